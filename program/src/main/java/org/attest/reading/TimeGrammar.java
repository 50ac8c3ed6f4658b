package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.attest.model.Basis;
import org.attest.model.Span;
import org.attest.model.When;

/**
 * Finds the times that a sentence names and resolves them against the publication date.
 *
 * <p>With an unknown publication date, relative words ("last year", "on Friday") give no date: the
 * words are kept and the date stays open. "The next year" counts from the last date that the text
 * named, not from the publication date. Thread-safe.
 */
final class TimeGrammar {

  /** What stands behind a date that is part of a name: written with a capital, and no verb. */
  private static final Pattern CALLED =
      Pattern.compile(
          "[\"'”’]?\\s(?:(?:Revolutionary|People's|Popular|National|Armed|Liberation)\\s)*"
              + "(?:Movement|Organi[sz]ation|Front|Brigades?|Forces|Commandos?|Group|Command|Column|Battalion|Army|Martyrs)\\b");

  private static final Pattern SINCE =
      Pattern.compile(
          "(?:\\bsince|\\bafter|\\bfrom|\\bfollowing|\\bever since|\\bstarting in|\\bas"
              + " of)(?:\\s+the)?\\s+$");
  private static final Pattern UNTIL =
      Pattern.compile("(?:\\buntil|\\btill|\\bup to|\\bbefore|\\bprior to)(?:\\s+the)?\\s+$");

  /** "Not until 2014 did it attack", "was not banned until 2014": then, and not before. */
  private static final Pattern NOT_UNTIL =
      Pattern.compile("(?:\\b(?:not|never|only)|n['’]t)\\b[^.;:,]*\\buntil(?:\\s+the)?\\s+$");

  /** "Until his death in September 2024": the day of the death ends it. */
  private static final Pattern UNTIL_END =
      Pattern.compile(
          "\\b(?:until|till)\\s(?:(?:his|her|its|their|the)\\s)?(?:\\w+\\s){0,2}"
              + "(?:death|killing|arrest|capture|assassination|resignation|defeat|retirement|dissolution|fall|collapse|end|overthrow)"
              + "(?:\\s(?:there|(?:of|in|by|at)\\s[\\w' -]{2,30}?))?,?\\s(?:in|on)\\s+(?:(?:early|late|mid)[\\s-])?$");

  /** Between a time without a date and the date that it has. */
  private static final Pattern HEIGHT =
      Pattern.compile(
          "(?:\\sof\\s(?:its|their|his)\\s\\w+)?,?\\s(?:in|around|about|by|towards|at the end of)\\s(?:about\\s|around\\s)?");

  private static final Pattern FROM = Pattern.compile("(?i)\\b(?:from|between)\\s(?:the\\s)?$");
  private static final Pattern TO =
      Pattern.compile("\\s(?:to|until|till|through|and)\\s(?:the\\s)?");

  /** In UTF-16 units: "two years before the raid on the barracks in April 2015". */
  private static final int NEAR = 80;

  private static final Pattern APART = Pattern.compile("[.;:]\\s|\\b(?:and|but|while)\\b");

  private final TimeResolver resolver;

  /**
   * Makes the grammar for one document.
   *
   * @param published the publication date; relative words need at least the year, weekdays the day
   */
  TimeGrammar(When published) {
    this(published, When.unknown());
  }

  private TimeGrammar(When published, When latestYear) {
    this.resolver = new TimeResolver(published, latestYear);
  }

  /**
   * Makes the grammar for a document with these sentences. Where it is undated, a day without a
   * year is taken to be of the latest year that the document names, and marked as inferred.
   */
  static TimeGrammar of(When published, List<String> sentences) {
    TimeGrammar plain = new TimeGrammar(published);
    if (published.known()) {
      return plain;
    }
    return sentences.stream()
        .flatMap(s -> plain.expressions(s, 0, When.unknown()).stream())
        .filter(t -> t.basis() == Basis.STATED)
        .flatMap(t -> t.last().latest().stream())
        .map(java.time.LocalDate::getYear)
        .max(Integer::compare)
        .map(year -> new TimeGrammar(published, When.year(year)))
        .orElse(plain);
  }

