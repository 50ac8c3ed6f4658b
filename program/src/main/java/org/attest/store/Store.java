package org.attest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attest.model.Act;
import org.attest.model.Act.Thing;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.Decision;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Notice;
import org.attest.model.Reading;
import org.attest.model.Sha256;
import org.attest.model.Source;
import org.attest.model.Span;
import org.attest.review.Fold;
import org.attest.review.Versions;
import org.jooq.DSLContext;

/**
 * The record: everything that was taken in, read and decided, in a folder or on a server.
 *
 * <p>Rows are added, never changed. What a method that adds has returned is on the disk and
 * survives a kill or a loss of power. Safe for threads; several processes may use one record, and
 * the second writer waits for the first.
 */
public final class Store implements AutoCloseable {

  static final String FILE = "record.sqlite";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Place place;
  private final Database database;
  private final Originals originals;
  private final Snapshots snapshots = new Snapshots();
  private final Versioning versions = new Versioning();

  Store(Place place, Database database, Originals originals) {
    this.place = place;
    this.database = database;
    this.originals = originals;
  }

  /**
   * Opens the record in {@code folder}, and makes both where there is none.
   *
   * @throws IOException if the folder cannot be written, or a newer Attest wrote the record; the
   *     message says what to do
   */
  public static Store open(Path folder) throws IOException {
    return open(folder, PATIENCE);
  }

  /** Opens the record, waiting at most {@code patience} for another process that writes. */
  public static Store open(Path folder, Duration patience) throws IOException {
    return Opener.open(new Place.Folder(folder), patience);
  }

  /** Opens the record at {@code place}, and makes it where there is none. */
  public static Store open(Place place) throws IOException {
    return Opener.open(place, PATIENCE);
  }

