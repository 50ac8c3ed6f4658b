package org.attest.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attest.model.Status;

/**
 * Finds the deeds that a sentence tells: its triggers, who does each and to whom, and which of them
 * are one.
 *
 * <p>Several triggers that hang together ("attacked a post, killing 16") make one hit. Whether it
 * is worth a claim, {@link EventPass} says.
 */
final class EventHits {

  private static final RoleQuery DOER = RoleQuery.of("agent:actor?");

  private final Map<String, List<EventTrigger>> byLemma = new HashMap<>();
  private final Who who;
  private final Posts posts;
  private final EventNeeds needs;
  private final MerelyNamed named;
  private final EventMemory memory;

  /**
   * Creates the finder.
   *
   * @param memory what has been told so far, which some triggers need
   */
  EventHits(
      List<EventTrigger> triggers, Who who, Posts posts, MerelyNamed named, EventMemory memory) {
    this.who = who;
    this.posts = posts;
    this.needs = new EventNeeds(who);
    this.named = named;
    this.memory = memory;
    for (EventTrigger trigger : triggers) {
      trigger
          .lemmas()
          .forEach(l -> byLemma.computeIfAbsent(l, _ -> new ArrayList<>()).add(trigger));
    }
  }

  /** Returns the deeds that a sentence tells, those that are one event merged. */
  List<EventHit> in(Passage passage) {
    List<EventHit> hits = new ArrayList<>();
    for (int i = 0; i < passage.syntax().size(); i++) {
      int token = i;
      triggers(passage, i)
          .flatMap(t -> hit(passage, token, t).stream())
          .findFirst()
          .ifPresent(hits::add);
    }
    return Sides.losses(merge(passage, hits));
  }

  /** The triggers of a word, of several words first; the first whose needs are met tells. */
  private Stream<EventTrigger> triggers(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    List<String> keys = new ArrayList<>();
    if (i + 1 < syntax.size()) {
      keys.add(syntax.lemma(i) + " " + syntax.form(i + 1)); // "shot dead a judge"
    }
    for (int particle : syntax.children(i, "prt", "advmod", "case", "acomp", "xcomp")) {
      keys.add(syntax.lemma(i) + " " + syntax.form(particle));
    }
    if (outOf(syntax, i)) {
      keys.add(syntax.lemma(i) + " out");
    }
    for (int object : syntax.children(i, "dobj", "compound", "nmod", "amod")) {
      keys.add(syntax.lemma(i) + " " + syntax.lemma(object));
      keys.add(syntax.lemma(object) + " " + syntax.lemma(i));
    }
    keys.add(syntax.lemma(i));
    return keys.stream()
        .flatMap(k -> byLemma.getOrDefault(k, List.of()).stream())
        .filter(t -> !t.needs().contains("answering"))
        .filter(t ->
            switch (t.part()) {
              case "verb" -> syntax.verb(i) && !syntax.has(i, "det");
              case "any" -> true;
              case "adjective" -> !syntax.verb(i);
              default -> syntax.tag(i).startsWith("NN");
            });
  }

  /** "pulled out of": the parser takes both words for the preposition. */
  private static boolean outOf(Syntax syntax, int verb) {
    return verb + 2 < syntax.size()
        && syntax.form(verb + 1).equals("out")
        && syntax.form(verb + 2).equals("of");
  }

