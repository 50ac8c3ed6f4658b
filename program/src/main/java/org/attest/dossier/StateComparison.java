package org.attest.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.attest.dossier.Finding.Side;
import org.attest.model.Claim;
import org.attest.model.Details;

/** Compares what two claims say of a state of things, as if for one time and without denial. */
final class StateComparison {

  /** Who is somewhere in a region is in the region; who holds a town need not hold its province. */
  private static final Set<String> ANYWHERE_IN = Set.of("based", "active", "cells");

  private StateComparison() {}

  static Optional<Finding> of(Claim a, Claim b, Geography geography) {
    return switch (a.details()) {
      case Details.Strength first when b.details() instanceof Details.Strength second ->
          ifSame(a, b, () -> StrengthComparison.of(a, first, b, second));
      case Details.Presence first when b.details() instanceof Details.Presence second ->
          ifSame(a, b, () -> presence(first, second, geography));
      case Details.Role first when b.details() instanceof Details.Role second ->
          ifSame(a, b, () -> RoleComparison.of(a, first, b, second));
      case Details.Tie _ when b.details() instanceof Details.Tie -> TieComparison.of(a, b);
      case Details.Targeting first when b.details() instanceof Details.Targeting second ->
          ifSame(a, b, () -> lists(first.targets(), second.targets(), "targets"));
      case Details.Name first when b.details() instanceof Details.Name second ->
          Comparer.sameSubject(a, b) ? name(first, second) : Optional.empty();
      case Details.Characterisation first
          when b.details() instanceof Details.Characterisation second ->
          Comparer.sameSubject(a, b) && first.aspect().equals(second.aspect())
              ? Optional.of(texts(first.text(), second.text()))
              : Optional.empty();
      case Details.Statement first when b.details() instanceof Details.Statement second ->
          statement(first, second);
      default -> Optional.empty(); // another kind: nothing to set side by side
    };
  }

  private static Optional<Finding> ifSame(Claim a, Claim b, Supplier<Finding> finding) {
    return Comparer.sameSubject(a, b) ? Optional.of(finding.get()) : Optional.empty();
  }

  private static Finding presence(Details.Presence a, Details.Presence b, Geography geography) {
    if (a.mode().equals(b.mode())) {
      return places(a, b, geography);
    }
    boolean held = Set.of("controls", "lost").containsAll(Set.of(a.mode(), b.mode()));
    return held && Names.touch(a.places(), b.places())
        ? Finding.conflict("held and lost cannot both be true for one time")
        : Finding.otherScope(
            "one says where it is %s (%s), the other where it is %s (%s)"
                .formatted(word(a), Wording.list(a.places()), word(b), Wording.list(b.places())));
  }

  private static String word(Details.Presence presence) {
    return switch (presence.mode()) {
      case "cells" -> "said to have cells";
      case "controls" -> "said to hold ground";
      case "lost" -> "said to have lost ground";
      default -> presence.mode(); // based, active
    };
  }

  private static Finding places(Details.Presence a, Details.Presence b, Geography geography) {
    Finding finding = lists(a.places(), b.places(), "places");
    boolean elsewhere =
        finding.relation() == Relation.OTHER_SCOPE && !Names.touch(a.places(), b.places());
    if (elsewhere && ANYWHERE_IN.contains(a.mode())) {
      Side inner =
          Side.where(
              geography.allIn(a.places(), b.places()), geography.allIn(b.places(), a.places()));
      if (inner != Side.NEITHER) {
        return Finding.finer(inner, lies(inner, a.places(), b.places()));
      }
      if (geography.nested(a.places(), b.places())) {
        return finding;
      }
    }
    return elsewhere && a.mode().equals("based")
        ? Finding.conflict(
            "based in " + Wording.list(a.places()) + " against " + Wording.list(b.places()))
        : finding;
  }

  private static String lies(Side inner, List<String> a, List<String> b) {
    List<String> within = inner == Side.FIRST ? a : b;
    return "%s %s in %s"
        .formatted(
            Wording.list(within),
            within.size() == 1 ? "lies" : "lie",
            Wording.list(inner == Side.FIRST ? b : a));
  }

  /** Equal lists agree; a list that tells more, or tells it closer, is finer. */
  static Finding lists(List<String> a, List<String> b, String what) {
    if (Names.sameAll(a, b)) {
      return Finding.same("both name " + Wording.list(a));
    }
    Side longer = Side.where(Names.containsAll(a, b), Names.containsAll(b, a));
    if (longer != Side.NEITHER) {
      List<String> all = longer == Side.FIRST ? a : b;
      List<String> some = longer == Side.FIRST ? b : a;
      return Finding.finer(longer, more(some, all, what));
    }
    Side closer = Side.where(Names.allWithin(a, b), Names.allWithin(b, a));
    if (closer != Side.NEITHER) {
      return Finding.finer(closer, "one names the " + what + " more closely");
    }
    return Names.shareOne(a, b)
        ? Finding.same("both name some of the same " + what)
        : Finding.otherScope(
            "they name other " + what + ": " + Wording.list(a) + "; " + Wording.list(b));
  }

  private static String more(List<String> some, List<String> all, String what) {
    List<String> added =
        all.stream().filter(each -> some.stream().noneMatch(one -> Names.same(one, each))).toList();
    return some.isEmpty()
        ? "only one names " + what + ": " + Wording.list(all)
        : "both name " + Wording.list(some) + "; one adds " + Wording.list(added);
  }

  private static Optional<Finding> name(Details.Name a, Details.Name b) {
    boolean meaning = a.role().equals("meaning");
    if (meaning != b.role().equals("meaning")) {
      return Optional.empty();
    }
    if (!a.form().equalsIgnoreCase(b.form())) {
      return Optional.of(Finding.otherScope("two names: " + a.form() + " and " + b.form()));
    }
    Finding places = lists(a.places(), b.places(), "places");
    boolean contrary = meaning && places.relation() == Relation.OTHER_SCOPE;
    return Optional.of(
        contrary ? Finding.conflict(a.form() + " is said to stand for other places") : places);
  }

  static Finding texts(String a, String b) {
    Set<String> first = Likeness.content(a);
    Set<String> second = Likeness.content(b);
    if (first.equals(second)) {
      return Finding.same("both say '" + a + "'");
    }
    Side side = Side.where(first.containsAll(second), second.containsAll(first));
    if (side != Side.NEITHER) {
      return Finding.finer(side, "one says it more closely");
    }
    return Likeness.shared(first, second) >= 0.5
        ? Finding.same("both say it in like words")
        : Finding.otherScope("they say different things: '" + a + "'; '" + b + "'");
  }

  private static Optional<Finding> statement(Details.Statement a, Details.Statement b) {
    if (!Names.same(a.speaker(), b.speaker()) || !Names.same(a.about(), b.about())) {
      return Optional.empty();
    }
    return Optional.of(
        a.act().equals(b.act())
            ? texts(a.content(), b.content())
            : Finding.otherScope("two acts: " + a.act() + " and " + b.act()));
  }
}
