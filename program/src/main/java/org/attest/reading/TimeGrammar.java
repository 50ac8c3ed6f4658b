package org.attest.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
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
 * <p>With an unknown publication date, relative words ("last year", "on Friday", "26 August") give
 * no date: the words are kept and the date stays open. "The next year" counts from the last date
 * that the text named, not from the publication date. Thread-safe.
 */
final class TimeGrammar {

  private static final String MONTH =
      "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?"
          + "|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)";
  private static final String YEAR = "(?:1[89]\\d\\d|20\\d\\d)";
  private static final String DAY = "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?";
  private static final String WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
  private static final String SMALL =
      "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several|a"
          + " few|some)";

  /** One way to write a time; its meaning is in {@link #resolve}. */
  private enum Form {
    ISO("(?<y>" + YEAR + ")-(?<m>0[1-9]|1[0-2])-(?<d>0[1-9]|[12]\\d|3[01])"),
    BETWEEN_YEARS(
        "(?:(?:between|from)\\s+(?<a>"
            + YEAR
            + ")\\s+(?:and|to|until|till)\\s+(?<b>"
            + YEAR
            + ")|(?<c>"
            + YEAR
            + ")\\s?[-–—]\\s?(?<e>"
            + YEAR
            + "))"),
    DAY_MONTH_YEAR("(?<d>" + DAY + ")(?:\\s+of)?\\s+(?<m>" + MONTH + "),?\\s+(?<y>" + YEAR + ")"),
    MONTH_DAY_YEAR("(?<m>" + MONTH + ")\\s+(?<d>" + DAY + "),?\\s+(?<y>" + YEAR + ")"),
    QUARTER(
        "(?:the\\s+)?(?<q>first|second|third|last|fourth|final)\\s+(?<u>quarter|half)\\s+of\\s+(?<y>"
            + YEAR
            + ")"),
    PART_MONTH_YEAR(
        "(?<p>early|late|mid)[-\\s]+(?<m>" + MONTH + "),?\\s+(?:of\\s+)?(?<y>" + YEAR + ")"),
    MONTH_YEAR("(?<m>" + MONTH + "),?\\s+(?:of\\s+)?(?<y>" + YEAR + ")"),
    DAY_MONTH("(?<d>" + DAY + ")(?:\\s+of)?\\s+(?<m>" + MONTH + ")(?![\\w-])"),
    MONTH_DAY("(?<m>" + MONTH + ")\\s+(?<d>" + DAY + ")(?!\\d|,\\d|,?\\s+" + YEAR + ")"),
    SEASON("(?:the\\s+)?(?<s>spring|summer|autumn|winter)\\s+(?:of\\s+)?(?<y>" + YEAR + ")"),
    PART_YEAR(
        "(?:(?:the\\s+)?(?<p>early|late|mid|end\\s+of|beginning\\s+of|start\\s+of|middle\\s+of)[-\\s]+(?<y>"
            + YEAR
            + "))"),
    DECADE("(?:the\\s+)?(?:(?:early|late|mid)[-\\s]+)?(?<y>(?:1[89]|20)\\d0)s"),
    NEXT_YEAR("the\\s+(?<w>next|following|previous)\\s+(?<u>year|month)"),
    EARLIER("(?:earlier|later)\\s+(?:in\\s+)?(?<w>this|that|last)\\s+(?<u>year|month|week)"),
    THIS("(?<w>last|this|next|past)\\s+(?<u>year|month|week)(?!s)"),
    SO_FAR("so\\s+far\\s+this\\s+year"),
    AGO("(?<n>" + SMALL + ")\\s+(?<u>year|month|week|day)s?\\s+ago"),
    LATER(
        "(?<n>"
            + SMALL
            + ")\\s+(?<u>year|month|week|day)s?\\s+(?<w>later|earlier|before|afterwards)(?=\\s*[,.;:)]|\\s+(?:the|it|they|he|she|its|their|a|an|in|on|at|by|and)\\b|\\s*$)"),
    NEXT_DAY(
        "(?:the|that)\\s+(?:(?<w>next|following|previous)|(?:very\\s+)?same)\\s+day|(?<b>the\\s+day\\s+before)(?=[,.;]|$)"),
    HOURS("(?:(?:a\\s+)?few|several|some)?\\s*hours\\s+(?:later|earlier|before)(?=\\s*[,.;]|$)"),
    SAME("(?:that|the\\s+same)\\s+(?<u>year|month)"),
    THAT_MONTH("that\\s+(?<m>" + MONTH + ")(?![\\w-])"),
    LAST_SEASON("(?<w>last|this)\\s+(?<s>spring|summer|autumn|winter)(?!\\w)"),
    OVER_LAST(
        "(?:over|in|during|for|within)\\s+the\\s+(?:last|past)\\s+(?<n>"
            + SMALL
            + ")\\s+(?<u>year|month|week|day)s?"),
    RECENT("in\\s+(?:recent|the\\s+last\\s+few)\\s+(?:years|months|weeks|days)"),
    YESTERDAY("(?<w>yesterday|last\\s+night|today|tonight)"),
    WEEKDAY_OF(
        "(?:(?<w>last|this|next)\\s+)?(?<k>"
            + WEEKDAY
            + ")(?:\\s+(?:morning|afternoon|evening|night))?"),
    LAST_MONTH_NAMED("(?<w>last|this)\\s+(?<m>" + MONTH + ")(?![\\w-])"),
    MONTH_ALONE(
        "(?<=\\b(?i:in|since|until|from|during|of|by|late|early|mid)[\\s-])(?<m>January|February|March|April|May"
            + "|June|July|August|September|October|November|December)(?!\\s+\\d)"),
    YEAR_ALONE("(?<![\\d,.$£€-])(?<y>" + YEAR + ")(?![\\d%]|,\\d|\\.\\d)"),
    HEIGHT("at\\s+(?:its|their|the)\\s+(?:height|peak|zenith)"),
    AFTER_VAGUE(
        "(?:(?:years|months|weeks|days|shortly|soon|long)\\s+(?:after|before)|in\\s+the\\s+(?:wake|aftermath)\\s+of)");