  /**
   * Returns the times in a sentence, in order, without overlaps.
   *
   * @param sentence the sentence's text
   * @param offset where it starts in the document
   * @param memory the last date that the text named before this sentence
   */
  List<TimeExpression> expressions(String sentence, int offset, When memory) {
    return expressions(sentence, offset, memory, When.unknown());
  }

  /**
   * Returns the times in a sentence, in order, without overlaps.
   *
   * @param sentence the sentence's text
   * @param offset where it starts in the document
   * @param memory the last date that the text named before this sentence
   * @param story the date that the sentence before told, where this one goes on with its story, and
   *     months without a year are of that one; unknown where it does not
   */
  List<TimeExpression> expressions(String sentence, int offset, When memory, When story) {
    String line = sentence.replace('\n', ' ');
    boolean[] taken = new boolean[line.length()];
    Prefilter.Line held = new Prefilter.Line(line);
    List<TimeExpression> found = new ArrayList<>();
    List<Counted> counted = new ArrayList<>();
    for (TimeForm form : TimeForm.values()) {
      for (MatchResult match : form.in(line, held)) {
        if (free(taken, match) && !inName(line, match)) {
          expression(form, line, match, offset, found, memory, story)
              .ifPresent(time -> {
                occupy(taken, match);
                found.add(time);
                if (form.countsFromText()) {
                  counted.add(new Counted(form, match, time));
                }
              });
        }
      }
    }
    counted.sort((a, b) -> a.time().span().compareTo(b.time().span()));
    for (Counted each : counted) {
      found.remove(each.time());
      found.add(
          expression(each.form(), line, each.match(), offset, found, memory, story)
              .orElse(each.time()));
    }
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return joined(line, offset, found);
  }

  /** Puts together what two expressions tell of one time, in their order. */
  private static List<TimeExpression> joined(String line, int offset, List<TimeExpression> found) {
    List<TimeExpression> joined = new ArrayList<>();
    for (TimeExpression time : found) {
      Optional<TimeExpression> one =
          joined.isEmpty() ? Optional.empty() : oneTime(line, offset, joined.getLast(), time);
      one.ifPresent(_ -> joined.removeLast());
      joined.add(one.orElse(time));
    }
    return joined;
  }

  /** "At its height in 2015", "from mid-2013 to early 2014". */
  private static Optional<TimeExpression> oneTime(
      String line, int offset, TimeExpression first, TimeExpression second) {
    String between =
        line.substring(
            first.span().end() - offset,
            Math.max(first.span().end(), second.span().start()) - offset);
    boolean height = !first.dated() && first.approximate() && HEIGHT.matcher(between).matches();
    String before = line.substring(0, first.span().start() - offset);
    boolean whole =
        FROM.matcher(before).find()
            && TO.matcher(between).matches()
            && first.from().known()
            && second.to().known()
            && !first.from().equals(second.to());
    if (!second.dated() || !(height || whole)) {
      return Optional.empty();
    }
    Span span = first.span().and(second.span());
    return Optional.of(
        new TimeExpression(
            span,
            line.substring(span.start() - offset, span.end() - offset),
            whole ? first.from() : second.from(),
            second.to(),
            first.approximate() || second.approximate(),
            second.basis(),
            second.reference(),
            false));
  }

  /** What is counted from another date of the sentence, of whichever form that is. */
  private record Counted(TimeForm form, MatchResult match, TimeExpression time) {}

  /** "the 19 July Movement", "the '9 June' Brigade": a date by which a group is called. */
  private static boolean inName(String line, MatchResult match) {
    return CALLED.matcher(line).region(match.end(), line.length()).lookingAt();
  }

  private Optional<TimeExpression> expression(
      TimeForm form,
      String line,
      MatchResult match,
      int offset,
      List<TimeExpression> found,
      When memory,
      When story) {
    if (form == TimeForm.AFTER_NAMED) {
      return Optional.of(beside(line, match, offset, found));
    }
    if (form == TimeForm.AFTER_VAGUE) {
      return Optional.of(sometimeAfter(line, match, offset, found));
    }
    When named = before(found, match, offset, memory);
    When reference = form.countsFromText() ? named : resolver.base();
    boolean ofClause = form == TimeForm.COMES_AFTER;
    return resolver
        .resolve(form, match, named, story)
        .map(range -> bounded(range, line, match, offset, reference, ofClause));
  }

