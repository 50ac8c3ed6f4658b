package org.attest.web;

/**
 * Makes words of a report fit for a page: what deceives the eye is made visible, and nothing else
 * is changed. Escaping is the template's work.
 */
final class Plain {

  private static final int SHORT = 300;

  private Plain() {}

  /** Returns the words with line breaks kept. */
  static String text(String words) {
    String plain = words.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ');
    for (int i = 0; i < plain.length(); i++) {
      if (deceives(plain.charAt(i))) {
        return visible(plain);
      }
    }
    return plain;
  }

  private static String visible(String plain) {
    StringBuilder visible = new StringBuilder(plain);
    for (int i = 0; i < visible.length(); i++) {
      if (deceives(visible.charAt(i))) {
        visible.setCharAt(i, '\uFFFD');
      }
    }
    return visible.toString();
  }

  /**
   * Control characters but for line breaks, and what turns the direction of reading about or has no
   * width. Every word of a page comes through here: no regular expression.
   */
  private static boolean deceives(char c) {
    return c < 0x2028
        ? (c < ' ' && c != '\n')
            || (c >= '\u007F' && c <= '\u009F')
            || c == '\u061C'
            || (c >= '\u200B' && c <= '\u200F')
        : c <= '\u202E'
            || (c >= '\u2060' && c <= '\u2069')
            || c == '\uFEFF'
            || (c >= '\uFFF9' && c <= '\uFFFB');
  }

  /** Returns the words on one line. */
  static String line(String words) {
    return text(words).replace('\n', ' ');
  }

  /** Returns at most 300 characters on one line, with "…" where cut. */
  static String shortened(String words) {
    if (words.length() <= SHORT) {
      return line(words);
    }
    int space = words.lastIndexOf(' ', SHORT - 1);
    int end = space > SHORT / 2 ? space : SHORT - 1;
    return line(
            words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end))
        + "…";
  }
}
