package org.attest.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import org.attest.model.Basis;
import org.attest.model.When;

/**
 * Works out which dates the words for a time give.
 *
 * <p>Relative words count from the publication date, or from the last date that the text named;
 * with neither they give no date. Thread-safe.
 */
final class TimeResolver {

  private final Optional<LocalDate> published;
  private final When publishedOn;
  private final When latestYear;

  /**
   * @param publishedOn the publication date; relative words need at least the year, weekdays the
   *     day
   * @param latestYear the year of days and months told without one, where the publication date is
   *     unknown; may be unknown
   */
  TimeResolver(When publishedOn, When latestYear) {
    this.publishedOn = publishedOn;
    this.latestYear = publishedOn.known() ? When.unknown() : latestYear;
    this.published =
        publishedOn instanceof When.Day(var date) ? Optional.of(date) : Optional.empty();
  }

  /** Returns what relative words count from that do not count from the text. */
  When base() {
    return publishedOn.known() ? publishedOn : latestYear;
  }

  record Range(When from, When to, boolean approximate, Basis basis) {
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

    /** Returns the time that begins with this: "since May". */
    Range onward() {
      return new Range(from, When.unknown(), approximate, basis);
    }

    /** Returns the time that ends with this: "until May". */
    Range upTo() {
      return new Range(When.unknown(), to, approximate, basis);
    }

    /** Returns the time from another until this one: "less than a week later". */
    Range since(When start) {
      return new Range(start, to, true, basis);
    }
  }

