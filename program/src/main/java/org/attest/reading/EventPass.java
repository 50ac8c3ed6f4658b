package org.attest.reading;

import java.util.ArrayList;
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
 * Tells what happened: which deeds of a sentence are worth telling, when, and who owns up to them.
 *
 * <p>The deeds themselves are found by {@link EventHits}; what later sentences say of "the attack"
 * takes its doer and date from the event before. One instance reads one document, its sentences in
 * order; not thread-safe.
 */
final class EventPass {

  static final String UNKNOWN_DOER = "unidentified attackers";

  private static final RoleQuery DOER = RoleQuery.of("agent:actor?");

  /** Words for doers of whom nothing but the deed is known. */
  static final Pattern FACELESS =
      Pattern.compile(
          "(?i)\\b(?:gunm[ae]n|attackers?|assailants?|bombers?|suspects?|raiders?|unknown|unidentified|hijackers?)\\b");

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

  private final Map<String, EventTrigger> answers;
  private final Who who;
  private final Posts posts;
  private final Answering answering;
  private final MerelyNamed named;
  private final EventMemory memory = new EventMemory();
  private final EventHits hits;
  private final RunningStory story = new RunningStory();
  private final Scene scene;
  private final EventDates dates;

  EventPass(RuleBook book, Who who, Posts posts, List<Passage> passages, When published) {
    this.posts = posts;
    this.who = who;
    this.scene = new Scene(who);
    this.answering = new Answering(who);
    this.named = new MerelyNamed(who);
    this.answers = Answering.triggers(book.events());
    this.hits = new EventHits(book.events(), who, posts, named, memory);
    this.dates = new EventDates(passages, published, hits::in);
  }

  /** Returns the events of a sentence. */
  List<Draft> drafts(Passage passage) {
    story.follow(passage);
    scene.follow(passage);
    List<EventHit> merged = hits.in(passage);
    List<Draft> drafts = new ArrayList<>();
    for (EventHit bare : merged) {
      EventHit whole = withParty(passage, bare);
      boolean summary = named.summary(passage, whole);
      EventHit hit = summary ? whole.typed("other") : whole;
      boolean own = ownDoer(passage, hit);
      Optional<EventHit> before =
          summary || own ? Optional.empty() : memory.before(passage, hit, scene);
      EventHit full =
          inScene(
                  passage,
                  before
                      .map(b -> hit.inherit(b, EventMemory.ownSide(hit, b)))
                      .orElseGet(hit::ofItsFoes))
              .at(memory.placesThere(passage, hit));
      if (worth(passage, before.isPresent() && (hit.bare() || hit.verb()) ? full : hit)) {
        EventDates.Dated dated = dates.dated(passage, full);
        drafts.addAll(drafted(passage, full, dated));
        story.note(passage, full, dated.date());
        scene.note(passage, full, dated);
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

  /** Gives a deed that goes on with what was told the time and the place of that. */
  private EventHit inScene(Passage passage, EventHit hit) {
    if (hit.inherited().date().known()) {
      return hit;
    }
    EventDates.Dated set = scene.dated(passage, hit);
    EventDates.Dated dated =
        set.date().known() ? set : new EventDates.Dated(story.day(passage, hit), "");
    return hit.dated(dated).at(set.date().known() ? scene.places(passage, hit) : List.of());
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

  /** Whether the deed's own words give the answer, and no clause of its own behind them does. */
  private static boolean answers(Syntax syntax, int answer, int deed) {
    return EventHits.together(syntax, answer, deed) && !Answering.apart(syntax, answer, deed);
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
    return violence(hit) && hit.trigger().part().equals("noun");
  }

  private static boolean violence(EventHit hit) {
    return EventHit.violent(hit.type()) && !hit.type().equals("kidnapping");
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
          && !Roles.answered(syntax, hit.at(), who)
          && !laidToSomebody(syntax, hit);
    }
    boolean perfect = syntax.tag(hit.at()).equals("VBN") && !syntax.has(hit.at(), "auxpass");
    return violence(hit)
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
        date.known() ? time.map(TimeExpression::basis).orElse(Basis.INFERRED) : Basis.UNKNOWN;
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
    boolean attack = EventHit.violent(hit.type());
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
    boolean open = EventHit.mutual(hit.type()) && parties(hit).isEmpty();
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
              .flatMap(
                  p -> p.person() ? posts.organisationOf(p.name()).stream() : Stream.of(p.name()))
              .findFirst();
      if (side.isPresent()) {
        return side.get();
      }
    }
    boolean attack = EventHit.violent(hit.type());
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
