package org.attest.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attest.lexicon.NameTokens.Token;

/** Whether letters can be the acronym of a long name, as English newsrooms make acronyms. */
public final class AcronymRule {

  private static final Set<String> SKIPPED =
      Set.of(
          "of", "the", "and", "for", "in", "to", "on", "al", "el", "wal", "wa", "ul", "us", "ur",
          "e", "i", "de", "del", "la", "las", "los", "y", "et", "du", "des", "do", "da", "dos", "a",
          "bin", "li", "lil", "against", "with");

  private static final int SHORTEST = 2;
  private static final int LETTERS_FROM_ONE_WORD = 3;

  private AcronymRule() {}

  /**
   * Returns whether {@code acronym} takes its letters, in order, from the words of {@code
   * longName}: the first letter of every word except small ones such as "of", "and" or "al", which
   * may but need not give one. The last letters may stand for fewer words ("Islamic State Khorasan
   * Province" is ISK as well as ISKP), dots, hyphens and case of the acronym do not count, and no
   * letter may be left over.
   */
  public static boolean matches(String longName, String acronym) {
    String letters = acronym.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    if (letters.length() < SHORTEST || acronym.strip().contains(" ")) {
      return false;
    }
    List<String> words = NameTokens.of(longName).stream().map(Token::plain).toList();
    return words.size() > 1 && fits(words, 0, letters, 0);
  }

  private static boolean fits(List<String> words, int word, String letters, int letter) {
    if (letter == letters.length()) {
      return restMayBeSilent(words, word);
    }
    if (word == words.size()) {
      return false;
    }
    String current = words.get(word);
    if (SKIPPED.contains(current) && fits(words, word + 1, letters, letter)) {
      return true;
    }
    for (int taken = 1; taken <= LETTERS_FROM_ONE_WORD; taken++) {
      if (!starts(current, letters, letter, taken)) {
        return false;
      }
      if (fits(words, word + 1, letters, letter + taken)) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(String word, String letters, int letter, int taken) {
    return letter + taken <= letters.length()
        && word.startsWith(letters.substring(letter, letter + taken));
  }

  /** "Province", "Group" and the like may give no letter at the end. */
  private static boolean restMayBeSilent(List<String> words, int word) {
    return words.subList(word, words.size()).stream()
        .allMatch(rest ->
            SKIPPED.contains(rest)
                || Set.of(
                        "province",
                        "group",
                        "network",
                        "movement",
                        "organisation",
                        "organization",
                        "party",
                        "forces")
                    .contains(rest));
  }
}