  Optional<Range> resolve(TimeForm form, MatchResult m, When memory) {
    return switch (form) {
      case ISO -> day(number(m, "y"), number(m, "m"), number(m, "d")).flatMap(Range::stated);
      case BETWEEN_YEARS -> between(m);
      case BETWEEN_DAYS -> betweenDays(m);
      case DAYS_OF_MONTH, MONTH_DAYS -> daysOfMonth(m);
      case BETWEEN_MONTHS -> betweenMonths(m);
      case MONTHS_OF_YEAR -> monthsOfYear(m);
      case DAY_MONTH_YEAR, MONTH_DAY_YEAR ->
          day(number(m, "y"), month(m.group("m")), number(m, "d")).flatMap(Range::stated);
      case QUARTER -> quarter(m);
      case PART_MONTH_YEAR ->
          Range.stated(When.month(number(m, "y"), month(m.group("m")))).map(Range::vague);
      case MONTH_YEAR -> Range.stated(When.month(number(m, "y"), month(m.group("m"))));
      case DAY_MONTH, MONTH_DAY -> dayOfMonth(month(m.group("m")), number(m, "d"));
      case HOLIDAY -> holiday(m);
      case SEASON, PART_YEAR -> Range.stated(When.year(number(m, "y"))).map(Range::vague);
      case DECADE -> decade(word(m, "p"), number(m, "y"));
      case NEXT_YEAR -> next(word(m, "w"), word(m, "u"), memory);
      case EARLIER -> relative(word(m, "w").equals("that") ? "?" : word(m, "w"), word(m, "u"));
      case THIS -> relative(word(m, "w"), word(m, "u"));
      case SO_FAR -> relative("this", "year");
      case AGO -> ago(word(m, "n"), word(m, "u"));
      case LATER -> later(m, memory);
      case COMES_AFTER -> shifted(publishedOn, word(m, "n"), word(m, "u"), -1);
      case AFTER_NAMED -> Range.open(true);
      case NEXT_DAY -> dayAfter(word(m, "w"), !word(m, "b").isEmpty(), memory);
      case HOURS -> Optional.of(new Range(memory, memory, true, basisOf(memory)));
      case SINCE_THEN -> Optional.of(new Range(memory, When.unknown(), false, basisOf(memory)));
      case SAME -> same(word(m, "u"), memory);
      case BY_SEASON -> same("year", memory).map(Range::vague);
      case MONTH_OF_THAT_YEAR, THAT_MONTH -> thatMonth(month(m.group("m")), memory);
      case LAST_SEASON -> season(word(m, "w"), word(m, "s"));
      case OVER_LAST -> overLast(word(m, "n"), word(m, "u"));
      case RECENT, HEIGHT, AFTER_VAGUE -> Range.open(true);
      case WEEKEND -> weekend();
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
    if (m.group("f") != null) {
      int first = number(m, "f");
      int last = first - first % 100 + number(m, "g");
      return years(first, last);
    }
    boolean words = m.group("a") != null;
    return years(number(m, words ? "a" : "c"), number(m, words ? "b" : "e"));
  }

  private static Optional<Range> years(int low, int high) {
    return low < high
        ? Optional.of(new Range(When.year(low), When.year(high), false, Basis.STATED))
        : Optional.empty();
  }

  /** "Between 30 June and 4 July 2020": a year told once holds for both days. */
  private Optional<Range> betweenDays(MatchResult m) {
    Optional<Range> end = dayOf(m, "z", "n", "e");
    return end.flatMap(e -> {
      Optional<Range> start =
          m.group("y") != null
              ? dayOf(m, "y", "m", "d")
              : e.to instanceof When.Day(var last)
                  ? upTo(last, month(m.group("m")), number(m, "d"), e.basis)
                  : Range.open(false);
      return start.map(s -> new Range(s.from, e.to, false, e.basis));
    });
  }

  /** "From 3 to 8 May 2020", "May 3-8". */
  private Optional<Range> daysOfMonth(MatchResult m) {
    String first = m.group("f") == null ? "d" : "f";
    Optional<Range> start = dayOf(m, "y", "m", first);
    Optional<Range> end = dayOf(m, "y", "m", "e");
    return number(m, first) < number(m, "e")
        ? start.flatMap(s -> end.map(e -> new Range(s.from, e.to, false, e.basis)))
        : Optional.empty();
  }

  private Optional<Range> dayOf(MatchResult m, String year, String month, String day) {
    return m.group(year) == null
        ? dayOfMonth(month(m.group(month)), number(m, day))
        : day(number(m, year), month(m.group(month)), number(m, day)).flatMap(Range::stated);
  }

  /** "Between March and June 2020", "from November 2019 to March 2020". */
  private Optional<Range> betweenMonths(MatchResult m) {
    boolean and = m.group("a") != null;
    int first = month(m.group(and ? "a" : "m"));
    int last = month(m.group(and ? "c" : "n"));
    String endYear = m.group(and ? "e" : "z");
    Optional<Range> end =
        endYear == null
            ? monthAlone(last)
            : Range.stated(When.month(number(m, and ? "e" : "z"), last));
    return end.map(e -> {
      if (!(e.to instanceof When.Month(var month))) {
        return e;
      }
      int year = month.getYear() - (first > last ? 1 : 0);
      boolean told = m.group(and ? "b" : "y") != null;
      return new Range(
          When.month(told ? number(m, and ? "b" : "y") : year, first), e.to, false, e.basis);
    });
  }

  /** "The first eleven months of 2015"; of "the last months of 2009" only the year is known. */
  private static Optional<Range> monthsOfYear(MatchResult m) {
    int year = number(m, "y");
    Integer n = m.group("n") == null ? null : small(word(m, "n"));
    if (n == null || n < 1 || n > 12 || m.group().contains("week")) {
      return Range.stated(When.year(year)).map(Range::vague);
    }
    boolean first = word(m, "q").equals("first");
    return Optional.of(
        new Range(
            When.month(year, first ? 1 : 13 - n),
            When.month(year, first ? n : 12),
            false,
            Basis.STATED));
  }

  /**
   * The mid-1990s are about 1995; early ones are the first four years, late ones the last three.
   */
  private static Optional<Range> decade(String part, int year) {
    int from = year + (part.equals("mid") ? 5 : part.equals("late") ? 7 : 0);
    int to = year + (part.equals("mid") ? 5 : part.equals("early") ? 3 : 9);
    return Optional.of(new Range(When.year(from), When.year(to), true, Basis.STATED));
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

  /**
   * A day without a year is the last such day up to the publication date; in an undated report that
   * of the latest year which the report names.
   */
  private Optional<Range> holiday(MatchResult m) {
    MonthDay day = TimeForm.holiday(word(m, "h"), word(m, "w"));
    return m.group("y") == null
        ? dayOfMonth(day.getMonthValue(), day.getDayOfMonth())
        : day(number(m, "y"), day.getMonthValue(), day.getDayOfMonth()).flatMap(Range::stated);
  }

  private Optional<Range> dayOfMonth(int month, int dayOfMonth) {
    if (latestYear instanceof When.InYear(var year)) {
      return day(year.getValue(), month, dayOfMonth).flatMap(Range::inferred);
    }
    return publishedOn
        .latest()
        .flatMap(l -> upTo(l.plusDays(1), month, dayOfMonth, Basis.INFERRED))
        .or(() -> Range.open(false));
  }

  private static Optional<Range> upTo(LocalDate limit, int month, int dayOfMonth, Basis basis) {
    for (int year = limit.getYear(); year > limit.getYear() - 5; year--) {
      Optional<When> candidate = day(year, month, dayOfMonth);
      if (candidate.isPresent() && !candidate.get().earliest().orElseThrow().isAfter(limit)) {
        return candidate.map(c -> new Range(c, c, false, basis));
      }
    }
    return Optional.empty();
  }

  private Optional<Range> monthAlone(int month) {
    if (latestYear instanceof When.InYear(var year)) {
      return Range.inferred(When.month(year.getValue(), month));
    }
    Optional<LocalDate> limit = publishedOn.latest();
    if (limit.isEmpty()) {
      return Range.open(false);
    }
    int year = limit.get().getYear() - (month <= limit.get().getMonthValue() ? 0 : 1);
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
  private static Optional<Range> later(MatchResult m, When memory) {
    boolean onward = word(m, "w").matches("later|afterwards");
    Optional<Range> counted = shifted(memory, word(m, "n"), word(m, "u"), onward ? 1 : -1);
    return word(m, "h").isEmpty() ? counted : counted.map(r -> r.since(memory));
  }

  /**
   * Returns the time so many years, months, weeks or days from a date; open where the date is less
   * exact than what is counted.
   *
   * @param sign 1 for later, -1 for earlier
   */
  static Optional<Range> shifted(When base, String amount, String unit, int sign) {
    Integer n = small(amount);
    Optional<LocalDate> day = base.earliest();
    if (n == null || day.isEmpty()) {
      return Range.open(true);
    }
    long step = (long) sign * n;
    return switch (unit) {
      case "year" ->
          Range.inferred(When.year((int) (day.get().getYear() + step))).map(Range::vague);
      case "month" -> {
        YearMonth month = YearMonth.from(day.get()).plusMonths(step);
        yield base instanceof When.InYear
            ? Range.open(true)
            : Range.inferred(When.month(month.getYear(), month.getMonthValue())).map(Range::vague);
      }
      default ->
          base instanceof When.Day(var date)
              ? Range.inferred(When.day(date.plusDays(unit.equals("week") ? 7 * step : step)))
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

  /** The last Saturday and Sunday up to the publication date. */
  private Optional<Range> weekend() {
    if (published.isEmpty()) {
      return Range.open(false);
    }
    LocalDate saturday = published.get().with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    return Optional.of(
        new Range(When.day(saturday), When.day(saturday.plusDays(1)), false, Basis.INFERRED));
  }

  private Optional<Range> yesterday(String word) {
    if (published.isEmpty()) {
      return Range.open(false);
    }
    LocalDate day = published.get();
    return Range.inferred(
        When.day(word.matches("yesterday|last (?:night|evening)") ? day.minusDays(1) : day));
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
