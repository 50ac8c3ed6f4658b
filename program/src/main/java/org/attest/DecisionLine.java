package org.attest;

import java.util.OptionalLong;
import org.attest.export.DecisionText;
import org.attest.model.Decision;

/**
 * One line of the log of decisions, with what has become of it.
 *
 * @param decision what was decided, by whom, when, why
 * @param voidedBy the number of the decision that voids it; empty where it stands
 * @param idle why it changes nothing although it stands; empty where it does its work
 */
public record DecisionLine(Decision decision, OptionalLong voidedBy, String idle) {

  /** Returns in one line what was decided. */
  public String words() {
    return DecisionText.of(decision.act());
  }

  /** Returns the line as a JSON object. */
  public String json() {
    return DecisionText.json(decision, voidedBy, idle);
  }
}
