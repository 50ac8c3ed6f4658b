package org.attest.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.dossier.Finding.Side;
import org.attest.model.Claim;
import org.attest.model.Count;
import org.attest.model.Details.Event;
import org.attest.model.Status;
import org.attest.model.When;

/** Compares what two claims say of one event, or tells that they speak of two. */
final class EventComparison {

  /** Pairs of types, the wider first, that can name one event. */
  private static final Set<List<String>> WIDER =
      Set.of(
          List.of("armed-attack", "bombing"),
          List.of("armed-attack", "suicide-bombing"),
          List.of("armed-attack", "assassination"),
          List.of("armed-attack", "arson"),
          List.of("armed-attack", "clash"),
          List.of("armed-attack", "kidnapping"),
          List.of("armed-attack", "leader-killed"),
          List.of("bombing", "suicide-bombing"),
          List.of("assassination", "leader-killed"),
          List.of("airstrike", "leader-killed"));

  /** Words by which a report says of a count that it is not its only one. */
  private static final Pattern CHANGED =
      Pattern.compile(
          "(?i)\\b(?:rose|risen|rises|climbed|grew|grown|later|earlier|initial(?:ly)?|at first"
              + "|first (?:given|put|reported)|revised|updated|lowered|now (?:stands|put))\\b");

  /** How much must speak for one event: 2 for a shared target or day, 1 for place or doer. */
  private static final int ENOUGH = 3;

  private EventComparison() {}

  static Optional<Finding> of(Claim a, Claim b) {
    Event first = (Event) a.details();
    Event second = (Event) b.details();
    boolean oneTarget =
        Names.touch(first.targets(), second.targets()) || names(a, second) || names(b, first);
    if (!sameSort(first, second) || elsewhere(first, second, oneTarget)) {
      return Optional.empty();
    }
    if (!datesMeet(first.date(), second.date())) {
      if (diesOnce(first, second)) {
        return Optional.of(
            Finding.conflict(
                Wording.list(first.targets())
                    + " cannot have been killed on both "
                    + dates(first, second)));
      }
      return likeness(first, second, oneTarget) >= ENOUGH
          ? Optional.of(Finding.otherTime(dates(first, second) + ": two events of one kind"))
          : Optional.empty();
    }
    return likeness(first, second, oneTarget) >= ENOUGH
        ? Optional.of(oneEvent(a, first, b, second))
        : Optional.empty();
  }

  /** A person is killed once; of anything else there can be two. */
  private static boolean diesOnce(Event a, Event b) {
    return a.type().equals("leader-killed")
        && b.type().equals("leader-killed")
        && a.targets().size() == 1
        && b.targets().size() == 1
        && a.targets().getFirst().contains(" ")
        && Persons.same(a.targets().getFirst(), b.targets().getFirst());
  }

  /** Returns whether the first type is a kind of the second. */
  static boolean narrower(String type, String wider) {
    return WIDER.contains(List.of(wider, type));
  }

  static boolean sameSort(Event a, Event b) {
    return a.type().equals(b.type())
        || WIDER.contains(List.of(a.type(), b.type()))
        || WIDER.contains(List.of(b.type(), a.type()));
  }

  private static boolean elsewhere(Event a, Event b, boolean oneTarget) {
    return contrary(a.places(), b.places()) || (!oneTarget && contrary(a.targets(), b.targets()));
  }

  /** Whether the words of a claim name a target of the other event, of two words or more. */
  private static boolean names(Claim claim, Event other) {
    Set<String> words = Likeness.content(claim.quote().words());
    return other.targets().stream()
        .map(Likeness::content)
        .anyMatch(target -> target.size() > 1 && words.containsAll(target));
  }

  static boolean contrary(List<String> a, List<String> b) {
    return !a.isEmpty() && !b.isEmpty() && !Names.touch(a, b);
  }

