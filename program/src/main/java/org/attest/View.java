package org.attest;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a view of the record is held to.
 *
 * @param at the day on which it must hold
 * @param asOf the last day whose reports count
 * @param recorded the last day (UTC) whose recordings count
 * @param reviewedOnly whether only claims that a person accepted count
 */
public record View(
    Optional<LocalDate> at,
    Optional<LocalDate> asOf,
    Optional<LocalDate> recorded,
    boolean reviewedOnly) {

  /** Everything that the record holds. */
  public static final View ALL =
      new View(Optional.empty(), Optional.empty(), Optional.empty(), false);
}
