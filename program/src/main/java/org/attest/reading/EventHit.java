package org.attest.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Basis;
import org.attest.model.Count;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.When;

/**
 * One event as one sentence tells it, before it becomes a claim.
 *
 * @param trigger the word's entry
 * @param at the trigger's token
 * @param type the event type, which a more specific trigger may sharpen
 * @param claimed the status that words of responsibility give: claimed, blamed or denied
 * @param disowned whether those words deny it ("did not claim responsibility")
 * @param refersBack whether the words point to an event told before ("the attack")
 * @param inheritedDate the date of the event told before
 */
record EventHit(
    EventTrigger trigger,
    int at,
    String type,
    List<Participant> actors,
    List<String> targets,
    List<Participant> targetActors,
    List<String> places,
    Count killed,
    Count wounded,
    Count captives,
    String victims,
    String weapon,
    Optional<Status> claimed,
    boolean disowned,
    boolean refersBack,
    When inheritedDate) {

  private static final List<String> SPECIFIC =
      List.of(
          "suicide-bombing",
          "leader-killed",
          "bombing",
          "airstrike",
          "assassination",
          "kidnapping",
          "arson",
          "clash",
          "armed-attack",
          "other");

  static EventHit of(
      Passage passage,
      EventTrigger trigger,
      int at,
      List<Participant> actors,
      List<Integer> targetTokens,
      Who who) {
    Syntax syntax = passage.syntax();
    Responsibility responsibility = Responsibility.around(passage, at, who);
    List<Participant> doers = responsibility.actors().isEmpty() ? actors : responsibility.actors();
    List<String> targets = new ArrayList<>();
    List<Participant> targetActors = new ArrayList<>();
    Count count = Count.NONE;
    String victims = "";
    boolean leader = false;
    for (int token : targetTokens) {
      if (isTime(passage, token)) {
        continue;
      }
      Optional<Participant> participant =
          who.at(passage, token)
              .filter(p -> trigger.toll().isEmpty() || !bystander(passage, token, who));
      participant.filter(p -> !p.unnamed()).ifPresent(targetActors::add);
      leader |=
          participant.filter(Participant::person).isPresent()
              || who.words("leader-nouns").contains(syntax.lemma(token));
      Optional<NumberExpression> number = passage.numberOf(token);
      if (number.isPresent()) {
        count = count.told() ? count : number.get().count();
      }
      boolean chief =
          who.words("leader-nouns").contains(syntax.lemma(token))
              && participant.filter(Participant::person).isEmpty();
      boolean unnamed = !trigger.toll().isEmpty() && bystander(passage, token, who);
      String phrase =
          chief || unnamed
              ? passage.phrase(unnamed ? calling(passage.syntax(), token).getFirst() : token)
              : participant
                  .filter(p -> !p.unnamed())
                  .map(Participant::name)
                  .orElseGet(() -> passage.phrase(token));
      if (!trigger.toll().isEmpty() && participant.filter(p -> !p.unnamed()).isEmpty()) {
        victims = victims.isEmpty() ? withoutNumber(phrase) : victims;
      } else if (!phrase.isBlank()) {
        targets.add(phrase);
      }
    }
    if (trigger.id().equals("toll")) {
      count =
          passage.numbers().stream()
              .filter(n -> n.money().isEmpty())
              .map(NumberExpression::count)
              .findFirst()
              .orElse(count);
    }
    boolean kills = trigger.toll().equals("killed");
    String type = kills && leader && count.equals(Count.NONE) ? "leader-killed" : trigger.type();
    if (!trigger.toll().isEmpty() && accident(passage, at, who)) {
      type = "other";
    }
    return new EventHit(
        trigger,
        at,
        type,
        List.copyOf(doers),
        targets,
        targetActors,
        placesOf(passage, at),
        kills ? count : Count.NONE,
        trigger.toll().equals("wounded") ? count : Count.NONE,
        trigger.toll().equals("captives") ? count : Count.NONE,
        victims,
        trigger.weapon(),
        responsibility.status(),
        responsibility.negated(),
        refersBack(passage, at, trigger),
        When.unknown());
  }

  /** "killed in a crash", "killed in the fighting since 2015": no attack, or many. */
  private static boolean accident(Passage passage, int at, Who who) {
    return passage.syntax().obliques(at, java.util.Set.of("in", "during", "from")).stream()
        .anyMatch(t -> who.words("no-attack").contains(passage.syntax().lemma(t)));
  }

  /** A person whom the report calls something else than the holder of a post is not named. */
  private static boolean bystander(Passage passage, int token, Who who) {
    Syntax syntax = passage.syntax();
    List<Integer> callings = calling(syntax, token);
    return passage.participant(token).filter(Participant::person).isPresent()
        && !callings.isEmpty()
        && callings.stream()
            .map(syntax::lemma)
            .noneMatch(c -> who.listed("posts", c) || who.listed("leader-nouns", c));
  }

  /** The common nouns in apposition to a name: "a trader". */
  private static List<Integer> calling(Syntax syntax, int name) {
    return syntax.children(name, "appos").stream().filter(c -> syntax.tag(c).equals("NN")).toList();
  }

  /** "An attack on a hotel on Sunday" is no attack on Sunday. */
  private static boolean isTime(Passage passage, int token) {
    Span where = passage.syntax().token(token).span();
    return passage.times().stream().anyMatch(t -> t.span().covers(where));
  }

  private static String withoutNumber(String phrase) {
    return phrase.replaceAll(
        "(?i)^(?:at least |more than |up to |about |around |some |an estimated )?(?:\\d[\\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|several|dozens of|scores of|hundreds of|many) (?:other )?",
        "");
  }

  private static List<String> placesOf(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    Span clause = Quotes.clause(passage, at);
    Set<String> names = new LinkedHashSet<>();
    passage.places().entrySet().stream()
        .filter(e -> clause.covers(e.getValue().span()) || syntax.below(e.getKey(), at))
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(e -> names.add(e.getValue().name()));
    return List.copyOf(names);
  }

  private static boolean refersBack(Passage passage, int at, EventTrigger trigger) {
    Syntax syntax = passage.syntax();
    if (trigger.part().equals("verb")) {
      return syntax.children(at, "nsubj").stream()
          .anyMatch(s ->
              syntax.children(s, "det").stream()
                  .anyMatch(d -> Set.of("the", "this", "that").contains(syntax.form(d))));
    }
    return syntax.children(at, "det").stream()
            .anyMatch(d -> Set.of("the", "this", "that").contains(syntax.form(d)))
        || Set.of("responsibility", "toll").contains(trigger.id());
  }

  /** Returns whether both tell of the same named victim. */
  boolean sameVictim(EventHit other) {
    return type.equals("leader-killed")
        && other.type.equals("leader-killed")
        && targetActors.stream()
            .filter(Participant::person)
            .anyMatch(p -> other.targetActors.stream().anyMatch(o -> o.name().equals(p.name())));
  }

  /** Returns whether both can be one event. */
  boolean sameFamily(EventHit other) {
    boolean bothAttacks = SPECIFIC.contains(type) && SPECIFIC.contains(other.type);
    return bothAttacks
        ? !type.equals("kidnapping") == !other.type.equals("kidnapping")
        : type.equals(other.type);
  }

  /**
   * Returns whether both words can tell one event of one sentence: by ruling 16 of one type only.
   */
  boolean mergesWith(EventHit other) {
    boolean colourless =
        !trigger.toll().isEmpty()
            || !other.trigger.toll().isEmpty()
            || trigger.id().equals("responsibility")
            || other.trigger.id().equals("responsibility");
    return type.equals(other.type) || (colourless && sameFamily(other));
  }

  /** Returns whether enough is known of it for later sentences to refer back to it. */
  boolean specific() {
    return !disowned
        && (!actors.isEmpty() || !places.isEmpty() || killed.told() || claimed.isPresent());
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
        told(killed, other.killed),
        told(wounded, other.wounded),
        told(captives, other.captives),
        victims.isEmpty() ? other.victims : victims,
        weapon.isEmpty() ? other.weapon : weapon,
        claimed.or(other::claimed),
        disowned || other.disowned,
        refersBack || other.refersBack,
        inheritedDate);
  }

  private static Count told(Count a, Count b) {
    return a.told() ? a : b;
  }

  private static <T> List<T> union(List<T> a, List<T> b) {
    Set<T> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return List.copyOf(all);
  }

  /**
   * Returns this with the doer, type, places and date of the event that its words point back to.
   */
  EventHit inherit(Optional<EventHit> before) {
    if (before.isEmpty()) {
      return this;
    }
    EventHit b = before.get();
    String sharper = type.equals("other") || type.equals("armed-attack") ? b.type : type;
    List<Participant> doers = (actors.isEmpty() && !disowned) ? b.actors : actors;
    return new EventHit(
        trigger,
        at,
        sharper,
        doers,
        targets,
        targetActors,
        places.isEmpty() ? b.places : places,
        killed,
        wounded,
        captives,
        victims,
        weapon.isEmpty() ? b.weapon : weapon,
        claimed,
        disowned,
        refersBack,
        b.inheritedDate);
  }

  /** Returns the time that the sentence gives to the event. */
  Optional<TimeExpression> dateIn(Passage passage) {
    return ClauseTimes.ofDeed(passage, at, Quotes.clause(passage, at))
        .filter(t -> t.dated() || t.basis() == Basis.UNKNOWN);
  }

  EventHit dated(When date) {
    return new EventHit(
        trigger,
        at,
        type,
        actors,
        targets,
        targetActors,
        places,
        killed,
        wounded,
        captives,
        victims,
        weapon,
        claimed,
        disowned,
        refersBack,
        date);
  }

  /** Returns the words that tell it. */
  Span quote(Passage passage) {
    return Quotes.clause(passage, at);
  }
}
