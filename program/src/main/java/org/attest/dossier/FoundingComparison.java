package org.attest.dossier;

import java.time.LocalDate;
import java.util.Set;
import org.attest.dossier.Finding.Side;
import org.attest.model.Claim;
import org.attest.model.Details.Founding;
import org.attest.model.Holds;

/** Compares two accounts of how a group came to be, changed or ended. */
final class FoundingComparison {

  /** What can happen to a group more than once. */
  private static final Set<String> REPEATABLE = Set.of("split", "merged", "defeated", "recognised");

  private FoundingComparison() {}

  static Finding of(Claim a, Founding first, Claim b, Founding second) {
    if (!first.change().equals(second.change())) {
      return Finding.otherScope(
          "one tells when it was " + first.change() + ", the other when it was " + second.change());
    }
    if (Comparer.denies(a) != Comparer.denies(b)) {
      return Finding.conflict("one says that it was " + first.change() + ", the other denies it");
    }
    Bracket when = Bracket.of(a.holds());
    Bracket other = Bracket.of(b.holds());
    if (!when.meets(other)) {
      return apart(a, b, first.change());
    }
    if (!first.from().isEmpty()
        && !second.from().isEmpty()
        && !Names.shareOne(first.from(), second.from())) {
      return Finding.otherScope(
          "one says out of "
              + Wording.list(first.from())
              + ", the other out of "
              + Wording.list(second.from()));
    }
    return precision(a, first, when, b, second, other);
  }

  private static Finding apart(Claim a, Claim b, String change) {
    String times = Wording.of(a.holds()) + " against " + Wording.of(b.holds());
    return REPEATABLE.contains(change)
        ? Finding.otherTime(times + ": it can have been " + change + " twice")
        : Finding.conflict(times + ": it cannot have been " + change + " twice");
  }

  private static Finding precision(
      Claim a, Founding first, Bracket when, Claim b, Founding second, Bracket other) {
    if (!when.equals(other)) {
      Side side = Side.where(other.covers(when), when.covers(other));
      String times = orUndated(a.holds()) + " and " + orUndated(b.holds()) + " fit each other";
      return side == Side.NEITHER ? Finding.same(times) : Finding.finer(side, times);
    }
    Side side = Side.where(told(first) > told(second), told(second) > told(first));
    return side == Side.NEITHER
        ? Finding.same("both give the same account")
        : Finding.finer(side, "one also tells by whom, from what or where");
  }

  private static String orUndated(Holds holds) {
    String words = Wording.of(holds);
    return words.isEmpty() ? "no date" : words;
  }

  private static int told(Founding founding) {
    return (founding.by().isEmpty() ? 0 : 1) + founding.from().size() + founding.places().size();
  }

  /** The days on which a thing that happens once can have happened. */
  private record Bracket(LocalDate from, LocalDate to) {

    /** "Months after … in 2014" reaches into the next year. */
    static Bracket of(Holds holds) {
      LocalDate from = holds.from().earliest().orElse(LocalDate.MIN);
      LocalDate ownEnd = holds.from().latest().orElse(LocalDate.MAX);
      LocalDate to = holds.to().latest().orElse(ownEnd);
      boolean reaches = holds.approximate() && !to.equals(LocalDate.MAX);
      return new Bracket(from, reaches ? to.plusYears(1) : to);
    }

    boolean meets(Bracket other) {
      return !to.isBefore(other.from) && !other.to.isBefore(from);
    }

    boolean covers(Bracket other) {
      return !other.from.isBefore(from) && !other.to.isAfter(to);
    }
  }
}
