package org.attest.text;

import java.util.Objects;
import org.attest.model.Span;

/**
 * A name that the parser shall take as one word.
 *
 * @param span the name's place in the document, without a possessive 's
 * @param label what the caller calls it; comes back as {@link Token#masked()}
 */
public record Mask(Span span, String label) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the span or the label is empty
   */
  public Mask {
    Objects.requireNonNull(span);
    if (span.length() == 0 || label.isEmpty()) {
      throw new IllegalArgumentException("empty mask: " + span + " \"" + label + "\"");
    }
  }
}
