package org.attest.export;

import java.util.regex.Pattern;

/** Makes report text fit to be shown: short, on one line, without characters that deceive. */
final class Shown {

  private static final int LONGEST_QUOTE = 300;

  /** Bidirectional overrides, control characters and line separators. */
  private static final Pattern DECEIVING =
      Pattern.compile(
          "[\\p{Cc}\\u061C\\u200E\\u200F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

  private Shown() {}

  /** Returns the words on one line, with controls made visible as the replacement character. */
  static String visible(String words) {
    return DECEIVING.matcher(words.replaceAll("[\\r\\n\\t]+", " ")).replaceAll("\uFFFD");
  }

  /** Returns at most 300 characters, cut at a word where possible, with "…" where cut. */
  static String shortened(String words) {
    if (words.length() <= LONGEST_QUOTE) {
      return words;
    }
    int space = words.lastIndexOf(' ', LONGEST_QUOTE - 1);
    int end = space > LONGEST_QUOTE / 2 ? space : LONGEST_QUOTE - 1;
    boolean splits = Character.isHighSurrogate(words.charAt(end - 1));
    return words.substring(0, splits ? end - 1 : end) + "…";
  }

  static String html(String words) {
    return visible(words)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** Escapes all that Markdown reads, and breaks addresses so that no reader makes them live. */
  static String markdown(String words) {
    return visible(words)
        .replaceAll("([\\\\`*_{}\\[\\]()#+\\-!|~>])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("://", "&#58;&#47;&#47;")
        .replaceAll("(?i)\\bwww\\.", "www&#46;");
  }
}
