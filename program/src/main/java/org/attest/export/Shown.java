package org.attest.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes report text fit to be shown: short, on one line, without characters that deceive. */
final class Shown {

  private static final int LONGEST_QUOTE = 300;

  /** Bidirectional overrides, control characters and line separators. */
  private static final Pattern DECEIVING =
      Pattern.compile(
          "[\\p{Cc}\\u061C\\u200E\\u200F\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

  private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t]+");

  private static final Pattern DOUBLE = Pattern.compile("[\"“”„]");
  private static final Pattern OPENING = Pattern.compile("[“„]");
  private static final String BEFORE_WORDS = " ([–—";
  private static final String OPEN = "‘";
  private static final String CLOSE = "’";

  private Shown() {}

  /** Returns the words on one line, with controls made visible as the replacement character. */
  static String visible(String words) {
    return DECEIVING.matcher(BREAKS.matcher(words).replaceAll(" ")).replaceAll("\uFFFD");
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

  /**
   * Returns words in quotation marks; a quotation within them has single ones, as print has it, and
   * both of them where the words begin or end inside it.
   */
  static String quoted(String words) {
    Matcher mark = DOUBLE.matcher(words);
    StringBuilder within = new StringBuilder();
    boolean inside = false;
    while (mark.find()) {
      boolean opens = OPENING.matcher(mark.group()).matches() || (!inside && starts(words, mark));
      if (!opens && !inside) {
        within.insert(0, OPEN);
      }
      mark.appendReplacement(within, opens ? OPEN : CLOSE);
      inside = opens;
    }
    mark.appendTail(within);
    return "“" + within + (inside ? CLOSE : "") + "”";
  }

  private static boolean starts(String words, Matcher mark) {
    return mark.start() == 0 || BEFORE_WORDS.indexOf(words.charAt(mark.start() - 1)) >= 0;
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
