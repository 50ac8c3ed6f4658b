package org.attest.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.model.Basis;
import org.attest.model.Details;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.When;

/**
 * Finds what happened: triggers, doers, targets, tolls, places and dates, and who owns up to it.
 *
 * <p>Several triggers of one sentence that hang together ("attacked a post, killing 16") make one
 * event; what later sentences say of "the attack" takes its doer and date from the event before.
 * One instance reads one document, its sentences in order; not thread-safe.
 */
final class EventPass {

  static final String UNKNOWN_DOER = "unidentified attackers";

  private static final RoleQuery DOER = RoleQuery.of("agent:actor?");

  /** Words for doers of whom nothing but the deed is known. */
  static final Pattern FACELESS =
      Pattern.compile(
          "(?i)\\b(?:gunm[ae]n|attackers?|assailants?|bombers?|suspects?|raiders?|unknown|unidentified|hijackers?)\\b");

  private static final Set<String> ATTACKS =
      Set.of(
          "armed-attack",
          "bombing",
          "suicide-bombing",
          "assassination",
          "arson",
          "clash",
          "airstrike",
          "leader-killed",
          "other");

  /** What is none without somebody who does it or to whom it is done. */
  private static final Set<String> PARTIES =
      Set.of(
          "agreement",
          "negotiation",
          "withdrawal",
          "sanction",
          "declaration",
          "arrest",
          "defection",
          "siege");

  /** What two sides do together, and harms neither of whom it is told. */
  private static final Set<String> MUTUAL = Set.of("agreement", "negotiation");

  private final Map<String, List<EventTrigger>> byLemma = new HashMap<>();
  private final Map<String, EventTrigger> answers;
  private final Who who;
  private final Posts posts;
  private final EventNeeds needs;
  private final Answering answering;
  private final MerelyNamed named;
  private final EventMemory memory = new EventMemory();
  private final RunningStory story = new RunningStory();
  private final EventDates dates;

  EventPass(RuleBook book, Who who, Posts posts, List<Passage> passages, When published) {
    this.dates = new EventDates(passages, published, this::hits);
    this.posts = posts;
    this.who = who;
    this.needs = new EventNeeds(who);
    this.answering = new Answering(who);
    this.named = new MerelyNamed(who);
    this.answers = Answering.triggers(book.events());
    for (EventTrigger trigger : book.events()) {
      trigger
          .lemmas()
          .forEach(l -> byLemma.computeIfAbsent(l, _ -> new ArrayList<>()).add(trigger));
    }
  }

  /** Returns the events of a sentence. */
  List<Draft> drafts(Passage passage) {
    story.follow(passage);
    List<EventHit> merged = hits(passage);
    List<Draft> drafts = new ArrayList<>();
    for (EventHit bare : merged) {
      EventHit whole = withParty(passage, bare);
      boolean summary = named.summary(passage, whole);
      EventHit hit = summary ? whole.typed("other") : whole;
      boolean own = ownDoer(passage, hit);
      Optional<EventHit> before = summary || own ? Optional.empty() : memory.before(passage, hit);
      EventHit full =
          before
              .map(b -> hit.inherit(b, EventMemory.ownSide(hit, b)))
              .orElseGet(() -> hit.dated(new EventDates.Dated(story.day(passage, hit), "")))
              .at(memory.placesThere(passage, hit));
      if (worth(passage, before.isPresent() && (hit.bare() || hit.verb()) ? full : hit)) {
        EventDates.Dated dated = dates.dated(passage, full);
        drafts.addAll(drafted(passage, full, dated));
        story.note(passage, full, dated.date());
        if (before.isPresent() && hit.bare()) {
          memory.again(passage, before.get());
        } else if (!summary) {
          memory.note(passage, full, dated, own);
        }
      }
    }
    drafts.addAll(answered(passage, merged));
    return drafts;
  }

  /** "Marines killed three": the words for who did it stand there, though they name nobody. */
  private boolean ownDoer(Passage passage, EventHit hit) {
    Syntax syntax = passage.syntax();
    return hit.verb()
        && hit.bare()
        && hit.actors().isEmpty()
        && Frame.of(syntax, hit.at()).agents().stream()
            .anyMatch(a ->
                who.listed("military-people", syntax.lemma(a))
                    || who.listed("state-bodies", syntax.lemma(a)));
  }

