package org.attest.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.model.Count;

/**
 * How many of those whom an earlier number counted are of one sort: "among the dead were five
 * women", "fewer than half of these are trained fighters".
 *
 * @param count how many, in figures or words
 * @param sort the noun that says of what sort they are; -1 where none does
 */
record Share(Count count, int sort) {

  /** "More than half", "a third": a part that is no figure. */
  private static final Pattern PART =
      Pattern.compile(
          "(?i)\\b((?:(?:more|fewer|less) than|at least|about|around|nearly|almost|over|up to|only"
              + "|well over|some)\\s+)?(half|(?:a|one)[ -](?:third|quarter|fifth|tenth)"
              + "|two[ -]thirds|three[ -]quarters|most|many|several|dozens|scores)\\s+$");

  private static final Set<String> AMONG = Set.of("among", "amongst");

  /** Returns the share that a sentence tells of those whom the token at {@code whole} means. */
  static Optional<Share> of(Passage passage, int whole) {
    Syntax syntax = passage.syntax();
    int verb = syntax.head(whole) < 0 ? whole : Quotes.clauseTop(syntax, syntax.head(whole));
    if (!syntax.verb(verb) || !syntax.lemma(verb).equals("be")) {
      return Optional.empty();
    }
    return AMONG.contains(syntax.preposition(whole))
        ? among(passage, whole, verb)
        : syntax.preposition(whole).equals("of") ? partOf(passage, whole, verb) : Optional.empty();
  }

  private static Optional<Share> among(Passage passage, int whole, int verb) {
    return Stream.concat(
            Frame.surfaceSubjects(passage.syntax(), verb, 0).stream(),
            passage.syntax().children(verb, "attr", "dobj", "dep", "nsubj").stream())
        .filter(t -> t != whole && !passage.syntax().below(whole, t))
        .filter(t -> passage.numberOf(t).isPresent())
        .findFirst()
        .map(t -> new Share(passage.numberOf(t).orElseThrow().count(), t));
  }

  private static Optional<Share> partOf(Passage passage, int whole, int verb) {
    Syntax syntax = passage.syntax();
    int of = syntax.children(whole, "case").stream().findFirst().orElse(whole);
    String left = passage.text().substring(passage.span().start(), syntax.token(of).span().start());
    Matcher part = PART.matcher(left);
    int end = passage.span().start() + left.stripTrailing().length();
    Optional<Count> count =
        passage.numbers().stream()
            .filter(n -> n.money().isEmpty() && n.core().end() == end)
            .findFirst()
            .map(NumberExpression::count)
            .or(() ->
                part.find()
                    ? Optional.of(Count.words(part.group().strip().toLowerCase(Locale.ROOT)))
                    : Optional.empty());
    List<Integer> sorts = syntax.children(verb, "attr");
    return count.filter(_ -> !sorts.isEmpty()).map(c -> new Share(c, sorts.getFirst()));
  }
}
