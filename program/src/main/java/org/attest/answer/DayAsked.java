package org.attest.answer;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Span;
import org.attest.model.When;

/**
 * A day or month that a question names with its year.
 *
 * @param when the day or month
 * @param span where it stands in the question
 */
record DayAsked(When when, Span span) {

  private static final String MONTHS =
      Arrays.stream(Month.values())
          .map(month -> month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT))
          .collect(Collectors.joining("|"));
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(?<month>"
              + MONTHS
              + ")"
              + "(?: (?<after>\\d{1,2})(?:st|nd|rd|th)?,)?,? (?<year>\\d{4})\\b",
          Pattern.CASE_INSENSITIVE);

  /** Returns the first such date of a question; a day that no calendar has is none. */
  static Optional<DayAsked> in(String question) {
    Matcher matcher = DATE.matcher(question);
    if (!matcher.find()) {
      return Optional.empty();
    }
    YearMonth month =
        YearMonth.of(
            Integer.parseInt(matcher.group("year")),
            Month.valueOf(matcher.group("month").toUpperCase(Locale.ROOT)));
    String day = matcher.group("day") == null ? matcher.group("after") : matcher.group("day");
    Span span = new Span(matcher.start(), matcher.end());
    if (day == null) {
      return Optional.of(new DayAsked(new When.Month(month), span));
    }
    int number = Integer.parseInt(day);
    return month.isValidDay(number)
        ? Optional.of(new DayAsked(new When.Day(month.atDay(number)), span))
        : Optional.empty();
  }

  /** Returns whether a claim tells of this day, or of a day in this month. */
  boolean holds(Claim claim) {
    When told =
        claim.details() instanceof Details.Event event ? event.date() : claim.holds().from();
    return told.earliest().filter(this::inside).isPresent()
        && told.latest().filter(this::inside).isPresent();
  }

  private boolean inside(LocalDate day) {
    return !day.isBefore(when.earliest().orElseThrow())
        && !day.isAfter(when.latest().orElseThrow());
  }

  /**
   * Returns whether a text writes the date, with its year or without where {@code published} has
   * that year.
   */
  boolean written(String text, String published) {
    LocalDate first = when.earliest().orElseThrow();
    String month = first.getMonth().name();
    String date =
        when instanceof When.Day
            ? "(?:"
                + first.getDayOfMonth()
                + " "
                + month
                + "|"
                + month
                + " "
                + first.getDayOfMonth()
                + ")\\b"
            : month;
    String year = ",? " + first.getYear() + "\\b";
    boolean sameYear = published.startsWith("" + first.getYear());
    return Pattern.compile(
            "\\b" + date + "(?:" + year + (sameYear ? "|(?!,? \\d{4}))" : ")"),
            Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find();
  }
}
