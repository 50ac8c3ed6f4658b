package org.attest;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Source;
import org.attest.model.Span;
import org.attest.search.Index;
import org.attest.search.Passages;
import org.attest.store.DocumentEntry;
import org.attest.store.Filter;
import org.attest.store.Store;

/**
 * Searches a record by its full-text index, which is made anew whenever it is behind the record.
 */
final class Searching {

  private final Store store;

  Searching(Store store) {
    this.store = store;
  }

  List<org.attest.search.Hit> search(String words, int limit) throws IOException {
    try (Index index = Index.open(store.folder().resolve("index"))) {
      long state = store.state();
      if (index.state() != state) {
        index.rebuild(state, this::each);
      }
      return index.search(words, limit);
    }
  }

  private void each(Index.Taker taker) throws IOException {
    for (DocumentEntry entry : store.documents()) {
      DocumentId id = entry.source().document();
      Optional<Document> document = store.document(id);
      if (document.isPresent()) {
        List<Span> quotes =
            store.evidence(Filter.ALL.withDocument(id)).stream()
                .map(evidence -> evidence.claim().quote().span())
                .toList();
        taker.take(Passages.of(document.get(), store.sentences(id), quotes));
      }
    }
  }

  /** Returns a hit with its report in one line. */
  Hit shown(org.attest.search.Hit hit) throws IOException {
    String source =
        store
            .document(hit.document())
            .map(document -> SourceLine.of(Source.of(document, java.time.Instant.EPOCH)))
            .orElse(hit.document().value());
    return new Hit(hit.document(), source, hit.words());
  }
}
