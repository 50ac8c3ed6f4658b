package org.attest.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attest.dossier.Section.Contrast;
import org.attest.model.Claim;
import org.attest.model.Details;

/** Sets the lines of one section side by side. */
final class Contrasts {

  /**
   * Each line is compared with this many that follow it among what it can be compared with: long
   * lists stay cheap.
   */
  private static final int REACH = 40;

  private static final Comparator<Contrast> ORDER =
      Comparator.comparing((Contrast contrast) -> contrast.comparison().relation())
          .reversed()
          .thenComparing(contrast -> contrast.comparison().first())
          .thenComparing(contrast -> contrast.comparison().second());

  private Contrasts() {}

  /** Returns the contrasts worth showing: conflicts first. */
  static List<Contrast> among(List<Line> lines) {
    List<Contrast> contrasts = new ArrayList<>();
    Map<String, List<Line>> comparable = new TreeMap<>();
    lines.forEach(
        line -> comparable.computeIfAbsent(key(claim(line)), _ -> new ArrayList<>()).add(line));
    for (List<Line> like : comparable.values()) {
      for (int i = 0; i < like.size(); i++) {
        for (int j = i + 1; j < Math.min(like.size(), i + REACH); j++) {
          contrast(like.get(i), like.get(j), contrasts);
        }
      }
    }
    contrasts.sort(ORDER);
    return contrasts;
  }

  private static void contrast(Line a, Line b, List<Contrast> contrasts) {
    boolean ordered = claim(a).id().compareTo(claim(b).id()) <= 0;
    Line first = ordered ? a : b;
    Line second = ordered ? b : a;
    Comparer.compare(claim(first), claim(second))
        .filter(finding -> worthShowing(finding.relation(), a, b))
        .map(finding -> Comparison.of(claim(first), claim(second), finding))
        .ifPresent(comparison -> contrasts.add(new Contrast(comparison, first, second)));
  }

  /** Claims with unlike keys cannot be set side by side; see {@link Comparer}. */
  private static String key(Claim claim) {
    String kind = claim.kind().word();
    return switch (claim.details()) {
      case Details.Tie tie -> kind + Stream.of(claim.subject(), tie.object()).sorted().toList();
      case Details.Characterisation character -> kind + claim.subject() + character.aspect();
      case Details.Statement statement -> kind + statement.speaker() + "|" + statement.about();
      case Details.Event _ -> kind;
      case Details.Name _,
          Details.Founding _,
          Details.Role _,
          Details.Strength _,
          Details.Presence _,
          Details.Targeting _ ->
          kind + claim.subject();
    };
  }

  /** That one report says two different things, or one thing twice, is no news. */
  private static boolean worthShowing(Relation relation, Line a, Line b) {
    boolean twoReports = !claim(a).document().equals(claim(b).document());
    return switch (relation) {
      case CONFLICT -> true;
      case SAME, MORE_PRECISE, SAME_ORIGIN, OTHER_TIME -> twoReports;
      case OTHER_SCOPE ->
          twoReports
              && switch (claim(a).kind()) {
                case STRENGTH, TIE, EVENT -> true;
                case FOUNDING -> sameChange(a, b);
                case NAME, CHARACTER, ROLE, PRESENCE, TARGETING, STATEMENT -> false;
              };
    };
  }

  private static boolean sameChange(Line a, Line b) {
    return claim(a).details() instanceof Details.Founding first
        && claim(b).details() instanceof Details.Founding second
        && first.change().equals(second.change());
  }

  private static Claim claim(Line line) {
    return line.evidence().claim();
  }
}
