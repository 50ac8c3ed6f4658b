package org.attest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attest.Deciding.Signature;
import org.attest.dossier.Origins;
import org.attest.dossier.Times;
import org.attest.export.DecisionText;
import org.attest.intake.Intake;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Evidence.Review;
import org.attest.store.DocumentEntry;
import org.attest.store.Filter;
import org.attest.store.Ground;
import org.attest.store.Place;
import org.attest.store.Store;
import org.attest.store.Tombstone;
import org.attest.store.Verification;
import org.attest.store.Verifier;

/** What is done with a record as a whole: copies, the log, figures, forgetting. */
public final class Keeping {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  /** Of more claims of a group nobody waits for each to be looked at. */
  private static final int MANY = 5_000;

  private final Store store;
  private final Documents documents;
  private final Searching searching;
  private final InstantSource clock;
  private final Function<View, Filter> filter;
  private final Function<View, Times> times;

  /** The reports of the record. */
  @FunctionalInterface
  interface Documents {
    /** Returns them as the record holds them now, in order of name. */
    List<DocumentEntry> read() throws IOException;
  }

  Keeping(
      Store store,
      Documents documents,
      Searching searching,
      InstantSource clock,
      Function<View, Filter> filter,
      Function<View, Times> times) {
    this.store = store;
    this.documents = documents;
    this.searching = searching;
    this.clock = clock;
    this.filter = filter;
    this.times = times;
  }

  /**
   * Returns how many claims the record has of a report.
   *
   * @throws IllegalArgumentException if it has no such report
   */
  public int claimsOf(String document) throws IOException {
    DocumentId id = new DocumentId(document);
    present(id);
    return store.evidence(Filter.ALL.withDocument(id)).size();
  }