    private final Pattern pattern;

    /** Whether it counts from the last date that the text named, not from publication. */
    private boolean countsFromText() {
      return switch (this) {
        case NEXT_YEAR, LATER, NEXT_DAY, HOURS, SAME, THAT_MONTH -> true;
        default -> false;
      };
    }

    Form(String regex) {
      // A month's name keeps its capital: "may" and "march" are verbs.
      int flags = regex.contains("Jan") ? 0 : Pattern.CASE_INSENSITIVE;
      pattern = Pattern.compile("(?<![\\w/])" + regex + "(?!\\w)", flags);
    }
  }

  private static final Pattern SINCE =
      Pattern.compile(
          "(?:\\bsince|\\bafter|\\bfrom|\\bfollowing|\\bever since|\\bstarting in|\\bas"
              + " of)(?:\\s+the)?\\s+$");
  private static final Pattern UNTIL =
      Pattern.compile("(?:\\buntil|\\btill|\\bup to|\\bbefore|\\bprior to|\\bby)(?:\\s+the)?\\s+$");

  private final Optional<LocalDate> published;
  private final When publishedOn;

  /**
   * Makes the grammar for one document.
   *
   * @param published the publication date; relative words need at least the year, weekdays the day
   */
  TimeGrammar(When published) {
    this.publishedOn = published;
    this.published = published instanceof When.Day(var date) ? Optional.of(date) : Optional.empty();
  }

  /**
   * Returns the times in a sentence, in order, without overlaps.
   *
   * @param sentence the sentence's text
   * @param offset where it starts in the document
   * @param memory the last date that the text named before this sentence
   */
  List<TimeExpression> expressions(String sentence, int offset, When memory) {
    String line = sentence.replace('\n', ' ');
    boolean[] taken = new boolean[line.length()];
    List<TimeExpression> found = new ArrayList<>();
    When last = memory;
    for (Form form : Form.values()) {
      for (MatchResult match : form.pattern.matcher(line).results().toList()) {
        if (!free(taken, match)) {
          continue;
        }
        When named = before(found, match, offset, last);
        Optional<Range> range = resolve(form, match, named);
        if (range.isPresent()) {
          occupy(taken, match);
          When reference = form.countsFromText() ? named : publishedOn;
          found.add(expression(range.get(), line, match, offset, reference));
        }
      }
    }
    found.sort((a, b) -> a.span().compareTo(b.span()));
    return found;
  }

