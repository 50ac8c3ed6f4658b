package org.attest.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the figure that a count has come to from the one that it had before. */
final class Tolls {

  private static final String CHANGED =
      "(?:rose|rise[ns]?|rising|climb(?:s|ed|ing)?|grew|grow[ns]?|growing|jump(?:s|ed|ing)?"
          + "|increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|revis(?:e|es|ed|ing)|updat(?:e|es|ed|ing)"
          + "|correct(?:s|ed|ing)?|swell(?:s|ed|ing)?|swollen|soar(?:s|ed|ing)?|mount(?:s|ed|ing)?"
          + "|fell|fall(?:s|en|ing)?|drop(?:s|ped|ping)?|lower(?:s|ed|ing)?|cut|declin(?:e|es|ed|ing)"
          + "|shrank|shrunk|shrink(?:s|ing)?|dwindl(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|went|gone|up|down)";

  /** "rose overnight", "raised the toll": before the figures of a change. */
  private static final Pattern CHANGING =
      Pattern.compile(
          "(?is)\\b"
              + CHANGED
              + "(?:\\s+(?!and\\b|but\\b)[\\p{L}-]+){0,4}(?:\\s+\\S+\\s+to)?\\s*$");

  /** "raised it to", "has climbed to": what stands right before the figure that counts now. */
  private static final Pattern NOW =
      Pattern.compile(
          "(?is)\\b" + CHANGED + "(?:\\s+(?!and\\b|but\\b)[\\p{L}\\p{N}-]+){0,6}\\s+to\\s+$");

  /** "up from", "first given as": what stands right before the figure that counted before. */
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?is)(?:\\bfrom"
              + "|\\b(?:first|initially|originally|earlier|previously|at first)\\b[^,;.]{0,30}?"
              + "\\b(?:as|at|of|to|was|were|been))\\s+$");

  /** What somebody puts at a figure: the count that was told before. */
  private static final Set<String> COUNT =
      Set.of("it", "figure", "number", "total", "count", "that", "this");

  private Tolls() {}

  /** Whether a word right before "from A to B" makes it a change, and no range. */
  static boolean changes(String left) {
    return CHANGING.matcher(left).find();
  }

  /** Whether a figure is the one that a count came from ("up from 13", "first given as 13"). */
  static boolean earlier(Passage passage, NumberExpression number) {
    return BEFORE.matcher(left(passage, number)).find();
  }

  /** Whether a figure is the one that a count has come to ("raised to 19"). */
  static boolean now(Passage passage, NumberExpression number) {
    return NOW.matcher(left(passage, number)).find();
  }

  /** Returns the figure from which the count of a sentence has changed. */
  static Optional<NumberExpression> before(Passage passage) {
    List<NumberExpression> bare =
        passage.numbers().stream().filter(n -> n.money().isEmpty()).toList();
    return bare.stream().anyMatch(n -> !earlier(passage, n))
        ? bare.stream().filter(n -> earlier(passage, n)).findFirst()
        : Optional.empty();
  }

  /** "later put it at 73", "the figure was raised to 81": a count told before is counted anew. */
  static boolean countedAnew(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    List<Integer> objects =
        syntax.lemma(verb).matches("rise|climb|jump|grow")
            ? Frame.surfaceSubjects(syntax, verb, 0)
            : Frame.of(syntax, verb).patients();
    return !objects.isEmpty()
        && objects.stream().allMatch(o -> COUNT.contains(syntax.lemma(o)))
        && passage.numbers().stream()
            .map(n -> syntax.at(n.core().start()))
            .anyMatch(t ->
                t > verb
                    && syntax.preposition(t).matches("at|to")
                    && !syntax.relation(t).equals("nummod")
                    && Quotes.clauseTop(syntax, t) == verb);
  }

  private static String left(Passage passage, NumberExpression number) {
    int from = Math.max(passage.span().start(), number.span().start() - 60);
    return passage.text().substring(from, number.span().start());
  }
}
