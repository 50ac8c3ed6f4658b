package org.attest.answer;

import java.util.List;
import org.attest.model.DocumentId;
import org.attest.model.Mention;
import org.attest.model.Source;
import org.attest.model.Span;

/**
 * A sentence of a report, as it was read.
 *
 * @param document the report
 * @param span where it stands in the report
 * @param text exactly the report's text at the span
 * @param mentions the names in it and what they were resolved to, with the report's offsets; may be
 *     empty
 * @param source what is known of the report
 */
public record Passage(
    DocumentId document, Span span, String text, List<Mention> mentions, Source source) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the text does not fill the span
   */
  public Passage {
    if (text.length() != span.length()) {
      throw new IllegalArgumentException("not the text of " + span + ": '" + text + "'");
    }
    mentions = List.copyOf(mentions);
  }
}
