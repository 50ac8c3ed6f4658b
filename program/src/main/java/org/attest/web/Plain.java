package org.attest.web;

import java.util.regex.Pattern;

/**
 * Makes words of a report fit for a page: what deceives the eye is made visible, and nothing else
 * is changed. Escaping is the template's work.
 */
final class Plain {

  /** Control characters but for line breaks, and what turns the direction of reading about. */
  private static final Pattern DECEIVING =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n]]|[\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFB]");

  private static final int SHORT = 300;

  private Plain() {}

  /** Returns the words with line breaks kept. */
  static String text(String words) {
    return DECEIVING
        .matcher(words.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' '))
        .replaceAll("\uFFFD");
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