  private List<EventHit> hits(Passage passage) {
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

  /** One draft, and one for each further category of victims. */
  private List<Draft> drafted(Passage passage, EventHit hit, EventDates.Dated dated) {
    Draft first = draft(passage, hit, hit.harm(), dated);
    List<Draft> all = new ArrayList<>(List.of(first));
    boolean recount = hit.trigger().needs().contains("number-near");
    hit.harm().others().stream()
        .filter(other -> !recount || !memory.knows(other))
        .forEach(other -> all.add(draft(passage, hit, other, dated)));
    memory.count(passage, hit.harm());
    return all;
  }

  /** Who owns up to, denies or is blamed for the attack that was told last. */
  private List<Draft> answered(Passage passage, List<EventHit> here) {
    List<Draft> drafts = new ArrayList<>();
    for (Answering.Answer answer : answering.in(passage)) {
      boolean toldHere =
          !answer.ofItsSentence(passage.syntax())
              && here.stream()
                  .anyMatch(h -> h.deadly() && answers(passage.syntax(), answer.at(), h.at()));
      Optional<EventHit> last = memory.lastAttack(passage, answer.at(), answer.reach());
      boolean ofAnother = last.filter(d -> answer.ofOthers(passage.syntax(), d)).isPresent();
      if (!toldHere && last.isPresent() && !ofAnother) {
        EventHit hit = last.get().answered(trigger(answer), answer.at(), answer.by());
        drafts.add(draft(passage, hit, Harm.NONE, dates.dated(passage, hit)));
      }
    }
    return drafts;
  }

  private EventTrigger trigger(Answering.Answer answer) {
    return Optional.ofNullable(answers.get(answer.id()))
        .orElseThrow(() -> new IllegalStateException("no trigger for the answer " + answer.id()));
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
    for (int object : syntax.children(i, "dobj", "compound", "nmod")) {
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
        || Reality.hypothetical(syntax, at, who)
        || named.is(passage, at, attack(trigger.type()))) {
      return Optional.empty();
    }
    Roles roles = new Roles(passage, who);
    List<Participant> actors = actors(passage, at, trigger);
    List<Integer> sides = trigger.type().equals("clash") ? Sides.between(passage, at) : List.of();
    List<Integer> targets =
        Stream.concat(
                roles.tokens(trigger.target(), at).stream(),
                Sides.struck(passage, at, who).stream())
            .filter(t -> !EventArguments.isTime(passage, t))
            .map(t -> EventArguments.bearer(passage, t))
            .distinct()
            .filter(t -> !sides.contains(t))
            .toList();
    if (trigger.toll().equals("killed")
        || (trigger.part().equals("noun") && !MUTUAL.contains(trigger.type()))) {
      // "the killing of X", "the arrest of X": X is no doer of it
      targets.forEach(t -> who.at(passage, t).ifPresent(actors::remove));
    }
    if (!sides.isEmpty()) {
      actors.clear();
      sides.forEach(s -> who.at(passage, s).ifPresent(actors::add));
    }
    List<Participant> doers =
        attack(trigger.type()) ? Sides.withoutTellers(passage, at, actors) : actors;
    EventHit told = new EventArguments(passage, who, posts).hit(trigger, at, doers, targets);
    EventHit whole = Sides.claimedBehind(passage, at) ? told.claimed(Status.CLAIMED) : told;
    boolean onGround =
        trigger.id().equals("strike-noun")
            && syntax.children(at, "compound", "amod").stream()
                .noneMatch(c -> syntax.form(c).matches("missile|rocket|drone|air|aerial"))
            && actors.stream().anyMatch(p -> p.armed() || p.unnamed());
    EventHit hit = onGround ? whole.typed("armed-attack") : whole;
    boolean nobodys =
        named.foiled(syntax, at) && hit.actors().stream().allMatch(Participant::unnamed);
    return !EventArguments.nobody(syntax, trigger, targets)
            && !nobodys
            && needs.met(passage, hit, targets, memory)
        ? Optional.of(hit)
        : Optional.empty();
  }

  private List<Participant> actors(Passage passage, int at, EventTrigger trigger) {
    Roles roles = new Roles(passage, who);
    List<Participant> actors = new ArrayList<>();
    if (MUTUAL.contains(trigger.type()) && Sides.brokers(passage.syntax(), at)) {
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
          .filter(t -> byLemma.containsKey(passage.syntax().lemma(t)))
          .flatMap(t -> roles.tokens(DOER, t).stream())
          .flatMap(t -> who.at(passage, t).stream())
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

  private static boolean attack(String type) {
    return ATTACKS.contains(type) || type.equals("kidnapping");
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
        && !byLemma.containsKey(syntax.lemma(head));
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
  private static boolean twice(Passage passage, EventHit first, EventHit second) {
    Syntax syntax = passage.syntax();
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

  /** A toll without a doer belongs to the attack that the sentence named before it. */
  private static boolean tollOf(EventHit attack, EventHit toll) {
    return !toll.trigger().toll().isEmpty()
        && toll.actors().isEmpty()
        && attack.trigger().part().equals("noun")
        && attack.trigger().toll().isEmpty();
  }

  /** Whether the deed's own words give the answer, and no clause of its own behind them does. */
  private static boolean answers(Syntax syntax, int answer, int deed) {
    return together(syntax, answer, deed) && !Answering.apart(syntax, answer, deed);
  }

  private static boolean together(Syntax syntax, int a, int b) {
    if (syntax.below(a, b) || syntax.below(b, a)) {
      return !besides(syntax, Math.max(a, b), Math.min(a, b));
    }
    return Quotes.clauseTop(syntax, a) == Quotes.clauseTop(syntax, b);
  }

  /** "Fighters shot down a plane, and both sides blamed each other for shells that fell". */
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

  /** An event is told if somebody, some toll, some time or some place stands with it. */
  private boolean worth(Passage passage, EventHit hit) {
    if (generic(passage, hit)
        || named.backMention(passage, hit)
        || (PARTIES.contains(hit.type()) && parties(hit).isEmpty())) {
      return false;
    }
    boolean answered = !Responsibility.around(passage, hit.at(), who).actors().isEmpty();
    if (hit.claimed().isPresent() || answered || measure(passage, hit)) {
      return true;
    }
    boolean toll = hit.harm().told();
    boolean when =
        ClauseTimes.words(passage, hit.at(), Quotes.clause(passage, hit.at())).isPresent();
    boolean verb = hit.trigger().needs().contains("conflict") || passage.syntax().verb(hit.at());
    int strength =
        (hit.actors().isEmpty() ? 0 : 2)
            + (toll || hit.type().equals("displacement") ? 2 : 0)
            + (hit.weapon().isEmpty() ? 0 : 1)
            + (when ? 1 : 0)
            + (hit.places().isEmpty() ? 0 : 1)
            + (hit.targets().isEmpty() ? 0 : 1)
            + (hit.targetActors().isEmpty() || verbless(hit) ? 0 : 2)
            + (verb ? 1 : 0);
    return strength >= 3;
  }

  private static List<Participant> parties(EventHit hit) {
    return Stream.concat(hit.actors().stream(), hit.targetActors().stream()).toList();
  }

  /** A bounty or sanction on somebody named is told, whoever set it. */
  private boolean measure(Passage passage, EventHit hit) {
    return hit.type().equals("sanction")
        && !hit.targets().isEmpty()
        && new Roles(passage, who)
            .tokens(hit.trigger().target(), hit.at()).stream()
                .anyMatch(t -> who.at(passage, t).filter(p -> !p.unnamed()).isPresent());
  }

  /** Whether it is an attack, which needs more than a named target to be told. */
  private static boolean verbless(EventHit hit) {
    return ATTACKS.contains(hit.type()) && hit.trigger().part().equals("noun");
  }

  /** "attacks on civilians", "launches raids": a practice, not an event. */
  private boolean generic(Passage passage, EventHit hit) {
    Syntax syntax = passage.syntax();
    if (hit.harm().told() || hit.dateIn(passage).isPresent()) {
      return false;
    }
    if (!syntax.verb(hit.at())) {
      return syntax.plural(hit.at())
          && passage.numberOf(hit.at()).isEmpty()
          && !Roles.answered(syntax, hit.at())
          && !laidToSomebody(syntax, hit);
    }
    boolean perfect = syntax.tag(hit.at()).equals("VBN") && !syntax.has(hit.at(), "auxpass");
    return ATTACKS.contains(hit.type())
        && Habit.is(syntax, hit.at())
        && passage.part() == Passage.Part.BODY
        && !(perfect && hit.places().size() == 1 && !Habit.often(syntax, hit.at()))
        && syntax.children(hit.at(), "dobj", "nmod", "nsubjpass").stream()
            .anyMatch(o ->
                syntax.plural(o) || syntax.has(o, "conj") || passage.participant(o).isPresent());
  }

  /** "Blamed the killings in Bunia on X": those that were, and no practice. */
  private static boolean laidToSomebody(Syntax syntax, EventHit hit) {
    return syntax.children(hit.at(), "det").stream().anyMatch(d -> syntax.form(d).equals("the"))
        && !hit.places().isEmpty()
        && hit.claimed().filter(s -> s == Status.BLAMED).isPresent()
        && !hit.actors().isEmpty();
  }

  private Draft draft(Passage passage, EventHit hit, Harm harm, EventDates.Dated dated) {
    Optional<TimeExpression> time = hit.dateIn(passage);
    When date = dated.date();
    String words =
        time.filter(t -> t.basis() != Basis.STATED).map(TimeExpression::words).orElse("");
    Basis basis =
        time.map(TimeExpression::basis).orElse(date.known() ? Basis.INFERRED : Basis.UNKNOWN);
    Set<String> actors = new LinkedHashSet<>();
    hit.actors().stream().filter(p -> !p.unnamed()).forEach(p -> actors.add(p.name()));
    Details.Event details =
        new Details.Event(
            hit.type(),
            date,
            words,
            basis,
            hit.places(),
            List.copyOf(actors),
            hit.targets().stream().filter(target -> !isMoney(passage, target)).toList(),
            harm.killed(),
            harm.wounded(),
            harm.captives(),
            harm.victims(),
            hit.weapon(),
            amount(passage, hit));
    boolean attack = ATTACKS.contains(hit.type()) || hit.type().equals("kidnapping");
    return new Draft(
        "event." + hit.trigger().id(),
        subject(hit, actors),
        details,
        hit.quote(passage),
        hit.at(),
        hit.claimed().filter(_ -> attack),
        hit.disowned(),
        dated);
  }

  /** Returns the first sum of money in an event's words; a sanction's stands anywhere beside it. */
  private static String amount(Passage passage, EventHit hit) {
    boolean anywhere = hit.type().equals("sanction");
    Span words = hit.quote(passage);
    return passage.numbers().stream()
        .filter(number -> anywhere || words.covers(number.span()))
        .map(NumberExpression::money)
        .filter(money -> !money.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static boolean isMoney(Passage passage, String target) {
    return passage.numbers().stream()
        .anyMatch(number -> !number.money().isEmpty() && number.money().equals(target));
  }

  /** The group that the report is about and goes on about, where no word stands for a doer. */
  private Optional<String> unnamedParty(Passage passage, EventHit hit) {
    boolean told =
        !hit.actors().isEmpty()
            || !new Roles(passage, who).tokens(hit.trigger().actor(), hit.at()).isEmpty()
            || !new Roles(passage, who).tokens(DOER, hit.at()).isEmpty();
    return passage.salientGroup().filter(g -> !told && g.equals(who.topic()));
  }

  /** A pact or talks without parties are those of the group that the report goes on about. */
  private EventHit withParty(Passage passage, EventHit hit) {
    boolean open = MUTUAL.contains(hit.type()) && parties(hit).isEmpty();
    return open
        ? unnamedParty(passage, hit)
            .map(g -> new Participant(g, "armed-group", hit.quote(passage), "discourse"))
            .map(hit::by)
            .orElse(hit)
        : hit;
  }

  private String subject(EventHit hit, Set<String> actors) {
    if (!actors.isEmpty()) {
      return actors.iterator().next();
    }
    if (hit.leaderLost()) {
      Optional<String> side =
          hit.targetActors().stream()
              .flatMap(p ->
                  p.person()
                      ? posts.organisationOf(p.name()).stream()
                      : java.util.stream.Stream.of(p.name()))
              .findFirst();
      if (side.isPresent()) {
        return side.get();
      }
    }
    boolean attack = ATTACKS.contains(hit.type()) || hit.type().equals("kidnapping");
    Optional<String> side =
        hit.targetActors().stream().filter(Participant::group).map(Participant::name).findFirst();
    if (!attack && side.isPresent()) {
      return side.get();
    }
    Optional<String> words =
        hit.actors().stream().map(Participant::name).filter(n -> n.contains(" ")).findFirst();
    if (words.isPresent() && !FACELESS.matcher(words.get()).find()) {
      return words.get();
    }
    return attack
        ? UNKNOWN_DOER
        : hit.targetActors().stream().findFirst().map(Participant::name).orElse(UNKNOWN_DOER);
  }
}