  static boolean datesMeet(When a, When b) {
    return !a.known()
        || !b.known()
        || (!a.latest().orElseThrow().isBefore(b.earliest().orElseThrow())
            && !b.latest().orElseThrow().isBefore(a.earliest().orElseThrow()));
  }

  private static int likeness(Event a, Event b, boolean oneTarget) {
    boolean dated = a.date().known() && b.date().known() && datesMeet(a.date(), b.date());
    boolean oneDay = dated && a.date() instanceof When.Day && b.date() instanceof When.Day;
    return (dated ? 1 : 0)
        + (oneDay ? 1 : 0)
        + (oneTarget ? 2 : 0)
        + (Names.touch(a.places(), b.places()) ? 1 : 0)
        + (Names.shareOne(a.actors(), b.actors()) ? 1 : 0);
  }

  private static Finding oneEvent(Claim a, Event first, Claim b, Event second) {
    if ((a.status() == Status.INTENDED) != (b.status() == Status.INTENDED)) {
      return Finding.otherTime("one is a plan, the other a deed");
    }
    if (unclaimedAtFirst(a, b) || unclaimedAtFirst(b, a)) {
      return Finding.otherTime(
          "one says that nobody had claimed it yet, the other that "
              + Wording.list(claimant(first, second))
              + " did");
    }
    if (Comparer.denies(a) != Comparer.denies(b)) {
      return Finding.conflict("one says it, the other denies it or rules it out");
    }
    if (contrary(first.actors(), second.actors())) {
      return Finding.conflict(
          "one names "
              + Wording.list(first.actors())
              + ", the other "
              + Wording.list(second.actors()));
    }
    return tolls(a, first, b, second)
        .map(finding -> inOneReport(a, first, b, second, finding))
        .or(() -> amounts(first, second))
        .orElseGet(() -> precision(first, second));
  }

  /** "There was no immediate claim" does not deny a claim that came later. */
  private static boolean unclaimedAtFirst(Claim none, Claim claim) {
    boolean both = none.status() == Status.CLAIMED && claim.status() == Status.CLAIMED;
    boolean notBefore =
        none.said()
            .earliest()
            .flatMap(day -> claim.said().latest().map(other -> other.isAfter(day)))
            .orElse(true);
    return both && none.negated() && !claim.negated() && notBefore;
  }

  private static List<String> claimant(Event a, Event b) {
    return a.actors().isEmpty() ? b.actors() : a.actors();
  }

  private static Optional<Finding> amounts(Event a, Event b) {
    OptionalDouble first = Money.of(a.amount());
    OptionalDouble second = Money.of(b.amount());
    boolean differ =
        first.isPresent() && second.isPresent() && first.getAsDouble() != second.getAsDouble();
    return differ
        ? Optional.of(Finding.conflict(a.amount() + " against " + b.amount()))
        : Optional.empty();
  }

