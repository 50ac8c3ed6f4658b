package org.attest.text;

import java.util.List;
import java.util.Objects;
import org.attest.model.Span;

/**
 * A sentence, heading or list item as the tokeniser cut it, before any analysis.
 *
 * @param span from its first token's start to its last token's end
 * @param text exactly the characters of the span
 * @param tokens in the order of the text, at least one; between two of them lies only white space
 */
public record RawSentence(Span span, String text, List<RawToken> tokens) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there is no token
   */
  public RawSentence {
    Objects.requireNonNull(span);
    Objects.requireNonNull(text);
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("no token in sentence at " + span);
    }
  }

  /** Returns the sentence that these tokens make. */
  static RawSentence of(String document, List<RawToken> tokens) {
    Span span = tokens.getFirst().span().and(tokens.getLast().span());
    return new RawSentence(span, span.of(document), tokens);
  }
}
