package org.attest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Reading;
import org.attest.model.Source;
import org.attest.model.Span;
import org.attest.search.Hit;
import org.attest.search.Index;
import org.attest.search.Passages;
import org.attest.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Searches a record by its full-text index, which is brought up to the record whenever it is
 * behind. Safe for threads.
 */
final class Searching implements AutoCloseable {

  /** A view lets only some of what is found through; so much more is looked for. */
  private static final int SPARE = 20;

  /** What one forgotten report adds to the state: an index that may still have it is made anew. */
  private static final long FORGOTTEN = 1L << 40;

  private final Store store;
  private @Nullable Index index;

  Searching(Store store) {
    this.store = store;
  }

  /** Returns the best passages that a view lets through, each with its report. */
  List<Desk.Found> search(String words, int limit, Sight sight) throws IOException {
    List<Desk.Found> found = new ArrayList<>();
    int most = sight.free() ? limit : limit * SPARE;
    for (Hit hit : search(words, most)) {
      Optional<Source> source = store.source(hit.document());
      if (found.size() < limit
          && source.filter(sight::counts).isPresent()
          && sight.lets(hit.document(), hit.span())) {
        found.add(new Desk.Found(source.get(), hit.span(), hit.words(), hit.quoted()));
      }
    }
    return found;
  }

  List<Hit> search(String words, int limit) throws IOException {
    return index().search(words, limit);
  }

  /** The index, brought up to the record: by what is new where it can be used, else anew. */
  private synchronized Index index() throws IOException {
    if (index == null) {
      index = Index.open(store.place().derived().resolve("index"));
    }
    long forgotten = store.tombstones().size() * FORGOTTEN;
    long state = store.state() + forgotten;
    long made = index.state();
    if (made < forgotten || made > state) {
      index.rebuild(state, taker -> each(0, taker));
    } else if (made < state) {
      index.update(state, taker -> each(made - forgotten, taker));
    }
    return index;
  }

  private void each(long since, Index.Taker taker) throws IOException {
    for (DocumentId id : store.documentsSince(since)) {
      Optional<Document> document = store.document(id);
      Optional<Reading> reading = store.latest(id);
      if (document.isPresent()) {
        List<Span> sentences = reading.map(Reading::sentences).orElse(List.of());
        List<Span> quotes =
            reading.stream()
                .flatMap(read -> read.claims().stream())
                .map(claim -> claim.quote().span())
                .toList();
        taker.take(Passages.of(document.get(), sentences, quotes));
      }
    }
  }

  /** Closes the index and removes it; it is made again when it is asked. */
  synchronized void forget() throws IOException {
    close();
    Path folder = store.place().derived().resolve("index");
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (index != null) {
      index.close();
      index = null;
    }
  }
}
