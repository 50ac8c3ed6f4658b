package org.attest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.attest.answer.Answer;
import org.attest.answer.Citation;
import org.attest.answer.Question;
import org.attest.dossier.Comparison;
import org.attest.dossier.Dossier;
import org.attest.dossier.Geography;
import org.attest.export.Explainer;
import org.attest.lexicon.Gazetteer;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.Details;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Kind;
import org.attest.model.Reading;
import org.attest.model.Source;
import org.attest.model.Span;
import org.attest.store.DocumentEntry;
import org.attest.store.Filter;
import org.attest.store.Store;

/**
 * What a page asks of a record: values instead of written text. Made by {@link Attest#desk}.
 *
 * <p>Safe for threads.
 */
public final class Desk {

  private final Attest attest;
  private final Store store;
  private final Copies copies;
  private final Kept<Overview> overview = new Kept<>();
  private final Kept<List<GroupLine>> groups = new Kept<>();
  private final Kept<List<ReportLine>> reports = new Kept<>();
  private final Kept<Days> days = new Kept<>();
  private final Supplier<Gazetteer> gazetteer;
  private final Geography geography;

  Desk(Attest attest, Store store, Supplier<Gazetteer> gazetteer, Geography geography) {
    this.attest = attest;
    this.store = store;
    this.gazetteer = gazetteer;
    this.geography = geography;
    this.copies = new Copies(store);
  }

  /**
   * A report as a list shows it.
   *
   * @param source where it is from
   * @param notRead why it was not read; empty where it was
   * @param claims how many claims were found
   * @param misses how much was seen and not understood
   * @param size the original's bytes
   */
  public record ReportLine(Source source, String notRead, int claims, int misses, long size) {}

  /**
   * A report with all that was read in it.
   *
   * @param document the report
   * @param line as a list shows it
   * @param claims its claims, in order of place
   * @param reading what the reader made of it; empty where it was not read
   */
  public record Report(
      Document document, ReportLine line, List<Evidence> claims, Optional<Reading> reading) {
    /** Copies the list. */
    public Report {
      claims = List.copyOf(claims);
    }
  }

  /**
   * A passage that a search found.
   *
   * @param source the report
   * @param span where it stands
   * @param words exactly the words there
   * @param quoted whether a claim quotes from it
   * @param near whether it is near in meaning only, and has other words
   */
  public record Found(Source source, Span span, String words, boolean quoted, boolean near) {}

  /**
   * Two reports with text in common: they may have one origin.
   *
   * @param first the one whose name comes first
   * @param second the other
   * @param share which share of the shorter stands in both; 0 where only passages do
   * @param passages how many long sentences stand in both
   */
  public record Copy(Source first, Source second, double share, int passages) {}

  /**
   * One line of the log of imports.
   *
   * @param number counted from 1
   * @param at when, in UTC
   * @param file the file as it was called
   * @param outcome {@code added}, {@code known} or {@code refused}
   * @param document the report's name; empty where the file was refused
   * @param note why it was refused, or what one should know of it
   */
  public record Import(
      long number, Instant at, String file, String outcome, String document, String note) {}

  /** Returns the armed groups of the record, those with most claims first. */
  public List<GroupLine> groups() throws IOException {
    return groups.of(store.version(), attest::groups);
  }

  /** Returns whom a person means by {@code name}. */
  public Lookup lookup(String name) throws IOException {
    return attest.lookup(name);
  }

  /** Returns what the reports tell of one actor, by its canonical name. */
  public Dossier dossier(String group, View view) throws IOException {
    return attest.dossier(group, view);
  }

  /** As {@link #dossier(String, View)}; empty where it takes longer, and is gathered on behind. */
  public Optional<Dossier> dossier(String group, View view, Duration patience) throws IOException {
    return attest.dossier(group, view, patience);
  }

  /**
   * Begins to look how reports write the name of a dossier's group, in the words that it quotes,
   * and returns what waits for it.
   */
  public Supplier<List<Spelling>> spellings(Dossier dossier) {
    return CompletableFuture.supplyAsync(() -> attest.spellings(dossier))::join;
  }

  /** Returns what the reports tell of one actor, written out. */
  public String dossier(String group, View view, Format format) throws IOException {
    return attest.dossier(group, view, format);
  }

  /** Returns the explainer of all that a dossier tells, as its files have it. */
  public Explainer explainer(Dossier dossier) {
    return attest.explainer(dossier, Explainer.Length.LONG);
  }

  /** Returns an explainer of one actor as the bytes of a file, one for each format. */
  public List<byte[]> explain(String group, View view, ExplainerOrder order, List<Format> formats)
      throws IOException {
    return attest.explain(group, view, order, formats);
  }

  /** Returns how many claims on a group a view holds back for the marks of their reports. */
  public int withheld(String group, Optional<Kind> kind, View view) throws IOException {
    return attest.withheld(Optional.of(group), kind, view);
  }