  /**
   * Returns the last year-bearing date named before the match: in this sentence, else before it.
   */
  private static When before(
      List<TimeExpression> found, MatchResult match, int offset, When memory) {
    return found.stream()
        .filter(t -> t.span().end() <= offset + match.start() && t.from().known())
        .max((a, b) -> a.span().compareTo(b.span()))
        .map(TimeExpression::from)
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

  private static TimeExpression expression(
      Range range, String line, MatchResult match, int offset, When reference) {
    String left = line.substring(0, match.start()).toLowerCase(Locale.ROOT);
    When from = range.from;
    When to = range.to;
    boolean possessive = line.startsWith("'s", match.end()) || line.startsWith("’s", match.end());
    if (possessive) {
      // "died from Sunday's blast": the preposition is the blast's.
    } else if (SINCE.matcher(left).find()) {
      to = When.unknown();
    } else if (UNTIL.matcher(left).find()) {
      from = When.unknown();
    }
    return new TimeExpression(
        new Span(offset + match.start(), offset + match.end()),
        match.group(),
        from,
        to,
        range.approximate,
        range.basis,
        range.basis == Basis.INFERRED ? reference : When.unknown());
  }

  private record Range(When from, When to, boolean approximate, Basis basis) {
    static Optional<Range> stated(When when) {
      return Optional.of(new Range(when, when, false, Basis.STATED));
    }

    static Optional<Range> inferred(When when) {
      return Optional.of(
          new Range(when, when, false, when.known() ? Basis.INFERRED : Basis.UNKNOWN));
    }

    static Optional<Range> open(boolean approximate) {
      return Optional.of(new Range(When.unknown(), When.unknown(), approximate, Basis.UNKNOWN));
    }

    Range vague() {
      return new Range(from, to, true, basis);
    }
  }

  private Optional<Range> resolve(Form form, MatchResult m, When memory) {
    return switch (form) {
      case ISO -> day(number(m, "y"), number(m, "m"), number(m, "d")).flatMap(Range::stated);
      case BETWEEN_YEARS -> between(m);
      case DAY_MONTH_YEAR, MONTH_DAY_YEAR ->
          day(number(m, "y"), month(m.group("m")), number(m, "d")).flatMap(Range::stated);
      case QUARTER -> quarter(m);
      case PART_MONTH_YEAR ->
          Range.stated(When.month(number(m, "y"), month(m.group("m")))).map(Range::vague);
      case MONTH_YEAR -> Range.stated(When.month(number(m, "y"), month(m.group("m"))));
      case DAY_MONTH, MONTH_DAY -> dayOfMonth(month(m.group("m")), number(m, "d"));
      case SEASON, PART_YEAR -> Range.stated(When.year(number(m, "y"))).map(Range::vague);
      case DECADE ->
          Optional.of(
              new Range(
                  When.year(number(m, "y")), When.year(number(m, "y") + 9), true, Basis.STATED));
      case NEXT_YEAR -> next(word(m, "w"), word(m, "u"), memory);
      case EARLIER -> relative(word(m, "w").equals("that") ? "?" : word(m, "w"), word(m, "u"));
      case THIS -> relative(word(m, "w"), word(m, "u"));
      case SO_FAR -> relative("this", "year");
      case AGO -> ago(word(m, "n"), word(m, "u"));
      case LATER -> later(word(m, "n"), word(m, "u"), word(m, "w"), memory);
      case NEXT_DAY -> dayAfter(word(m, "w"), !word(m, "b").isEmpty(), memory);
      case HOURS -> Optional.of(new Range(memory, memory, true, basisOf(memory)));
      case SAME -> same(word(m, "u"), memory);
      case THAT_MONTH -> thatMonth(month(m.group("m")), memory);
      case LAST_SEASON -> season(word(m, "w"), word(m, "s"));
      case OVER_LAST -> overLast(word(m, "n"), word(m, "u"));
      case RECENT, HEIGHT, AFTER_VAGUE -> Range.open(true);
      case YESTERDAY -> yesterday(word(m, "w").replaceAll("\\s+", " "));
      case WEEKDAY_OF -> weekday(word(m, "w"), word(m, "k"));
      case LAST_MONTH_NAMED, MONTH_ALONE -> monthAlone(month(m.group("m")));
      case YEAR_ALONE -> Range.stated(When.year(number(m, "y")));
    };
  }

  /** Returns the group in lower case; empty where it took no part. */
  private static String word(MatchResult m, String group) {
    String text = m.group(group);
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }

  private static int number(MatchResult m, String group) {
    return Integer.parseInt(m.group(group).replaceAll("\\D", ""));
  }

  private static int month(String name) {
    String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
    for (Month month : Month.values()) {
      if (month.name().startsWith(start)) {
        return month.getValue();
      }
    }
    throw new IllegalArgumentException("not a month: " + name);
  }

  private static Optional<When> day(int year, int month, int day) {
    return day <= YearMonth.of(year, month).lengthOfMonth()
        ? Optional.of(When.day(LocalDate.of(year, month, day)))
        : Optional.empty();
  }

  private static Optional<Range> between(MatchResult m) {
    boolean words = m.group("a") != null;
    int low = number(m, words ? "a" : "c");
    int high = number(m, words ? "b" : "e");
    return low <= high
        ? Optional.of(new Range(When.year(low), When.year(high), false, Basis.STATED))
        : Optional.empty();
  }

  private static Optional<Range> quarter(MatchResult m) {
    int months = word(m, "u").equals("half") ? 6 : 3;
    int nth =
        switch (word(m, "q")) {
          case "first" -> 1;
          case "second" -> 2;
          case "third" -> 3;
          default -> 12 / months;
        };
    if (nth * months > 12) {
      return Optional.empty();
    }
    int year = number(m, "y");
    return Optional.of(
        new Range(
            When.month(year, (nth - 1) * months + 1),
            When.month(year, nth * months),
            false,
            Basis.STATED));
  }

  /** A day without a year is the last such day up to the publication date. */
  private Optional<Range> dayOfMonth(int month, int dayOfMonth) {
    if (published.isEmpty()) {
      return Range.open(false);
    }
    LocalDate limit = published.get().plusDays(1);
    for (int year = limit.getYear(); year > limit.getYear() - 5; year--) {
      Optional<When> candidate = day(year, month, dayOfMonth);
      if (candidate.isPresent() && !candidate.get().earliest().orElseThrow().isAfter(limit)) {
        return Range.inferred(candidate.get());
      }
    }
    return Range.open(false);
  }

  private Optional<Range> monthAlone(int month) {
    if (published.isEmpty()) {
      return Range.open(false);
    }
    LocalDate limit = published.get();
    int year = month <= limit.getMonthValue() ? limit.getYear() : limit.getYear() - 1;
    return Range.inferred(When.month(year, month));
  }

  private static Optional<Range> next(String word, String unit, When memory) {
    int step = word.equals("previous") ? -1 : 1;
    Optional<LocalDate> base = memory.earliest();
    if (base.isEmpty()) {
      return Range.open(false);
    }
    if (unit.equals("year")) {
      return Range.inferred(When.year(base.get().getYear() + step));
    }
    if (memory instanceof When.InYear) {
      return Range.open(false);
    }
    YearMonth month = YearMonth.from(base.get()).plusMonths(step);
    return Range.inferred(When.month(month.getYear(), month.getMonthValue()));
  }

  private static Basis basisOf(When when) {
    return when.known() ? Basis.INFERRED : Basis.UNKNOWN;
  }

  /** "Three years later", "a day earlier": counted from the last date that the text named. */
  private static Optional<Range> later(String amount, String unit, String word, When memory) {
    Integer n = small(amount);
    Optional<LocalDate> base = memory.earliest();
    if (n == null || base.isEmpty()) {
      return Range.open(true);
    }
    int step = word.equals("later") || word.equals("afterwards") ? n : -n;
    return switch (unit) {
      case "year" -> Range.inferred(When.year(base.get().getYear() + step)).map(Range::vague);
      case "month" -> {
        YearMonth month = YearMonth.from(base.get()).plusMonths(step);
        yield memory instanceof When.InYear
            ? Range.open(true)
            : Range.inferred(When.month(month.getYear(), month.getMonthValue())).map(Range::vague);
      }
      default ->
          memory instanceof When.Day(var day)
              ? Range.inferred(When.day(day.plusDays(unit.equals("week") ? 7L * step : step)))
              : Range.open(true);
    };
  }

  private static Optional<Range> dayAfter(String word, boolean dayBefore, When memory) {
    int step = dayBefore || word.equals("previous") ? -1 : word.isEmpty() ? 0 : 1;
    return memory instanceof When.Day(var day)
        ? Range.inferred(When.day(day.plusDays(step)))
        : Range.open(false);
  }

  private static Optional<Range> same(String unit, When memory) {
    Optional<LocalDate> base = memory.earliest();
    if (base.isEmpty() || (unit.equals("month") && memory instanceof When.InYear)) {
      return Range.open(false);
    }
    LocalDate day = base.get();
    return Range.inferred(
        unit.equals("year")
            ? When.year(day.getYear())
            : When.month(day.getYear(), day.getMonthValue()));
  }

  /** "that December": of the year that the text named last. */
  private static Optional<Range> thatMonth(int month, When memory) {
    return memory
        .earliest()
        .map(day -> Range.inferred(When.month(day.getYear(), month)))
        .orElseGet(() -> Range.open(false));
  }

  /**
   * A season is known by its year only; "last" is the latest that ended before the publication
   * month.
   */
  private Optional<Range> season(String word, String season) {
    if (!publishedOn.known() || publishedOn instanceof When.InYear) {
      return Range.open(true);
    }
    LocalDate base = publishedOn.earliest().orElseThrow();
    int end =
        switch (season) {
          case "spring" -> 5;
          case "summer" -> 8;
          case "autumn" -> 11;
          default -> 2;
        };
    boolean before = word.equals("last") && base.getMonthValue() <= end;
    return Range.inferred(When.year(base.getYear() - (before ? 1 : 0))).map(Range::vague);
  }

  private Optional<Range> relative(String word, String unit) {
    int step = word.equals("last") || word.equals("past") ? -1 : word.equals("next") ? 1 : 0;
    if (word.equals("?") || !publishedOn.known()) {
      return Range.open(false);
    }
    LocalDate base = publishedOn.earliest().orElseThrow();
    return switch (unit) {
      case "year" -> Range.inferred(When.year(base.getYear() + step));
      case "month" -> {
        if (publishedOn instanceof When.InYear) {
          yield Range.open(false);
        }
        YearMonth month = YearMonth.from(base).plusMonths(step);
        yield Range.inferred(When.month(month.getYear(), month.getMonthValue()));
      }
      default -> published.map(day -> week(day, step)).orElseGet(() -> Range.open(false));
    };
  }

  /** A week is its Monday to Sunday; as a date it is no more exact than the month. */
  private static Optional<Range> week(LocalDate day, int step) {
    LocalDate monday = day.plusWeeks(step).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate end = step == 0 ? day : monday.plusDays(6);
    return Optional.of(new Range(When.day(monday), When.day(end), true, Basis.INFERRED));
  }

  private Optional<Range> ago(String amount, String unit) {
    Integer n = small(amount);
    if (n == null || !publishedOn.known()) {
      return Range.open(true);
    }
    LocalDate base = publishedOn.earliest().orElseThrow();
    return switch (unit) {
      case "year" -> Range.inferred(When.year(base.getYear() - n)).map(Range::vague);
      case "month" -> {
        YearMonth month = YearMonth.from(base).minusMonths(n);
        yield publishedOn instanceof When.InYear
            ? Range.open(true)
            : Range.inferred(When.month(month.getYear(), month.getMonthValue())).map(Range::vague);
      }
      case "week" -> published.map(day -> week(day, -n)).orElseGet(() -> Range.open(true));
      default ->
          published
              .map(day -> Range.inferred(When.day(day.minusDays(n))))
              .orElseGet(() -> Range.open(true));
    };
  }

  private Optional<Range> overLast(String amount, String unit) {
    Integer n = small(amount);
    if (n == null || !publishedOn.known() || !unit.equals("year")) {
      return Range.open(true);
    }
    int year = publishedOn.earliest().orElseThrow().getYear();
    return Optional.of(new Range(When.year(year - n), When.year(year), true, Basis.INFERRED));
  }

  private static @org.jspecify.annotations.Nullable Integer small(String amount) {
    long number = amount.equals("an") ? 1 : NumberGrammar.value(amount);
    return number < 0 ? null : Math.toIntExact(number);
  }

  private Optional<Range> yesterday(String word) {
    if (published.isEmpty()) {
      return Range.open(false);
    }
    LocalDate day = published.get();
    return Range.inferred(
        When.day(word.equals("yesterday") || word.equals("last night") ? day.minusDays(1) : day));
  }

  /** A weekday is the last one up to and including the publication date. */
  private Optional<Range> weekday(String word, String name) {
    if (published.isEmpty()) {
      return Range.open(false);
    }
    DayOfWeek day = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    LocalDate base = published.get();
    LocalDate date =
        word.equals("next")
            ? base.with(TemporalAdjusters.next(day))
            : base.with(TemporalAdjusters.previousOrSame(day));
    return Range.inferred(When.day(date));
  }
}
