package org.attest.reading;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attest.model.Count;
import org.attest.model.When;

/**
 * Remembers the events that a report has told, for the sentences that go on about them. One
 * document's, its sentences in order; not thread-safe.
 */
final class EventMemory {

  /** What tells a further deed of the same doer. */
  private static final Set<String> OTHER_DEED =
      Set.of(
          "another",
          "also",
          "second",
          "third",
          "separate",
          "previous",
          "previously",
          "earlier",
          "later",
          "then",
          "once",
          "other",
          "when",
          "often");

  /** In sentences: how long a toll still belongs to the deed before. */
  static final int REACH = 8;

  /** In sentences: how long "it" may still be the number of the dead. */
  private static final int COUNT_REACH = 2;

  private final ArrayDeque<Told> told = new ArrayDeque<>();
  private final Set<Count> dead = new HashSet<>();
  private int counted = Integer.MIN_VALUE / 2;

  /** An event that a sentence told. */
  private record Told(EventHit event, int sentence) {}

  /**
   * Notes an event with its date. A toll of no known deed is noted only where no deed was told
   * before it, or where it was later than that.
   *
   * @param ownDoer whether words stand for a doer who is not known
   */
  void note(Passage passage, EventHit event, EventDates.Dated dated, boolean ownDoer) {
    boolean another =
        event.dateIn(passage).isPresent()
            && !told.isEmpty()
            && after(dated.date(), told.getLast().event().inherited().date());
    boolean elsewhere = ownDoer && !event.places().isEmpty() && event.dateIn(passage).isPresent();
    boolean deed =
        !event.bare() || elsewhere || !event.actors().isEmpty() || told.isEmpty() || another;
    if (event.specific() && deed) {
      told.add(new Told(event.dated(dated), passage.index()));
    }
  }

  /** Notes that a sentence went on about an event told before. */
  void again(Passage passage, EventHit event) {
    told.add(new Told(event, passage.index()));
  }

  /** Notes how many dead a sentence counts. */
  void count(Passage passage, Harm harm) {
    if (harm.killed().told()) {
      dead.add(harm.killed());
      counted = passage.index();
    }
  }

  /** Returns whether the sentences right before counted dead. */
  boolean countedDead(Passage passage) {
    int age = passage.index() - counted;
    return age > 0 && age <= COUNT_REACH;
  }

  /** Returns whether a sentence told this number of dead before. */
  boolean knows(Harm harm) {
    return dead.contains(harm.killed());
  }

  /** The attack that the words before a token told last, at most so many sentences ago. */
  Optional<EventHit> lastAttack(Passage passage, int at, int reach) {
    return told.reversed().stream()
        .filter(t -> t.sentence() < passage.index() || t.event().at() < at)
        .filter(t -> passage.index() - t.sentence() <= reach && t.event().answerable())
        .map(Told::event)
        .findFirst();
  }

  /** "Seven people were killed there": where the event before was; empty where nothing says so. */
  List<String> placesThere(Passage passage, EventHit hit) {
    Syntax syntax = passage.syntax();
    int at = hit.at();
    boolean there =
        syntax.children(at, "advmod", "nmod").stream().anyMatch(c -> syntax.form(c).equals("there"))
            || Stream.concat(
                    syntax.children(at, "dobj", "nsubjpass").stream(),
                    syntax.obliques(at, Set.of("in", "inside", "near", "outside")).stream())
                .anyMatch(o ->
                    syntax.definite(o)
                        && syntax.lemma(o).matches("town|city|village|camp|district|province"));
    boolean near = !told.isEmpty() && passage.index() - told.getLast().sentence() <= 1;
    return there && near && told.getLast().event().places().size() == 1
        ? told.getLast().event().places()
        : List.of();
  }

