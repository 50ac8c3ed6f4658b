package org.attest.model;

import java.time.Instant;

/**
 * What a person decided about a claim; kept for ever, and voided rather than removed.
 *
 * @param id counted from 1 in the order of the log
 * @param claim the claim decided on
 * @param verdict what was decided
 * @param who who decided
 * @param at when, in UTC
 * @param why the reason given; may be empty
 */
public record Decision(
    long id, ClaimId claim, Verdict verdict, String who, Instant at, String why) {

  /** What a person can decide about a claim. */
  public enum Verdict {
    /** The claim is what the report says. */
    ACCEPT,
    /** The claim is not what the report says. */
    REJECT
  }
}
