package org.attest.reading;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
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

  private final RelativeTimes relative;
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
    this.relative = new RelativeTimes(publishedOn);
  }

  /** Returns what relative words count from that do not count from the text. */
  When base() {
    return publishedOn.known() ? publishedOn : latestYear;
  }

  /**
   * Resolves the words of one form.
   *
   * @param memory the last date that the text named
   * @param story the date that the sentence before told, where this one goes on with its story;
   *     unknown where it does not
   */
  Optional<TimeRange> resolve(TimeForm form, MatchResult m, When memory, When story) {
    return switch (form) {
      case ISO -> day(number(m, "y"), number(m, "m"), number(m, "d")).flatMap(TimeRange::stated);
      case BETWEEN_YEARS -> between(m);
      case BETWEEN_DAYS -> betweenDays(m);
      case DAYS_OF_MONTH, MONTH_DAYS -> daysOfMonth(m);
      case BETWEEN_MONTHS -> betweenMonths(m);
      case MONTHS_OF_YEAR -> monthsOfYear(m);
      case DAY_MONTH_YEAR, MONTH_DAY_YEAR ->
          day(number(m, "y"), month(m.group("m")), number(m, "d")).flatMap(TimeRange::stated);
      case QUARTER -> quarter(m);
      case PART_MONTH_YEAR ->
          TimeRange.stated(When.month(number(m, "y"), month(m.group("m")))).map(TimeRange::vague);
      case MONTH_YEAR -> TimeRange.stated(When.month(number(m, "y"), month(m.group("m"))));
      case DAY_MONTH, MONTH_DAY ->
          ofStory(story, month(m.group("m")))
              .flatMap(year -> day(year, month(m.group("m")), number(m, "d")))
              .map(TimeRange::inferred)
              .orElseGet(() -> dayOfMonth(month(m.group("m")), number(m, "d")));
      case HOLIDAY -> holiday(m);
      case SEASON, PART_YEAR -> TimeRange.stated(When.year(number(m, "y"))).map(TimeRange::vague);
      case DECADE -> decade(word(m, "p"), number(m, "y"));
      case NEXT_YEAR -> next(word(m, "w"), word(m, "u"), memory);
      case YEAR_AFTER ->
          next(word(m, "w").equals("before") ? "previous" : "next", word(m, "u"), memory);
      case EARLIER -> relative.relative(word(m, "w"), word(m, "u"));
      case LATER_THAT_YEAR -> same(word(m, "u"), memory);
      case OF_LAST_YEAR -> ofYear(m, word(m, "w").equals("last") ? 1 : 0);
      case YEAR_BEFORE_LAST -> relative.yearsBack(2);
      case THIS -> relative.relative(word(m, "w"), word(m, "u"));
      case SO_FAR -> relative.relative("this", "year");
      case AGO -> relative.ago(word(m, "n"), word(m, "u"));
      case LATER -> later(m, memory);
      case COMES_AFTER -> shifted(publishedOn, word(m, "n"), word(m, "u"), -1);
      case AFTER_NAMED -> TimeRange.open(true);
      case NEXT_DAY -> dayAfter(word(m, "w"), !word(m, "b").isEmpty(), memory);
      case DAY_OF -> dayAfter("", false, memory);
      case HOURS -> Optional.of(new TimeRange(memory, memory, true, basisOf(memory)));
      case SINCE_THEN -> Optional.of(new TimeRange(memory, When.unknown(), false, basisOf(memory)));
      case SAME -> same(word(m, "u"), memory);
      case BY_SEASON -> same("year", memory).map(TimeRange::vague);
      case MONTH_OF_THAT_YEAR ->
          m.group("d") == null
              ? thatMonth(month(m.group("m")), memory)
              : memory
                  .earliest()
                  .flatMap(d -> day(d.getYear(), month(m.group("m")), number(m, "d")))
                  .map(TimeRange::inferred)
                  .orElseGet(() -> TimeRange.open(false));
      case THAT_MONTH -> thatMonth(month(m.group("m")), memory);
      case LAST_SEASON -> relative.season(word(m, "w"), word(m, "s"));
      case OVER_LAST -> relative.overLast(word(m, "n"), word(m, "u"));
      case RECENT, HEIGHT, AFTER_VAGUE -> TimeRange.open(true);
      case WEEKEND -> relative.weekend();
      case YESTERDAY -> relative.yesterday(word(m, "w").replaceAll("\\s+", " "));
      case WEEKDAY_OF -> relative.weekday(word(m, "w"), word(m, "k"));
      case LAST_MONTH_NAMED -> monthAlone(month(m.group("m")));
      case MONTH_ALONE ->
          ofStory(story, month(m.group("m")))
              .map(year -> TimeRange.inferred(When.month(year, month(m.group("m")))))
              .orElseGet(() -> monthAlone(month(m.group("m"))));
      case YEAR_ALONE -> TimeRange.stated(When.year(number(m, "y")));
    };
  }

  /**
   * "On 5 March 1998 … By July": the year of what was told just before, if the month is later. "In
   * 1998 … In July": that of the year that is told, if no later month of that name can be meant.
   */
  private Optional<Integer> ofStory(When story, int month) {
    return story
        .earliest()
        .filter(before ->
            story instanceof When.InYear(var year)
                ? !lastYear(year.getValue(), month)
                : before.getMonthValue() <= month)
        .map(LocalDate::getYear);
  }

  /** Whether the same month has come again in the year after, up to publication. */
  private boolean lastYear(int year, int month) {
    return publishedOn
        .latest()
        .filter(d -> d.getYear() == year + 1 && d.getMonthValue() >= month)
        .isPresent();
  }

  /** "20 May last year", "in November last year". */
  private Optional<TimeRange> ofYear(MatchResult m, int back) {
    if (publishedOn.earliest().isEmpty()) {
      return TimeRange.open(false);
    }
    int year = publishedOn.earliest().orElseThrow().getYear() - back;
    int month = month(m.group("m"));
    String day = m.group("d") == null ? "e" : "d";
    return m.group(day) == null
        ? TimeRange.inferred(When.month(year, month))
        : day(year, month, number(m, day)).flatMap(TimeRange::inferred);
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

  private static Optional<TimeRange> between(MatchResult m) {
    if (m.group("f") != null) {
      int first = number(m, "f");
      int last = first - first % 100 + number(m, "g");
      return years(first, last);
    }
    boolean words = m.group("a") != null;
    return years(number(m, words ? "a" : "c"), number(m, words ? "b" : "e"));
  }

  private static Optional<TimeRange> years(int low, int high) {
    return low < high
        ? Optional.of(new TimeRange(When.year(low), When.year(high), false, Basis.STATED))
        : Optional.empty();
  }

  /** "Between 30 June and 4 July 2020": a year told once holds for both days. */
  private Optional<TimeRange> betweenDays(MatchResult m) {
    Optional<TimeRange> end = dayOf(m, "z", "n", "e");
    return end.flatMap(e -> {
      Optional<TimeRange> start =
          m.group("y") != null
              ? dayOf(m, "y", "m", "d")
              : e.to() instanceof When.Day(var last)
                  ? upTo(last, month(m.group("m")), number(m, "d"), e.basis())
                  : TimeRange.open(false);
      return start.map(s -> new TimeRange(s.from(), e.to(), false, e.basis()));
    });
  }

  /** "From 3 to 8 May 2020", "May 3-8". */
  private Optional<TimeRange> daysOfMonth(MatchResult m) {
    String first = m.group("f") == null ? "d" : "f";
    Optional<TimeRange> start = dayOf(m, "y", "m", first);
    Optional<TimeRange> end = dayOf(m, "y", "m", "e");
    return number(m, first) < number(m, "e")
        ? start.flatMap(s -> end.map(e -> new TimeRange(s.from(), e.to(), false, e.basis())))
        : Optional.empty();
  }

  private Optional<TimeRange> dayOf(MatchResult m, String year, String month, String day) {
    return m.group(year) == null
        ? dayOfMonth(month(m.group(month)), number(m, day))
        : day(number(m, year), month(m.group(month)), number(m, day)).flatMap(TimeRange::stated);
  }

  /** "Between March and June 2020", "from November 2019 to March 2020". */
  private Optional<TimeRange> betweenMonths(MatchResult m) {
    boolean and = m.group("a") != null;
    int first = month(m.group(and ? "a" : "m"));
    int last = month(m.group(and ? "c" : "n"));
    String endYear = m.group(and ? "e" : "z");
    Optional<TimeRange> end =
        endYear == null
            ? monthAlone(last)
            : TimeRange.stated(When.month(number(m, and ? "e" : "z"), last));
    return end.map(e -> {
      if (!(e.to() instanceof When.Month(var month))) {
        return e;
      }
      int year = month.getYear() - (first > last ? 1 : 0);
      boolean told = m.group(and ? "b" : "y") != null;
      return new TimeRange(
          When.month(told ? number(m, and ? "b" : "y") : year, first), e.to(), false, e.basis());
    });
  }

  /** "The first eleven months of 2015"; of "the last months of 2009" only the year is known. */
  private static Optional<TimeRange> monthsOfYear(MatchResult m) {
    int year = number(m, "y");
    Integer n = m.group("n") == null ? null : RelativeTimes.small(word(m, "n"));
    if (n == null || n < 1 || n > 12 || m.group().contains("week")) {
      return TimeRange.stated(When.year(year)).map(TimeRange::vague);
    }
    boolean first = word(m, "q").equals("first");
    return Optional.of(
        new TimeRange(
            When.month(year, first ? 1 : 13 - n),
            When.month(year, first ? n : 12),
            false,
            Basis.STATED));
  }

  /**
   * The mid-1990s are about 1995; early ones are the first four years, late ones the last three.
   */
  private static Optional<TimeRange> decade(String part, int year) {
    int from = year + (part.equals("mid") ? 5 : part.equals("late") ? 7 : 0);
    int to = year + (part.equals("mid") ? 5 : part.equals("early") ? 3 : 9);
    return Optional.of(new TimeRange(When.year(from), When.year(to), true, Basis.STATED));
  }

  private static Optional<TimeRange> quarter(MatchResult m) {
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
        new TimeRange(
            When.month(year, (nth - 1) * months + 1),
            When.month(year, nth * months),
            false,
            Basis.STATED));
  }

  /**
   * A day without a year is the last such day up to the publication date; in an undated report that
   * of the latest year which the report names.
   */
  private Optional<TimeRange> holiday(MatchResult m) {
    MonthDay day = TimeForm.holiday(word(m, "h"), word(m, "w"));
    return m.group("y") == null
        ? dayOfMonth(day.getMonthValue(), day.getDayOfMonth())
        : day(number(m, "y"), day.getMonthValue(), day.getDayOfMonth()).flatMap(TimeRange::stated);
  }

  private Optional<TimeRange> dayOfMonth(int month, int dayOfMonth) {
    if (latestYear instanceof When.InYear(var year)) {
      return day(year.getValue(), month, dayOfMonth).flatMap(TimeRange::inferred);
    }
    return publishedOn
        .latest()
        .flatMap(l -> upTo(l.plusDays(1), month, dayOfMonth, Basis.INFERRED))
        .or(() -> TimeRange.open(false));
  }

  private static Optional<TimeRange> upTo(LocalDate limit, int month, int dayOfMonth, Basis basis) {
    for (int year = limit.getYear(); year > limit.getYear() - 5; year--) {
      Optional<When> candidate = day(year, month, dayOfMonth);
      if (candidate.isPresent() && !candidate.get().earliest().orElseThrow().isAfter(limit)) {
        return candidate.map(c -> new TimeRange(c, c, false, basis));
      }
    }
    return Optional.empty();
  }

  private Optional<TimeRange> monthAlone(int month) {
    if (latestYear instanceof When.InYear(var year)) {
      return TimeRange.inferred(When.month(year.getValue(), month));
    }
    Optional<LocalDate> limit = publishedOn.latest();
    if (limit.isEmpty()) {
      return TimeRange.open(false);
    }
    int year = limit.get().getYear() - (month <= limit.get().getMonthValue() ? 0 : 1);
    return TimeRange.inferred(When.month(year, month));
  }

  private static Optional<TimeRange> next(String word, String unit, When memory) {
    int step = word.equals("previous") ? -1 : 1;
    Optional<LocalDate> base = memory.earliest();
    if (base.isEmpty()) {
      return TimeRange.open(false);
    }
    if (unit.equals("year")) {
      return TimeRange.inferred(When.year(base.get().getYear() + step));
    }
    if (memory instanceof When.InYear) {
      return TimeRange.open(false);
    }
    YearMonth month = YearMonth.from(base.get()).plusMonths(step);
    return TimeRange.inferred(When.month(month.getYear(), month.getMonthValue()));
  }

  private static Basis basisOf(When when) {
    return when.known() ? Basis.INFERRED : Basis.UNKNOWN;
  }

  /** "Three years later", "a day earlier": counted from the last date that the text named. */
  private static Optional<TimeRange> later(MatchResult m, When memory) {
    boolean onward = word(m, "w").matches("later|afterwards|on");
    Optional<TimeRange> counted = shifted(memory, word(m, "n"), word(m, "u"), onward ? 1 : -1);
    return word(m, "h").isEmpty() ? counted : counted.map(r -> r.since(memory));
  }

  /**
   * Returns the time so many years, months, weeks or days from a date; open where the date is less
   * exact than what is counted.
   *
   * @param sign 1 for later, -1 for earlier
   */
  static Optional<TimeRange> shifted(When base, String amount, String unit, int sign) {
    Integer n = RelativeTimes.small(amount);
    Optional<LocalDate> day = base.earliest();
    if (n == null || day.isEmpty()) {
      return TimeRange.open(true);
    }
    long step = (long) sign * n;
    return switch (unit) {
      case "year" ->
          TimeRange.inferred(When.year((int) (day.get().getYear() + step))).map(TimeRange::vague);
      case "month" -> {
        YearMonth month = YearMonth.from(day.get()).plusMonths(step);
        yield base instanceof When.InYear
            ? TimeRange.open(true)
            : TimeRange.inferred(When.month(month.getYear(), month.getMonthValue()))
                .map(TimeRange::vague);
      }
      default ->
          base instanceof When.Day(var date)
              ? TimeRange.inferred(When.day(date.plusDays(unit.equals("week") ? 7 * step : step)))
              : TimeRange.open(true);
    };
  }

  private static Optional<TimeRange> dayAfter(String word, boolean dayBefore, When memory) {
    int step = dayBefore || word.equals("previous") ? -1 : word.isEmpty() ? 0 : 1;
    return memory instanceof When.Day(var day)
        ? TimeRange.inferred(When.day(day.plusDays(step)))
        : TimeRange.open(false);
  }

  private static Optional<TimeRange> same(String unit, When memory) {
    Optional<LocalDate> base = memory.earliest();
    if (base.isEmpty() || (unit.equals("month") && memory instanceof When.InYear)) {
      return TimeRange.open(false);
    }
    LocalDate day = base.get();
    return TimeRange.inferred(
        unit.equals("year")
            ? When.year(day.getYear())
            : When.month(day.getYear(), day.getMonthValue()));
  }

  /** "that December": of the year that the text named last. */
  private static Optional<TimeRange> thatMonth(int month, When memory) {
    return memory
        .earliest()
        .map(day -> TimeRange.inferred(When.month(day.getYear(), month)))
        .orElseGet(() -> TimeRange.open(false));
  }
}
