package org.attest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Reading;
import org.attest.model.Span;
import org.attest.search.Passages;
import org.attest.store.Store;

/** What of the reports of a record is to be found. Safe for threads. */
final class StoredPassages {

  private final Store store;

  StoredPassages(Store store) {
    this.store = store;
  }

  /** Returns the passages of a report; empty where the record has it no more. */
  Optional<Passages> of(DocumentId id) throws IOException {
    Optional<Document> document = store.document(id);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    Optional<Reading> reading = store.latest(id);
    List<Span> sentences = reading.map(Reading::sentences).orElse(List.of());
    List<Span> quotes =
        reading.stream()
            .flatMap(read -> read.claims().stream())
            .map(claim -> claim.quote().span())
            .toList();
    return Optional.of(Passages.of(document.get(), sentences, quotes));
  }
}
