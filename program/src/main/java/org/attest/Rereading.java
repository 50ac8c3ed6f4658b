package org.attest;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.attest.intake.Intake;
import org.attest.model.Claim;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Reading;
import org.attest.store.DocumentEntry;
import org.attest.store.Store;

/**
 * Reads the reports of a record again, with the reader and the names of this build. What is read
 * anew is kept beside what was read before, and speaks from then on; where nothing differs, nothing
 * is added. It can be stopped and started again.
 */
public final class Rereading {

  private final Store store;
  private final Supplier<Adding.ReportReader> readers;
  private final InstantSource clock;

  Rereading(Store store, Supplier<Adding.ReportReader> readers, InstantSource clock) {
    this.store = store;
    this.readers = readers;
    this.clock = clock;
  }

  /**
   * What reading one report again changed.
   *
   * @param document the report
   * @param kept how many claims say the same
   * @param gone claims that are not read any more, as lines
   * @param come claims that are new, as lines
   */
  public record Change(DocumentId document, int kept, List<String> gone, List<String> come) {
    /** Copies the lists. */
    public Change {
      gone = List.copyOf(gone);
      come = List.copyOf(come);
    }
  }

  /**
   * What a publisher says of its own report.
   *
   * @param retracted whether it takes the report back; else it corrected it
   * @param words its words
   */
  public record Notice(boolean retracted, String words) {}

  /** Hears how it goes; called by one thread only. */
  public interface Watcher {
    /** Told of every report that was read again; {@code change} is empty where nothing differs. */
    void reread(int done, int all, Optional<Change> change);

    /**
     * Told of a report in which its publisher says something of it, such as a correction, that was
     * not looked for when it was added. Reports are not changed: a person puts it down.
     */
    void unmarked(DocumentId document, Notice notice);

    /** Returns whether to stop before the next report. */
    boolean stopped();
  }

  private record Read(
      DocumentId document,
      Optional<Reading> before,
      Optional<Reading> now,
      Optional<Notice> notice) {}

  /**
   * Reads again what was read before.
   *
   * @return the number of this reading of the record, by which it can be taken back
   */
  long run(int threads, Watcher watcher) throws IOException {
    long run = store.nextRun();
    List<DocumentId> all =
        store.documents().stream()
            .filter(entry -> entry.notRead().isEmpty())
            .map(DocumentEntry::source)
            .map(source -> source.document())
            .toList();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      Iterator<DocumentId> waiting = all.iterator();
      Deque<Future<Read>> running = new ArrayDeque<>();
      for (int done = 1; !watcher.stopped() && done <= all.size(); done++) {
        while (waiting.hasNext() && running.size() < 2 * threads) {
          DocumentId document = waiting.next();
          running.add(workers.submit(() -> read(document)));
        }
        Read read = Adding.finished(running.remove());
        read.notice().ifPresent(notice -> watcher.unmarked(read.document(), notice));
        watcher.reread(done, all.size(), keep(read, run));
      }
      running.forEach(future -> future.cancel(true));
    }
    return run;
  }

  private Read read(DocumentId id) throws IOException {
    Optional<Document> document = store.document(id);
    Optional<Reading> before = store.latest(id);
    if (document.isEmpty()) {
      return new Read(id, before, Optional.empty(), Optional.empty());
    }
    return new Read(
        id, before, Optional.of(readers.get().read(document.get())), unmarked(document.get()));
  }

  /** The last notice of a report of whose notices nothing was marked when it was added. */
  static Optional<Notice> unmarked(Document document) {
    return document.boilerplate().stream().anyMatch(Document.Boilerplate::notice)
        ? Optional.empty()
        : Intake.notices(document.text()).stream()
            .filter(part -> !part.reason().equals("update"))
            .map(
                part -> new Notice(part.reason().equals("retraction"), part.words(document.text())))
            .reduce((_, last) -> last);
  }

  private Optional<Change> keep(Read read, long run) throws IOException {
    if (read.now().isEmpty() || read.before().equals(read.now())) {
      return Optional.empty();
    }
    Reading now = read.now().get();
    Map<String, Claim> before = byContent(read.before().map(Reading::claims).orElse(List.of()));
    Map<String, Claim> after = byContent(now.claims());
    boolean same = before.keySet().equals(after.keySet());
    if (same && read.before().filter(old -> sawAlike(old, now)).isPresent()) {
      return Optional.empty();
    }
    store.reread(read.document(), run, now, at());
    Set<String> kept = new HashSet<>(before.keySet());
    kept.retainAll(after.keySet());
    return Optional.of(
        new Change(read.document(), kept.size(), lines(before, kept), lines(after, kept)));
  }

  /** Whether both missed the same, and name the same actors and places: where these lie counts. */
  private static boolean sawAlike(Reading old, Reading now) {
    return old.misses().equals(now.misses()) && old.mentions().equals(now.mentionsToKeep());
  }

  private static Map<String, Claim> byContent(List<Claim> claims) {
    Map<String, Claim> all = new HashMap<>();
    claims.forEach(
        claim -> all.put(claim.kind() + " " + claim.quote().span() + " " + claim.content(), claim));
    return all;
  }

  private static List<String> lines(Map<String, Claim> claims, Set<String> kept) {
    List<Claim> changed = new ArrayList<>();
    claims.forEach((content, claim) -> {
      if (!kept.contains(content)) {
        changed.add(claim);
      }
    });
    return changed.stream()
        .sorted((a, b) ->
            a.quote().span().equals(b.quote().span())
                ? a.id().compareTo(b.id())
                : a.quote().span().compareTo(b.quote().span()))
        .map(claim ->
            "%s %s %s: “%s”"
                .formatted(claim.id(), claim.kind().word(), claim.subject(), claim.quote().words()))
        .toList();
  }

  private Instant at() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
