package org.attest.lexicon;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The keys under which a word of a name is kept, so that spellings of one word meet.
 *
 * <p>The plain key folds case, accents and apostrophes. The loose key also folds how Arabic,
 * Persian, Urdu and Turkish names are spelt in Latin letters: Taleban and Taliban, Qa'ida and
 * Qaeda, Mujahideen and Mojahedin, Hezbollah and Hizbullah.
 */
final class NameKey {

  private static final int SHORTEST_LOOSE = 5;
  private static final Set<String> ARTICLES = Set.of("al", "el", "ul");
  private static final Set<String> ASSIMILATED =
      Set.of("an", "ar", "as", "ash", "at", "ad", "az", "us", "ur", "ud", "uz", "un", "il");
  private static final Map<String, String> IRREGULAR =
      Map.of("hizbala", "hizbula", "laskhar", "lashkar");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private NameKey() {}

  /** Returns the word without accents and apostrophes, in lower case. */
  static String plain(String word) {
    StringBuilder key = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        key.append((char) (c + 32));
      } else if (c >= 128) {
        return foreign(word);
      } else if (!apostrophe(c)) {
        key.append(c);
      }
    }
    return key.toString();
  }

  /** Returns whether {@code c} is one of the signs that stand for an apostrophe or hamza. */
  static boolean apostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == 'ʻ' || c == 'ʿ' || c == 'ʾ'
        || c == '`' || c == '´';
  }

  /**
   * Returns the loose key of a word, after a {@code ~}; empty where the word is too short to be
   * spelt loosely.
   *
   * @param plain the plain key
   * @param linked whether a hyphen follows and the word is not in capitals: only then is "as" or
   *     "ur" an Arabic article
   */
  static String loose(String plain, boolean linked) {
    if (ARTICLES.contains(plain) || (linked && ASSIMILATED.contains(plain))) {
      return "~al";
    }
    if (plain.equals("e") || plain.equals("i")) {
      return "~i";
    }
    if (plain.length() < SHORTEST_LOOSE || Character.isDigit(plain.charAt(0))) {
      return "";
    }
    String folded = spelling(plain);
    return "~" + IRREGULAR.getOrDefault(folded, folded);
  }

  private static String spelling(String plain) {
    StringBuilder key = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c =
          switch (plain.charAt(i)) {
            case 'e', 'y' -> 'i';
            case 'o', 'w' -> 'u';
            default -> plain.charAt(i);
          };
      if (key.isEmpty() || key.charAt(key.length() - 1) != c) {
        key.append(c);
      }
    }
    if (key.length() > 3
        && key.charAt(key.length() - 1) == 'h'
        && key.charAt(key.length() - 2) == 'a') {
      key.setLength(key.length() - 1);
    }
    return key.toString();
  }

  private static String foreign(String word) {
    StringBuilder bare = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!apostrophe(c)) {
        bare.append(
            switch (c) {
              case 'ı' -> 'i';
              case 'İ' -> 'I';
              case 'ø', 'Ø' -> 'o';
              case 'ł', 'Ł' -> 'l';
              case 'đ', 'Đ' -> 'd';
              default -> c;
            });
      }
    }
    String apart = Normalizer.normalize(bare, Normalizer.Form.NFD);
    return MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
