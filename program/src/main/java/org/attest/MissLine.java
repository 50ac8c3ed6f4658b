package org.attest;

import org.attest.model.DocumentId;
import org.attest.model.Miss;
import org.attest.model.Span;

/**
 * Something that the reader saw in a report and did not understand.
 *
 * @param document the report
 * @param span where it stands, in UTF-16 units
 * @param name what stands there
 * @param words the sentence that it stands in, or is
 * @param reason why it was not understood
 */
public record MissLine(DocumentId document, Span span, String name, String words, String reason) {

  static final String UNKNOWN_PLACE = "a place that no gazetteer knows";

  /** Returns whether it is a name that is not known, and no sentence. */
  public boolean isName() {
    return reason.equals(UNKNOWN_PLACE) || reason.equals(Miss.UNKNOWN_NAME);
  }
}
