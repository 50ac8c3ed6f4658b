package org.attest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.model.DocumentId;
import org.attest.model.Source;
import org.attest.model.Span;
import org.attest.search.Hit;
import org.attest.search.Index;
import org.attest.search.Near;
import org.attest.search.Passages;
import org.attest.search.Reports;
import org.attest.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Searches a record by its full-text index, which is brought up to the record whenever it is
 * behind, and by the vectors that there are. Safe for threads.
 */
final class Searching implements AutoCloseable {

  /** A view lets only some of what is found through; so much more is looked for. */
  private static final int SPARE = 20;

  /** What one forgotten report adds to the state: an index that may still have it is made anew. */
  private static final long FORGOTTEN = 1L << 40;

  /**
   * Below this cosine a passage says something else; docs/measurements-history.md has how it was
   * found.
   */
  private static final double NEAR = 0.6;

  /**
   * A question is less like its answer than two statements are like each other; what is shown by
   * this alone is marked so. docs/measurements-history.md has how it was found.
   */
  private static final double NEAR_A_QUESTION = 0.57;

  /** Lessens what the first ranks count over the next (Cormack et al., SIGIR 2009: 60). */
  private static final int RANK = 60;

  private final Store store;
  private final StoredPassages passages;
  private final Nearness nearness;
  private @Nullable Index index;

  Searching(Store store, Nearness nearness) {
    this.store = store;
    this.passages = new StoredPassages(store);
    this.nearness = nearness;
  }

  /** A place in a report. */
  record Spot(DocumentId document, Span span) {}

  private static Spot spot(Hit hit) {
    return new Spot(hit.document(), hit.span());
  }

  private static Spot spot(Near near) {
    return new Spot(near.document(), near.span());
  }

  /**
   * Returns the best passages that a view lets through, each with its report: those that have all
   * of the words, and after them those that are near in meaning. Where none has all, those that
   * have some come last. Where the user put words in quotes, only words will do.
   */
  List<Desk.Found> search(String words, int limit, Sight sight) throws IOException {
    Finds finds = new Finds(limit, sight);
    int most = sight.free() ? limit : limit * SPARE;
    finds.addAll(index().withAll(words, most));
    boolean none = finds.isEmpty();
    if (!finds.isFull() && !words.contains("\"")) {
      for (Near near : nearness.near(words, most, NEAR)) {
        finds.add(near);
      }
    }
    if (none) {
      finds.addAll(index().withSome(words, most));
    }
    return finds.all();
  }

  /** What is found for one search, each place once. */
  private final class Finds {
    private final int limit;
    private final Sight sight;
    private final Map<Spot, Desk.Found> found = new LinkedHashMap<>();

    Finds(int limit, Sight sight) {
      this.limit = limit;
      this.sight = sight;
    }

    void addAll(List<Hit> hits) throws IOException {
      for (Hit hit : hits) {
        Optional<Source> source = fresh(spot(hit));
        if (source.isPresent()) {
          put(spot(hit), source.get(), hit.words(), hit.quoted(), false);
        }
      }
    }

    /** Adds what is near; the vectors keep no words, so that these come from the record. */
    void add(Near near) throws IOException {
      Spot spot = spot(near);
      Optional<Source> source = fresh(spot);
      if (source.isPresent()) {
        store
            .text(spot.document())
            .filter(text -> spot.span().end() <= text.length())
            .ifPresent(text -> put(spot, source.get(), spot.span().of(text), near.quoted(), true));
      }
    }

    /**
     * The report of a place that there is room for, that is new, and that the view lets through.
     */
    private Optional<Source> fresh(Spot spot) throws IOException {
      if (isFull() || found.containsKey(spot)) {
        return Optional.empty();
      }
      Optional<Source> source = store.source(spot.document()).filter(sight::counts);
      return source.isPresent() && sight.lets(spot.document(), spot.span())
          ? source
          : Optional.empty();
    }

    private void put(Spot spot, Source source, String words, boolean quoted, boolean near) {
      found.put(spot, new Desk.Found(source, spot.span(), words, quoted, near));
    }

    boolean isEmpty() {
      return found.isEmpty();
    }

    boolean isFull() {
      return found.size() >= limit;
    }

    List<Desk.Found> all() {
      return List.copyOf(found.values());
    }
  }

  /**
   * Returns where the evidence for a question may be, by its words and by its meaning at once: what
   * is high in either order comes first.
   */
  List<Spot> evidence(String question, int limit) throws IOException {
    List<Hit> hits = index().withAll(question, limit);
    if (hits.isEmpty()) {
      hits = index().withSome(question, limit);
    }
    Map<Spot, Double> scores = new HashMap<>();
    rank(hits.stream().map(Searching::spot).toList(), scores);
    rank(
        nearness.near(question, limit, NEAR_A_QUESTION).stream().map(Searching::spot).toList(),
        scores);
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<Spot, Double>comparingByValue()
                .reversed()
                .thenComparing(each -> each.getKey().document().value())
                .thenComparingInt(each -> each.getKey().span().start()))
        .map(Map.Entry::getKey)
        .limit(limit)
        .toList();
  }

  /** Returns the places that are near in meaning, the nearest first; none without the model. */
  List<Spot> near(String question, int limit) throws IOException {
    return nearness.near(question, limit, NEAR_A_QUESTION).stream().map(Searching::spot).toList();
  }

  /** Adds what each place counts by its rank in one order. */
  private static void rank(List<Spot> spots, Map<Spot, Double> scores) {
    for (int i = 0; i < spots.size(); i++) {
      scores.merge(spots.get(i), 1.0 / (RANK + i), Double::sum);
    }
  }

  /** The index, brought up to the record: by what is new where it can be used, else anew. */
  private synchronized Index index() throws IOException {
    if (index == null) {
      index = Index.open(folder());
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

  private void each(long since, Reports.Taker taker) throws IOException {
    for (DocumentId id : store.documentsSince(since)) {
      Optional<Passages> report = passages.of(id);
      if (report.isPresent()) {
        taker.take(report.get());
      }
    }
  }

  /** Closes the index and removes it; it is made again when it is asked. */
  synchronized void forget() throws IOException {
    closeIndex();
    Trees.delete(folder());
    nearness.forget();
  }

  private Path folder() {
    return store.place().derived().resolve("index");
  }

  private void closeIndex() throws IOException {
    if (index != null) {
      index.close();
      index = null;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closeIndex();
    nearness.close();
  }
}