  /**
   * An answer, and what became of the report of each of its citations; nothing for most.
   *
   * @param answer the answer
   * @param notices for every citation of it, in any order
   */
  public record Answered(Answer answer, Map<Citation, List<String>> notices) {
    /** Copies the map. */
    public Answered {
      notices = Map.copyOf(notices);
    }
  }

  /** Returns the answer to a question about all reports, with what became of what it cites. */
  public Answered answered(String question, View view) throws IOException {
    Asking asking = attest.asking(view);
    Answer answer = asking.answer(new Question("", question, Optional.empty(), Set.of()));
    Map<Citation, List<String>> notices = new HashMap<>();
    for (Citation citation : answer.citations()) {
      notices.put(citation, asking.notices(citation));
    }
    return new Answered(answer, notices);
  }

  /** Returns claims in order of report and place, rejected ones included. */
  public List<Evidence> claims(Optional<String> group, Optional<Kind> kind, View view)
      throws IOException {
    Filter filter = Attest.filter(view).withGroup(group.orElse(""));
    return store.evidence(kind.isPresent() ? filter.withKind(kind.get()) : filter);
  }

  /** Returns the claims of one kind that name a group, of the latest reports a hundred. */
  public List<Evidence> latest(String group, Kind kind, View view) throws IOException {
    return store.evidence(
        Attest.filter(view).withGroup(group).withKind(kind), GroupEvidence.MOST_OF_A_KIND);
  }

  /** Returns the claims of one report, in order of place, rejected ones included. */
  public List<Evidence> claims(DocumentId document) throws IOException {
    return store.evidence(Filter.ALL.withDocument(document));
  }

  /** Returns the claim of this id, as it stands now. */
  public Optional<Evidence> claim(ClaimId id) throws IOException {
    return store.evidence(id);
  }

  /** Returns the reports, those recorded last first. */
  public List<ReportLine> reports() throws IOException {
    return reports.of(store.version(), this::readReports);
  }

  /**
   * Over which days the reports reach.
   *
   * @param first the first on which one counts
   * @param last the last on which one was recorded
   */
  public record Days(LocalDate first, LocalDate last) {}

  /** Returns over which days the reports reach; of a record without any, today. */
  public Days days() throws IOException {
    return days.of(store.version(), () -> days(reports()));
  }

