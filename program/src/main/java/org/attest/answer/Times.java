package org.attest.answer;

import org.attest.dossier.Wording;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.When;

/** When what a claim says took place or holds. */
final class Times {

  private Times() {}

  /** Returns whether the claim tells a time. */
  static boolean told(Claim claim) {
    return !text(claim).isEmpty();
  }

  /** Returns the times of a claim as plain English; the empty string where none is told. */
  static String text(Claim claim) {
    if (claim.details() instanceof Details.Event event) {
      if (event.date() instanceof When.Unknown) {
        return event.dateText();
      }
      return Wording.of(event.date());
    }
    return claim.holds().known() ? Wording.of(claim.holds()) : "";
  }
}
