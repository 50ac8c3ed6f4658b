package org.attest.text;

import java.util.Objects;
import org.attest.model.Span;

/**
 * A word or mark as it stands in the text, before any analysis.
 *
 * @param span where it stands in the document
 * @param form exactly the characters at that place
 */
public record RawToken(Span span, String form) {

  /**
   * Checks that form and span have the same length.
   *
   * @throws IllegalArgumentException if they have not, or the form is empty
   */
  public RawToken {
    Objects.requireNonNull(span);
    if (form.isEmpty() || form.length() != span.length()) {
      throw new IllegalArgumentException("form does not fill " + span + ": \"" + form + "\"");
    }
  }
}