  private Optional<EventHit> hit(Passage passage, int at, EventTrigger trigger) {
    Syntax syntax = passage.syntax();
    boolean rescued = trigger.id().equals("take-people") && syntax.has(at, "prt");
    if (passage.participant(at).isPresent()
        || rescued
        || insideName(passage, at)
        || sentTo(syntax, at)
        || Reality.hypothetical(syntax, at, who)
        || named.is(passage, at, EventHit.violent(trigger.type()))) {
      return Optional.empty();
    }
    Roles roles = new Roles(passage, who);
    List<Participant> actors = actors(passage, at, trigger);
    List<Integer> foes = Sides.killedInFighting(syntax, at);
    List<Integer> between =
        trigger.type().equals("clash") ? Sides.between(passage, at, who) : List.of();
    List<Integer> sides = between.isEmpty() ? foes : between;
    List<Integer> targets =
        Stream.of(
                roles.tokens(trigger.target(), at),
                Sides.struck(passage, at, who),
                trigger.type().equals("sanction") ? sanctioned(passage, at) : List.<Integer>of())
            .flatMap(List::stream)
            .filter(t -> !EventArguments.isTime(passage, t))
            .map(t -> EventArguments.bearer(passage, t))
            .distinct()
            .filter(t -> !sides.contains(t))
            .toList();
    if (trigger.toll().equals("killed")
        || (trigger.part().equals("noun") && !EventHit.mutual(trigger.type()))) {
      // "the killing of X", "the arrest of X": X is no doer of it
      targets.forEach(t -> who.at(passage, t).ifPresent(actors::remove));
    }
    if (!sides.isEmpty()) {
      actors.clear();
      sides.forEach(s -> who.at(passage, s).ifPresent(actors::add));
    }
    List<Participant> doers =
        EventHit.violent(trigger.type()) ? Sides.withoutTellers(passage, at, actors) : actors;
    EventHit told = new EventArguments(passage, who, posts).hit(trigger, at, doers, targets);
    EventHit whole = Sides.claimedBehind(passage, at) ? told.claimed(Status.CLAIMED) : told;
    boolean onGround =
        trigger.id().equals("strike-noun")
            && syntax.children(at, "compound", "amod").stream()
                .noneMatch(c -> syntax.form(c).matches("missile|rocket|drone|air|aerial"))
            && actors.stream().anyMatch(p -> p.armed() || p.unnamed());
    EventHit hit =
        onGround ? whole.typed("armed-attack") : foes.isEmpty() ? whole : whole.typed("clash");
    boolean nobodys =
        named.foiled(syntax, at) && hit.actors().stream().allMatch(Participant::unnamed);
    return !EventArguments.nobody(syntax, trigger, targets)
            && !nobodys
            && needs.met(passage, hit, targets, memory)
        ? Optional.of(hit)
        : Optional.empty();
  }

  /** "The ELN's terrorist designation": an armed group is listed, and lists nobody. */
  private List<Integer> sanctioned(Passage passage, int at) {
    return passage.syntax().children(at, "poss", "nmod:poss").stream()
        .filter(p -> who.at(passage, p).filter(Participant::group).isPresent())
        .toList();
  }

  private List<Participant> actors(Passage passage, int at, EventTrigger trigger) {
    Roles roles = new Roles(passage, who);
    List<Participant> actors = new ArrayList<>();
    if (EventHit.mutual(trigger.type()) && Sides.brokers(passage.syntax(), at, who)) {
      Sides.brought(passage, at).forEach(s -> who.at(passage, s).ifPresent(actors::add));
      return actors;
    }
    for (int token : roles.tokens(trigger.actor(), at)) {
      who.at(passage, token).ifPresent(actors::add);
      passage.partner(token).ifPresent(actors::add);
    }
    if (actors.isEmpty() && passage.syntax().verb(at)) {
      // "the raids by X uprooted thousands": whose deed does it
      roles.tokens(trigger.actor(), at).stream()
          .filter(t ->
              byLemma.containsKey(passage.syntax().lemma(t))
                  || Weapons.explosive(passage.syntax(), who, t)
                  || passage.syntax().lemma(t).equals("bullet"))
          .flatMap(t -> roles.tokens(DOER, t).stream())
          .flatMap(t -> who.at(passage, t).stream())
          .forEach(actors::add);
    }
    if (actors.isEmpty() && passage.syntax().verb(at) && !trigger.toll().isEmpty()) {
      Sides.foughtWith(passage.syntax(), at, trigger, who).stream()
          .flatMap(t -> who.at(passage, t).stream())
          .filter(p -> !p.unnamed())
          .forEach(actors::add);
    }
    if (trigger.part().equals("noun") && actors.stream().allMatch(Participant::unnamed)) {
      // "launched a drone strike": the drone is no doer beside who sent it
      List<Participant> doers =
          roles.tokens(DOER, at).stream().flatMap(t -> who.at(passage, t).stream()).toList();
      return actors.isEmpty() || doers.stream().anyMatch(d -> !d.unnamed())
          ? new ArrayList<>(doers)
          : actors;
    }
    return actors;
  }

