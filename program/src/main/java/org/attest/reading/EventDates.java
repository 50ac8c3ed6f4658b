package org.attest.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.attest.model.When;

/**
 * Gives an event its date: the one of its own words, else of what is around it.
 *
 * <p>Around it are, in this order: the event that its words point back to, the date that stands
 * over its entry of a list, the sentence under its headline, the day on which somebody told it, and
 * the month of a report that tells it as its news.
 */
final class EventDates {

  /** What goes on once it has begun: "has listed it since 1997" dates the listing. */
  private static final Set<String> BEGUN =
      Set.of("sanction", "siege", "agreement", "negotiation", "arrest");

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
   * @param why the reason in words, for the eye
   */
  record Dated(When date, String why) {}

  /** Returns the date of an event; unknown where nothing gives one. */
  When of(Passage passage, EventHit hit) {
    return dated(passage, hit).date();
  }

  /** Returns the date of an event, and why it is that. */
  Dated dated(Passage passage, EventHit hit) {
    Optional<TimeExpression> own = hit.dateIn(passage);
    if (own.isPresent()) {
      return new Dated(begun(own.get(), hit), own.get().reason());
    }
    if (hit.inheritedDate().known()) {
      return new Dated(
          hit.inheritedDate(), "the date of the earlier sentence that these words go on about");
    }
    Optional<TimeExpression> entry = passage.entry();
    if (entry.isPresent()) {
      return new Dated(entry.get().date(), "over this entry stands " + entry.get().reason());
    }
    When under = underHeading(passage, hit);
    if (under.known()) {
      return new Dated(under, "the date that the sentence under this heading gives");
    }
    When told = ClauseTimes.toldBy(passage, hit.at());
    if (told.known()) {
      return new Dated(told, "no words date it: not later than the month in which it was told");
    }
    When news = asNews(passage, hit);
    return new Dated(
        news,
        news.known()
            ? "no words date it: the report of " + published.text() + " tells it as its news"
            : "no words give it a date");
  }

  private static When begun(TimeExpression time, EventHit hit) {
    boolean open = time.from().known() && !time.to().known();
    return open && BEGUN.contains(hit.type()) ? time.from() : time.date();
  }

  /** A headline tells what the sentence under it dates. */
  private When underHeading(Passage passage, EventHit hit) {
    if (passage.part() != Passage.Part.HEADING) {
      return When.unknown();
    }
    return next(passage).stream()
        .flatMap(lead ->
            hits.apply(lead).stream()
                .filter(told -> told.sameFamily(hit) && tells(told, hit))
                .map(told -> of(lead, told))
                .filter(When::known))
        .findFirst()
        .orElse(When.unknown());
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
        ? When.of(published.text().substring(0, 7))
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
