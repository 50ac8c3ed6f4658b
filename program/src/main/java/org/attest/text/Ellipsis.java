package org.attest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where the line of a heading or caption has left out "is" or "are": "M23 fighters near
 * Goma", "Three soldiers dead, 10 wounded in bombing", "Rwanda accused of backing M23".
 *
 * <p>A parser trained on full sentences makes one noun phrase of such a line, or takes "accused"
 * for what Rwanda did. Told of the verb, it does not. Only what can follow a form of "be" and
 * little else counts: a participle of what is done to people before a preposition, a comma or the
 * end; an adjective of a few; and, right after people or a name, a place or a standing.
 */
final class Ellipsis {

  /** A heading is shorter than most sentences. */
  private static final int LONGEST = 18;

  private static final Set<String> DONE =
      Set.of(
          "killed",
          "wounded",
          "injured",
          "hurt",
          "accused",
          "blamed",
          "arrested",
          "detained",
          "captured",
          "kidnapped",
          "abducted",
          "seized",
          "freed",
          "released",
          "bombed",
          "shot",
          "beheaded",
          "executed",
          "displaced",
          "jailed",
          "sentenced",
          "charged",
          "convicted",
          "suspected",
          "feared",
          "believed",
          "missing",
          "ambushed",
          "besieged",
          "evacuated");

  private static final Set<String> STATES =
      Set.of("dead", "alive", "ready", "responsible", "behind", "free");

  /** What, right after people, tells where they are or what they are at. */
  private static final Set<String> PLACINGS =
      Set.of("in", "near", "outside", "inside", "at", "around", "out", "back", "on", "under");

  private static final Set<String> PEOPLE =
      Set.of(
          "fighters",
          "fighter",
          "members",
          "rebels",
          "militants",
          "militiamen",
          "gunmen",
          "soldiers",
          "troops",
          "forces",
          "insurgents",
          "guerrillas",
          "jihadists",
          "recruits",
          "commanders",
          "commander",
          "leader",
          "leaders",
          "men",
          "separatists",
          "police");

  private Ellipsis() {}

  /** Returns whether these words may be a heading or caption, which alone leave out verbs. */
  static boolean mayBeIn(List<Word> words) {
    return words.size() <= LONGEST && !words.getLast().form().matches("[.!?:;]");
  }

  /**
   * Returns before which of the words of a heading or caption a verb was left out, ascending; none
   * for a full sentence.
   *
   * @param tags the part of speech of each word, as the tagger has it without the verb
   */
  static List<Integer> places(List<Word> words, List<String> tags) {
    List<Integer> found = new ArrayList<>();
    boolean opening = true;
    for (int i = 0; i < words.size(); i++) {
      boolean done = i > 0 && isDone(words, tags, i);
      if (tags.get(i).matches("VB[ZPD]|MD") && !done) {
        return List.of();
      }
      boolean placed = opening && i > 0 && isPlaced(words, tags, i);
      if ((done || placed || isState(words, tags, i)) && !afterVerbForm(tags, i)) {
        found.add(i);
        opening = false;
      }
      opening &= !tags.get(i).matches("IN|TO|VB.*") || lower(words.get(i)).matches("of|from");
    }
    return found;
  }

  private static boolean afterVerbForm(List<String> tags, int i) {
    return tags.get(i - 1).matches("VB.*|MD|TO|IN");
  }

  /** "accused of", "killed in", "wounded" at the end or before a comma: nothing is its object. */
  private static boolean isDone(List<Word> words, List<String> tags, int i) {
    if (!DONE.contains(lower(words.get(i))) || !tags.get(i).matches("VB[DN]|JJ")) {
      return false;
    }
    boolean subject = tags.get(i - 1).matches("NN.*|CD|PRP");
    return subject && (i + 1 == words.size() || tags.get(i + 1).matches("IN|TO|,|CC|RB|VBG|:"));
  }

  private static boolean isState(List<Word> words, List<String> tags, int i) {
    if (i == 0 || !STATES.contains(lower(words.get(i))) || !tags.get(i - 1).matches("NN.*|CD")) {
      return false;
    }
    boolean behind = lower(words.get(i)).equals("behind");
    boolean last = i + 1 == words.size();
    return behind == tags.get(i).matches("IN|RB")
        && (last ? !behind : behind || tags.get(i + 1).matches("IN|TO|,|CC|:"));
  }

  private static boolean isPlaced(List<Word> words, List<String> tags, int i) {
    boolean placing = PLACINGS.contains(lower(words.get(i))) && tags.get(i).matches("IN|RB|RP|JJ");
    return placing && i + 1 < words.size() && isPeople(words, i - 1);
  }

  /** "M23", "M23 fighters", "fighters of the M23", but not "a history of the M23". */
  private static boolean isPeople(List<Word> words, int last) {
    if (PEOPLE.contains(lower(words.get(last)))) {
      return true;
    }
    int of = last > 0 && lower(words.get(last - 1)).equals("the") ? last - 2 : last - 1;
    boolean part = of > 0 && lower(words.get(of)).matches("of|from");
    return words.get(last).mask() != null && (!part || PEOPLE.contains(lower(words.get(of - 1))));
  }

  /** Returns "are" after a plural or a number, else "is". */
  static String verb(String tagBefore) {
    return tagBefore.matches("NNS|NNPS|CD") ? "are" : "is";
  }

  private static String lower(Word word) {
    return word.form().toLowerCase(Locale.ROOT);
  }
}