  private static Days days(List<ReportLine> reports) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return new Days(
        reports.stream()
            .map(line -> line.source().countsFrom())
            .min(LocalDate::compareTo)
            .orElse(today),
        reports.stream()
            .map(line -> line.source().recorded().atZone(ZoneOffset.UTC).toLocalDate())
            .max(LocalDate::compareTo)
            .orElse(today));
  }

  private List<ReportLine> readReports() throws IOException {
    return attest.documents().stream()
        .map(Desk::line)
        .sorted(
            Comparator.comparing((ReportLine line) -> line.source().recorded())
                .reversed()
                .thenComparing(line -> line.source().document()))
        .toList();
  }

  private static ReportLine line(DocumentEntry entry) {
    return new ReportLine(
        entry.source(), entry.notRead(), entry.claims(), entry.misses(), entry.size());
  }

  /** Returns a report with its claims. */
  public Optional<Report> report(DocumentId id) throws IOException {
    Optional<Document> document = store.document(id);
    Optional<ReportLine> line =
        reports().stream().filter(each -> each.source().document().equals(id)).findFirst();
    if (document.isEmpty() || line.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Report(
            document.get(),
            line.get(),
            store.evidence(Filter.ALL.withDocument(id)),
            store.latest(id)));
  }

  /** Returns a folder beside the record, or in the user's cache, which only its user can open. */
  public Path folder() {
    return store.place().derived();
  }

  /** Returns a report without its claims; empty where there is none. */
  public Optional<Document> document(DocumentId id) throws IOException {
    return store.document(id);
  }

  /**
   * A reading of the whole record by a newer reader.
   *
   * @param number by which it can be taken back
   * @param at when it began
   * @param takenBack whether a standing decision took it back
   */
  public record ReadAgain(long number, Instant at, boolean takenBack) {}

  /** Returns the readings of the whole record after the first, the latest first. */
  public List<ReadAgain> readings() throws IOException {
    Set<Long> takenBack = store.fold().runsTakenBack();
    List<ReadAgain> readings = new ArrayList<>();
    store
        .runs()
        .forEach(
            (number, at) -> readings.add(new ReadAgain(number, at, takenBack.contains(number))));
    return readings.reversed();
  }

  /** Returns how many reports of each language there are, by its code; empty where not known. */
  public SortedMap<String, Integer> languages() throws IOException {
    SortedMap<String, Integer> counts = new TreeMap<>();
    attest.documents().forEach(entry -> counts.merge(entry.language(), 1, Integer::sum));
    return counts;
  }

  /** Returns what the dossier of a group rests on. */
  public Foundation foundation(String group, View view) throws IOException {
    return attest.keeping().foundation(Optional.of(group), view);
  }

  /** Returns how many claims of each kind the record has, as they were read; slowly. */
  public SortedMap<String, Integer> kinds() throws IOException {
    return attest.keeping().kinds();
  }

  /** Returns claims that name a group, written out as lines of JSON or as a table. */
  public String claims(String group, Optional<Kind> kind, View view, Format format)
      throws IOException {
    return attest.claims(Optional.of(group), kind, view, format);
  }

  /** Returns every claim of the record, ready to be written as lines of JSON or as a table. */
  public AllClaims claims(Optional<Kind> kind, View view, Format format) throws IOException {
    return new AllClaims(store, kind, view, format);
  }

  /** Returns the log of what left this record. */
  public Exporting exporting() {
    return attest.exporting();
  }

  /** Returns who used this record, and how. */
  public Auditing auditing() {
    return new Auditing(store, InstantSource.system());
  }

  /**
   * Removes a report for good and returns what its tombstone says.
   *
   * @throws IllegalArgumentException if the record has no such report
   */
  public String forget(String document, Deciding.Signature by) throws IOException {
    return attest.keeping().forget(document, by);
  }

  /** Returns what the reader understood and did not, why, and by which names and rules. */
  public Understanding understanding() {
    return attest.understanding();
  }

  /** Returns what finds passages by their meaning, where the optional model is installed. */
  public Nearness nearness() {
    return attest.nearness();
  }

  /** Returns which reports are versions of one address, and what publishers say of their own. */
  public Stories stories() {
    return attest.stories();
  }

  /** Returns what persons decide about this record. */
  public Deciding deciding() {
    return attest.deciding();
  }

  /** Returns how a person graded a publisher, A to F; empty where nobody did. */
  public String grade(String publisher) throws IOException {
    for (ReportLine report : reports()) {
      if (report.claims() > 0 && report.source().publisher().value().equals(publisher)) {
        return store.evidence(Filter.ALL.withDocument(report.source().document())).stream()
            .map(each -> each.marks().grade().reliability())
            .findFirst()
            .orElse("");
      }
    }
    return "";
  }

  /** Returns the reports with text in common; none where there are {@link #tooManyToCompare}. */
  public List<Copy> copies() throws IOException {
    return copies.all();
  }

  /** Returns whether the record has so many reports that their texts are not compared. */
  public boolean tooManyToCompare() throws IOException {
    return copies.tooMany();
  }

  /** Returns the untouched bytes of a report. */
  public byte[] original(Document document) throws IOException {
    return store.original(document);
  }

  /** Returns the passages that have the words and that the view lets through, best first. */
  public List<Found> search(String words, int limit, View view) throws IOException {
    return attest.found(words, limit, view);
  }

  /** Returns what was given to this record and what became of it, the latest first. */
  public List<Import> imports() throws IOException {
    return store.journals().imports().reversed().stream()
        .map(entry ->
            new Import(
                entry.id(),
                entry.recorded(),
                entry.file(),
                entry.outcome(),
                entry.document(),
                entry.note()))
        .toList();
  }

  /**
   * Returns the persons with posts whose name holds these words, with the claim that says so: of
   * each person, and in all, the latest.
   */
  public List<Evidence> persons(String words, View view, int most) throws IOException {
    Set<String> groups = groups().stream().map(GroupLine::name).collect(Collectors.toSet());
    return new Holders(store).named(words.strip(), groups, view, most);
  }

  /** Returns claims of where groups are, at a place of this name: the latest. */
  public List<Evidence> at(String place, View view, int most) throws IOException {
    return store.at(place.strip(), Attest.filter(view).withKind(Kind.PRESENCE), most).stream()
        .filter(each ->
            each.claim().details() instanceof Details.Presence presence
                && presence.places().stream().anyMatch(place.strip()::equalsIgnoreCase))
        .limit(most)
        .toList();
  }

  /** Returns where on a map the places of these claims lie, by the names that the claims give. */
  public Map<String, Spot> spots(Collection<Claim> claims) {
    return Spots.of(claims, gazetteer.get());
  }

  /** Returns how many claims of each year name each armed group, by the day their report counts. */
  public Map<String, Map<Integer, Integer>> activity() throws IOException {
    return overview().years();
  }

  /** Returns how many claims nobody has looked at. */
  public int waiting() throws IOException {
    return overview().waiting();
  }

  private Overview overview() throws IOException {
    return overview.of(store.version(), () -> Overview.of(store));
  }

  /** Returns how two claims stand to each other; empty where they speak of unlike things. */
  public Optional<Comparison> compared(Claim first, Claim second) {
    return Comparison.of(first, second, geography);
  }

  /** Returns a number that changes whenever the record has something new. */
  public long state() throws IOException {
    return store.version().hashCode();
  }
}
