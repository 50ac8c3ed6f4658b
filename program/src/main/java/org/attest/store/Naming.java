package org.attest.store;

import org.attest.model.Claim;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Reading;

/** Gives a document, its reading and its claims the name that the record has for it. */
final class Naming {

  private Naming() {}

  static Document named(Document document, DocumentId id) {
    return new Document(
        id,
        document.hash(),
        document.text(),
        document.title(),
        document.publisher(),
        document.author(),
        document.published(),
        document.modified(),
        document.address(),
        document.language(),
        document.boilerplate(),
        document.mediaType(),
        document.extractor());
  }

  static Readout named(Readout readout, DocumentId id) {
    return switch (readout) {
      case Readout.Read(var reading) -> new Readout.Read(named(reading, id));
      case Readout.NotRead notRead -> notRead;
    };
  }

  private static Reading named(Reading reading, DocumentId id) {
    if (reading.document().equals(id)) {
      return reading;
    }
    return new Reading(
        id,
        reading.sentences(),
        reading.mentions(),
        reading.attributions(),
        reading.claims().stream().map(claim -> named(claim, id)).toList(),
        reading.misses(),
        reading.actors(),
        reading.reader());
  }

  /** The claim's id follows from its content, of which the document's name is a part. */
  private static Claim named(Claim claim, DocumentId id) {
    return Claim.of(
        id,
        claim.quote(),
        claim.subject(),
        claim.details(),
        claim.voice(),
        claim.status(),
        claim.negated(),
        claim.holds(),
        claim.said(),
        claim.rule(),
        claim.reader());
  }
}
