package org.attest.dossier;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.dossier.Finding.Side;
import org.attest.model.Claim;
import org.attest.model.Details.Strength;

/** Compares two counts of one group, as if for one time and without denial. */
final class StrengthComparison {

  private static final Set<String> FIGHTING =
      Set.of(
          "fighters",
          "men",
          "militants",
          "gunmen",
          "combatants",
          "insurgents",
          "soldiers",
          "troops",
          "rebels",
          "jihadists",
          "forces",
          "guerrillas");

  /** A place right after what is counted: "300 fighters in Asha province". */
  private static final Pattern ONLY_THERE =
      Pattern.compile(
          "\\b(?:fighters|men|militants|members|rebels|insurgents|soldiers|troops|combatants|guerrillas)"
              + " (?:\\p{L}+ )?(?:in|at|around|inside|near) ((?:the )?(?:\\p{Ll}+"
              + " )?\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*| province| district)*)");

  private static final Memo<String> UNITS = new Memo<>(StrengthComparison::unit);

  private StrengthComparison() {}

  static Finding of(Claim a, Strength first, Claim b, Strength second) {
    if (!sameUnit(first.unit(), second.unit())) {
      return Finding.otherScope("one counts " + first.unit() + ", the other " + second.unit());
    }
    Bounds bounds = Bounds.of(first.count());
    Bounds others = Bounds.of(second.count());
    if (bounds.equals(others)) {
      return Finding.same("both say " + Wording.of(first.count()));
    }
    if (!bounds.meets(others)) {
      return apart(a, first, b, second)
          .orElseGet(
              () -> Finding.conflict(values(first, second) + " cannot both be right for one time"));
    }
    Side side = Side.where(others.covers(bounds), bounds.covers(others));
    return side == Side.NEITHER
        ? Finding.same(values(first, second) + " overlap")
        : Finding.finer(side, values(first, second) + " fit each other; one is narrower");
  }

  private static String values(Strength first, Strength second) {
    return Wording.of(first.count()) + " and " + Wording.of(second.count());
  }

  /** A smaller count of one place does not contradict a larger one of more. */
  private static Optional<Finding> apart(Claim a, Strength first, Claim b, Strength second) {
    boolean fewer = Bounds.of(first.count()).low() < Bounds.of(second.count()).low();
    Claim less = fewer ? a : b;
    Claim more = fewer ? b : a;
    Optional<String> there = onlyThere(less);
    if (there.isEmpty() || there.equals(onlyThere(more))) {
      return Optional.empty();
    }
    String lessCount = Wording.of((fewer ? first : second).count());
    String moreCount = Wording.of((fewer ? second : first).count());
    return Optional.of(
        Finding.otherScope(
            lessCount
                + " are counted in "
                + there.get()
                + ", "
                + moreCount
                + onlyThere(more)
                    .map(place -> " in " + place)
                    .orElse(" are not only those there")));
  }

  private static Optional<String> onlyThere(Claim claim) {
    Matcher matcher = ONLY_THERE.matcher(claim.quote().words());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static boolean sameUnit(String a, String b) {
    String first = UNITS.of(a);
    String second = UNITS.of(b);
    return first.isEmpty() || second.isEmpty() || first.equals(second);
  }

  private static String unit(String words) {
    String last = words.toLowerCase(Locale.ROOT).replaceAll(".*\\s", "");
    return FIGHTING.contains(last) ? "fighters" : last;
  }
}
