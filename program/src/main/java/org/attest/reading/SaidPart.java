package org.attest.reading;

import java.util.List;
import java.util.Set;

/** How far what somebody says reaches inside a sentence that says more than that. */
final class SaidPart {

  private SaidPart() {}

  /** Returns what stands with a verb, on its side of a semicolon. */
  static List<Integer> withinMarks(Syntax syntax, int verb) {
    int from = verb;
    int to = verb;
    while (from > 0 && !syntax.form(from - 1).equals(";")) {
      from--;
    }
    while (to + 1 < syntax.size() && !syntax.form(to + 1).equals(";")) {
      to++;
    }
    int first = from;
    int last = to;
    return syntax.subtree(verb).stream().filter(t -> t >= first && t <= last).toList();
  }

  /** "…, or so the agency reported": the verb tells of what stands before it. */
  static boolean orSo(Syntax syntax, int verb) {
    int first = syntax.subtree(verb).getFirst();
    return syntax.relation(verb).equals("conj")
        && first > 1
        && syntax.form(first).equals("so")
        && syntax.form(first - 1).equals("or");
  }

  /** "It rains, X says, although Y denies it": whether a clause concedes what is no more X's. */
  static boolean concedes(Syntax syntax, int clause) {
    return syntax.relation(clause).equals("advcl")
        && syntax.children(clause, "mark").stream()
            .anyMatch(m -> syntax.form(m).matches("although|though|while|whereas"));
  }

  /** "They are in Arauca and, according to X, in Zulia": only what follows is X's. */
  static boolean ofLastPart(Syntax syntax, Set<Integer> own) {
    int from = own.stream().mapToInt(i -> i).min().orElse(0);
    int to = own.stream().mapToInt(i -> i).max().orElse(0);
    return from > 1
        && syntax.form(from - 1).equals(",")
        && syntax.form(from - 2).matches("and|or|but")
        && to + 1 < syntax.size()
        && syntax.form(to + 1).equals(",");
  }
}
