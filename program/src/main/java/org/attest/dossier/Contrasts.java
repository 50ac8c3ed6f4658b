package org.attest.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attest.dossier.Section.Contrast;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Kind;

/** Sets the lines of one section side by side. */
final class Contrasts {

  /** Each line is compared with this many that follow it among its kind: long lists stay cheap. */
  private static final int REACH = 60;

  private static final Comparator<Contrast> ORDER =
      Comparator.comparing((Contrast contrast) -> contrast.comparison().relation())
          .reversed()
          .thenComparing(contrast -> contrast.comparison().first())
          .thenComparing(contrast -> contrast.comparison().second());

  private Contrasts() {}

  /** Returns the contrasts worth showing: conflicts first. */
  static List<Contrast> among(List<Line> lines) {
    List<Contrast> contrasts = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Line> like = lines.stream().filter(line -> claim(line).kind() == kind).toList();
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
    Comparison.of(claim(a), claim(b))
        .filter(comparison -> worthShowing(comparison, a, b))
        .ifPresent(comparison -> {
          boolean ordered = comparison.first().equals(claim(a).id());
          contrasts.add(new Contrast(comparison, ordered ? a : b, ordered ? b : a));
        });
  }

  /** That one report says two different things, or one thing twice, is no news. */
  private static boolean worthShowing(Comparison comparison, Line a, Line b) {
    boolean twoReports = !claim(a).document().equals(claim(b).document());
    return switch (comparison.relation()) {
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