  /**
   * "Two years before the raid in April 2015" counts from the date that follows; "on 8 May, two
   * days after troops took it" from the one before, and is the time of what follows.
   */
  private static TimeExpression beside(
      String line, MatchResult match, int offset, List<TimeExpression> found) {
    boolean after = match.group("w").matches("(?i)after|following");
    Optional<TimeExpression> left =
        found.stream()
            .filter(t -> t.date().known() && t.span().end() <= offset + match.start())
            .filter(t ->
                line.substring(t.span().end() - offset, match.start()).isBlank()
                    || line.substring(t.span().end() - offset, match.start()).strip().equals(","))
            .findFirst();
    Optional<TimeExpression> right =
        found.stream()
            .filter(t -> t.date().known() && t.span().start() >= offset + match.end())
            .min((a, b) -> a.span().compareTo(b.span()))
            .filter(t -> near(line.substring(match.end(), t.span().start() - offset)));
    When reference = left.or(() -> right).map(TimeExpression::date).orElse(When.unknown());
    int sign = after == left.isPresent() ? -1 : 1;
    TimeRange range =
        TimeResolver.shifted(
                reference,
                match.group("n").toLowerCase(Locale.ROOT),
                match.group("u").toLowerCase(Locale.ROOT),
                sign)
            .orElseThrow();
    return made(range, match, offset, reference, left.isPresent());
  }

  /** "Months after it declared war in 2014": not before that. */
  private static TimeExpression sometimeAfter(
      String line, MatchResult match, int offset, List<TimeExpression> found) {
    When named =
        found.stream()
            .filter(t -> t.date().known() && t.span().start() >= offset + match.end())
            .min((a, b) -> a.span().compareTo(b.span()))
            .filter(t -> match.group().toLowerCase(Locale.ROOT).endsWith("after"))
            .filter(t -> near(line.substring(match.end(), t.span().start() - offset)))
            .map(TimeExpression::date)
            .orElse(When.unknown());
    TimeRange range =
        new TimeRange(named, When.unknown(), true, named.known() ? Basis.INFERRED : Basis.UNKNOWN);
    return made(range, match, offset, named, false);
  }

  private static boolean near(String between) {
    return between.length() <= NEAR && !APART.matcher(between).find();
  }

  /**
   * Returns the last year-bearing date named before the match: in this sentence, else before it.
   */
  private static When before(
      List<TimeExpression> found, MatchResult match, int offset, When memory) {
    return found.stream()
        .filter(t -> t.span().end() <= offset + match.start() && t.dated())
        .max((a, b) -> a.span().compareTo(b.span()))
        .map(TimeExpression::last)
        .orElse(memory);
  }

  private static boolean free(boolean[] taken, MatchResult match) {
    for (int i = match.start(); i < match.end(); i++) {
      if (taken[i]) {
        return false;
      }
    }
    return true;
  }

  private static void occupy(boolean[] taken, MatchResult match) {
    for (int i = match.start(); i < match.end(); i++) {
      taken[i] = true;
    }
  }

  private static TimeExpression bounded(
      TimeRange range,
      String line,
      MatchResult match,
      int offset,
      When reference,
      boolean ofClause) {
    String left = line.substring(0, match.start()).toLowerCase(Locale.ROOT);
    boolean possessive = line.startsWith("'s", match.end()) || line.startsWith("’s", match.end());
    if (possessive) {
      // "fell in Tuesday's raid": the preposition is the blast's.
      return made(range, match, offset, reference, ofClause);
    }
    if (SINCE.matcher(left).find()) {
      return made(range.onward(), match, offset, reference, ofClause);
    }
    boolean until =
        (UNTIL.matcher(left).find() && !NOT_UNTIL.matcher(left).find())
            || UNTIL_END.matcher(left).find();
    return made(until ? range.upTo() : range, match, offset, reference, ofClause);
  }

  private static TimeExpression made(
      TimeRange range, MatchResult match, int offset, When reference, boolean ofClause) {
    return new TimeExpression(
        new Span(offset + match.start(), offset + match.end()),
        match.group(),
        range.from(),
        range.to(),
        range.approximate(),
        range.basis(),
        range.basis() == Basis.INFERRED ? reference : When.unknown(),
        ofClause);
  }
}
