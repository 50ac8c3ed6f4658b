package org.attest.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attest.model.Holds;
import org.attest.model.When;

/**
 * Gives an event its date: the one of its own words, else of what is around it.
 *
 * <p>Around it are, in this order: the event that its words point back to, the date that stands
 * over its entry of a list, the sentence under its headline, the day on which somebody told it, and
 * the month of a report that tells it as its news.
 */
final class EventDates {

  /** In days: how long after a deed somebody answers for it, and it is not another deed. */
  private static final int ANSWERED = 15;

  private final List<Passage> passages;
  private final When published;
  private final Function<Passage, List<EventHit>> hits;

  /**
   * @param passages the report's sentences, in order
   * @param published when it was published
   * @param hits finds the events of a sentence
   */
  EventDates(List<Passage> passages, When published, Function<Passage, List<EventHit>> hits) {
    this.passages = passages;
    this.published = published;
    this.hits = hits;
  }

  /**
   * A date and where it is from.
   *
   * @param date the date; unknown where nothing gives one
   * @param holds when it happened, around the date where only its telling is dated
   * @param why the reason in words, for the eye
   */
  record Dated(When date, Holds holds, String why) {

    /** What is no event. */
    static final Dated NONE = new Dated(When.unknown(), "");

    Dated(When date, String why) {
      this(date, Holds.in(date), why);
    }

    Dated because(String reason) {
      return new Dated(date, holds, reason);
    }
  }

  /** Returns the date of an event; unknown where nothing gives one. */
  When of(Passage passage, EventHit hit) {
    return dated(passage, hit).date();
  }

  /** Returns the date of an event, and why it is that. */
  Dated dated(Passage passage, EventHit hit) {
    Optional<TimeExpression> own = hit.dateIn(passage);
    Dated before = hit.inherited();
    if (own.isPresent() && !answeredLater(hit, own.get().date())) {
      return begun(own.get());
    }
    if (before.date().known()) {
      return before.because("the date of the earlier sentence that these words go on about");
    }
    Optional<TimeExpression> entry = passage.entry();
    if (entry.isPresent()) {
      return new Dated(entry.get().date(), "over this entry stands " + entry.get().reason());
    }
    Optional<Dated> under = underHeading(passage, hit);
    if (under.isPresent()) {
      return under.get();
    }
    Optional<Holds> told = ClauseTimes.toldBy(passage, hit.at(), doers(hit));
    if (told.isPresent()) {
      return new Dated(
          told.get().from().toMonth(), told.get(), "no words date it: about when it was told");
    }
    When news = asNews(passage, hit);
    return new Dated(
        news,
        news.known()
            ? "no words date it: the report of " + published.text() + " tells it as its news"
            : "no words give it a date");
  }

  /** "Claimed responsibility for the raid on Friday", of a raid told to have been on Tuesday. */
  private static boolean answeredLater(EventHit hit, When day) {
    return hit.claimed().isPresent()
        && hit.refersBack()
        && day instanceof When.Day(var answer)
        && hit.inherited().date() instanceof When.Day(var deed)
        && answer.isAfter(deed)
        && answer.isBefore(deed.plusDays(ANSWERED));
  }

  private static Set<String> doers(EventHit hit) {
    return hit.actors().stream().map(Participant::name).collect(Collectors.toSet());
  }

  /**
   * What went on for a while is dated by its beginning: "listed since 1997", "from 2005 to 2011".
   * "For three decades" dates no one deed.
   */
  private static Dated begun(TimeExpression time) {
    if (time.duration()) {
      return new Dated(When.unknown(), time.holds(), time.reason());
    }
    return time.date().known()
        ? new Dated(time.date(), time.reason())
        : new Dated(time.from(), time.holds(), time.reason());
  }

  /** A headline tells what the sentence under it dates. */
  private Optional<Dated> underHeading(Passage passage, EventHit hit) {
    if (passage.part() != Passage.Part.HEADING) {
      return Optional.empty();
    }
    return next(passage).stream()
        .flatMap(lead ->
            hits.apply(lead).stream()
                .filter(told -> told.sameFamily(hit) && tells(told, hit))
                .map(told -> dated(lead, told))
                .filter(told -> told.date().known()))
        .findFirst()
        .map(told -> told.because("the date that the sentence under this heading gives"));
  }

  private Optional<Passage> next(Passage heading) {
    return passages.stream()
        .filter(p -> p.index() > heading.index() && p.part() == Passage.Part.BODY)
        .findFirst();
  }

  /** Whether a deed under a heading may be that of the heading. */
  private static boolean tells(EventHit told, EventHit hit) {
    boolean counts =
        told.harm().killed().low().isEmpty()
            || hit.harm().killed().low().isEmpty()
            || told.harm().killed().low().equals(hit.harm().killed().low());
    return counts && !told.elsewhere(hit);
  }

  /**
   * "At least 31 people have been killed in a raid": what a dated report tells first, and as new,
   * was in the month of the report, or just before.
   */
  private When asNews(Passage passage, EventHit hit) {
    boolean first =
        passage.part() == Passage.Part.HEADING
            || next(passages.getFirst()).filter(passage::equals).isPresent()
            || passage.index() == 0;
    boolean day = published instanceof When.Day;
    return first && day && hit.attack() && news(passage.syntax(), hit.at())
        ? published.toMonth()
        : When.unknown();
  }

  /** Whether a main clause, or what somebody says, tells it in the perfect tense. */
  private static boolean news(Syntax syntax, int at) {
    int verb = Quotes.clauseTop(syntax, at);
    boolean perfect =
        syntax.tag(verb).equals("VBN")
            && syntax.children(verb, "aux").stream()
                .anyMatch(a -> syntax.form(a).matches("has|have|'ve"));
    return perfect && syntax.relation(verb).matches("root|ccomp|conj");
  }
}
