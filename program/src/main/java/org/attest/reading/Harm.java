package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import org.attest.model.Count;

/**
 * How many an event killed, wounded or took, and who they were.
 *
 * @param victims a category ("civilians"), never a name; may be empty
 * @param others the counts of further categories of the same sentence ("17 gunmen and four
 *     soldiers"), each a claim of its own
 */
record Harm(Count killed, Count wounded, Count captives, String victims, List<Harm> others) {

  static final Harm NONE = new Harm(Count.NONE, Count.NONE, Count.NONE, "", List.of());

  Harm {
    others = List.copyOf(others);
  }

  /** Returns what a word that kills, wounds or takes makes of a number of victims. */
  static Harm of(String toll, Count count, String victims) {
    return new Harm(
        toll.equals("killed") ? count : Count.NONE,
        toll.equals("wounded") ? count : Count.NONE,
        toll.equals("captives") ? count : Count.NONE,
        victims,
        List.of());
  }

  /** Returns this with the counts of further categories. */
  Harm and(List<Harm> more) {
    return new Harm(killed, wounded, captives, victims, more);
  }

  /** Returns both: where one is silent, what the other tells. */
  Harm with(Harm other) {
    List<Harm> all = new ArrayList<>(others);
    all.addAll(other.others);
    if (apart(other)) {
      all.add(other);
      return new Harm(killed, wounded, captives, victims, all);
    }
    return new Harm(
        told(killed, other.killed),
        told(wounded, other.wounded),
        told(captives, other.captives),
        both(victims, other.victims),
        all);
  }

  /** "Killed nine soldiers and five civilians and wounded 11 others": the 11 are no soldiers. */
  private boolean apart(Harm other) {
    boolean two =
        (killed.told() && other.wounded.told() && !other.killed.told())
            || (wounded.told() && other.killed.told() && !other.wounded.told());
    boolean mixed = sorted(victims) && sorted(other.victims) && !victims.equals(other.victims);
    return two && (mixed || !others.isEmpty() || !other.others.isEmpty());
  }

  private static boolean sorted(String victims) {
    return !victims.isEmpty() && !victims.matches("(?i)people|persons|others");
  }

  private static String both(String one, String other) {
    return one.isEmpty() || one.equals(other) ? other : other.isEmpty() ? one : one + ", " + other;
  }

  private static Count told(Count a, Count b) {
    return a.told() ? a : b;
  }

  /** Returns whether any number is told. */
  boolean told() {
    return killed.told() || wounded.told() || captives.told();
  }
}
