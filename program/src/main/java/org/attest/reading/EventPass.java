package org.attest.reading;

import java.util.ArrayDeque;
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
  private static final Pattern FACELESS =
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

  private final Map<String, List<EventTrigger>> byLemma = new HashMap<>();
  private final Who who;
  private final Posts posts;
  private final ArrayDeque<EventHit> told = new ArrayDeque<>();

  EventPass(RuleBook book, Who who, Posts posts) {
    this.posts = posts;
    this.who = who;
    for (EventTrigger trigger : book.events()) {
      trigger
          .lemmas()
          .forEach(l -> byLemma.computeIfAbsent(l, _ -> new ArrayList<>()).add(trigger));
    }
  }

  /** Returns the events of a sentence. */
  List<Draft> drafts(Passage passage) {
    List<EventHit> hits = new ArrayList<>();
    for (int i = 0; i < passage.syntax().size(); i++) {
      int token = i;
      triggers(passage, i)
          .flatMap(t -> hit(passage, token, t).stream())
          .findFirst()
          .ifPresent(hits::add);
    }
    List<EventHit> merged = merge(passage, hits);
    List<Draft> drafts = new ArrayList<>();
    for (EventHit hit : merged) {
      EventHit full = hit.inherit(before(passage, hit));
      if (worth(passage, hit.killed().told() ? full : hit)) {
        drafts.add(draft(passage, full));
        if (full.specific()) {
          told.add(
              full.dated(
                  full.dateIn(passage)
                      .map(TimeExpression::date)
                      .orElseGet(() -> dateFromElsewhere(passage, full))));
        }
      }
    }
    return drafts;
  }

  /** The event of an earlier sentence that the words point back to. */
  private Optional<EventHit> before(Passage passage, EventHit hit) {
    Optional<EventHit> victim = told.reversed().stream().filter(hit::sameVictim).findFirst();
    return victim.isPresent()
        ? victim
        : Optional.ofNullable(told.peekLast())
            .filter(last -> pointsBack(passage, hit) && hit.sameFamily(last));
  }

  /** The triggers of a word, of several words first; the first whose needs are met tells. */
  private Stream<EventTrigger> triggers(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    List<String> keys = new ArrayList<>();
    for (int particle : syntax.children(i, "prt", "advmod", "case", "acomp", "xcomp")) {
      keys.add(syntax.lemma(i) + " " + syntax.form(particle));
    }
    for (int object : syntax.children(i, "dobj", "compound", "nmod")) {
      keys.add(syntax.lemma(i) + " " + syntax.lemma(object));
      keys.add(syntax.lemma(object) + " " + syntax.lemma(i));
    }
    keys.add(syntax.lemma(i));
    return keys.stream()
        .flatMap(k -> byLemma.getOrDefault(k, List.of()).stream())
        .filter(t -> t.part().equals("verb") ? syntax.verb(i) : syntax.tag(i).startsWith("NN"));
  }

  private Optional<EventHit> hit(Passage passage, int at, EventTrigger trigger) {
    Syntax syntax = passage.syntax();
    if (passage.participant(at).isPresent()
        || insideName(passage, at)
        || hypothetical(syntax, at, who)) {
      return Optional.empty();
    }
    Roles roles = new Roles(passage, who);
    List<Participant> actors = new ArrayList<>();
    for (int token : roles.tokens(trigger.actor(), at)) {
      who.at(passage, token).ifPresent(actors::add);
    }
    if (actors.isEmpty() && trigger.part().equals("noun")) {
      roles.tokens(DOER, at).forEach(token -> who.at(passage, token).ifPresent(actors::add));
    }
    List<Integer> targets =
        roles.tokens(trigger.target(), at).stream().map(t -> bearer(passage, t)).toList();
    EventHit hit = EventHit.of(passage, trigger, at, actors, targets, who);
    return needsMet(passage, trigger, hit, targets) ? Optional.of(hit) : Optional.empty();
  }

  /** "a bounty on his head" is on him. */
  private static int bearer(Passage passage, int target) {
    Syntax syntax = passage.syntax();
    return syntax.children(target, "poss").stream()
        .filter(c -> syntax.lemma(target).equals("head") && passage.participant(c).isPresent())
        .findFirst()
        .orElse(target);
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

  /** "could attack", "if they attack", "to attack": nothing has happened. */
  static boolean hypothetical(Syntax syntax, int at, Who who) {
    int verb = Quotes.clauseTop(syntax, at);
    if (!syntax.verb(verb)) {
      return false;
    }
    boolean modal =
        syntax.children(verb, "aux").stream()
            .anyMatch(a ->
                Set.of("could", "may", "might", "would", "should", "can", "must")
                    .contains(syntax.form(a)));
    boolean condition =
        syntax.children(verb, "mark").stream()
            .anyMatch(m -> Set.of("if", "unless", "whether").contains(syntax.form(m)));
    return modal || condition || purpose(syntax, verb, who);
  }

  /**
   * "considers it lawful to kill", "in order to attack": an infinitive that nobody has carried out.
   */
  private static boolean purpose(Syntax syntax, int verb, Who who) {
    boolean infinitive =
        syntax.tag(verb).equals("VB")
            && syntax.children(verb, "aux", "mark").stream()
                .anyMatch(m -> syntax.form(m).equals("to"));
    int head = syntax.head(verb);
    return infinitive
        && head >= 0
        && !who.words("intend-words").contains(syntax.lemma(head))
        && !who.words("achieve-words").contains(syntax.lemma(head));
  }

  private boolean needsMet(
      Passage passage, EventTrigger trigger, EventHit hit, List<Integer> targets) {
    for (String need : trigger.needs()) {
      boolean met =
          switch (need) {
            case "actor" -> !hit.actors().isEmpty();
            case "armed" -> hit.actors().stream().anyMatch(p -> p.armed() || p.unnamed());
            case "target" -> !targets.isEmpty();
            case "group" ->
                hit.actors().stream().anyMatch(Participant::group) || namesGroup(passage, targets);
            case "any-actor" -> !hit.actors().isEmpty() || namesActor(passage, targets);
            case "place" -> !hit.places().isEmpty();
            case "number" -> targets.stream().anyMatch(t -> passage.numberOf(t).isPresent());
            case "group-target" -> namesGroup(passage, targets);
            case "any-actor-or-person" ->
                !hit.actors().isEmpty()
                    || targets.stream()
                        .anyMatch(t -> who.at(passage, t).filter(p -> !p.unnamed()).isPresent());
            case "responsibility" -> hit.claimed().isPresent();
            case "number-told" -> passage.numbers().stream().anyMatch(n -> n.money().isEmpty());
            case String list when list.startsWith("words:") ->
                mentions(passage, hit.at(), list.substring(6));
            default ->
                throw new IllegalStateException(
                    "unknown need '" + need + "' of trigger " + trigger.id());
          };
      if (!met) {
        return false;
      }
    }
    return true;
  }

  private boolean mentions(Passage passage, int at, String list) {
    Syntax syntax = passage.syntax();
    return syntax
        .subtree(
            at, c -> !Set.of("advcl", "relcl", "parataxis", "ccomp").contains(syntax.relation(c)))
        .stream()
        .anyMatch(t -> t != at && who.listed(list, syntax.lemma(t)));
  }

  private boolean namesGroup(Passage passage, List<Integer> targets) {
    return targets.stream().flatMap(t -> who.at(passage, t).stream()).anyMatch(Participant::group);
  }

  private boolean namesActor(Passage passage, List<Integer> targets) {
    return targets.stream().flatMap(t -> who.at(passage, t).stream()).anyMatch(p -> !p.unnamed());
  }

  /** Hits that hang together in the tree and are of one family are one event. */
  private List<EventHit> merge(Passage passage, List<EventHit> hits) {
    List<EventHit> merged = new ArrayList<>();
    for (EventHit hit : hits) {
      Optional<EventHit> near =
          merged.stream()
              .filter(m ->
                  m.mergesWith(hit)
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

  /** A toll without a doer belongs to the attack that the sentence named before it. */
  private static boolean tollOf(EventHit attack, EventHit toll) {
    return !toll.trigger().toll().isEmpty()
        && toll.actors().isEmpty()
        && attack.trigger().part().equals("noun")
        && attack.trigger().toll().isEmpty();
  }

  private static boolean together(Syntax syntax, int a, int b) {
    if (syntax.below(a, b) || syntax.below(b, a)) {
      return true;
    }
    return Quotes.clauseTop(syntax, a) == Quotes.clauseTop(syntax, b);
  }

  /** An event is told if somebody, some toll, some time or some place stands with it. */
  private boolean worth(Passage passage, EventHit hit) {
    if (generic(passage, hit)) {
      return false;
    }
    if (hit.claimed().isPresent() || measure(passage, hit)) {
      return true;
    }
    boolean toll = hit.killed().told() || hit.wounded().told() || hit.captives().told();
    boolean when =
        ClauseTimes.words(passage, hit.at(), Quotes.clause(passage, hit.at())).isPresent();
    boolean verb = passage.syntax().verb(hit.at());
    int strength =
        (hit.actors().isEmpty() ? 0 : 2)
            + (toll ? 2 : 0)
            + (when ? 1 : 0)
            + (hit.places().isEmpty() ? 0 : 1)
            + (hit.targets().isEmpty() ? 0 : 1)
            + (hit.targetActors().isEmpty() || verbless(hit) ? 0 : 2)
            + (verb ? 1 : 0);
    return strength >= 3;
  }

  /** A bounty or sanction on somebody named is told, whoever set it. */
  private boolean measure(Passage passage, EventHit hit) {
    return hit.type().equals("sanction")
        && !hit.targets().isEmpty()
        && new Roles(passage, who)
            .tokens(hit.trigger().target(), hit.at()).stream()
                .anyMatch(t -> who.at(passage, t).filter(p -> !p.unnamed()).isPresent());
  }

  /** "The attack killed two"; "Six people were wounded", with no doer, time or place of its own. */
  private static boolean pointsBack(Passage passage, EventHit hit) {
    boolean bareToll =
        !hit.trigger().toll().isEmpty()
            && hit.actors().isEmpty()
            && hit.places().isEmpty()
            && hit.dateIn(passage).isEmpty();
    return hit.refersBack() || bareToll;
  }

  /** Whether it is an attack, which needs more than a named target to be told. */
  private static boolean verbless(EventHit hit) {
    return ATTACKS.contains(hit.type()) && hit.trigger().part().equals("noun");
  }

  /** "attacks on civilians", "launches raids": a practice, not an event. */
  private boolean generic(Passage passage, EventHit hit) {
    Syntax syntax = passage.syntax();
    if (hit.killed().told() || hit.wounded().told() || hit.dateIn(passage).isPresent()) {
      return false;
    }
    if (!syntax.verb(hit.at())) {
      return syntax.plural(hit.at()) && passage.numberOf(hit.at()).isEmpty();
    }
    return Habit.is(syntax, hit.at())
        && passage.part() == Passage.Part.BODY
        && syntax.children(hit.at(), "dobj", "nmod").stream()
            .anyMatch(o ->
                syntax.plural(o) || syntax.has(o, "conj") || passage.participant(o).isPresent());
  }

  private Draft draft(Passage passage, EventHit hit) {
    Optional<TimeExpression> time = hit.dateIn(passage);
    When date = time.map(TimeExpression::date).orElseGet(() -> dateFromElsewhere(passage, hit));
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
            hit.targets(),
            hit.killed(),
            hit.wounded(),
            hit.captives(),
            hit.victims(),
            hit.weapon(),
            hit.type().equals("sanction") ? amount(passage) : "");
    boolean attack = ATTACKS.contains(hit.type()) || hit.type().equals("kidnapping");
    return new Draft(
        "event." + hit.trigger().id(),
        subject(hit, actors),
        details,
        hit.quote(passage),
        hit.at(),
        hit.claimed().filter(_ -> attack),
        hit.disowned());
  }

  /** The date that another sentence gave to the event, else the month in which it was told. */
  private static When dateFromElsewhere(Passage passage, EventHit hit) {
    return hit.inheritedDate().known()
        ? hit.inheritedDate()
        : ClauseTimes.toldBy(passage, hit.at());
  }

  private static String amount(Passage passage) {
    return passage.numbers().stream()
        .map(NumberExpression::money)
        .filter(m -> !m.isEmpty())
        .findFirst()
        .orElse("");
  }

  private String subject(EventHit hit, Set<String> actors) {
    if (!actors.isEmpty()) {
      return actors.iterator().next();
    }
    if (hit.type().equals("leader-killed")) {
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
