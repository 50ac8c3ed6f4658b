package org.attest.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Basis;
import org.attest.model.When;

/** Finds the dates that words or an address state with day, month and year. */
final class Dates {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)(?!\\d)");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+" + MONTH + ",?\\s+((?:19|20)\\d\\d)(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)(?!\\d)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\s+" + MONTH + "\\s+['’]?(\\d\\d)(?=\\s*[(:–—-])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMERIC =
      Pattern.compile("(?<![\\d/.])(\\d{1,2})([/.])(\\d{1,2})\\2((?:19|20)?\\d\\d)(?![\\d/.]*\\d)");
  private static final Pattern IN_ADDRESS =
      Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d\\d?)[/-](\\d\\d?)(?:[/.?-]|$)");
  private static final Pattern MONTH_IN_ADDRESS = Pattern.compile("/((?:19|20)\\d\\d)/(\\d\\d?)/");

  private Dates() {}

  /**
   * A date and the words that give it.
   *
   * @param date the day; unknown where the words can mean two days
   * @param words as written
   * @param basis inferred where only the last two digits of the year are written
   */
  record Found(When date, String words, Basis basis) {}

  /** Returns the first date in {@code words}; unknown, with its words, where ambiguous. */
  static Optional<Found> in(String words) {
    return first(ISO, words, m -> day(m.group(1), m.group(2), m.group(3)))
        .or(() -> first(DAY_FIRST, words, m -> day(m.group(3), month(m.group(2)), m.group(1))))
        .or(() -> first(MONTH_FIRST, words, m -> day(m.group(3), month(m.group(1)), m.group(2))))
        .or(() -> first(NUMERIC, words, m -> numeric(m.group(1), m.group(3), m.group(4))));
  }

  /**
   * Returns the first date with the last two digits of its year ("3 May 90"), as datelines of old
   * wires have it. The century is that of POSIX: 69 to 99 are of the last one.
   */
  static Optional<Found> withShortYear(String words) {
    return first(SHORT_YEAR, words, m -> day(century(m.group(3)), month(m.group(2)), m.group(1)))
        .map(found -> new Found(found.date(), found.words(), Basis.INFERRED));
  }

  private static String century(String year) {
    return (Integer.parseInt(year) >= 69 ? "19" : "20") + year;
  }

  /** Returns the date in an address: a day, or only a month. */
  static Optional<Found> inAddress(String address) {
    return first(IN_ADDRESS, address, m -> day(m.group(1), m.group(2), m.group(3)))
        .filter(found -> found.date().known())
        .or(() -> first(MONTH_IN_ADDRESS, address, m -> month(m.group(1), m.group(2))))
        .filter(found -> found.date().known());
  }

  private interface Reading {
    Optional<When> of(MatchResult match);
  }

  private static Optional<Found> first(Pattern pattern, String words, Reading reading) {
    Matcher matcher = pattern.matcher(words);
    while (matcher.find()) {
      Optional<When> date = reading.of(matcher.toMatchResult());
      if (date.isPresent()) {
        return Optional.of(new Found(date.get(), matcher.group().strip(), Basis.STATED));
      }
    }
    return Optional.empty();
  }

  private static String month(String name) {
    int index = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    return String.valueOf(index + 1);
  }

  private static Optional<When> day(String year, String month, String day) {
    try {
      return Optional.of(
          When.day(
              LocalDate.of(
                  Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<When> month(String year, String month) {
    int number = Integer.parseInt(month);
    return number >= 1 && number <= 12
        ? Optional.of(When.month(Integer.parseInt(year), number))
        : Optional.empty();
  }

  /** Day and month are told apart only where one of them is above twelve, or both are equal. */
  private static Optional<When> numeric(String first, String second, String year) {
    int a = Integer.parseInt(first);
    int b = Integer.parseInt(second);
    if (year.length() == 2 || (a <= 12 && b <= 12 && a != b)) {
      boolean date = a >= 1 && b >= 1 && (a <= 31 && b <= 31);
      return date ? Optional.of(When.unknown()) : Optional.empty();
    }
    return a > 12 ? day(year, second, first) : day(year, first, second);
  }
}