  /**
   * Removes a report for good and returns what its tombstone says. The index for full text goes
   * too, and is made again.
   *
   * @throws IllegalArgumentException if the record has no such report
   */
  public String forget(String document, Signature by) throws IOException {
    present(new DocumentId(document));
    Tombstone tombstone =
        store.forget(
            new DocumentId(document),
            by.who(),
            by.why(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    searching.forget();
    return words(tombstone);
  }

  private void present(DocumentId id) throws IOException {
    if (store.source(id).isEmpty()) {
      throw new IllegalArgumentException(
          store.tombstones().stream()
              .filter(tombstone -> tombstone.document().equals(id))
              .findFirst()
              .map(Keeping::words)
              .orElse("no report is called " + id));
    }
  }

  private static String words(Tombstone tombstone) {
    return "%s was forgotten by %s with %d claims%s"
        .formatted(
            tombstone.document(),
            tombstone.who(),
            tombstone.claims(),
            tombstone.why().isEmpty() ? "" : ": " + tombstone.why());
  }

  /**
   * Copies the record as it is now into a folder; others may write meanwhile.
   *
   * @param to a folder that is not there yet, or is empty
   * @return how many reports are in the copy
   */
  public int backup(Path to) throws IOException {
    if (Files.exists(to) && !isEmpty(to)) {
      throw new IOException(to + " is not empty, and a backup overwrites nothing");
    }
    Path part = to.resolveSibling(to.getFileName() + ".part");
    if (Files.exists(part)) {
      Trees.delete(part); // what an earlier backup left that was stopped
    }
    int reports;
    try (Store copy = Store.open(part)) {
      store.copyTo(copy);
      reports = copy.documents().size();
    }
    Files.deleteIfExists(to);
    Files.move(part, to);
    return reports;
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  /**
   * Makes a record from a backup that passes {@code verify}.
   *
   * @param record where the record is to be: a folder without one, or an empty database of a server
   * @return how many reports it has
   */
  public static int restore(Path backup, String record) throws IOException {
    if (!Store.exists(backup)) {
      throw new IOException(backup + " is no backup: there is no record in it");
    }
    try (Store from = Store.open(backup);
        Intake intake = new Intake()) {
      Verification found = Verifier.verify(from, intake::textAgain);
      if (!found.faults().isEmpty()) {
        throw new IOException(
            "%s is damaged and was not brought back: %d faults, the first: %s"
                .formatted(backup, found.faults().size(), found.faults().getFirst()));
      }
      Place place = Place.of(record);
      try (Store to = Store.open(place)) {
        if (!to.documents().isEmpty()) {
          throw new IOException(place + " is not empty, and nothing is overwritten");
        }
        from.copyTo(to);
        return to.documents().size();
      }
    }
  }

  private record Line(Instant at, String words) {}

  /** Returns what was done, in order of time, one line each. */
  public List<String> log() throws IOException {
    List<Line> lines = new ArrayList<>();
    store
        .journals()
        .imports()
        .forEach(entry ->
            lines.add(
                new Line(
                    entry.recorded(),
                    "%s %s%s%s"
                        .formatted(
                            entry.outcome(),
                            entry.file(),
                            entry.document().isEmpty() ? "" : " as " + entry.document(),
                            entry.note().isEmpty() ? "" : " (" + entry.note() + ")"))));
    store
        .runs()
        .forEach((run, at) ->
            lines.add(new Line(at, "reading " + run + " of the whole record by a newer reader")));
    store
        .decisions()
        .forEach(entry ->
            lines.add(
                new Line(
                    entry.decision().at(),
                    "decision %d by %s: %s%s"
                        .formatted(
                            entry.decision().id(),
                            entry.decision().who(),
                            DecisionText.of(entry.decision().act()),
                            entry.decision().why().isEmpty()
                                ? ""
                                : " (" + entry.decision().why() + ")"))));
    new Exporting(store, clock)
        .log()
        .forEach(entry ->
            lines.add(
                new Line(
                    entry.at(),
                    "export %d by %s: %s, sha256 %s"
                        .formatted(entry.number(), entry.who(), entry.words(), entry.hash()))));
    store.tombstones().forEach(tombstone -> lines.add(new Line(tombstone.at(), words(tombstone))));
    return lines.stream()
        .sorted(Comparator.comparing(Line::at)) // stable: what is of one moment keeps its order
        .map(line -> DAY.format(line.at()) + "  " + line.words())
        .toList();
  }

  /** Returns what the dossier of {@code group}, or the whole record, rests on, line by line. */
  public List<String> stats(Optional<String> group, View view) throws IOException {
    Foundation found = foundation(group, view);
    if (found.claims() == 0) {
      return List.of("No claim in this record matches.");
    }
    return List.of(
        "%,d claims from %,d reports; a person vouches for %,d"
            .formatted(found.claims(), found.reports(), found.reviewed()),
        "%,d %s: %s, and versions of one report, count once"
            .formatted(
                found.origins(),
                found.origins() == 1 ? "origin" : "origins",
                found.compared() ? "copies" : "equal bytes"),
        "years: " + joined(found.years()),
        "languages: " + joined(found.languages()),
        "publishers: " + joined(found.publishers()),
        "kinds of claims: " + joined(found.kinds()));
  }

  private static String joined(Map<String, Integer> counts) {
    List<String> parts = new ArrayList<>();
    counts.forEach((word, count) -> parts.add(word + " " + count));
    return String.join(", ", parts);
  }

  /** Returns what the dossier of {@code group}, or the whole record, rests on. */
  public Foundation foundation(Optional<String> group, View view) throws IOException {
    return group.isPresent() && isCountable(group.get(), view)
        ? counted(filter.apply(view).withGroup(group.get()))
        : gathered(group, view);
  }

  /**
   * Of very many claims none is looked at: not where the view asks for that, nor where persons gave
   * or took names of the group.
   */
  private boolean isCountable(String group, View view) throws IOException {
    boolean plain =
        view.at().isEmpty()
            && view.recorded().isEmpty()
            && view.upTo().isEmpty()
            && !view.reviewedOnly();
    return plain
        && !store.fold().namesTouched().contains(group)
        && store.counts().of(filter.apply(view).withGroup(group)).values().stream()
                .mapToInt(Integer::intValue)
                .sum()
            > MANY;
  }

  private Foundation counted(Filter wanted) throws IOException {
    Ground ground = store.counts().ground(wanted);
    List<DocumentEntry> reports = reports(ground);
    return Foundation.of(
        ground, reports, among(Dossiers.versions(store, Origins.byHash()), reports), false);
  }

  private Foundation gathered(Optional<String> group, View view) throws IOException {
    List<Evidence> evidence =
        store.evidence(filter.apply(view).withGroup(group.orElse(""))).stream()
            .filter(each -> each.review() != Review.REJECTED)
            .filter(each -> times.apply(view).fit(each.claim()) != Times.Fit.OTHER_TIME)
            .toList();
    Ground ground = Ground.of(evidence);
    List<DocumentEntry> reports = reports(ground);
    return Foundation.of(ground, reports, among(Dossiers.origins(store, evidence), reports), true);
  }

  private List<DocumentEntry> reports(Ground ground) throws IOException {
    return documents.read().stream()
        .filter(each -> ground.documents().contains(each.source().document()))
        .toList();
  }

  private static long among(Origins origins, List<DocumentEntry> reports) {
    return origins.among(reports.stream().map(DocumentEntry::source).toList());
  }

  /** Returns how many claims of each kind speak now, as they were read. */
  public SortedMap<String, Integer> kinds() throws IOException {
    SortedMap<String, Integer> counts = new TreeMap<>();
    store.counts().kinds().forEach((kind, count) -> counts.put(kind.word(), count));
    return counts;
  }
}
