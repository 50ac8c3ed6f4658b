package org.attest.dossier;

import java.util.List;
import java.util.Optional;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Status;

/** Compares two claims: first what they say, then whether they deny it, when, and from whom. */
final class Comparer {

  private Comparer() {}

  static Optional<Finding> compare(Claim a, Claim b, Geography geography) {
    return said(a, b, geography).map(finding -> origin(a, b, finding));
  }

  private static Optional<Finding> said(Claim a, Claim b, Geography geography) {
    if (a.details() instanceof Details.Event && b.details() instanceof Details.Event) {
      return EventComparison.of(a, b);
    }
    if (a.details() instanceof Details.Founding first
        && b.details() instanceof Details.Founding second) {
      return sameSubject(a, b)
          ? Optional.of(FoundingComparison.of(a, first, b, second))
          : Optional.empty();
    }
    if (a.kind() != b.kind()) {
      return Crossing.of(a, b);
    }
    return StateComparison.of(a, b, geography).map(finding -> inTime(a, b, denied(a, b, finding)));
  }

  static boolean sameSubject(Claim a, Claim b) {
    return a.subject().equals(b.subject());
  }

  static boolean denies(Claim claim) {
    return claim.negated() != (claim.status() == Status.DENIED);
  }

  private static Finding denied(Claim a, Claim b, Finding finding) {
    if (denies(a) == denies(b)) {
      return finding;
    }
    Finding.Side denier = denies(a) ? Finding.Side.FIRST : Finding.Side.SECOND;
    boolean onlyTheFiner = finding.relation() == Relation.MORE_PRECISE && finding.finer() == denier;
    return finding.agrees() && !onlyTheFiner
        ? Finding.conflict("one says it, the other says that it is not so")
        : Finding.otherScope(deniedGround(a, b).orElse("one thing is said, another is denied"));
  }

  /** "It holds no ground" and "it is based there" only seem to contradict each other. */
  private static Optional<String> deniedGround(Claim a, Claim b) {
    if (!(a.details() instanceof Details.Presence first)
        || !(b.details() instanceof Details.Presence second)) {
      return Optional.empty();
    }
    return Optional.of(
            "one says that it %s, the other that it %s: one does not need the other"
                .formatted(presence(a, first), presence(b, second)))
        .filter(_ -> !first.mode().equals(second.mode()));
  }

  /** Returns "is based in X", "holds no ground in X" and so on. */
  static String presence(Claim claim, Details.Presence presence) {
    List<String> named = Wording.named(presence.places());
    String where = named.isEmpty() ? "" : " in " + Wording.list(named);
    String what =
        switch (presence.mode()) {
          case "controls" -> denies(claim) ? "holds no ground" : "holds ground";
          case "lost" -> denies(claim) ? "lost no ground" : "lost ground";
          case "cells" -> denies(claim) ? "has no cells" : "has cells";
          default -> (denies(claim) ? "is not " : "is ") + presence.mode(); // based, active
        };
    return what + where;
  }

  private static Finding inTime(Claim a, Claim b, Finding finding) {
    if (finding.relation() == Relation.OTHER_SCOPE || a.details() instanceof Details.Name) {
      return finding;
    }
    Era first = Era.of(a);
    Era second = Era.of(b);
    return switch (first.meets(second)) {
      case TOGETHER -> finding;
      case UNSURE ->
          finding.agrees()
              ? finding
              : Finding.otherTime(
                  times(a, first, b, second) + "; that both mean one time is not told");
      case APART ->
          bothPresent(first, second)
                  && (oneDenied(a, b)
                      || (finding.agrees() && !(a.details() instanceof Details.Strength)))
              ? finding
              : Finding.otherTime(times(a, first, b, second));
    };
  }

  /** "They back it", "we deny backing it": a denial answers, whichever day each was said. */
  private static boolean oneDenied(Claim a, Claim b) {
    return (a.status() == Status.DENIED) != (b.status() == Status.DENIED);
  }

  private static boolean bothPresent(Era first, Era second) {
    return first.sort() == Era.Sort.PRESENT && second.sort() == Era.Sort.PRESENT;
  }

  private static String times(Claim a, Era first, Claim b, Era second) {
    return value(a).equals(value(b))
        ? value(a) + " is told twice, " + dated(first) + " and " + dated(second)
        : value(a) + " is " + dated(first) + "; " + value(b) + " is " + dated(second);
  }

  static String dated(Era era) {
    return switch (era.sort()) {
      case DATED -> era.words();
      case VAGUE -> "dated " + era.words();
      case PRESENT -> "of the day it was said, " + era.words();
      case NONE -> "undated";
    };
  }

  /** The value that a comparison turns on, for its reason. */
  static String value(Claim claim) {
    return switch (claim.details()) {
      case Details.Strength(var count, _, _) -> orThis(Wording.of(count));
      case Details.Presence(var places, var mode) -> mode + " " + Wording.list(places);
      case Details.Tie tie -> TieComparison.words(tie, tie.object());
      case Details.Role(var person, var post, _) -> person + " as " + post;
      case Details.Characterisation(_, var text) -> "'" + text + "'";
      case Details.Targeting(var targets, _) -> orThis(Wording.list(targets));
      case Details.Founding founding -> founding.change();
      case Details.Name name -> name.form();
      case Details.Event event -> event.type();
      case Details.Statement statement -> statement.act();
    };
  }

  private static String orThis(String words) {
    return words.isEmpty() ? "one figure" : words;
  }

  private static Finding origin(Claim a, Claim b, Finding finding) {
    if (!finding.agrees() || a.document().equals(b.document())) {
      return finding;
    }
    if (Likeness.copies(a.quote().words(), b.quote().words())) {
      return new Finding(
          Relation.SAME_ORIGIN, "the two reports use nearly the same words", finding.finer());
    }
    return Cited.byBoth(a, b)
        .filter(_ -> Era.of(a).meets(Era.of(b)) != Era.Meeting.APART)
        .map(source ->
            new Finding(Relation.SAME_ORIGIN, "both reports cite " + source, finding.finer()))
        .orElse(finding);
  }
}
