package org.attest.dossier;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Holds;
import org.attest.model.When;

/**
 * The time that a claim speaks of, as far as it can be compared.
 *
 * @param sort how the time is known
 * @param from the first day; {@link LocalDate#MIN} where open
 * @param to the last day; {@link LocalDate#MAX} where open
 * @param told gives the time in words: only a reason that is shown needs them
 */
record Era(Sort sort, LocalDate from, LocalDate to, Supplier<String> told) {

  /** The present tense of two reports counts as one time within half a year. */
  private static final long SAME_PRESENT_DAYS = 183;

  /** How the time of a claim is known. */
  enum Sort {
    /** The words date it. */
    DATED,
    /** The words place it in time without a date. */
    VAGUE,
    /** Present tense: it holds when it is said. */
    PRESENT,
    /** Nobody dates anything. */
    NONE
  }

  /** Whether two times are one. */
  enum Meeting {
    TOGETHER,
    APART,
    UNSURE
  }

  static Era of(Claim claim) {
    Holds holds = claim.holds();
    if (claim.details() instanceof Details.Event event && event.date().known()) {
      return dated(Holds.in(event.date()));
    }
    if (holds.known()) {
      return dated(holds);
    }
    if (holds.approximate()) {
      return new Era(Sort.VAGUE, LocalDate.MIN, LocalDate.MAX, () -> vague(claim));
    }
    return claim.said().known() ? present(claim.said()) : none();
  }

  private static Era dated(Holds holds) {
    return new Era(
        Sort.DATED,
        holds.from().earliest().orElse(LocalDate.MIN),
        holds.to().latest().orElse(LocalDate.MAX),
        () -> Wording.of(holds));
  }

  private static Era present(When said) {
    return new Era(
        Sort.PRESENT,
        said.earliest().orElseThrow(),
        said.latest().orElseThrow(),
        () -> Wording.of(said));
  }

  private static Era none() {
    return new Era(Sort.NONE, LocalDate.MIN, LocalDate.MAX, () -> "no date");
  }

  private static String vague(Claim claim) {
    return Wording.vagueTime(claim.quote().words())
        .map(words -> "'" + words + "'")
        .orElse("a time told only vaguely");
  }

  /** Returns the time in words. */
  String words() {
    return told.get();
  }

  Meeting meets(Era other) {
    if (sort == Sort.VAGUE || other.sort == Sort.VAGUE) {
      return sort == other.sort ? Meeting.TOGETHER : Meeting.APART;
    }
    if (sort == Sort.NONE || other.sort == Sort.NONE) {
      return sort == other.sort ? Meeting.TOGETHER : Meeting.UNSURE;
    }
    long slack = sort == Sort.PRESENT || other.sort == Sort.PRESENT ? SAME_PRESENT_DAYS : 0;
    boolean apart = before(to, other.from, slack) || before(other.to, from, slack);
    return apart ? Meeting.APART : Meeting.TOGETHER;
  }

  private static boolean before(LocalDate end, LocalDate start, long slack) {
    return !end.equals(LocalDate.MAX)
        && !start.equals(LocalDate.MIN)
        && end.plusDays(slack).isBefore(start);
  }
}
