package org.attest.reading;

import java.util.Set;
import org.attest.model.Details;

/** Tells the time of a figure that another is only compared with: "500, up from 300 in 2015". */
final class OtherFigure {

  private OtherFigure() {}

  /**
   * Returns whether a count, or whatever else is claimed, is beside the figure that the time is of.
   */
  static boolean of(Passage passage, Draft draft, TimeExpression time) {
    Syntax syntax = passage.syntax();
    int anchor =
        draft.details() instanceof Details.Strength s
            ? passage.numbers().stream()
                .filter(n -> n.count().equals(s.count()))
                .findFirst()
                .map(n -> syntax.at(n.core().start()))
                .orElse(draft.anchor())
            : draft.anchor();
    return of(syntax, time, anchor);
  }

  /**
   * Returns whether a time is that of another figure than the one at, or above, {@code anchor}:
   * "200,000 fighters, up from 30,000 in 2015": the year is of the other figure.
   */
  static boolean of(Syntax syntax, TimeExpression time, int anchor) {
    int token = syntax.at(time.span().start());
    if (token > 1
        && syntax.tag(token - 1).equals("CD")
        && Set.of("from", "than").contains(syntax.form(token - 2))) {
      return token - 1 != anchor;
    }
    for (int at = token; at >= 0 && !syntax.verb(at) && at != anchor; at = syntax.head(at)) {
      boolean figure =
          syntax.tag(at).equals("CD")
              || syntax.has(at, "nummod")
              || syntax.form(at).matches("up|down");
      boolean from =
          Set.of("from", "than").contains(syntax.preposition(at))
              || !syntax.obliques(at, Set.of("from")).isEmpty();
      if (figure && from && !time.span().covers(syntax.token(at).span())) {
        return !syntax.below(anchor, at);
      }
    }
    return false;
  }
}
