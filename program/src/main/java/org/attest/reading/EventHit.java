package org.attest.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Basis;
import org.attest.model.Span;
import org.attest.model.Status;

/**
 * One event as one sentence tells it, before it becomes a claim.
 *
 * @param trigger the word's entry
 * @param at the trigger's token
 * @param type the event type, which a more specific trigger may sharpen
 * @param actors the doers
 * @param targets what it was done to, in words or by name
 * @param targetActors the actors among the targets and victims
 * @param claimed the status that words of responsibility give: claimed, blamed or denied
 * @param disowned whether those words deny it ("did not claim responsibility")
 * @param refersBack whether the words point to an event told before ("the attack")
 * @param bare whether it only tells a toll, and no deed ("six people died")
 * @param inherited the date of the event told before
 */
record EventHit(
    EventTrigger trigger,
    int at,
    String type,
    List<Participant> actors,
    List<String> targets,
    List<Participant> targetActors,
    List<String> places,
    Harm harm,
    String weapon,
    Optional<Status> claimed,
    boolean disowned,
    boolean refersBack,
    boolean bare,
    EventDates.Dated inherited) {

  /** The types of attacks, those that tell most first. */
  private static final List<String> SPECIFIC =
      List.of(
          "suicide-bombing",
          "leader-killed",
          "assassination",
          "airstrike",
          "bombing",
          "kidnapping",
          "arson",
          "clash",
          "armed-attack",
          "other");

  /** What a toll without a deed may belong to beside an attack. */
  private static final Set<String> DEADLY = Set.of("siege", "territorial-change", "protest");

  /** What two sides do together, and harms neither of whom it is told. */
  private static final Set<String> MUTUAL = Set.of("agreement", "negotiation");

  /** Copies the lists. */
  EventHit {
    actors = List.copyOf(actors);
    targets = List.copyOf(targets);
    targetActors = List.copyOf(targetActors);
    places = List.copyOf(places);
  }

  /** Returns whether a type is one of attack or kidnapping, however vague. */
  static boolean violent(String type) {
    return SPECIFIC.contains(type);
  }

  /** Returns whether a type is of what two sides do together: a pact, talks. */
  static boolean mutual(String type) {
    return MUTUAL.contains(type);
  }

  /** Returns whether both tell of the same named victim. */
  boolean sameVictim(EventHit other) {
    return type.equals("leader-killed")
        && other.type.equals("leader-killed")
        && targetActors.stream()
            .filter(Participant::person)
            .anyMatch(p -> other.targetActors.stream().anyMatch(o -> o.name().equals(p.name())));
  }

  /** Returns whether one doer, by name or words, did both. */
  boolean sharesDoer(EventHit other) {
    return actors.stream()
        .anyMatch(a -> other.actors.stream().anyMatch(b -> b.name().equals(a.name())));
  }

  /** Returns whether both are put somewhere, and nowhere the same. */
  boolean elsewhere(EventHit other) {
    return !places.isEmpty()
        && !other.places.isEmpty()
        && places.stream().noneMatch(other.places::contains);
  }

  /** Returns whether both can be one event. */
  boolean sameFamily(EventHit other) {
    boolean bothAttacks = SPECIFIC.contains(type) && SPECIFIC.contains(other.type);
    if (answers() && (other.attack() || other.type.equals("kidnapping"))) {
      return true;
    }
    if (bare && (DEADLY.contains(other.type) || (type.equals("kidnapping") && bothAttacks))) {
      return true;
    }
    return bothAttacks
        ? !type.equals("kidnapping") == !other.type.equals("kidnapping")
        : type.equals(other.type);
  }

  /**
   * Returns whether both words can tell one event of one sentence: by ruling 16 of one type only.
   */
  boolean mergesWith(EventHit other) {
    if (!type.equals(other.type) && (unlike() || other.unlike())) {
      return false;
    }
    if ((ownLoss() != other.ownLoss() && counts() && other.counts()) || takesElsewhere(other)) {
      return false;
    }
    boolean colourless =
        !trigger.toll().isEmpty()
            || !other.trigger.toll().isEmpty()
            || trigger.id().equals("responsibility")
            || other.trigger.id().equals("responsibility");
    return type.equals(other.type)
        || (colourless
            && type.equals("kidnapping") == other.type.equals("kidnapping")
            && SPECIFIC.contains(type)
            && SPECIFIC.contains(other.type)
            && sameFamily(other));
  }

  /** "Combed the forest for the gunmen": a deed of another sort, and no colourless word for one. */
  private boolean unlike() {
    return type.equals("other") && verb() && trigger.toll().isEmpty();
  }

  /** "After it had captured A it took B": two towns are taken twice. */
  private boolean takesElsewhere(EventHit other) {
    return type.equals("territorial-change")
        && type.equals(other.type)
        && trigger.part().equals("verb")
        && other.trigger.part().equals("verb")
        && !targets.isEmpty()
        && !other.targets.isEmpty()
        && targets.stream().noneMatch(other.targets::contains);
  }

  /** "Lost three soldiers": the doer's own dead, beside those of the other side. */
  boolean ownLoss() {
    return trigger.id().equals("lost-fighters");
  }

  private boolean counts() {
    return !trigger.toll().isEmpty();
  }

  /** Returns whether enough is known of it for later sentences to refer back to it. */
  boolean specific() {
    return (!disowned || actors.isEmpty())
        && (!actors.isEmpty() || !places.isEmpty() || harm.told() || claimed.isPresent());
  }

  /** Returns whether it tells the death of a leader, by whatever cause. */
  boolean leaderLost() {
    return type.equals("leader-killed")
        || (type.equals("other") && trigger.id().equals("die-verb") && !harm.told());
  }

  /** "29 died in a battle": how they died, and no deed of its own. */
  private boolean loose() {
    return trigger.id().equals("clash-noun");
  }

  /** Returns whether a verb tells it. */
  boolean verb() {
    return trigger.part().equals("verb");
  }

  /** Returns whether it is an attack of any kind. */
  boolean attack() {
    return SPECIFIC.contains(type) && !type.equals("other");
  }

  /** Returns whether it is an attack to which later sentences may add a toll or a doer. */
  boolean deadly() {
    return (SPECIFIC.contains(type) && !unlike()) || DEADLY.contains(type);
  }

  /** Returns whether it is a deed that somebody may own up to or deny in a later sentence. */
  boolean answerable() {
    return deadly() || type.equals("kidnapping");
  }

  /** Returns whether it only tells who answers for a deed: "denied involvement". */
  private boolean answers() {
    return trigger.id().equals("responsibility");
  }

  /** Returns whether an event of an earlier sentence is of the sort that this may tell on. */
  boolean maySpeakOf(EventHit earlier) {
    return earlier.deadly() == deadly() || (answers() && earlier.answerable());
  }

  /** Returns this and what another trigger of the same event adds. */
  EventHit with(EventHit other, Syntax syntax) {
    boolean first =
        syntax.below(other.at, at)
            || trigger.part().equals("noun") == other.trigger.part().equals("noun");
    String sharper =
        SPECIFIC.indexOf(other.type) >= 0 && (SPECIFIC.indexOf(other.type) < SPECIFIC.indexOf(type))
            ? other.type
            : type;
    return new EventHit(
        trigger,
        first ? at : other.at,
        sharper,
        actors.isEmpty() || (claimed.isEmpty() && other.claimed.isPresent())
            ? (other.actors.isEmpty() ? actors : other.actors)
            : actors,
        union(targets, other.targets),
        union(targetActors, other.targetActors),
        union(places, other.places),
        harm.with(other.harm),
        weapon.isEmpty() ? other.weapon : weapon,
        claimed.or(other::claimed),
        disowned || other.disowned,
        refersBack || other.refersBack,
        (bare || loose()) && (other.bare || other.loose()),
        inherited);
  }

  private static <T> List<T> union(List<T> a, List<T> b) {
    Set<T> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }

  /**
   * Returns this with the doer, type, places and date of the event that its words point back to.
   *
   * @param ownSide whether its dead are the doers of that event, who then did not do it
   */
  EventHit inherit(EventHit b, boolean ownSide) {
    String sharper = type.equals("other") || type.equals("armed-attack") ? b.type : type;
    boolean faceless = actors.stream().allMatch(Participant::unnamed);
    boolean denies = claimed.filter(Status.DENIED::equals).isPresent() && !actors.isEmpty();
    boolean takesDoer = faceless && !b.actors.isEmpty() && !disowned && !ownSide && !denies;
    return new EventHit(
        trigger,
        at,
        ownSide
            ? "clash"
            : Set.of("territorial-change", "arson").contains(sharper) && !sharper.equals(type)
                ? "armed-attack"
                : sharper,
        takesDoer ? b.actors : actors,
        targets,
        ownSide ? union(targetActors, b.actors) : targetActors,
        places.isEmpty() ? b.places : places,
        harm,
        weapon.isEmpty() ? b.weapon : weapon,
        claimed,
        disowned,
        refersBack,
        bare,
        b.inherited);
  }

  /** Returns the same event as somebody answers for it in a later sentence. */
  EventHit answered(EventTrigger answer, int where, Responsibility by) {
    return new EventHit(
        answer,
        where,
        type,
        by.actors(),
        targets,
        targetActors,
        places,
        Harm.NONE,
        weapon,
        by.status(),
        by.negated(),
        true,
        false,
        inherited);
  }

  /** Returns the time that the sentence gives to the event. */
  Optional<TimeExpression> dateIn(Passage passage) {
    return ClauseTimes.ofDeed(passage, at, Quotes.clause(passage, at))
        .filter(t -> t.dated() || t.basis() == Basis.UNKNOWN);
  }

  /** Returns the same event under another type. */
  EventHit typed(String other) {
    return as(other, inherited);
  }

  /** Returns the same event as words of responsibility put it, where none did. */
  EventHit claimed(Status status) {
    return new EventHit(
        trigger,
        at,
        type,
        actors,
        targets,
        targetActors,
        places,
        harm,
        weapon,
        claimed.or(() -> Optional.of(status)),
        disowned,
        refersBack,
        bare,
        inherited);
  }

  /** Returns the same event with the date of one told before. */
  EventHit dated(EventDates.Dated date) {
    return as(type, date);
  }

  /** Returns the same event at these places, where it has none of its own. */
  EventHit at(List<String> there) {
    return places.isEmpty() && !there.isEmpty()
        ? new EventHit(
            trigger,
            at,
            type,
            actors,
            targets,
            targetActors,
            there,
            harm,
            weapon,
            claimed,
            disowned,
            refersBack,
            bare,
            inherited)
        : this;
  }

  /** Returns the same event with a doer that the sentence does not name. */
  EventHit by(Participant doer) {
    return as(type, List.of(doer), inherited);
  }

  /** "Clashes with X": of a fight of which one side is named alone, X is a party to it. */
  EventHit ofItsFoes() {
    List<Participant> foes = targetActors.stream().filter(Participant::group).toList();
    if (!type.equals("clash") || !actors.isEmpty() || foes.isEmpty() || disowned) {
      return this;
    }
    Set<String> parties = new LinkedHashSet<>();
    foes.forEach(f -> parties.add(f.name()));
    return new EventHit(
        trigger,
        at,
        type,
        foes,
        targets.stream().filter(t -> !parties.contains(t)).toList(),
        List.of(),
        places,
        harm,
        weapon,
        claimed,
        disowned,
        refersBack,
        bare,
        inherited);
  }

  private EventHit as(String other, EventDates.Dated date) {
    return as(other, actors, date);
  }

  private EventHit as(String other, List<Participant> doers, EventDates.Dated date) {
    return new EventHit(
        trigger,
        at,
        other,
        doers,
        targets,
        targetActors,
        places,
        harm,
        weapon,
        claimed,
        disowned,
        refersBack,
        bare,
        date);
  }

  /** Returns the words that tell it. */
  Span quote(Passage passage) {
    boolean share = trigger.needs().contains("share") && passage.syntax().head(at) >= 0;
    return Quotes.clause(passage, share ? passage.syntax().head(at) : at);
  }
}
