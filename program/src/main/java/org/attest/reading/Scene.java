package org.attest.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.attest.model.Basis;
import org.attest.model.When;

/**
 * When and where the sentence before was set, for the deeds of a sentence that goes on from it and
 * names no time: "The round began on 4 April, when gunmen burned a post. Seventeen people died."
 *
 * <p>A time moves the story on, also where what it dates is no deed; the plain past stays in it
 * (reference time, Reichenbach 1947, Partee 1984). The scene is left with words such as
 * "meanwhile", with a time that is only looked back at, with a heading, and when the text has gone
 * on for some sentences without it. One document's, its sentences in order; not thread-safe.
 */
final class Scene {

  /** In sentences; a new paragraph counts as one more. */
  private static final int REACH = 4;

  /** What tells that somebody else, or another place, comes next. */
  private static final Set<String> LEFT =
      Set.of(
          "meanwhile",
          "elsewhere",
          "separately",
          "since",
          "ago",
          "years",
          "decades",
          "months",
          "weeks",
          "followed",
          "following",
          "ensuing",
          "similar",
          "retaliation",
          "revenge",
          "response");

  /** What tells no deed, or one that nobody dates. */
  private static final Set<String> UNTOLD = Set.of("if", "unless", "whenever", "ever", "day");

  /** Words of {@link EventMemory#otherDeed} with which the same story may go on. */
  private static final Set<String> ONWARD = Set.of("when", "then", "later");

  /** What is agreed or goes on for a while, and is seldom of the day of the deed before. */
  private static final Set<String> SLOW =
      Set.of("prisoner-release", "sanction", "agreement", "negotiation", "declaration");

  private final Who who;
  private Optional<Setting> setting = Optional.empty();
  private Optional<Setting> next = Optional.empty();
  private Optional<Passage> before = Optional.empty();
  private boolean over;
  private boolean several;
  private int age;

  Scene(Who who) {
    this.who = who;
  }

  /**
   * A time and where it was.
   *
   * @param places one place, or none
   * @param doers who is known to have done something then
   * @param sentence the index of the sentence that tells it
   */
  private record Setting(
      EventDates.Dated dated, List<String> places, List<Participant> doers, int sentence) {

    boolean fits(EventHit hit) {
      boolean elsewhere =
          !places.isEmpty()
              && !hit.places().isEmpty()
              && hit.places().stream().noneMatch(places::contains);
      boolean shares =
          hit.actors().stream()
              .anyMatch(a -> doers.stream().anyMatch(d -> d.name().equals(a.name())));
      boolean others = named(hit.actors()) && named(doers);
      return shares || !(elsewhere || others);
    }

    private static boolean named(List<Participant> actors) {
      return actors.stream().anyMatch(a -> !a.unnamed());
    }
  }

  /** Goes on to a sentence. */
  void follow(Passage passage) {
    boolean paragraph = before.filter(b -> Chronicle.paragraphBetween(b, passage)).isPresent();
    age = next.isPresent() ? 1 : age + 1;
    age += paragraph ? 1 : 0;
    setting = next.or(() -> setting).filter(_ -> age <= REACH && !over && !left(passage));
    next = told(passage);
    over = next.isEmpty() && (looksBack(passage) || !TimePass.past(passage.syntax()));
    before = Optional.of(passage);
  }

  /** Notes a deed of the scene, or one whose own words open one, for those after it. */
  void note(Passage passage, EventHit hit, EventDates.Dated dated) {
    Optional<Setting> now =
        next.or(() -> setting).filter(s -> s.dated().date().equals(dated.date()));
    boolean opens =
        next.isEmpty()
            && !several
            && plainPast(passage.syntax(), hit.at())
            && hit.dateIn(passage).filter(t -> ofMain(passage, t)).isPresent();
    if ((now.isPresent() || opens)
        && exact(dated.date())
        && passage.entry().isEmpty()
        && TimePass.past(passage.syntax())) {
      List<String> places =
          now.map(Setting::places).filter(_ -> hit.places().size() != 1).orElse(hit.places());
      List<Participant> doers =
          now.map(Setting::doers).filter(_ -> hit.actors().isEmpty()).orElse(hit.actors());
      next =
          Optional.of(
              new Setting(
                  now.map(Setting::dated).orElse(set(dated)), places, doers, passage.index()));
      over = false;
    }
  }

  private static EventDates.Dated set(EventDates.Dated dated) {
    return dated.because("the time at which the sentences before are set: " + dated.why());
  }

  /** Returns the time of the scene where a deed goes on with it; unknown where it does not. */
  EventDates.Dated dated(Passage passage, EventHit hit) {
    return around(passage, hit).map(Setting::dated).orElse(EventDates.Dated.NONE);
  }

  /** Returns where the scene is, for an attack that goes on with it and has no place. */
  List<String> places(Passage passage, EventHit hit) {
    return around(passage, hit)
        .filter(_ -> hit.answerable())
        .map(Setting::places)
        .orElse(List.of());
  }

  /**
   * Returns the time to which the story has moved on from a sentence before; unknown if it has not.
   */
  When movedOn(int from) {
    return setting
        .filter(s -> s.sentence() > from)
        .map(s -> s.dated().date())
        .orElse(When.unknown());
  }

  private Optional<Setting> around(Passage passage, EventHit hit) {
    Syntax syntax = passage.syntax();
    return setting.filter(s ->
        passage.part() == Passage.Part.BODY
            && passage.entry().isEmpty()
            && next.filter(n -> n.sentence() == passage.index() && !n.equals(s)).isEmpty()
            && !SLOW.contains(hit.type())
            && TimePass.past(syntax)
            && plainPast(syntax, hit.at())
            && hit.dateIn(passage).isEmpty()
            && passage.times().stream().allMatch(TimeExpression::dated)
            && !untold(syntax)
            && !EventMemory.otherDeed(syntax, ONWARD)
            && s.fits(hit));
  }

