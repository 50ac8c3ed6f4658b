package org.attest.model;

import java.time.Instant;

/**
 * What a person decided, signed; kept for ever, and voided rather than removed.
 *
 * @param id counted from 1 in the order of the log
 * @param act what was decided
 * @param who who decided
 * @param at when, in UTC
 * @param why the reason given; may be empty
 */
public record Decision(long id, Act act, String who, Instant at, String why) {

  /**
   * Refuses a decision that nobody signed.
   *
   * @throws IllegalArgumentException if {@code who} is blank
   */
  public Decision {
    if (who.isBlank()) {
      throw new IllegalArgumentException("a decision needs the name of who decides");
    }
  }
}
