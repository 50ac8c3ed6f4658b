package org.attest.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.model.Claim;
import org.attest.model.Count;
import org.attest.model.Details.Event;
import org.attest.model.Status;
import org.attest.model.When;

/**
 * Weighs whether two claims tell of one event.
 *
 * @param points how much speaks for it
 * @param reasons what speaks for it, in words
 */
record OneEvent(int points, List<String> reasons) {

  /**
   * What must speak for one event: 2 for a day, a target of its own or an equal toll, 1 for a
   * month, a place, a common target, a doer or tolls that fit.
   */
  static final int ENOUGH = 4;

  private static final int ENOUGH_UNDATED = 5;

  /** From this ratio on, two tolls of one day and place are two events. */
  private static final double FAR = 4;

  /** Attacks on these happen every day; that two claims name them says little. */
  private static final Set<String> COMMON =
      Set.of(
          "police",
          "soldiers",
          "army",
          "civilians",
          "troops",
          "military",
          "people",
          "villagers",
          "security",
          "forces",
          "officers",
          "members",
          "fighters",
          "residents",
          "government",
          "militants",
          "officials");

  private static final Pattern ANOTHER =
      Pattern.compile(
          "(?i)\\b(?:second|another|separate|separately|third|elsewhere|also"
              + " (?:attacked|bombed|killed|raided))\\b");

  /** Returns what speaks for one event; empty where something speaks against it, or too little. */
  static Optional<OneEvent> of(Claim a, Claim b, Geography geography) {
    Event first = (Event) a.details();
    Event second = (Event) b.details();
    if (!compatible(a, b, geography)) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>();
    int points = 0;
    points += dates(first, second, reasons);
    boolean dated = points > 0;
    points += places(first, second, reasons);
    points += targets(first, second, reasons);
    points += tolls(first, second, reasons);
    if (Names.shareOne(first.actors(), second.actors())) {
      points++;
      reasons.add("the same doer");
    }
    return points >= (dated ? ENOUGH : ENOUGH_UNDATED)
        ? Optional.of(new OneEvent(points, reasons))
        : Optional.empty();
  }

  /** Returns whether nothing speaks against one event. */
  static boolean compatible(Claim a, Claim b, Geography geography) {
    Event first = (Event) a.details();
    Event second = (Event) b.details();
    return EventComparison.sameSort(first, second)
        && (a.status() == Status.INTENDED) == (b.status() == Status.INTENDED)
        && EventComparison.datesMeet(first.date(), second.date())
        && !elsewhere(first.places(), second.places(), geography)
        && !(EventComparison.contrary(first.targets(), second.targets())
            && !equalToll(first, second))
        && !far(first.killed(), second.killed())
        && !far(first.captives(), second.captives())
        && !another(a, first, b, second);
  }

  /** That a town lies in the province that the other names speaks neither for nor against. */
  private static boolean elsewhere(List<String> a, List<String> b, Geography geography) {
    return EventComparison.contrary(a, b) && !geography.nested(a, b);
  }

  /** "A second bomb" is not the first one, unless the tolls say so. */
  private static boolean another(Claim a, Event first, Claim b, Event second) {
    boolean marked =
        ANOTHER.matcher(a.quote().words()).find() != ANOTHER.matcher(b.quote().words()).find();
    return marked && !equalToll(first, second);
  }

  private static boolean far(Count a, Count b) {
    if (!a.told() || !b.told()) {
      return false;
    }
    Bounds first = Bounds.of(a);
    Bounds second = Bounds.of(b);
    return first.low() > FAR * Math.max(1, second.high())
        || second.low() > FAR * Math.max(1, first.high());
  }

  private static int dates(Event a, Event b, List<String> reasons) {
    if (!a.date().known() || !b.date().known()) {
      return 0;
    }
    boolean day = a.date() instanceof When.Day && b.date() instanceof When.Day;
    reasons.add(
        day
            ? "the same day, " + Wording.of(a.date())
            : "dates that fit, " + Wording.of(a.date()) + " and " + Wording.of(b.date()));
    return day ? 2 : 1;
  }

  private static int places(Event a, Event b, List<String> reasons) {
    if (!Names.touch(a.places(), b.places())) {
      return 0;
    }
    reasons.add("the same place, " + closer(a.places(), b.places()));
    return 1;
  }

  private static int targets(Event a, Event b, List<String> reasons) {
    if (!Names.touch(a.targets(), b.targets())) {
      return 0;
    }
    reasons.add("the same target, " + closer(a.targets(), b.targets()));
    return common(a.targets()) || common(b.targets()) ? 1 : 2;
  }

  private static boolean common(List<String> targets) {
    Set<String> words =
        targets.stream()
            .flatMap(name -> Likeness.content(name).stream())
            .collect(Collectors.toSet());
    return COMMON.containsAll(words);
  }

  private static String closer(List<String> a, List<String> b) {
    return Wording.list(Names.allWithin(a, b) ? a : b);
  }

  private static int tolls(Event a, Event b, List<String> reasons) {
    if (equalToll(a, b)) {
      reasons.add("the same toll");
      return 2;
    }
    boolean fit =
        meet(a.killed(), b.killed())
            || meet(a.wounded(), b.wounded())
            || meet(a.captives(), b.captives());
    if (fit) {
      reasons.add("tolls that fit each other");
    }
    return fit ? 1 : 0;
  }

  private static boolean meet(Count a, Count b) {
    return a.told() && b.told() && Bounds.of(a).meets(Bounds.of(b));
  }

  private static boolean equalToll(Event a, Event b) {
    return equal(a.killed(), b.killed())
        || equal(a.wounded(), b.wounded())
        || equal(a.captives(), b.captives());
  }

  /** One death is no mark of an event: there are many such. */
  private static boolean equal(Count a, Count b) {
    return a.low().isPresent() && a.low().equals(b.low()) && a.low().getAsLong() > 1;
  }
}
