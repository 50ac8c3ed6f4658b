package org.attest.reading;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.attest.model.Basis;
import org.attest.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Works out the dates of words that count from the publication date: "last month", "two weeks ago",
 * "on Friday". Thread-safe.
 */
final class RelativeTimes {

  private final Optional<LocalDate> published;
  private final When publishedOn;

  /**
   * Makes it for one report.
   *
   * @param publishedOn the publication date; years need at least the year, weekdays the day
   */
  RelativeTimes(When publishedOn) {
    this.publishedOn = publishedOn;
    this.published =
        publishedOn instanceof When.Day(var date) ? Optional.of(date) : Optional.empty();
  }

  /**
   * A season is known by its year only; "last" is the latest that ended before the publication
   * month.
   */
  Optional<TimeRange> season(String word, String season) {
    if (!publishedOn.known() || publishedOn instanceof When.InYear) {
      return TimeRange.open(true);
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
    return TimeRange.inferred(When.year(base.getYear() - (before ? 1 : 0))).map(TimeRange::vague);
  }

  /** "The year before last". */
  Optional<TimeRange> yearsBack(int years) {
    return publishedOn
        .earliest()
        .map(base -> TimeRange.inferred(When.year(base.getYear() - years)))
        .orElseGet(() -> TimeRange.open(false));
  }

  Optional<TimeRange> relative(String word, String unit) {
    int step = word.equals("last") || word.equals("past") ? -1 : word.equals("next") ? 1 : 0;
    if (!publishedOn.known()) {
      return TimeRange.open(false);
    }
    LocalDate base = publishedOn.earliest().orElseThrow();
    return switch (unit) {
      case "year" -> TimeRange.inferred(When.year(base.getYear() + step));
      case "month" -> {
        if (publishedOn instanceof When.InYear) {
          yield TimeRange.open(false);
        }
        YearMonth month = YearMonth.from(base).plusMonths(step);
        yield TimeRange.inferred(When.month(month.getYear(), month.getMonthValue()));
      }
      default -> published.map(day -> week(day, step)).orElseGet(() -> TimeRange.open(false));
    };
  }

  /** A week is its Monday to Sunday; as a date it is no more exact than the month. */
  private static Optional<TimeRange> week(LocalDate day, int step) {
    LocalDate monday = day.plusWeeks(step).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate end = step == 0 ? day : monday.plusDays(6);
    return Optional.of(new TimeRange(When.day(monday), When.day(end), true, Basis.INFERRED));
  }

  Optional<TimeRange> ago(String amount, String unit) {
    Integer n = small(amount);
    if (n == null || !publishedOn.known()) {
      return TimeRange.open(true);
    }
    LocalDate base = publishedOn.earliest().orElseThrow();
    return switch (unit) {
      case "year" -> TimeRange.inferred(When.year(base.getYear() - n)).map(TimeRange::vague);
      case "month" -> {
        YearMonth month = YearMonth.from(base).minusMonths(n);
        yield publishedOn instanceof When.InYear
            ? TimeRange.open(true)
            : TimeRange.inferred(When.month(month.getYear(), month.getMonthValue()))
                .map(TimeRange::vague);
      }
      case "week" -> published.map(day -> week(day, -n)).orElseGet(() -> TimeRange.open(true));
      default ->
          published
              .map(day -> TimeRange.inferred(When.day(day.minusDays(n))))
              .orElseGet(() -> TimeRange.open(true));
    };
  }

  Optional<TimeRange> overLast(String amount, String unit) {
    Integer n = small(amount);
    if (n == null || !publishedOn.known() || !unit.equals("year")) {
      return TimeRange.open(true);
    }
    int year = publishedOn.earliest().orElseThrow().getYear();
    return Optional.of(new TimeRange(When.year(year - n), When.year(year), true, Basis.INFERRED));
  }

  /** Returns how many a small number word counts; null where it does not say ("several"). */
  static @Nullable Integer small(String amount) {
    long number = amount.equals("an") ? 1 : NumberGrammar.value(amount);
    return number < 0 ? null : Math.toIntExact(number);
  }

  /** The last Saturday and Sunday up to the publication date. */
  Optional<TimeRange> weekend() {
    if (published.isEmpty()) {
      return TimeRange.open(false);
    }
    LocalDate saturday = published.get().with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    return Optional.of(
        new TimeRange(When.day(saturday), When.day(saturday.plusDays(1)), false, Basis.INFERRED));
  }

  Optional<TimeRange> yesterday(String word) {
    if (published.isEmpty()) {
      return TimeRange.open(false);
    }
    LocalDate day = published.get();
    return TimeRange.inferred(
        When.day(word.matches("yesterday|last (?:night|evening)") ? day.minusDays(1) : day));
  }

  /** A weekday is the last one up to and including the publication date. */
  Optional<TimeRange> weekday(String word, String name) {
    if (published.isEmpty()) {
      return TimeRange.open(false);
    }
    DayOfWeek day = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
    LocalDate base = published.get();
    LocalDate date =
        word.equals("next")
            ? base.with(TemporalAdjusters.next(day))
            : base.with(TemporalAdjusters.previousOrSame(day));
    return TimeRange.inferred(When.day(date));
  }
}
