package org.attest.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date no more exact than its words: a day, a month, a year, or unknown.
 *
 * <p>Written as ISO 8601 reduced dates: {@code 2021-08-26}, {@code 2015-01}, {@code 2014}, and the
 * empty string for unknown.
 */
public sealed interface When {

  /** One calendar day. */
  record Day(LocalDate date) implements When {}

  /** Some day of one month, or the whole of it. */
  record Month(YearMonth month) implements When {}

  /** Some day of one year, or the whole of it. */
  record InYear(Year year) implements When {}

  /** No date is given. */
  record Unknown() implements When {}

  /** Returns the date as ISO 8601 text; the empty string where it is unknown. */
  default String text() {
    return switch (this) {
      case Day(var date) -> date.toString();
      case Month(var month) -> month.toString();
      case InYear(var year) ->
          year.getValue() >= 1000
              ? Integer.toString(year.getValue())
              : String.format("%04d", year.getValue());
      case Unknown _ -> "";
    };
  }

  /** Returns the date no finer than its month. */
  default When toMonth() {
    return this instanceof Day(var date) ? new Month(YearMonth.from(date)) : this;
  }

  /** Returns whether anything is known. */
  default boolean known() {
    return !(this instanceof Unknown);
  }

  /** Returns the first day that this date can mean; empty where it is unknown. */
  default Optional<LocalDate> earliest() {
    return switch (this) {
      case Day(var date) -> Optional.of(date);
      case Month(var month) -> Optional.of(month.atDay(1));
      case InYear(var year) -> Optional.of(year.atDay(1));
      case Unknown _ -> Optional.empty();
    };
  }

  /** Returns the last day that this date can mean; empty where it is unknown. */
  default Optional<LocalDate> latest() {
    return switch (this) {
      case Day(var date) -> Optional.of(date);
      case Month(var month) -> Optional.of(month.atEndOfMonth());
      case InYear(var year) -> Optional.of(year.atMonth(12).atEndOfMonth());
      case Unknown _ -> Optional.empty();
    };
  }

  /**
   * Returns the date that ISO 8601 reduced text names; {@link Unknown} for the empty string.
   *
   * @throws IllegalArgumentException if {@code text} is none of {@code yyyy}, {@code yyyy-mm},
   *     {@code yyyy-mm-dd} or empty
   */
  static When of(String text) {
    try {
      return switch (text.length()) {
        case 0 -> new Unknown();
        case 4 -> new InYear(Year.parse(text));
        case 7 -> new Month(YearMonth.parse(text));
        case 10 -> new Day(day(text));
        default -> throw new IllegalArgumentException("not a date: " + text);
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a date: " + text, e);
    }
  }

  /** Every claim that is read from a record has dates, and the formatter of dates is slow. */
  private static LocalDate day(String text) {
    boolean plain = text.charAt(4) == '-' && text.charAt(7) == '-';
    int number = 0;
    for (int i = 0; i < text.length() && plain; i++) {
      int digit = text.charAt(i) - '0';
      if (i != 4 && i != 7) {
        plain = digit >= 0 && digit <= 9;
        number = number * 10 + digit;
      }
    }
    return plain
        ? LocalDate.of(number / 10_000, number / 100 % 100, number % 100)
        : LocalDate.parse(text);
  }

  /** Returns the date that nobody gave. */
  static When unknown() {
    return new Unknown();
  }

  /** Returns {@code date} as a day. */
  static When day(LocalDate date) {
    return new Day(date);
  }

  /** Returns {@code month} of {@code year}, 1 for January. */
  static When month(int year, int month) {
    return new Month(YearMonth.of(year, month));
  }

  /** Returns the year. */
  static When year(int year) {
    return new InYear(Year.of(year));
  }
}
