package org.attest.bench;

import java.util.List;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Metadatum;

/** A text of a measuring set as a document that nobody keeps. */
final class GivenDocument {

  private GivenDocument() {}

  /**
   * Returns the document.
   *
   * @param date the day of publication as ISO 8601 writes it; anything else counts as unknown
   */
  static Document of(String id, String text, String title, String date, String address) {
    return new Document(
        new DocumentId(id),
        "0".repeat(64),
        text,
        Metadatum.given(title, ""),
        Metadatum.UNKNOWN,
        Metadatum.UNKNOWN,
        Metadatum.given(date.matches("\\d{4}-\\d\\d-\\d\\d") ? date : "", ""),
        Metadatum.given(address, ""),
        "en",
        List.of(),
        "text/plain",
        "none");
  }
}
