package org.attest.lexicon;

import java.util.ArrayList;
import java.util.List;

/** The words of a text as names are made of them: apostrophes inside, hyphens between. */
final class NameTokens {

  private NameTokens() {}

  /** How two neighbouring words hang together. */
  enum Gap {
    /** By blanks, one line break, or a hyphen. */
    CLOSE,
    /** By a dash or a stroke. */
    DASHED,
    /** By a blank and an opening bracket, as in "Communist Party of India (Maoist)". */
    BRACKETED,
    /** Not at all: a full stop, a comma, a bracket, an empty line. */
    APART
  }

  /**
   * One word.
   *
   * @param raw the letters as written, without the dots of "U.S."
   * @param plain the plain key of the whole word
   * @param start where it begins
   * @param end one past its end
   * @param owner one past the end of the word without its possessive; {@code end} where it has none
   * @param dotted whether it is an acronym with dots
   * @param hyphened whether a hyphen follows at once
   */
  record Token(
      String raw, String plain, int start, int end, int owner, boolean dotted, boolean hyphened) {

    boolean possessive() {
      return owner < end;
    }

    /** The plain key without the possessive. */
    String ownerKey() {
      return plain.substring(0, plain.length() - 1);
    }

    String ownerRaw() {
      return raw.substring(0, owner - start);
    }

    boolean capitalised() {
      return Character.isUpperCase(raw.charAt(0));
    }

    boolean capitals() {
      return raw.chars().anyMatch(Character::isLetter)
          && raw.chars().noneMatch(Character::isLowerCase);
    }

    String loose() {
      return NameKey.loose(plain, hyphened && !(raw.length() > 1 && capitals()));
    }
  }

  /** Returns the words of {@code text}, in order. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 6 + 4);
    int i = 0;
    while (i < text.length()) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        i++;
        continue;
      }
      int dots = dottedEnd(text, i);
      Token token = dots > i ? dotted(text, i, dots) : word(text, i);
      tokens.add(token);
      i = token.end();
    }
    return tokens;
  }

  /** Returns how the text between two neighbouring words links them. */
  static Gap between(String text, Token left, Token right) {
    int lines = 0;
    boolean blank = false;
    boolean hyphen = false;
    boolean dash = false;
    boolean bracket = false;
    for (int i = left.end(); i < right.start(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        lines++;
      } else if (Character.isWhitespace(c) || c == '\u00a0') {
        blank = true;
      } else if (c == '-' || c == '\u2010' || c == '\u2011') {
        hyphen = true;
      } else if (c == '\u2013' || c == '\u2014' || c == '/') {
        dash = true;
      } else if (c == '(' && blank && i + 1 == right.start()) {
        bracket = true;
      } else if (!(NameKey.apostrophe(c) && i == left.end() && c != '`')) {
        return Gap.APART;
      }
    }
    if (lines > 1) {
      return Gap.APART;
    }
    if (bracket) {
      return dash || hyphen || lines > 0 ? Gap.APART : Gap.BRACKETED;
    }
    return dash || (hyphen && blank) ? Gap.DASHED : Gap.CLOSE;
  }

  private static Token word(String text, int start) {
    int end = start + 1;
    while (end < text.length() && inside(text, end)) {
      end++;
    }
    boolean possessive =
        end - start > 2
            && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
            && NameKey.apostrophe(text.charAt(end - 2));
    String raw = text.substring(start, end);
    boolean hyphened = end < text.length() && text.charAt(end) == '-';
    return new Token(
        raw, NameKey.plain(raw), start, end, possessive ? end - 2 : end, false, hyphened);
  }

  private static Token dotted(String text, int start, int end) {
    String raw = text.substring(start, end).replace(".", "");
    boolean hyphened = end < text.length() && text.charAt(end) == '-';
    return new Token(raw, NameKey.plain(raw), start, end, end, true, hyphened);
  }

  private static boolean inside(String text, int i) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    return NameKey.apostrophe(c)
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i + 1))
        && Character.isLetter(text.charAt(i - 1));
  }

  /** Returns the end of an acronym with dots that begins at {@code start}, or {@code start}. */
  private static int dottedEnd(String text, int start) {
    int i = start;
    int letters = 0;
    while (i + 1 < text.length()
        && Character.isUpperCase(text.charAt(i))
        && text.charAt(i + 1) == '.') {
      i += 2;
      letters++;
    }
    if (letters > 0
        && i < text.length()
        && Character.isUpperCase(text.charAt(i))
        && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
      i++;
      letters++;
    }
    return letters > 1 ? i : start;
  }
}
