package org.attest.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.model.Act;
import org.attest.model.Act.Thing;
import org.attest.model.Anchor;
import org.attest.model.Claim;
import org.attest.model.ClaimFields;
import org.attest.model.Decision;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Evidence.Review;
import org.attest.model.Notice;
import org.attest.model.Source;
import org.attest.model.Tlp;

/**
 * The standing decisions of a log, ready to be laid over claims: each claim as they make it, in the
 * order of the log. Never changes; safe for threads; a claim that nobody decided on costs next to
 * nothing.
 */
public final class Fold {

  /** No decisions. */
  public static final Fold NONE = new Fold(new Standing(List.of()));

  private final Standing standing;
  private final Map<DocumentId, List<Decision>> onDocument = new HashMap<>();
  private final Map<String, List<Decision>> onPublisher = new HashMap<>();
  private final Map<Thing, Merges> merges = new EnumMap<>(Thing.class);
  private final Map<String, Set<String>> aliases = new HashMap<>();
  private final Map<String, Set<DocumentId>> named = new HashMap<>();
  private final Succession succession = new Succession();
  private final Set<Long> idle = new HashSet<>();

  /** Makes the fold of the decisions that stand. */
  public Fold(Standing standing) {
    this(standing, standing.decisions());
  }

  private Fold(Standing standing, List<Decision> heeded) {
    this.standing = standing;
    for (Thing thing : Thing.values()) {
      merges.put(thing, new Merges());
    }
    heeded.forEach(this::take);
  }

  /**
   * Returns this fold of an earlier day with the marks that stand {@code today}: whom a report may
   * be shown to is a rule for now, also of what the record held before the mark was set.
   */
  public Fold heldTo(Fold today) {
    Stream<Decision> others = standing.decisions().stream().filter(each -> !marks(each));
    Stream<Decision> marks = today.standing.decisions().stream().filter(Fold::marks);
    return new Fold(standing, Stream.concat(others, marks).toList());
  }

  private static boolean marks(Decision decision) {
    return decision.act() instanceof Act.Mark;
  }

  private void take(Decision decision) {
    switch (decision.act()) {
      case Act.Merge merge -> {
        if (!merges(merge.thing()).add(merge)) {
          idle.add(decision.id());
        }
      }
      case Act.Alias(var publisher, var form, var actor) -> {
        on(onPublisher, publisher, decision);
        aliases.computeIfAbsent(actor, _ -> new HashSet<>()).add(form);
      }
      case Act.GradeSource(var publisher, _) -> on(onPublisher, publisher, decision);
      case Act.GradeReport(var document, _) -> on(onDocument, document, decision);
      case Act.Mark(var document, _) -> on(onDocument, document, decision);
      case Act.Notice(var document, _) -> on(onDocument, document, decision);
      case Act.Split split -> {
        split.claims().stream()
            .map(Anchor::document)
            .distinct()
            .forEach(document -> on(onDocument, document, decision));
        split.claims().forEach(anchor -> named(split.into(), anchor));
      }
      case Act.Correct correct -> {
        on(onDocument, correct.on().document(), decision);
        ClaimFields.list(correct.now()).forEach(name -> named(name, correct.on()));
      }
      case Act.Accept(var on) -> on(onDocument, on.document(), decision);
      case Act.Reject(var on) -> on(onDocument, on.document(), decision);
      case Act.Note(var on, _) -> on(onDocument, on.document(), decision);
      case Act.Together(var a, var b) -> onBoth(a, b, decision);
      case Act.Apart(var a, var b) -> onBoth(a, b, decision);
      case Act.Version version -> {
        if (!succession.add(version)) {
          idle.add(decision.id());
        }
      }
      case Act.TakeBack _, Act.Lift _ -> {} // the store and the standing heed these
    }
  }