  /**
   * The event of an earlier sentence that the words point back to.
   *
   * @param scene where the story has gone since
   */
  Optional<EventHit> before(Passage passage, EventHit hit, Scene scene) {
    Optional<EventHit> victim =
        told.reversed().stream().map(Told::event).filter(hit::sameVictim).findFirst();
    if (victim.isPresent()) {
      return victim;
    }
    return told.reversed().stream()
        .filter(t -> hit.maySpeakOf(t.event()))
        .findFirst()
        .filter(t -> pointsBack(passage, hit, t, scene) && hit.sameFamily(t.event()))
        .map(Told::event);
  }

  /** "All four attackers were killed", after the attack: they did not kill themselves. */
  static boolean ownSide(EventHit hit, EventHit before) {
    String victims = hit.harm().victims();
    return hit.bare()
        && hit.harm().killed().told()
        && !before.actors().isEmpty()
        && before.actors().stream().noneMatch(a -> a.sort().equals("state-force"))
        && (EventPass.FACELESS.matcher(victims).find()
            || victims.matches(
                "(?i).*\\b(?:militants?|insurgents?|rebels?|fighters?|terrorists?)"));
  }

  /** "The attack killed two"; "Six people were wounded", with no doer or other time of its own. */
  private static boolean pointsBack(Passage passage, EventHit hit, Told last, Scene scene) {
    When moved = scene.movedOn(last.sentence());
    int age = passage.index() - last.sentence();
    boolean bareToll =
        hit.bare()
            && age <= REACH
            && hit.actors().isEmpty()
            && !hit.elsewhere(last.event())
            && !since(passage.syntax())
            && (!moved.known() || sameTime(moved, last.event().inherited().date()))
            && hit.dateIn(passage)
                .or(passage::entry)
                .map(t -> sameTime(t.date(), last.event().inherited().date()))
                .orElse(true);
    return (hit.refersBack() && !hit.bare() && !ownName(passage, hit, last))
        || bareToll
        || goesOn(passage, hit, last);
  }

  /** "More than 80 have since been killed": in more than the deed before. */
  private static boolean since(Syntax syntax) {
    return IntStream.range(1, syntax.size())
        .anyMatch(t -> syntax.form(t).equals("since") && syntax.relation(t).equals("advmod"));
  }

  /** "The Omagh bombing", after one in Derry: named by a place of its own. */
  private static boolean ownName(Passage passage, EventHit hit, Told last) {
    Syntax syntax = passage.syntax();
    List<Integer> nouns =
        syntax.verb(hit.at()) ? syntax.children(hit.at(), "nsubj") : List.of(hit.at());
    return hit.elsewhere(last.event())
        && passage.places().keySet().stream()
            .anyMatch(p -> nouns.stream().anyMatch(n -> syntax.below(p, n)));
  }

  /** "The militants had aimed at officials": the same doer's deed, told on without a time. */
  private static boolean goesOn(Passage passage, EventHit hit, Told last) {
    Syntax syntax = passage.syntax();
    boolean past =
        syntax.tag(hit.at()).equals("VBD")
            || syntax.children(hit.at(), "aux").stream()
                .anyMatch(a -> syntax.form(a).equals("had"));
    return past
        && hit.sharesDoer(last.event())
        && passage.index() - last.sentence() <= 1
        && passage.times().isEmpty()
        && hit.places().isEmpty()
        && !hit.harm().told()
        && !otherDeed(syntax);
  }

  /** Returns whether a word of the sentence tells a further deed of the same doer. */
  static boolean otherDeed(Syntax syntax) {
    return otherDeed(syntax, Set.of());
  }

  /** As {@link #otherDeed(Syntax)}, with words that tell none here. */
  static boolean otherDeed(Syntax syntax, Set<String> except) {
    return IntStream.range(0, syntax.size())
        .mapToObj(syntax::form)
        .anyMatch(w -> OTHER_DEED.contains(w) && !except.contains(w));
  }

  private static boolean after(When one, When other) {
    return one.earliest().flatMap(d -> other.latest().map(d::isAfter)).orElse(false);
  }

  private static boolean sameTime(When time, When date) {
    String one = time.text();
    boolean within = date.known() && one.startsWith(date.text());
    return time.known() && (within || date.text().startsWith(one));
  }
}
