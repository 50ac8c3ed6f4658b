package org.attest;

import java.io.IOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attest.export.ClaimText;
import org.attest.export.DecisionText;
import org.attest.model.Act;
import org.attest.model.Act.Amendment;
import org.attest.model.Act.Thing;
import org.attest.model.Anchor;
import org.attest.model.Claim;
import org.attest.model.ClaimFields;
import org.attest.model.ClaimId;
import org.attest.model.Decision;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Evidence.Review;
import org.attest.model.Kind;
import org.attest.model.Source;
import org.attest.model.Tlp;
import org.attest.review.Standing;
import org.attest.review.Versions;
import org.attest.store.Filter;
import org.attest.store.Store;

/**
 * What persons decide about a record: each decision is checked, signed, and added to the log. Safe
 * for threads.
 *
 * <p>Every method refuses with an {@link IllegalArgumentException} what cannot be: a claim, actor,
 * document or decision that is not there, a value that the field cannot have, nobody's name.
 */
public final class Deciding {

  /** Of so many reports the queue is read at once. */
  private static final int AT_ONCE = 8;

  private final Store store;
  private final InstantSource clock;

  Deciding(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Who decides, and why.
   *
   * @param who the name that signs; never blank
   * @param why the reason; may be empty
   */
  public record Signature(String who, String why) {
    /**
     * Refuses what nobody signs.
     *
     * @throws IllegalArgumentException if {@code who} is blank
     */
    public Signature {
      if (who.isBlank()) {
        throw new IllegalArgumentException("a decision needs the name of who decides");
      }
    }
  }

  /** Decides that a claim is what the report says. */
  public Decision accept(ClaimId claim, Signature by) throws IOException {
    return accept(List.of(claim), by).getFirst();
  }

  /** Decides that claims are what their reports say: of all, or where one cannot be, of none. */
  public List<Decision> accept(List<ClaimId> claims, Signature by) throws IOException {
    return add(anchors(claims).stream().<Act>map(Act.Accept::new).toList(), by);
  }

  /** Decides that a claim is not what the report says. */
  public Decision reject(ClaimId claim, Signature by) throws IOException {
    return reject(List.of(claim), by).getFirst();
  }

  /**
   * Decides that claims are not what their reports say: of all, or where one cannot be, of none.
   */
  public List<Decision> reject(List<ClaimId> claims, Signature by) throws IOException {
    return add(anchors(claims).stream().<Act>map(Act.Reject::new).toList(), by);
  }

  /**
   * Mends one field of a claim; what it showed before is kept in the decision.
   *
   * @param field by its name in the codebook; see {@link ClaimFields}
   * @param value what the report says; several values parted by {@code ;}
   */
  public Decision correct(ClaimId claim, String field, String value, Signature by)
      throws IOException {
    return correct(claim, Map.of(field, value), by).getFirst();
  }

  /**
   * Mends several fields of a claim, one decision each: all, or where one cannot be, none.
   *
   * @param values by field, in the order in which they are laid over the claim
   */
  public List<Decision> correct(ClaimId claim, Map<String, String> values, Signature by)
      throws IOException {
    Anchor on = anchor(claim);
    Claim shown = evidence(claim).claim();
    List<Act> acts = new ArrayList<>();
    for (Map.Entry<String, String> each : values.entrySet()) {
      String field = each.getKey();
      Claim better = ClaimFields.with(shown, field, each.getValue());
      String old = ClaimFields.of(shown).getOrDefault(field, "");
      if (better.equals(shown)) {
        throw new IllegalArgumentException("%s of %s is '%s' already".formatted(field, claim, old));
      }
      acts.add(new Act.Correct(on, field, old, ClaimFields.of(better).getOrDefault(field, "")));
      shown = better;
    }
    return add(acts, by);
  }

  /** Puts a remark on a claim. */
  public Decision note(ClaimId claim, String words, Signature by) throws IOException {
    return add(new Act.Note(anchor(claim), words), by);
  }

  /** Decides that two names stand for one; the second stays. */
  public Decision merge(Thing thing, String from, String into, Signature by) throws IOException {
    if (from.equals(into)) {
      throw new IllegalArgumentException("both names stand for " + into + " already");
    }
    if (store.fold().shown(thing, from).equals(store.fold().shown(thing, into))) {
      throw new IllegalArgumentException(from + " and " + into + " are one already");
    }
    switch (thing) {
      case ACTOR -> actor(from);
      case PLACE -> place(from);
    }
    return add(new Act.Merge(thing, from, into), by);
  }

  /** Decides that in some claims a name stands for another. */
  public Decision split(Thing thing, String from, String into, List<ClaimId> claims, Signature by)
      throws IOException {
    return add(new Act.Split(thing, unmerged(thing, from, claims), into, anchors(claims)), by);
  }

  /** A claim that is shown under a name it was merged into was read with another. */
  private String unmerged(Thing thing, String name, List<ClaimId> claims) throws IOException {
    Set<String> names = new TreeSet<>();
    for (ClaimId claim : claims) {
      Claim shown = evidence(claim).claim();
      names.addAll(store.fold().behind(thing, name, store.read(claim).orElse(shown), shown));
    }
    if (names.isEmpty()) {
      throw new IllegalArgumentException("none of these claims names " + name);
    }
    if (names.size() > 1) {
      throw new IllegalArgumentException(
          "these claims were read with %s; split each name on its own"
              .formatted(String.join(", ", names)));
    }
    return names.iterator().next();
  }

  /** Decides that two claims tell of one event. */
  public Decision together(ClaimId first, ClaimId second, Signature by) throws IOException {
    differ(first, second);
    return add(new Act.Together(eventOf(first), eventOf(second)), by);
  }

  /** Decides that two claims tell of two events. */
  public Decision apart(ClaimId first, ClaimId second, Signature by) throws IOException {
    differ(first, second);
    return add(new Act.Apart(eventOf(first), eventOf(second)), by);
  }

  /** Decides whom one publisher means by a name. */
  public Decision alias(String publisher, String form, String actor, Signature by)
      throws IOException {
    publisher(publisher);
    return add(new Act.Alias(publisher, form, actor), by);
  }

  /** Grades a publisher, A to F. */
  public Decision gradeSource(String publisher, String reliability, Signature by)
      throws IOException {
    publisher(publisher);
    return add(new Act.GradeSource(publisher, reliability), by);
  }

  /** Grades what a report says, 1 to 6. */
  public Decision gradeReport(DocumentId document, String credibility, Signature by)
      throws IOException {
    return add(new Act.GradeReport(document(document), credibility), by);
  }

  /** Marks to whom a report, and all that rests on it, may be shown. */
  public Decision mark(DocumentId document, Tlp tlp, Signature by) throws IOException {
    return add(new Act.Mark(document(document), tlp), by);
  }

  /** Returns to whom each report may be shown. */
  public Function<DocumentId, Tlp> tlp() throws IOException {
    return store.fold()::tlp;
  }

  /** Returns how persons graded publishers, A to F, by name. */
  public Map<String, String> grades() throws IOException {
    Map<String, String> grades = new HashMap<>();
    for (Decision decision : store.fold().standing().decisions()) {
      if (decision.act() instanceof Act.GradeSource(var publisher, var reliability)) {
        grades.put(publisher, reliability);
      }
    }
    return grades;
  }

  /** Returns the standing decisions on a whole report, oldest first. */
  public List<Decision> on(DocumentId document) throws IOException {
    return store.fold().standing().decisions().stream()
        .filter(decision -> reports(decision.act()).contains(document))
        .toList();
  }

  private static Set<DocumentId> reports(Act act) {
    return switch (act) {
      case Act.Mark(var document, var _) -> Set.of(document);
      case Act.GradeReport(var document, var _) -> Set.of(document);
      case Act.Notice(var document, var _) -> Set.of(document);
      case Act.Version(var earlier, var later) -> Set.of(earlier, later);
      case Act.Accept _, Act.Reject _, Act.Correct _, Act.Note _ -> Set.of();
      case Act.Merge _, Act.Split _, Act.Together _, Act.Apart _ -> Set.of();
      case Act.Alias _, Act.GradeSource _, Act.TakeBack _, Act.Lift _ -> Set.of();
    };
  }

  /** Notes that a publisher corrected or retracted a report. */
  public Decision notice(DocumentId document, Amendment amendment, Signature by)
      throws IOException {
    return add(new Act.Notice(document(document), amendment), by);
  }

  /**
   * Decides that one report is a later version of another, whatever their addresses: a correction
   * that its publisher gave a page of its own.
   */
  public Decision version(DocumentId earlier, DocumentId later, Signature by) throws IOException {
    Act act = new Act.Version(document(earlier), document(later));
    Versions versions = store.versions();
    if (versions.after(earlier).stream().anyMatch(each -> each.is(later))) {
      throw new IllegalArgumentException(later + " is a later version of " + earlier + " already");
    }
    if (store.fold().succession().follows(/* earlier= */ later, /* later= */ earlier)) {
      throw new IllegalArgumentException(
          "%s is a later version of %s by a decision; void that first".formatted(earlier, later));
    }
    inOrder(store.source(earlier).orElseThrow(), store.source(later).orElseThrow());
    if (store.text(earlier).equals(store.text(later))) {
      throw new IllegalArgumentException(earlier + " and " + later + " have one text");
    }
    return add(act, by);
  }

  private static void inOrder(Source earlier, Source later) {
    if (earlier.published().known()
        && later.published().known()
        && later.countsFrom().isBefore(earlier.countsFrom())) {
      throw new IllegalArgumentException(
          "%s is of %s, before %s of %s; name the earlier report first"
              .formatted(
                  later.document(), later.countsFrom(), earlier.document(), earlier.countsFrom()));
    }
  }

  /** Takes back a reading of the whole record by a newer reader; the one before speaks again. */
  public Decision takeBack(long run, Signature by) throws IOException {
    if (!store.runs().containsKey(run)) {
      throw new IllegalArgumentException("there is no reading " + run + " of this record");
    }
    if (store.fold().runsTakenBack().contains(run)) {
      throw new IllegalArgumentException("reading " + run + " is taken back already");
    }
    return add(new Act.TakeBack(run), by);
  }

  /** Voids a decision; it stays in the log. */
  public Decision voidDecision(long decision, Signature by) throws IOException {
    Standing standing = store.fold().standing();
    if (standing.log().stream().noneMatch(each -> each.id() == decision)) {
      throw new IllegalArgumentException("there is no decision " + decision);
    }
    if (standing.voidedBy(decision).isPresent()) {
      throw new IllegalArgumentException(
          "decision %d is void already, by decision %d"
              .formatted(decision, standing.voidedBy(decision).getAsLong()));
    }
    return add(new Act.Lift(decision), by);
  }

  /** Returns in one line what a decision decides. */
  public static String words(Decision decision) {
    return DecisionText.of(decision.act());
  }

  /** Returns the log, oldest first, with what has become of each decision. */
  public List<DecisionLine> log() throws IOException {
    return store.decisions().stream()
        .map(entry -> new DecisionLine(entry.decision(), entry.voidedBy(), entry.idle()))
        .toList();
  }

  /**
   * Returns what nobody has decided on yet, in order of document and place.
   *
   * @param group an actor's canonical name; empty for all
   * @param most how many at most
   */
  public List<Evidence> queue(Optional<String> group, Optional<Kind> kind, int most)
      throws IOException {
    Filter filter = asked(group, kind);
    return queue(filter, store.documentsNaming(filter.group()), most);
  }

  /**
   * Returns what comes in the {@link #queue} with or behind a claim, from the start of its report
   * on.
   */
  public List<Evidence> queueFrom(
      ClaimId claim, Optional<String> group, Optional<Kind> kind, int most) throws IOException {
    Filter filter = asked(group, kind);
    DocumentId from = evidence(claim).claim().document();
    List<DocumentId> documents =
        store.documentsNaming(filter.group()).stream()
            .filter(each -> each.compareTo(from) >= 0)
            .toList();
    return queue(filter, documents, most);
  }

  private static Filter asked(Optional<String> group, Optional<Kind> kind) {
    Filter all = Filter.ALL.withGroup(group.orElse(""));
    return kind.isPresent() ? all.withKind(kind.get()) : all;
  }

  /** Report by report, so that no more is read than is asked for. */
  private List<Evidence> queue(Filter filter, List<DocumentId> documents, int most)
      throws IOException {
    List<Evidence> queue = new ArrayList<>();
    for (int from = 0; from < documents.size() && queue.size() < most; from += AT_ONCE) {
      List<DocumentId> some = documents.subList(from, Math.min(documents.size(), from + AT_ONCE));
      store.evidence(filter, some).stream()
          .filter(each -> each.review() == Review.MACHINE)
          .limit(most - queue.size())
          .forEach(queue::add);
    }
    return List.copyOf(queue);
  }

  /** Returns a claim of whatever reading, as the standing decisions make it. */
  public Evidence evidence(ClaimId claim) throws IOException {
    return store
        .evidence(claim)
        .orElseThrow(() -> new IllegalArgumentException("the record has no claim " + claim));
  }

  /** Returns a claim as text to be read. */
  public String text(Evidence evidence) throws IOException {
    return ClaimText.write(evidence) + sentence(evidence.claim());
  }

  /** The words around the quote, where the quote is not all of them. */
  private String sentence(Claim claim) throws IOException {
    String text = store.text(claim.document()).orElse("");
    return store.sentences(claim.document()).stream()
        .filter(span -> span.overlaps(claim.quote().span()))
        .map(span -> span.of(text))
        .filter(words -> !words.equals(claim.quote().words()))
        .map(words -> "  in: " + words.replaceAll("\\s+", " ") + "\n")
        .collect(Collectors.joining());
  }

  /** Returns the fields of a claim, as the standing decisions make it, by their names. */
  public Map<String, String> fields(ClaimId claim) throws IOException {
    return ClaimFields.of(evidence(claim).claim());
  }

  private Decision add(Act act, Signature by) throws IOException {
    return add(List.of(act), by).getFirst();
  }

  private List<Decision> add(List<Act> acts, Signature by) throws IOException {
    return store.decide(
        acts, by.who().strip(), by.why().strip(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  /** Holds on to what the machine read, not to what decisions have made of it. */
  private Anchor anchor(ClaimId claim) throws IOException {
    return Anchor.of(
        store
            .read(claim)
            .orElseThrow(() -> new IllegalArgumentException("the record has no claim " + claim)));
  }

  private Anchor eventOf(ClaimId claim) throws IOException {
    Anchor anchor = anchor(claim);
    if (anchor.kind() != Kind.EVENT) {
      throw new IllegalArgumentException(
          "claim %s tells of no event: it is a %s".formatted(claim, anchor.kind().word()));
    }
    return anchor;
  }

  /** What one claim of several refuses, it refuses for all. */
  private List<Anchor> anchors(List<ClaimId> claims) throws IOException {
    List<Anchor> anchors = new ArrayList<>();
    for (ClaimId claim : claims) {
      try {
        anchors.add(anchor(claim));
      } catch (IllegalArgumentException e) {
        throw claims.size() == 1
            ? e
            : new IllegalArgumentException(e.getMessage() + "; nothing was decided", e);
      }
    }
    return anchors;
  }

  private void actor(String name) throws IOException {
    if (!store.hasActor(name)) {
      throw new IllegalArgumentException("no report names the actor '" + name + "'");
    }
  }

  private static void differ(ClaimId first, ClaimId second) {
    if (first.equals(second)) {
      throw new IllegalArgumentException(first + " is one claim; name two");
    }
  }

  private void place(String name) throws IOException {
    if (store.at(name, Filter.ALL, 1).isEmpty() && store.fold().documentsNaming(name).isEmpty()) {
      throw new IllegalArgumentException("no report names the place '" + name + "'");
    }
  }

  private void publisher(String name) throws IOException {
    if (store.documents().stream()
        .noneMatch(entry -> entry.source().publisher().value().equals(name))) {
      throw new IllegalArgumentException("no report is of the publisher '" + name + "'");
    }
  }

  private DocumentId document(DocumentId id) throws IOException {
    if (store.document(id).isEmpty()) {
      throw new IllegalArgumentException("no report is called " + id);
    }
    return id;
  }
}
