package org.attest.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.attest.model.Basis;
import org.attest.model.Span;
import org.attest.model.When;

/**
 * Finds the times and numbers of all sentences, in order, with what only their syntax and the
 * sentences before tell.
 */
final class TimePass {

  private static final Pattern FOR =
      Pattern.compile(
          "\\b[Ff]or\\s(?<n>\\d{1,3}|an?|"
              + NumberGrammar.SMALL_WORDS
              + ")\\s(?<u>year|decade)s?\\b(?!\\s(?:after|before))");

  private static final Pattern YEARS_AFTER =
      Pattern.compile("(?i)(?<n>.+?)\\s(?<u>year|month|week|day)s?\\safter");

  private final TimeGrammar grammar;
  private final When published;

  private TimePass(List<Passage> passages, When published) {
    this.grammar =
        TimeGrammar.of(published, passages.stream().map(p -> p.span().of(p.text())).toList());
    this.published = published;
  }

  /** Gives the sentences of one document, in order, their times and numbers. */
  static void read(List<Passage> passages, When published) {
    if (passages.isEmpty()) {
      return;
    }
    TimePass pass = new TimePass(passages, published);
    pass.read(passages);
    Chronicle.read(passages, pass.grammar, published);
  }

  private void read(List<Passage> passages) {
    NumberGrammar numbers = new NumberGrammar();
    When memory = When.unknown();
    When story = When.unknown();
    Optional<Passage> before = Optional.empty();
    for (Passage passage : passages) {
      boolean goesOn =
          past(passage.syntax())
              && before.filter(b -> !Chronicle.paragraphBetween(b, passage)).isPresent();
      String words = passage.span().of(passage.text());
      List<TimeExpression> times =
          grammar.expressions(
              words, passage.span().start(), memory, goesOn ? story : When.unknown());
      passage.times(withSyntax(passage, times));
      passage.numbers(numbers.expressions(words, passage.span().start(), passage.times()));
      for (TimeExpression time : passage.times()) {
        memory = time.dated() && !aside(passage.syntax(), time, memory) ? time.last() : memory;
      }
      story = story(passage);
      before = Optional.of(passage);
    }
  }

  /**
   * "Its men, who last month joined X, did not come": leaves a day on which "that night" counts.
   */
  private static boolean aside(Syntax syntax, TimeExpression time, When memory) {
    int token = syntax.at(time.span().start());
    return memory instanceof When.Day
        && !(time.last() instanceof When.Day)
        && token >= 0
        && syntax.relation(Quotes.clauseTop(syntax, token)).matches("relcl|acl");
  }

  /**
   * The day or month of an earlier year that a sentence in the past tense tells last, or the year
   * of which it tells: "In 2014 it took the province."
   */
  private When story(Passage passage) {
    if (!past(passage.syntax())) {
      return When.unknown();
    }
    return passage.times().stream()
        .filter(t ->
            t.date() instanceof When.Day
                || t.date() instanceof When.Month
                || framing(passage.syntax(), t))
        .map(TimeExpression::date)
        .filter(this::earlierYear)
        .reduce((_, last) -> last)
        .orElse(When.unknown());
  }

  /** Whether a year stands before all else that the sentence tells, or is what it names. */
  private static boolean framing(Syntax syntax, TimeExpression time) {
    int token = syntax.at(time.span().start());
    if (!(time.date() instanceof When.InYear) || time.approximate() || token < 0) {
      return false;
    }
    boolean named = syntax.relation(token).matches("root|attr");
    int verb = Quotes.clauseTop(syntax, token);
    boolean first =
        IntStream.range(0, token).allMatch(t -> syntax.head(t) == token || syntax.head(t) == verb)
            && syntax.head(token) == verb
            && syntax.relation(verb).equals("root")
            && syntax.children(verb, "nsubj", "nsubjpass").stream().allMatch(s -> s > token);
    return named || first;
  }

  private boolean earlierYear(When date) {
    Optional<Integer> year = published.earliest().map(LocalDate::getYear);
    return year.isEmpty()
        || date.latest().map(LocalDate::getYear).filter(y -> y < year.get()).isPresent();
  }

