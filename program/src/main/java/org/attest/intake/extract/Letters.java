package org.attest.intake.extract;

import java.text.Normalizer;

/** Makes plain letters of the signs that typesetters put in their place. */
final class Letters {

  /** A hyphen that is shown only where a line ends with it. */
  static final char SOFT_HYPHEN = '\u00AD';

  private Letters() {}

  /**
   * Returns {@code signs} with joined letters taken apart, all blanks as one kind, bullets of
   * symbol fonts as bullets, and without control characters.
   */
  static String of(String signs) {
    StringBuilder letters = new StringBuilder(signs.length());
    for (int i = 0; i < signs.length(); i++) {
      char sign = signs.charAt(i);
      if (sign >= '\uFB00' && sign <= '\uFB06') {
        letters.append(Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFKC));
      } else if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
        letters.append(' ');
      } else if (isBullet(sign)) {
        letters.append('•');
      } else if (!isUnseen(sign)) {
        letters.append(sign);
      }
    }
    return letters.toString();
  }

  /** The bullets of Symbol and Wingdings, which have places of their own. */
  private static boolean isBullet(char sign) {
    return sign == '\uF0B7' || sign == '\uF0A7' || sign == '\uF06E' || sign == '\uF0A8';
  }

  private static boolean isUnseen(char sign) {
    return Character.isISOControl(sign)
        || sign == '\uFEFF'
        || (sign >= '\u200B' && sign <= '\u200F')
        || (sign >= '\u202A' && sign <= '\u202E')
        || sign == '\u2060';
  }
}
