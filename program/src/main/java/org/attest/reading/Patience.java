package org.attest.reading;

/**
 * A sentence that an analyst's pattern is tried on, until it has looked at a character too often:
 * some regular expressions run for years where they do not match.
 */
final class Patience implements CharSequence {

  /** A pattern in order looks some thousands of times; so many take a tenth of a second. */
  private static final int LOOKS = 5_000_000;

  private final String rule;
  private final String text;
  private int looks;

  Patience(String rule, String text) {
    this.rule = rule;
    this.text = text;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    looks++;
    if (looks > LOOKS) {
      throw new IllegalStateException(
          "the pattern of rule '%s' takes too long on a sentence: do not repeat what repeats, as in (\\w+ ?)+"
              .formatted(rule));
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