  /** Returns whether the main verb tells what was, and not what has been. */
  static boolean past(Syntax syntax) {
    return IntStream.range(0, syntax.size())
        .filter(t -> syntax.relation(t).equals("root"))
        .anyMatch(t ->
            syntax.tag(t).equals("VBD")
                || syntax.children(t, "aux", "auxpass", "cop").stream()
                    .anyMatch(a -> syntax.form(a).matches("was|were|had|did")));
  }

  /** Adds what is counted back from the publication of the report. */
  private List<TimeExpression> withSyntax(Passage passage, List<TimeExpression> times) {
    if (!published.known()) {
      return times;
    }
    List<TimeExpression> all = new ArrayList<>();
    times.forEach(t -> all.add(yearsAfter(passage, t).orElse(t)));
    lasting(passage)
        .filter(t -> all.stream().noneMatch(o -> o.span().overlaps(t.span())))
        .ifPresent(all::add);
    all.sort(Comparator.comparing(TimeExpression::span));
    return all;
  }

  /** "Six years after they made peace, two armies bear the name": counted from now. */
  private Optional<TimeExpression> yearsAfter(Passage passage, TimeExpression time) {
    Matcher counted = YEARS_AFTER.matcher(time.words());
    Syntax syntax = passage.syntax();
    if (time.dated() || time.ofClause() || !counted.matches()) {
      return Optional.empty();
    }
    int after = syntax.at(time.span().end() - 1);
    int clause = after < 0 ? -1 : syntax.head(after);
    int main = clause < 0 ? -1 : syntax.head(clause);
    boolean now =
        main >= 0
            && syntax.relation(clause).equals("advcl")
            && clause < main
            && syntax.relation(main).equals("root")
            && present(syntax, main);
    return now
        ? TimeResolver.shifted(
                published,
                counted.group("n").toLowerCase(Locale.ROOT),
                counted.group("u").toLowerCase(Locale.ROOT),
                -1)
            .filter(r -> r.from().known())
            .map(r -> counted(time.span(), time.words(), r, true))
        : Optional.empty();
  }

  private static boolean present(Syntax syntax, int verb) {
    boolean auxiliary = syntax.has(verb, "aux", "auxpass", "cop");
    return auxiliary
        ? syntax.children(verb, "aux", "auxpass", "cop").stream()
            .anyMatch(a -> syntax.form(a).matches("is|are|has|have|remains?"))
        : syntax.tag(verb).matches("VBZ|VBP|VB");
  }

  /** "Has hunted him for 13 years": since 13 years before now. */
  private Optional<TimeExpression> lasting(Passage passage) {
    Syntax syntax = passage.syntax();
    Matcher found = FOR.matcher(passage.span().of(passage.text()).replace('\n', ' '));
    while (found.find()) {
      Span span =
          new Span(passage.span().start() + found.start(), passage.span().start() + found.end());
      int unit = syntax.at(span.end() - 1);
      int verb = unit < 0 ? -1 : Quotes.clauseTop(syntax, unit);
      boolean still =
          verb >= 0
              && syntax.verb(verb)
              && syntax.children(verb, "aux").stream()
                  .anyMatch(a -> syntax.form(a).matches("has|have|'ve"));
      String amount = found.group("n");
      Integer n = RelativeTimes.small(amount);
      if (still && n != null) {
        int years = found.group("u").equals("decade") ? 10 * n : n;
        return published
            .earliest()
            .map(d -> When.year(d.getYear() - years))
            .map(from ->
                counted(
                    span,
                    found.group(),
                    new TimeRange(from, When.unknown(), true, Basis.INFERRED),
                    false));
      }
    }
    return Optional.empty();
  }

  private TimeExpression counted(Span span, String words, TimeRange range, boolean ofClause) {
    return new TimeExpression(
        span,
        words,
        range.from(),
        range.to(),
        range.approximate(),
        Basis.INFERRED,
        published,
        ofClause);
  }
}