  /** Returns whether it tells no time: "If they came, men shot them", "hours before the feast". */
  static boolean untold(Syntax syntax) {
    return IntStream.range(0, syntax.size())
        .anyMatch(t ->
            UNTOLD.contains(syntax.form(t))
                || (syntax.form(t).matches("hours|minutes")
                    && t + 1 < syntax.size()
                    && syntax.form(t + 1).matches("before|after")));
  }

  /**
   * "Were hit", "hit", "officials said that it had been hit": what was done once, and neither had
   * been nor has been.
   */
  private static boolean plainPast(Syntax syntax, int at) {
    Set<String> auxiliaries =
        Set.copyOf(syntax.children(at, "aux", "auxpass").stream().map(syntax::form).toList());
    boolean had = auxiliaries.contains("had");
    return switch (syntax.tag(at)) {
      case "VBD" -> true;
      case "VBN" ->
          had
              ? ofSaying(syntax, at)
              : auxiliaries.stream().anyMatch(a -> a.matches("was|were"))
                  && auxiliaries.stream()
                      .noneMatch(a -> a.matches("has|have|may|might|could|would"));
      default -> false;
    };
  }

  /** Whether a clause is what somebody said: it had happened before that, as all else. */
  private static boolean ofSaying(Syntax syntax, int verb) {
    int at = verb;
    while (syntax.relation(at).equals("conj") && syntax.head(at) >= 0) {
      at = syntax.head(at);
    }
    return syntax.relation(at).equals("ccomp")
        && syntax.head(at) >= 0
        && syntax.verb(syntax.head(at));
  }

  /** What the sentence dates; nothing where it tells of two times. */
  private Optional<Setting> told(Passage passage) {
    several = false;
    if (passage.part() != Passage.Part.BODY || passage.entry().isPresent()) {
      return Optional.empty();
    }
    List<TimeExpression> times =
        passage.times().stream().filter(t -> t.dated() && ofMain(passage, t)).toList();
    List<TimeExpression> narrated =
        times.stream().filter(t -> exact(t.date()) && narrated(passage.syntax(), t)).toList();
    several = times.stream().map(TimeExpression::date).distinct().count() > 1;
    return several || narrated.isEmpty()
        ? Optional.empty()
        : Optional.of(setting(passage, narrated.getFirst()));
  }

  private Setting setting(Passage passage, TimeExpression time) {
    Syntax syntax = passage.syntax();
    int verb = Quotes.clauseTop(syntax, syntax.at(time.span().start()));
    List<String> places = new EventPlaces(passage, who).of(verb);
    List<Participant> doers =
        Frame.of(syntax, verb).agents().stream().flatMap(a -> who.at(passage, a).stream()).toList();
    EventDates.Dated dated = set(new EventDates.Dated(time.date(), time.holds(), time.reason()));
    return new Setting(dated, places.size() == 1 ? places : List.of(), doers, passage.index());
  }

  /** Whether the time is that of a clause in the plain past, and of no noun in it. */
  private static boolean narrated(Syntax syntax, TimeExpression time) {
    int token = syntax.at(time.span().start());
    if (token < 0 || time.ofClause() || time.basis() == Basis.UNKNOWN) {
      return false;
    }
    int verb = Quotes.clauseTop(syntax, token);
    for (int at = syntax.head(token); at >= 0 && at != verb; at = syntax.head(at)) {
      boolean ofTime =
          time.span().overlaps(syntax.token(at).span())
              || syntax.lemma(at).matches("night|morning|afternoon|evening|day|dawn|dusk|eve")
              || subjectBehind(syntax, token, at);
      if (!ofTime) {
        return false;
      }
    }
    boolean aside =
        syntax.relation(verb).matches("relcl|acl")
            || (syntax.relation(verb).equals("advcl")
                && syntax.children(verb, "mark").stream()
                    .anyMatch(m -> syntax.form(m).matches("after|before|since|until|as|because")));
    return !aside && plainPast(syntax, verb);
  }

  /** "On 7 May gunmen stopped a bus": for lack of a comma the parser takes it for the gunmen's. */
  private static boolean subjectBehind(Syntax syntax, int time, int noun) {
    int verb = syntax.head(noun);
    return noun > time
        && verb > noun
        && syntax.relation(noun).equals("nmod")
        && !syntax.has(verb, "nsubj", "nsubjpass")
        && syntax.children(noun, "case").stream().anyMatch(c -> c < time);
  }

  /** Whether a time is neither that of a saying nor of a clause that only describes somebody. */
  private static boolean ofMain(Passage passage, TimeExpression time) {
    Syntax syntax = passage.syntax();
    int token = syntax.at(time.span().start());
    return passage.sayings().stream().noneMatch(s -> s.times().contains(time))
        && token >= 0
        && !syntax.relation(Quotes.clauseTop(syntax, token)).matches("relcl|acl");
  }

  private static boolean exact(When date) {
    return date instanceof When.Day || date instanceof When.Month;
  }

  /** Whether the main clause tells of another time, which is not the next of the story. */
  private static boolean looksBack(Passage passage) {
    return passage.times().stream().anyMatch(t -> t.dated() && ofMain(passage, t));
  }

  private static boolean left(Passage passage) {
    Syntax syntax = passage.syntax();
    return passage.part() != Passage.Part.BODY
        || passage.entry().isPresent()
        || IntStream.range(0, syntax.size()).anyMatch(t -> LEFT.contains(syntax.form(t)));
  }
}
