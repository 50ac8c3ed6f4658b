package org.attest.model;

/**
 * The exact words that carry a claim, and where they stand.
 *
 * @param span the place in the document's text
 * @param words exactly the text at that place; never blank
 */
public record Quote(Span span, String words) {

  /**
   * Checks that the words fill the span.
   *
   * @throws IllegalArgumentException if the words are blank or not as long as the span
   */
  public Quote {
    if (words.isBlank() || words.length() != span.length()) {
      throw new IllegalArgumentException("not a quote of " + span + ": '" + words + "'");
    }
  }

  /** Returns the words of {@code text} at {@code span}. */
  public static Quote of(String text, Span span) {
    return new Quote(span, span.of(text));
  }
}
