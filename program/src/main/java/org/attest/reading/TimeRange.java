package org.attest.reading;

import java.util.Optional;
import org.attest.model.Basis;
import org.attest.model.When;

/**
 * The dates that the words for a time give.
 *
 * @param from the first; unknown where open
 * @param to the last; unknown where open
 * @param approximate whether the words are vague
 * @param basis how it was found
 */
record TimeRange(When from, When to, boolean approximate, Basis basis) {
  static Optional<TimeRange> stated(When when) {
    return Optional.of(new TimeRange(when, when, false, Basis.STATED));
  }

  static Optional<TimeRange> inferred(When when) {
    return Optional.of(
        new TimeRange(when, when, false, when.known() ? Basis.INFERRED : Basis.UNKNOWN));
  }

  static Optional<TimeRange> open(boolean approximate) {
    return Optional.of(new TimeRange(When.unknown(), When.unknown(), approximate, Basis.UNKNOWN));
  }

  TimeRange vague() {
    return new TimeRange(from, to, true, basis);
  }

  /** Returns the time that begins with this: "since May". */
  TimeRange onward() {
    return new TimeRange(from, When.unknown(), approximate, basis);
  }

  /** Returns the time that ends with this: "until May". */
  TimeRange upTo() {
    return new TimeRange(When.unknown(), to, approximate, basis);
  }

  /** Returns the time from another until this one: "less than a week later". */
  TimeRange since(When start) {
    return new TimeRange(start, to, true, basis);
  }
}
