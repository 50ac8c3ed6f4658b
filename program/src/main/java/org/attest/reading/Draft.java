package org.attest.reading;

import java.util.Optional;
import org.attest.model.Details;
import org.attest.model.Span;
import org.attest.model.Status;

/**
 * A claim before its envelope: what a rule found, where, and what the rule itself says of it.
 *
 * @param rule the rule's name
 * @param subject the canonical name of the actor it is about
 * @param details the kind and its fields
 * @param quote the words that carry it
 * @param anchor the token whose clause gives voice, negation and time
 * @param status the status that the rule gives; empty where the context decides
 * @param negated whether the rule's own words deny it
 * @param dated when an event was, and where that is from; {@link EventDates.Dated#NONE} for other
 *     kinds
 */
record Draft(
    String rule,
    String subject,
    Details details,
    Span quote,
    int anchor,
    Optional<Status> status,
    boolean negated,
    EventDates.Dated dated) {

  Draft(
      String rule,
      String subject,
      Details details,
      Span quote,
      int anchor,
      Optional<Status> status,
      boolean negated) {
    this(rule, subject, details, quote, anchor, status, negated, EventDates.Dated.NONE);
  }

  /** Returns the same draft with other details. */
  Draft with(Details other) {
    return with(other, status);
  }

  /** Returns the same draft with other details and another status of its own. */
  Draft with(Details other, Optional<Status> own) {
    return new Draft(rule, subject, other, quote, anchor, own, negated, dated);
  }
}
