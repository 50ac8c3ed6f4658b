package org.attest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Supplier;
import org.attest.model.DocumentId;
import org.attest.search.Embedder;
import org.attest.search.Filling;
import org.attest.search.Near;
import org.attest.search.Passages;
import org.attest.search.Vectors;
import org.attest.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * Finds what says the same in other words, where the optional model is installed. Its vectors are
 * brought up to the record only by {@link #bring}: until then it finds what it has vectors of.
 *
 * <p>Safe for threads.
 */
public final class Nearness implements AutoCloseable {

  /** The model of this program, where it was set up with one. */
  static final Supplier<Optional<Embedder>> INSTALLED =
      Once.of(() -> ServiceLoader.load(Embedder.class).findFirst());

  private final Store store;
  private final StoredPassages passages;
  private final Supplier<Optional<Embedder>> embedder;
  private @Nullable Vectors vectors;

  Nearness(Store store, Supplier<Optional<Embedder>> embedder) {
    this.store = store;
    this.passages = new StoredPassages(store);
    this.embedder = embedder;
  }

  /** Hears how far the vectors are; called by one thread. */
  public interface Watcher {
    /** Told of every report whose passages have their vectors now. */
    void done(int reports, int of);

    /** Returns whether to stop before the next report. */
    boolean stopped();
  }

  /** Returns the name of the model that this program was set up with; empty where there is none. */
  public static Optional<String> installed() {
    return INSTALLED.get().map(Embedder::name);
  }

  /** Returns the name of the model; empty where there is none. */
  public Optional<String> model() {
    return embedder.get().map(Embedder::name);
  }

  /** Returns whether there is a model, and vectors of all reports, as they were read last. */
  public boolean isComplete() throws IOException {
    Optional<Vectors> made = vectors();
    return made.isPresent() && made.get().state() >= store.state();
  }

  /** Returns how many reports have no vectors yet; none where there is no model. */
  public int waiting() throws IOException {
    Optional<Vectors> made = vectors();
    return made.isEmpty() ? 0 : store.documentsSince(Math.max(made.get().state(), 0)).size();
  }

  /** Returns what is nearest; nothing where there is no model, or no vector yet. */
  List<Near> near(String words, int limit, double least) throws IOException {
    Optional<Vectors> made = vectors();
    return made.isPresent() ? made.get().near(words, limit, least) : List.of();
  }

  /**
   * Makes the vectors of what is new. What was made is kept when it is stopped, or killed, and the
   * next goes on from there.
   *
   * @return how many passages got a vector
   * @throws IllegalStateException if no model is installed
   * @throws IOException if another process makes vectors of this record
   */
  public int bring(Watcher watcher) throws IOException {
    Vectors made =
        vectors().orElseThrow(() -> new IllegalStateException("no model for vectors is installed"));
    try {
      return fill(made, watcher);
    } finally {
      made.keepOnly(inRecord());
    }
  }

  private int fill(Vectors made, Watcher watcher) throws IOException {
    long state = store.state();
    List<DocumentId> waiting = store.documentsSince(Math.max(made.state(), 0));
    try (Filling filling = made.fill()) {
      for (int done = 0; done < waiting.size(); done++) {
        if (watcher.stopped()) {
          return filling.made();
        }
        Optional<Passages> report = passages.of(waiting.get(done));
        if (report.isPresent()) {
          filling.take(report.get());
        }
        watcher.done(done + 1, waiting.size());
      }
      filling.done(state);
      return filling.made();
    }
  }

  private Set<DocumentId> inRecord() throws IOException {
    Set<DocumentId> all = new HashSet<>(store.documentsSince(0));
    store.tombstones().forEach(forgotten -> all.remove(forgotten.document()));
    return all;
  }

  /** Removes what is kept of reports that the record has no more. */
  void forget() throws IOException {
    Optional<Vectors> made = vectors();
    if (made.isPresent()) {
      // Where another process makes vectors just now, it removes these when it ends.
      made.get().keepOnly(inRecord());
    } else {
      Trees.delete(folder());
    }
  }

  private synchronized Optional<Vectors> vectors() throws IOException {
    if (vectors == null && embedder.get().isPresent()) {
      vectors = Vectors.open(folder(), embedder.get().get());
    }
    return Optional.ofNullable(vectors);
  }

  private Path folder() {
    return store.place().derived().resolve("vectors");
  }

  @Override
  public synchronized void close() throws IOException {
    if (vectors != null) {
      vectors.close();
      vectors = null;
    }
  }
}
