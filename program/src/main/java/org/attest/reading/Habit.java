package org.attest.reading;

import java.util.Set;

/**
 * Tells a practice ("attacks schools", "has targeted officials") from one deed ("attacked a
 * school").
 */
final class Habit {

  private static final Set<String> OFTEN =
      Set.of(
          "often",
          "regularly",
          "frequently",
          "routinely",
          "repeatedly",
          "historically",
          "mainly",
          "mostly",
          "usually",
          "typically",
          "largely",
          "primarily",
          "increasingly",
          "generally",
          "commonly",
          "traditionally",
          "especially",
          "habitually",
          "sometimes",
          "occasionally",
          "continually");

  private static final Set<String> RENOWNED =
      Set.of("known", "notorious", "infamous", "famous", "renowned", "feared", "reviled");

  private Habit() {}

  /** Returns whether the verb's tense or an adverb makes it a practice. */
  static boolean is(Syntax syntax, int verb) {
    if (often(syntax, verb)) {
      return true;
    }
    Set<String> auxiliaries =
        Set.copyOf(syntax.children(verb, "aux", "auxpass").stream().map(syntax::form).toList());
    return switch (syntax.tag(verb)) {
      case "VBP", "VBZ" -> true;
      case "VBN" ->
          auxiliaries.contains("are")
              || ((auxiliaries.contains("has") || auxiliaries.contains("have"))
                  && !auxiliaries.contains("been"));
      case "VBG" ->
          auxiliaries.isEmpty()
              ? inheritsHabit(syntax, verb) || renowned(syntax, verb)
              : !auxiliaries.contains("was") && !auxiliaries.contains("were");
      case "VB" ->
          auxiliaries.contains("to")
              || auxiliaries.contains("does")
              || auxiliaries.contains("do")
              || inheritsHabit(syntax, verb);
      default -> false;
    };
  }

  /** Returns whether an adverb says that it was done more than once. */
  static boolean often(Syntax syntax, int verb) {
    return syntax.children(verb, "advmod").stream().anyMatch(a -> OFTEN.contains(syntax.form(a)))
        || syntax.obliques(verb, Set.of("in")).stream()
            .anyMatch(o -> syntax.lemma(o).equals("past"));
  }

  /** "Known for bombing pipelines". */
  private static boolean renowned(Syntax syntax, int verb) {
    int head = syntax.head(verb);
    return head >= 0
        && RENOWNED.contains(syntax.form(head))
        && syntax.children(verb, "mark", "case").stream()
            .anyMatch(m -> syntax.form(m).equals("for"));
  }

  private static boolean inheritsHabit(Syntax syntax, int verb) {
    int head = syntax.head(verb);
    return head >= 0
        && syntax.verb(head)
        && syntax.relation(verb).matches("conj|advcl|xcomp")
        && is(syntax, head);
  }
}