  /**
   * A trigger that only modifies another noun ("attack helicopter", "bomb squad") tells no event.
   */
  private boolean insideName(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    int head = syntax.head(at);
    return head >= 0
        && syntax.relation(at).equals("compound")
        && syntax.tag(head).startsWith("NN")
        && byLemma.getOrDefault(syntax.lemma(head), List.of()).stream()
            .noneMatch(t -> t.part().equals("noun"));
  }

  /** "Rockets fired by X hit the town": the hit tells of the firing. */
  private boolean sentTo(Syntax syntax, int at) {
    int weapon = syntax.head(at);
    return weapon >= 0
        && syntax.relation(at).equals("acl")
        && Weapons.explosive(syntax, who, weapon)
        && syntax.relation(weapon).equals("nsubj")
        && byLemma.containsKey(syntax.lemma(syntax.head(weapon)));
  }

  /** Hits that hang together in the tree and are of one family are one event. */
  private List<EventHit> merge(Passage passage, List<EventHit> hits) {
    List<EventHit> merged = new ArrayList<>();
    for (EventHit hit : hits) {
      Optional<EventHit> near =
          merged.stream()
              .filter(m ->
                  m.mergesWith(hit)
                      && !twice(passage, m, hit)
                      && ClauseTimes.began(passage, m.at()) == ClauseTimes.began(passage, hit.at())
                      && (together(passage.syntax(), m.at(), hit.at()) || tollOf(m, hit)))
              .findFirst();
      if (near.isPresent()) {
        merged.set(merged.indexOf(near.get()), near.get().with(hit, passage.syntax()));
      } else {
        merged.add(hit);
      }
    }
    return merged;
  }

  /**
   * "The first killed nine; the second killed six", "killed 12 in A and shot dead three in B",
   * "rose to 60 and was later put at 52": each is told for itself.
   */
  private boolean twice(Passage passage, EventHit first, EventHit second) {
    Syntax syntax = passage.syntax();
    if (consequence(syntax, first.at(), second)) {
      return true;
    }
    if (!first.verb() || !second.verb()) {
      return false;
    }
    boolean bothDead =
        first.harm().killed().told()
            && second.harm().killed().told()
            && !first.harm().killed().equals(second.harm().killed());
    boolean otherDeed =
        first.bare()
            && !second.bare()
            && !first.type().equals(second.type())
            && syntax.relation(second.at()).equals("conj")
            && syntax.has(second.at(), "dobj");
    return bothDead || otherDeed;
  }

  /** "The killing of 21 men by X led to air strikes": what came of a deed is another. */
  private boolean consequence(Syntax syntax, int deed, EventHit later) {
    int verb = syntax.head(later.at());
    return later.trigger().part().equals("noun")
        && later.trigger().toll().isEmpty()
        && verb > deed
        && who.listed("consequence-verbs", syntax.lemma(verb))
        && syntax.relation(later.at()).matches("dobj|nmod")
        && syntax.children(verb, "nsubj").stream().anyMatch(s -> syntax.below(deed, s));
  }

  /** A toll without a doer belongs to the attack that the sentence named before it. */
  private static boolean tollOf(EventHit attack, EventHit toll) {
    return !toll.trigger().toll().isEmpty()
        && toll.actors().isEmpty()
        && attack.trigger().part().equals("noun")
        && attack.trigger().toll().isEmpty();
  }

  /** Returns whether two words stand in one clause, or one in what hangs on the other. */
  static boolean together(Syntax syntax, int a, int b) {
    if (syntax.below(a, b) || syntax.below(b, a)) {
      return !besides(syntax, Math.max(a, b), Math.min(a, b));
    }
    return Quotes.clauseTop(syntax, a) == Quotes.clauseTop(syntax, b);
  }

  /**
   * Returns whether a later word is in a clause set beside an earlier one's: "Fighters shot down a
   * plane, and both sides blamed each other for shells that fell".
   */
  static boolean besides(Syntax syntax, int later, int earlier) {
    for (int token = syntax.head(later); token > earlier; token = syntax.head(token)) {
      if (syntax.verb(token)
          && syntax.relation(token).equals("conj")
          && syntax.has(token, "nsubj", "nsubjpass")
          && !syntax.lemma(token).matches("kill|wound|injure|hurt|die|perish")) {
        return true;
      }
    }
    return false;
  }
}
