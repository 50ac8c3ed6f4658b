package org.attest.export;

import org.attest.model.Claim;
import org.attest.model.Details.Tie;

/** Says how one actor stands to another. */
final class TiePhrasing {

  private TiePhrasing() {}

  /** Returns the clause; {@code object} is how the other is called, or several others. */
  static String clause(Claim claim, Tie tie, Naming subject, String object) {
    String via = tie.via().isEmpty() ? "" : ", by way of " + Naming.of(tie.via()).words();
    boolean once = tie.relation().equals("splinter-of") || tie.relation().equals("allegiance-to");
    String when = once ? Phrasing.happened(claim.holds()) : Phrasing.during(claim);
    return verb(claim, tie, subject) + " " + object + via + when;
  }

  private static boolean ended(Claim claim) {
    return claim.holds().to().known();
  }

  private static String verb(Claim claim, Tie tie, Naming subject) {
    String not = claim.negated() ? " not" : "";
    return switch (tie.relation()) {
      case "part-of" -> subject.isIn(claim.holds()) + not + " part of";
      case "affiliate-of" -> subject.isIn(claim.holds()) + not + " an affiliate of";
      case "allegiance-to" ->
          claim.holds().known() && !claim.negated()
              ? subject.words() + " pledged allegiance to"
              : subject.has() + not + " pledged allegiance to";
      case "ally-of" -> subject.isIn(claim.holds()) + not + " an ally of";
      case "cooperates-with" ->
          ended(claim) && !claim.negated()
              ? subject.words() + " cooperated with"
              : subject.has() + not + " cooperated with";
      case "rival-of" -> subject.isIn(claim.holds()) + not + " at odds with";
      case "fights" ->
          (ended(claim)
              ? subject.words() + (claim.negated() ? " did not fight" : " fought")
              : subject.has() + not + " fought");
      case "splinter-of" ->
          claim.negated()
              ? subject.words() + " did not break away from"
              : subject.words() + " broke away from";
      case "sponsored-by" -> subject.isIn(claim.holds()) + not + " sponsored by";
      default -> subject.isIn(claim.holds()) + not + " linked to"; // linked-to
    };
  }
}