  private void onBoth(Anchor a, Anchor b, Decision decision) {
    Stream.of(a, b)
        .map(Anchor::document)
        .distinct()
        .forEach(document -> on(onDocument, document, decision));
  }

  private static <K> void on(Map<K, List<Decision>> all, K key, Decision decision) {
    all.computeIfAbsent(key, _ -> new ArrayList<>()).add(decision);
  }

  private void named(String name, Anchor anchor) {
    named.computeIfAbsent(name, _ -> new HashSet<>()).add(anchor.document());
  }

  private Merges merges(Thing thing) {
    return merges.getOrDefault(thing, new Merges());
  }

  /** Returns which decisions stand. */
  public Standing standing() {
    return standing;
  }

  /** Returns the numbers of the readings of the record that were taken back. */
  public Set<Long> runsTakenBack() {
    return standing.decisions().stream()
        .flatMap(decision ->
            decision.act() instanceof Act.TakeBack(var run) ? Stream.of(run) : Stream.of())
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Returns why a standing decision changes nothing; empty where it does its work.
   *
   * @param read the claims that the record holds now in the documents of the decision
   */
  public Optional<String> idle(Decision decision, List<Claim> read) {
    return switch (decision.act()) {
      case Act.Accept(var on) -> unfit(on, read);
      case Act.Reject(var on) -> unfit(on, read);
      case Act.Note(var on, _) ->
          read.stream().anyMatch(on::reread) ? Optional.empty() : unfit(on, read);
      case Act.Correct correct -> idle(correct, read);
      case Act.Together(var a, var b) -> unfit(a, read).or(() -> unfit(b, read));
      case Act.Apart(var a, var b) -> unfit(a, read).or(() -> unfit(b, read));
      case Act.Split split ->
          split.claims().stream().anyMatch(anchor -> unfit(anchor, read).isEmpty())
              ? Optional.empty()
              : Optional.of("none of its claims is read any more");
      case Act.Merge merge ->
          idle.contains(decision.id())
              ? Optional.of(merge.from() + " and " + merge.into() + " were one already")
              : Optional.empty();
      case Act.Version(var earlier, var later) ->
          idle.contains(decision.id())
              ? Optional.of("which of " + earlier + " and " + later + " is later was told before")
              : Optional.empty();
      case Act.Alias _, Act.GradeSource _, Act.GradeReport _ -> Optional.empty();
      case Act.Mark _, Act.Notice _, Act.TakeBack _, Act.Lift _ -> Optional.empty();
    };
  }

  private static Optional<String> unfit(Anchor on, List<Claim> read) {
    return read.stream().anyMatch(on::fits)
        ? Optional.empty()
        : Optional.of("claim " + on.claim() + " is not read any more, nor one that says the same");
  }

  private static Optional<String> idle(Act.Correct correct, List<Claim> read) {
    List<Claim> fitting = read.stream().filter(claim -> Folding.corrects(correct, claim)).toList();
    if (fitting.isEmpty()) {
      return unfit(correct.on(), List.of());
    }
    return fitting.stream().anyMatch(claim -> Folding.corrected(correct, claim).isPresent())
        ? Optional.empty()
        : Optional.of("the field cannot have this value any more");
  }

  /** Returns the name that is shown for an actor or place. */
  public String shown(Thing thing, String name) {
    return merges(thing).shown(name);
  }

  /**
   * Returns the names that a claim has where it is shown with {@code name}: before a merge they can
   * be others; empty where nothing in it goes by that name.
   *
   * @param read the claim as it was read
   * @param shown the claim as the standing decisions make it
   */
  public Set<String> behind(Thing thing, String name, Claim read, Claim shown) {
    Set<String> behind =
        merges(thing).behind(name).stream()
            .filter(each -> names(thing, each, read))
            .collect(Collectors.toSet());
    if (behind.contains(name) || (behind.isEmpty() && names(thing, name, shown))) {
      return Set.of(name);
    }
    return behind;
  }

  private static boolean names(Thing thing, String name, Claim claim) {
    return !Renaming.of(thing, name, name + "'").in(claim).equals(claim);
  }

  /**
   * Returns every name that a claim about {@code actor} may have in the record, the actor's own
   * among them.
   */
  public Set<String> namesBehind(String actor) {
    Set<String> behind = new HashSet<>();
    for (String name : merges(Thing.ACTOR).behind(actor)) {
      behind.add(name);
      behind.addAll(aliases.getOrDefault(name, Set.of()));
    }
    return behind;
  }

  /** Returns every name of an actor that a standing decision may have taken away or given. */
  public Set<String> namesTouched() {
    Set<String> touched = new HashSet<>();
    for (Decision decision : standing.decisions()) {
      switch (decision.act()) {
        case Act.Merge(var thing, var from, var into) when thing == Thing.ACTOR ->
            touched.addAll(List.of(from, into, shown(Thing.ACTOR, into)));
        case Act.Split(var thing, var from, var into, _) when thing == Thing.ACTOR ->
            touched.addAll(List.of(from, into, shown(Thing.ACTOR, into)));
        case Act.Alias(_, var form, var actor) ->
            touched.addAll(List.of(form, actor, shown(Thing.ACTOR, actor)));
        case Act.Correct correct when ClaimFields.namesActors(correct.field()) -> {
          touched.addAll(ClaimFields.list(correct.old()));
          ClaimFields.list(correct.now()).stream()
              .map(name -> shown(Thing.ACTOR, name))
              .forEach(touched::add);
        }
        default -> {} // it names no actor anew
      }
    }
    return touched;
  }

  /** Returns the documents in which a person wrote {@code actor} over another name. */
  public Set<DocumentId> documentsNaming(String actor) {
    Set<DocumentId> documents = new HashSet<>();
    for (String name : merges(Thing.ACTOR).behind(actor)) {
      documents.addAll(named.getOrDefault(name, Set.of()));
    }
    return documents;
  }

  /** Returns the documents on which, or on claims of which, a standing decision was made. */
  public Set<DocumentId> documentsDecided() {
    return Set.copyOf(onDocument.keySet());
  }

  /** Returns what persons say became of a report: corrected or retracted by its publisher. */
  public List<Notice> notices(DocumentId document) {
    return onDocument.getOrDefault(document, List.of()).stream()
        .flatMap(decision -> Folding.notice(decision.act()).stream())
        .toList();
  }

  /** Returns which reports persons say are later versions of which. */
  public Succession succession() {
    return succession;
  }

  /** Returns to whom a document may be shown. */
  public Tlp tlp(DocumentId document) {
    Tlp tlp = Tlp.NONE;
    for (Decision decision : onDocument.getOrDefault(document, List.of())) {
      if (decision.act() instanceof Act.Mark(_, var mark)) {
        tlp = mark; // the last one that stands
      }
    }
    return tlp;
  }

  /** Returns the claim as the standing decisions make it. */
  public Evidence of(Claim claim, Source source) {
    List<Decision> here = onDocument.getOrDefault(claim.document(), List.of());
    List<Decision> there = onPublisher.getOrDefault(source.publisher().value(), List.of());
    if (here.isEmpty() && there.isEmpty()) {
      return new Evidence(merged(claim), source, Review.MACHINE);
    }
    Folding folding = new Folding(claim);
    Stream.concat(here.stream(), there.stream())
        .sorted((a, b) -> Long.compare(a.id(), b.id()))
        .forEach(folding::take);
    return new Evidence(merged(folding.claim()), source, folding.review(), folding.marks());
  }

  private Claim merged(Claim claim) {
    Merges actors = merges(Thing.ACTOR);
    Merges places = merges(Thing.PLACE);
    return actors.isEmpty() && places.isEmpty()
        ? claim
        : Renaming.of(actors::shown, places::shown).in(claim);
  }
}