  private static Optional<Finding> tolls(Claim a, Event first, Claim b, Event second) {
    boolean counted = told(first) && told(second);
    if (counted && !first.victims().isEmpty() && !second.victims().isEmpty()) {
      Finding victims = StateComparison.texts(first.victims(), second.victims());
      if (!victims.agrees()) {
        return Optional.of(
            Finding.otherScope(
                "one counts " + first.victims() + ", the other " + second.victims()));
      }
    }
    return Stream.of(
            toll("killed", a, first.killed(), b, second.killed()),
            toll("wounded", a, first.wounded(), b, second.wounded()),
            toll("captive", a, first.captives(), b, second.captives()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** A report that gives two figures knows of both; in one voice, it often says why. */
  private static Finding inOneReport(Claim a, Event first, Claim b, Event second, Finding found) {
    if (found.relation() != Relation.CONFLICT || !a.document().equals(b.document())) {
      return found;
    }
    if (!a.voice().equals(b.voice())) {
      return Finding.conflict("one report cites both: " + found.reason());
    }
    if (first.victims().isEmpty() != second.victims().isEmpty()) {
      return Finding.otherScope(
          "one report gives both: one counts %s, the other does not say whom (%s)"
              .formatted(
                  first.victims().isEmpty() ? second.victims() : first.victims(), found.reason()));
    }
    boolean changed =
        CHANGED.matcher(a.quote().words()).find() || CHANGED.matcher(b.quote().words()).find();
    return changed
        ? Finding.otherTime("one report gives both, one count after the other: " + found.reason())
        : Finding.conflict("one report gives both: " + found.reason());
  }

  private static boolean told(Event event) {
    return event.killed().told() || event.wounded().told() || event.captives().told();
  }

  private static Optional<Finding> toll(String what, Claim a, Count first, Claim b, Count second) {
    if (!first.told() || !second.told() || Bounds.of(first).meets(Bounds.of(second))) {
      return Optional.empty();
    }
    return rose(what, a, first, b, second)
        .or(() -> rose(what, b, second, a, first))
        .or(() ->
            Optional.of(
                Finding.conflict(
                    Wording.of(first) + " " + what + " against " + Wording.of(second))));
  }

  /** A toll is of the day it was said: on a later day more can be counted, and not fewer. */
  private static Optional<Finding> rose(
      String what, Claim earlier, Count before, Claim later, Count after) {
    boolean inOrder =
        earlier.said().known()
            && later.said().known()
            && earlier
                .said()
                .latest()
                .orElseThrow()
                .isBefore(later.said().earliest().orElseThrow());
    return inOrder && Bounds.of(before).high() < Bounds.of(after).low()
        ? Optional.of(
            Finding.otherTime(
                "%s %s as of %s, %s as of %s: the count rose"
                    .formatted(
                        Wording.of(before),
                        what,
                        Wording.of(earlier.said()),
                        Wording.of(after),
                        Wording.of(later.said()))))
        : Optional.empty();
  }

  private static Finding precision(Event a, Event b) {
    Map<String, Side> told = new LinkedHashMap<>();
    told.put(
        "what kind of act it was",
        Side.where(
            WIDER.contains(List.of(b.type(), a.type())),
            WIDER.contains(List.of(a.type(), b.type()))));
    told.put("when", date(a.date(), b.date()));
    told.put("where", list(a.places(), b.places()));
    told.put("what was attacked", list(a.targets(), b.targets()));
    told.put("who did it", list(a.actors(), b.actors()));
    told.put("how many were killed", count(a.killed(), b.killed()));
    told.put("how many were wounded", count(a.wounded(), b.wounded()));
    told.put("how many were taken", count(a.captives(), b.captives()));
    told.put("with what", Side.where(!a.weapon().isEmpty(), !b.weapon().isEmpty()));
    told.values().removeIf(side -> side == Side.NEITHER);
    List<Side> sides = told.values().stream().distinct().toList();
    return sides.size() == 1
        ? Finding.finer(
            sides.getFirst(),
            "one event; one report tells more: " + Wording.list(List.copyOf(told.keySet())))
        : Finding.same(
            sides.isEmpty() ? "one event, told alike" : "one event; each report adds something");
  }

  private static Side date(When a, When b) {
    if (!a.known() || !b.known()) {
      return Side.where(a.known(), b.known());
    }
    return Side.where(a.text().length() > b.text().length(), b.text().length() > a.text().length());
  }

  private static Side list(List<String> a, List<String> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return Side.where(!a.isEmpty(), !b.isEmpty());
    }
    return StateComparison.lists(a, b, "names").finer();
  }

  private static Side count(Count a, Count b) {
    if (!a.told() || !b.told()) {
      return Side.where(a.told(), b.told());
    }
    Bounds first = Bounds.of(a);
    Bounds second = Bounds.of(b);
    return Side.where(second.covers(first), first.covers(second));
  }

  private static String dates(Event a, Event b) {
    return Wording.of(a.date()) + " and " + Wording.of(b.date());
  }
}
