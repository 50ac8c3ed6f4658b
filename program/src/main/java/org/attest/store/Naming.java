package org.attest.store;

import org.attest.model.Claim;
import org.attest.model.DocumentId;
import org.attest.model.Reading;

/** Gives the reading of a document and its claims the name that the record has for it. */
final class Naming {

  private Naming() {}

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
