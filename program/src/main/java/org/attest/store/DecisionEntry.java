package org.attest.store;

import java.util.OptionalLong;
import org.attest.model.Decision;

/**
 * One line of the log of decisions, with what has become of it.
 *
 * @param decision what was decided, by whom, when, why
 * @param voidedBy the number of the decision that voids it; empty where it stands
 * @param idle why it changes nothing although it stands; empty where it does its work
 */
public record DecisionEntry(Decision decision, OptionalLong voidedBy, String idle) {

  /** Returns whether no standing decision voids it. */
  public boolean stands() {
    return voidedBy.isEmpty();
  }
}