  /** Returns whether {@code folder} holds a record. */
  public static boolean exists(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /** Returns whether there is a record at {@code place}; of a server, that it can be asked. */
  public static boolean exists(Place place) {
    return switch (place) {
      case Place.Folder(var folder) -> exists(folder);
      case Place.Server _ -> true;
    };
  }

  /** Returns where this record lies. */
  public Place place() {
    return place;
  }

  /** Returns the name of the document with these bytes, publisher and address, if it is there. */
  public Optional<DocumentId> known(Document document) throws IOException {
    return database.read(sql -> Documents.known(sql, document));
  }

  /**
   * Adds a document with what was read in it, in one transaction.
   *
   * <p>A name that other bytes have gets {@code -2}, {@code -3} …; the claims then are those of
   * that name.
   *
   * @param file the file as it was called, for the log
   * @param original the bytes as they came in
   * @param recorded now, in UTC
   * @throws IllegalArgumentException if the bytes are not those that the document was made from, or
   *     a text has U+0000, which not every database can keep
   */
  public Addition add(
      String file, Document document, byte[] original, Readout readout, Instant recorded)
      throws IOException {
    if (!Sha256.of(original).equals(document.hash())) {
      throw new IllegalArgumentException("the bytes are not those of " + document.id());
    }
    Nul.refuse("the report " + document.id(), document.text());
    Stream.of(document.title(), document.publisher(), document.author(), document.address())
        .forEach(known -> Nul.refuse("what is known of " + document.id(), known.value()));
    originals.put(document.hash(), original);
    return database.write(sql -> {
      Addition addition = Documents.add(sql, document, original.length, readout, recorded);
      Log.add(sql, recorded, file, addition);
      return addition;
    });
  }

  /**
   * Adds many made-up documents for a measurement, in one transaction: rows only, no original
   * bytes, so that {@link Verifier} will say that they are missing.
   *
   * @throws IllegalArgumentException if the lists differ in length
   */
  public void load(List<Document> documents, List<Reading> readings, Instant recorded)
      throws IOException {
    if (documents.size() != readings.size()) {
      throw new IllegalArgumentException(documents.size() + " and " + readings.size());
    }
    database.write(sql -> {
      new Bulk(sql, recorded).add(sql, documents, readings);
      return true;
    });
  }

  /** Returns the documents, in order of name. */
  public List<DocumentEntry> documents() throws IOException {
    return database.read(sql -> Documents.entries(sql, runs(sql, Optional.empty())));
  }

  /** Returns the names of the documents that have a reading newer than a state, in order. */
  public List<DocumentId> documentsSince(long state) throws IOException {
    return database.read(sql -> Documents.since(sql, state));
  }

  /** Returns how many documents there are. */
  public int size() throws IOException {
    return database.read(Documents::count);
  }

  /** Returns the document of this name, with its text. */
  public Optional<Document> document(DocumentId id) throws IOException {
    return database.read(sql -> Documents.document(sql, id));
  }

  /** Returns where a document is from, without its text. */
  public Optional<Source> source(DocumentId id) throws IOException {
    return database.read(sql -> Documents.source(sql, id).map(versions.now(sql, snapshots)::dated));
  }

  /** Returns the text of the document of this name. */
  public Optional<String> text(DocumentId id) throws IOException {
    return database.read(sql -> Documents.text(sql, id));
  }

  /** Returns the original bytes of a document, unchecked; {@link Verifier} checks them. */
  public byte[] original(Document document) throws IOException {
    return originals.get(document.hash());
  }

  /** Returns the sentences of the latest reading of a document, in order; empty if unread. */
  public List<Span> sentences(DocumentId id) throws IOException {
    return database.read(sql -> Readings.sentences(sql, id, runs(sql, Optional.empty())));
  }

  /** Returns the latest reading of a document, as it was stored; empty if unread. */
  public Optional<Reading> latest(DocumentId id) throws IOException {
    return latest(id, Optional.empty());
  }

  /** Returns the reading that was the latest at an instant. */
  public Optional<Reading> latest(DocumentId id, Optional<Instant> recordedBy) throws IOException {
    return database.read(sql -> Readings.latest(sql, id, runs(sql, recordedBy)));
  }

  /**
   * Returns sentences and mentions of the readings that spoke at an instant, and no more of them.
   */
  public Map<DocumentId, Reading> outlines(
      Collection<DocumentId> documents, Optional<Instant> recordedBy) throws IOException {
    return database.read(sql -> Readings.outlines(sql, documents, runs(sql, recordedBy)));
  }

  /** Returns the texts of these documents. */
  public Map<DocumentId, String> texts(Collection<DocumentId> documents) throws IOException {
    return database.read(sql -> Documents.texts(sql, documents));
  }

  /** Returns where documents are from, without their texts; one that is not there is left out. */
  public Map<DocumentId, Source> sources(List<DocumentId> ids) throws IOException {
    return database.read(sql -> {
      Map<DocumentId, Source> sources = snapshots.now(sql).sources().of(sql, ids);
      Versions known = versions.now(sql, snapshots);
      sources.replaceAll((_, source) -> known.dated(source));
      return sources;
    });
  }

  /** Returns the claims that {@code filter} lets through and that quote from these parts. */
  public List<Evidence> evidence(Filter filter, Map<DocumentId, Span> parts) throws IOException {
    return parts.isEmpty()
        ? List.of()
        : database.read(
            sql -> amended(sql, filter, seen -> Claims.evidence(sql, filter, seen, parts)));
  }

  /**
   * Returns the claims that {@code filter} lets through, with source and review; in order of
   * document, span, kind and claim id, whatever the order they came in.
   */
  public List<Evidence> evidence(Filter filter) throws IOException {
    return database.read(sql -> amended(sql, filter, seen -> Claims.evidence(sql, filter, seen)));
  }

  /**
   * Returns those claims that count latest: at most {@code most} of each kind that name the group,
   * and as many that it makes. They are the same whatever the order they came in.
   */
  public List<Evidence> evidence(Filter filter, int most) throws IOException {
    return database.read(
        sql -> amended(sql, filter, seen -> Claims.evidence(sql, filter, seen, most)));
  }

  /**
   * Returns of several actors the claims that are wanted, each once and in the order of {@link
   * #evidence(Filter)}; of the filter the group and the kinds do not count.
   */
  public List<Evidence> wanted(Filter filter, List<Wanted> wanted) throws IOException {
    List<Wanted> known = wanted.stream().filter(each -> !Nul.isIn(each.actor())).toList();
    return known.isEmpty()
        ? List.of()
        : database.read(
            sql -> amended(sql, filter, seen -> Claims.wanted(sql, filter, seen, known)));
  }

  /** With what publishers made of their reports laid over the claims. */
  private List<Evidence> amended(
      DSLContext sql, Filter filter, Function<Snapshot, List<Evidence>> found) {
    if (Nul.isIn(filter.group())) {
      return List.of(); // nobody is called so, and not every database can be asked
    }
    Snapshot seen = snapshots.of(sql, filter.recordedBy());
    Versions known = versions.of(sql, seen, filter.recordedBy());
    return Amended.over(sql, known, seen.fold(), filter, found.apply(seen));
  }

  /** Returns the claims of these documents that {@code filter} lets through. */
  public List<Evidence> evidence(Filter filter, List<DocumentId> documents) throws IOException {
    return database.read(
        sql -> amended(sql, filter, seen -> Claims.evidence(sql, filter, seen, documents)));
  }

  /**
   * Returns of the claims that name a place, in upper or lower case, at most {@code most} of each
   * kind: those that count latest.
   */
  public List<Evidence> at(String place, Filter filter, int most) throws IOException {
    return database.read(sql ->
        amended(
            sql,
            filter,
            seen -> {
              Set<String> names = new TreeSet<>(Set.of(place));
              Actors.places(sql).stream()
                  .filter(name ->
                      name.equalsIgnoreCase(place)
                          || seen.fold().shown(Thing.PLACE, name).equalsIgnoreCase(place))
                  .forEach(names::add);
              return Claims.atPlaces(sql, filter, seen, names, most);
            }));
  }

  /** Returns the documents that name an actor, or all where it is empty, in order of name. */
  public List<DocumentId> documentsNaming(String actor) throws IOException {
    if (actor.isEmpty()) {
      return documentsSince(0);
    }
    return database.read(sql -> {
      Fold fold = snapshots.now(sql).fold();
      return Actors.documents(sql, fold.namesBehind(actor), fold.documentsNaming(actor));
    });
  }

  /** Returns which reports are versions of one story, and what publishers say of their own. */
  public Versions versions() throws IOException {
    return database.read(sql -> versions.now(sql, snapshots));
  }

  /** Returns the record's counts. */
  public Counts counts() {
    return new Counts(database, snapshots, versions);
  }

  /**
   * Returns what became of a report as far as {@code filter} knows: corrected, retracted, followed
   * by a later version.
   */
  public List<Notice> notices(Filter filter, DocumentId document) throws IOException {
    return database.read(sql -> {
      Snapshot seen = snapshots.of(sql, filter.recordedBy());
      Versions known = versions.of(sql, seen, filter.recordedBy());
      return Amended.ofReport(sql, known, seen.fold(), filter, document);
    });
  }

  /** Returns the claim of this id, of whatever reading, as the standing decisions make it. */
  public Optional<Evidence> evidence(ClaimId claim) throws IOException {
    return database.read(sql ->
        amended(sql, Filter.ALL, seen -> Claims.evidence(sql, claim, seen).stream().toList())
            .stream()
            .findFirst());
  }

  /** Returns the claim of this id, of whatever reading, as it was read. */
  public Optional<Claim> read(ClaimId claim) throws IOException {
    return database.read(sql -> Claims.read(sql, claim));
  }

  /** Returns the standing decisions, ready to be laid over claims. */
  public Fold fold() throws IOException {
    return database.read(sql -> snapshots.now(sql).fold());
  }

  /** Returns every actor that a claim is about or names, in order of name. */
  public List<ActorEntry> actors() throws IOException {
    return database.read(sql -> Actors.entries(sql, snapshots.now(sql)));
  }

  /** Returns whether a claim that speaks now is about {@code name}, or names it. */
  public boolean hasActor(String name) throws IOException {
    if (Nul.isIn(name)) {
      return false;
    }
    return database.read(sql -> {
      Snapshot now = snapshots.now(sql);
      return now.fold().namesTouched().contains(name)
          ? !Claims.evidence(sql, Filter.group(name), now).isEmpty()
          : Actors.has(sql, name, now.runs());
    });
  }

  /** Returns every name that a claim of any reading has for an actor, in order; quick. */
  public List<String> names() throws IOException {
    return database.read(Actors::names);
  }

  /** Returns the armed groups among {@link #actors()}. */
  public List<ActorEntry> groups() throws IOException {
    return actors().stream().filter(actor -> actor.sort().equals("armed-group")).toList();
  }

  /** Adds decisions to the log in this order, all or none; unchecked: {@code Deciding} does it. */
  public List<Decision> decide(List<Act> acts, String who, String why, Instant at)
      throws IOException {
    Nul.refuse("who decides", who);
    Nul.refuse("the reason", why);
    return database.write(sql -> Decisions.add(sql, acts, who, why, at));
  }

  /** Returns all decisions in the order of the log, with what has become of each. */
  public List<DecisionEntry> decisions() throws IOException {
    return database.read(sql -> new DecisionLog(sql, snapshots.now(sql).fold()).entries());
  }

  /** Returns the logs of what was refused, what left, and who did what. */
  public Journals journals() {
    return new Journals(database);
  }

  /**
   * Returns a number that grows whenever a document or a reading is added: what a derived index
   * compares to know whether it is behind.
   */
  public long state() throws IOException {
    return database.read(Readings::newest);
  }

  /** Returns a word that changes with every reading, decision and forgetting. */
  public String version() throws IOException {
    return database.read(sql -> State.of(sql).word());
  }

  private Runs runs(DSLContext sql, Optional<Instant> recordedBy) {
    return snapshots.of(sql, recordedBy).runs();
  }

  /** Returns the number that the next reading of the whole record gets, from 1. */
  public long nextRun() throws IOException {
    return database.read(Readings::nextRun);
  }

  /** Returns when each reading of the whole record began to be kept, by its number. */
  public SortedMap<Long, Instant> runs() throws IOException {
    return database.read(Readings::runs);
  }

  /**
   * Copies everything into an empty record.
   *
   * @throws IOException if a report was forgotten while it was copied; then the copy is worth
   *     nothing
   */
  public void copyTo(Store empty) throws IOException {
    database.read(from ->
        empty.<Boolean>unchecked(to -> {
          Copying.copy(from, to);
          return true;
        }));
    for (DocumentEntry entry : empty.documents()) {
      String hash = entry.source().hash();
      empty.originals.put(hash, originals.get(hash));
    }
  }

  private <T> T unchecked(Function<DSLContext, T> change) {
    try {
      return database.write(change);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Adds a newer reading beside the older ones of a document; from then on it speaks.
   *
   * @param run the number of the reading of the whole record, as {@link #nextRun} gave it
   */
  public void reread(DocumentId document, long run, Reading reading, Instant recorded)
      throws IOException {
    database.write(sql -> {
      Readings.add(sql, document, run, new Readout.Read(reading), recorded);
      return run;
    });
  }

  /**
   * Removes text, bytes, readings, claims and decisions of one report, and leaves a tombstone. What
   * this returned is gone from the record; backups of it still have it.
   *
   * @throws IllegalArgumentException if the record has no such report
   */
  public Tombstone forget(DocumentId document, String who, String why, Instant at)
      throws IOException {
    Nul.refuse("who forgets", who);
    Nul.refuse("the reason", why);
    Document known =
        document(document)
            .orElseThrow(() -> new IllegalArgumentException("no report is called " + document));
    return new Burial(database, originals).forget(known, who, why, at);
  }

  /** Returns what is left of the reports that were forgotten, in the order of their forgetting. */
  public List<Tombstone> tombstones() throws IOException {
    return database.read(Forgetting::all);
  }

  /** Returns the SHA-256 that was taken of a document's text when it came in. */
  Optional<String> textHash(DocumentId id) throws IOException {
    return database.read(sql -> Documents.textHash(sql, id));
  }

  /** Returns every claim of every reading, older readings included. */
  List<Evidence> allEvidence() throws IOException {
    return database.read(Claims::all);
  }

  @Override
  public void close() throws IOException {
    database.close();
  }
}
