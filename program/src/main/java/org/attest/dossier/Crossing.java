package org.attest.dossier;

import java.util.Optional;
import org.attest.model.Claim;
import org.attest.model.Details;

/** Compares claims of two kinds that a reader would set side by side. */
final class Crossing {

  private Crossing() {}

  /** Returns whether the claim can be the one side of such a comparison. */
  static boolean first(Claim claim) {
    return claim.details() instanceof Details.Founding;
  }

  /** Returns whether the claim can be the other side. */
  static boolean second(Claim claim) {
    return recruits(claim) || claim.details() instanceof Details.Presence;
  }

  static Optional<Finding> of(Claim a, Claim b) {
    if (!Comparer.sameSubject(a, b)) {
      return Optional.empty();
    }
    return makeUp(a, b).or(() -> makeUp(b, a)).or(() -> place(a, b)).or(() -> place(b, a));
  }

  /** Whom a group was formed from says nothing against whom it recruits. */
  private static Optional<Finding> makeUp(Claim founding, Claim recruitment) {
    if (!recruits(recruitment)) {
      return Optional.empty();
    }
    return founders(founding)
        .map(founders ->
            Finding.otherScope(
                "one tells who formed it (%s), the other whom it recruits (%s)"
                    .formatted(founders, Comparer.value(recruitment))));
  }

  /** Where a group is, beside what changed in its make-up in that place. */
  private static Optional<Finding> place(Claim founding, Claim presence) {
    if (!(founding.details() instanceof Details.Founding change)
        || !(presence.details() instanceof Details.Presence where)
        || !Names.touch(change.places(), where.places())) {
      return Optional.empty();
    }
    Era then = Era.of(founding);
    Era here = Era.of(presence);
    String there = "one says that it " + Comparer.presence(presence, where);
    String changed =
        "the other that it was " + change.change() + " in " + Wording.list(change.places());
    return Optional.of(
        then.meets(here) == Era.Meeting.TOGETHER
            ? Finding.otherScope(there + ", " + changed)
            : Finding.otherTime(
                "%s (%s), %s (%s)"
                    .formatted(there, Comparer.dated(here), changed, Comparer.dated(then))));
  }

  /** Returns out of whom a group was formed, by this claim. */
  static Optional<String> founders(Claim claim) {
    if (!(claim.details() instanceof Details.Founding founding)
        || !founding.change().equals("founded")) {
      return Optional.empty();
    }
    String from = Wording.list(founding.from());
    return Optional.of(from.isEmpty() ? founding.by() : from).filter(words -> !words.isEmpty());
  }

  /** Returns whether the claim tells whom a group recruits. */
  static boolean recruits(Claim claim) {
    return claim.details() instanceof Details.Characterisation character
        && character.aspect().equals("recruitment");
  }
}
