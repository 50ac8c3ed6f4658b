package org.attest;

import java.io.IOException;
import java.util.ArrayList;
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

  /** A view lets only some of what is found through; so much more is looked for. */
  private static final int SPARE = 20;

  private final Store store;

  Searching(Store store) {
    this.store = store;
  }

  /** Returns the best passages that a view lets through. */
  List<Hit> search(String words, int limit, Sight sight) throws IOException {
    List<Hit> hits = new ArrayList<>();
    int most = sight.free() ? limit : limit * SPARE;
    for (org.attest.search.Hit hit : search(words, most)) {
      Optional<Source> source = store.source(hit.document());
      if (hits.size() < limit
          && source.filter(sight::counts).isPresent()
          && sight.lets(hit.document(), hit.span())) {
        hits.add(new Hit(hit.document(), SourceLine.of(source.get()), hit.words()));
      }
    }
    return hits;
  }

  List<org.attest.search.Hit> search(String words, int limit) throws IOException {
    try (Index index = Index.open(store.place().derived().resolve("index"))) {
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
}
