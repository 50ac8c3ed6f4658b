package org.attest.lexicon;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The folded form of a toponym, under which all its spellings of one letter sequence meet.
 *
 * <p>Case, accents and apostrophes go; hyphens, dots, slashes and runs of white space become one
 * space: {@code Pul-e Charkhī} and {@code pul-e-charkhi} are both {@code pul e charkhi}. The data
 * files hold folded forms, so a change here asks for a new run of {@code
 * tools/GazetteerBuild.java}.
 */
public final class PlaceKey {

  private PlaceKey() {}

  /** Returns the folded form; empty if {@code form} has neither letter nor digit. */
  public static String of(String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    return compact(isAscii(lower) ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD));
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(unit -> unit < 128);
  }

  private static String compact(String text) {
    StringBuilder key = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isLetterOrDigit(unit) && !isHalfRing(unit)) {
        if (gap && !key.isEmpty()) {
          key.append(' ');
        }
        gap = false;
        append(key, unit);
      } else if (!isSilent(unit)) {
        gap = true;
      }
    }
    return key.toString();
  }

  private static boolean isSilent(char unit) {
    return switch (unit) {
      case '\'', '`', '´', '‘', '’', '‛', '"' -> true;
      default -> isHalfRing(unit) || Character.getType(unit) == Character.NON_SPACING_MARK;
    };
  }

  /** Modifier letters that romanisations write for hamza and ayn. */
  private static boolean isHalfRing(char unit) {
    return unit >= 'ʰ' && unit <= '\u02ff';
  }

  private static void append(StringBuilder key, char unit) {
    switch (unit) {
      case 'ø' -> key.append('o');
      case 'ł' -> key.append('l');
      case 'ı' -> key.append('i');
      case 'đ', 'ð' -> key.append('d');
      case 'þ' -> key.append("th");
      case 'ß' -> key.append("ss");
      case 'æ' -> key.append("ae");
      case 'œ' -> key.append("oe");
      case 'ə' -> key.append('e');
      default -> key.append(unit);
    }
  }
}
