package org.attest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.attest.intake.Intake;
import org.attest.intake.MetaLine;
import org.attest.intake.Outcome;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Reading;
import org.attest.store.Addition;
import org.attest.store.Readout;
import org.attest.store.Store;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Takes reports into the record: many are read at once, and what comes of them is stored one after
 * the other in the order of the files, so that the record is the same whatever the threads.
 *
 * <p>It can be stopped at any time and started again: what is in the record by then is known.
 */
public final class Adding {

  private final Store store;
  private final Intake intake;
  private final Supplier<ReportReader> readers;
  private final InstantSource clock;

  Adding(Store store, Intake intake, Supplier<ReportReader> readers, InstantSource clock) {
    this.store = store;
    this.intake = intake;
    this.readers = readers;
    this.clock = clock;
  }

  /**
   * What is to be added.
   *
   * @param paths files and folders
   * @param meta a file with what is known of the files, one JSON object a line
   * @param threads how many reports to read at once, from 1
   */
  public record Order(List<Path> paths, Optional<Path> meta, int threads) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if there is no thread
     */
    public Order {
      paths = List.copyOf(paths);
      if (threads < 1) {
        throw new IllegalArgumentException("cannot read on " + threads + " threads");
      }
    }
  }

  /** Reads one document. Safe for threads. */
  interface ReportReader {
    /** Returns what the document says. */
    Reading read(Document document);

    /** Returns the version of the reader. */
    String version();
  }

  /** Hears how the adding goes; called by one thread only. */
  public interface Watcher {
    /** Told once how many files there are, and what was seen on the way to them. */
    void found(int files, List<String> warnings);

    /** Told of each file when its fate is on the disk. */
    void arrived(Arrival arrival);

    /** Returns whether to stop before the next file. */
    boolean stopped();
  }

  /** Adds what was ordered and tells the watcher of every file, in order. */
  void run(Order order, Watcher watcher) throws IOException {
    ReportFiles files = ReportFiles.under(order.paths());
    Knowledge knowledge = Knowledge.of(order.meta(), files.reports());
    List<String> warnings = new ArrayList<>(files.warnings());
    warnings.addAll(knowledge.warnings());
    watcher.found(files.reports().size() + files.refused().size(), warnings);
    for (Arrival.Refused refused : files.refused()) {
      watcher.arrived(refuse(refused.file(), refused.reason()));
    }
    try (ExecutorService workers = Executors.newFixedThreadPool(order.threads())) {
      Iterator<Path> waiting = files.reports().iterator();
      Deque<Future<Prepared>> running = new ArrayDeque<>();
      while (!watcher.stopped() && (waiting.hasNext() || !running.isEmpty())) {
        while (waiting.hasNext() && running.size() < 2 * order.threads()) {
          Path file = waiting.next();
          running.add(workers.submit(() -> prepare(file, knowledge.of(file))));
        }
        watcher.arrived(keep(finished(running.remove())));
      }
      running.forEach(future -> future.cancel(true));
    }
  }

  /** A file that has been looked into and perhaps read, but is not in the record yet. */
  private sealed interface Prepared {
    @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody writes into it
    record New(Path file, byte[] bytes, Document document, Readout readout, List<String> notes)
        implements Prepared {}

    record Known(Path file, DocumentId document) implements Prepared {}

    record Refused(Path file, String reason) implements Prepared {}
  }

  private Prepared prepare(Path file, Optional<MetaLine> meta) throws IOException {
    String name = file.getFileName().toString();
    byte[] bytes;
    try {
      Optional<Outcome.Refused> refusal = Intake.refusal(name, Files.size(file));
      if (refusal.isPresent()) {
        return new Prepared.Refused(file, refusal.get().message());
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      return new Prepared.Refused(file, ReportFiles.words(e));
    }
    return switch (intake.read(name, bytes, meta)) {
      case Outcome.Refused refused -> new Prepared.Refused(file, refused.message());
      case Outcome.Taken(var document, var notes) -> {
        Optional<DocumentId> known = store.known(document);
        yield known.isPresent()
            ? new Prepared.Known(file, known.get())
            : new Prepared.New(file, bytes, document, readout(document), notes);
      }
    };
  }

  private Readout readout(Document document) {
    if (!document.language().isEmpty() && !document.language().equals("en")) {
      return new Readout.NotRead("language: " + document.language(), "");
    }
    ReportReader reader = readers.get();
    try {
      return new Readout.Read(reader.read(document));
    } catch (RuntimeException | StackOverflowError e) {
      // One report that the reader cannot bear must not cost the others; the reason is kept.
      return new Readout.NotRead("the reader failed: " + e + where(e), reader.version());
    }
  }

  private static String where(Throwable fault) {
    return fault.getStackTrace().length == 0 ? "" : " at " + fault.getStackTrace()[0];
  }

  private Arrival keep(Prepared prepared) throws IOException {
    return switch (prepared) {
      case Prepared.Known(var file, var document) -> new Arrival.Known(file, document);
      case Prepared.Refused(var file, var reason) -> refuse(file, reason);
      case Prepared.New fresh -> keep(fresh);
    };
  }

  private Arrival keep(Prepared.New fresh) throws IOException {
    DocumentId wanted = fresh.document().id();
    Addition addition =
        store.add(fresh.file().toString(), fresh.document(), fresh.bytes(), fresh.readout(), now());
    DocumentId id = addition.document();
    return switch (addition) {
      case Addition.Known _ -> new Arrival.Known(fresh.file(), id);
      case Addition.Added _ ->
          switch (fresh.readout()) {
            case Readout.Read(var reading) ->
                new Arrival.Read(
                    fresh.file(),
                    id,
                    wanted,
                    reading.claims().size(),
                    reading.misses().size(),
                    fresh.notes());
            case Readout.NotRead(var reason, _) ->
                new Arrival.Unread(fresh.file(), id, wanted, reason, fresh.notes());
          };
    };
  }

  private Arrival refuse(Path file, String reason) throws IOException {
    store.journals().refuse(file.toString(), reason, now());
    return new Arrival.Refused(file, reason);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Returns what a reading thread made, or throws what it threw. */
  static <T> T finished(Future<T> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while reading", e);
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case IOException io -> throw io;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException("a reading thread failed", e);
      }
    }
  }

  /** Writes a file that tells who published these files, as one beside them would. */
  public static void publishedBy(String publisher, List<Path> files, Path told) throws IOException {
    Files.write(
        told,
        files.stream()
            .map(file -> Intake.stem(String.valueOf(file.getFileName())))
            .distinct()
            .map(stem ->
                JsonNodeFactory.instance
                    .objectNode()
                    .put("id", stem)
                    .put("publisher", publisher)
                    .toString())
            .toList());
  }
}
