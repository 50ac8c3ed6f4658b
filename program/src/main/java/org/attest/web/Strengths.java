package org.attest.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.attest.dossier.Line;
import org.attest.dossier.Wording;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Holds;

/**
 * Estimates of strength as a drawing: a figure is a point, a range is a bar, an open end is an
 * arrow, words are words; nothing is averaged or joined by a line.
 */
final class Strengths {

  private static final int WIDTH = 860;
  private static final int HEIGHT = 340;
  private static final int LEFT = 64;
  private static final int RIGHT = 20;
  private static final int TOP = 16;
  private static final int BOTTOM = 56;

  /** Left of the time line stand figures of which nobody tells the time. */
  private static final int UNDATED = 96;

  private static final int COLOURS = 8;

  /** Figures further apart than this are drawn on a logarithmic scale. */
  private static final double FAR = 12;

  private final List<Line> lines;
  private final Map<String, Integer> sources = new LinkedHashMap<>();
  private final LocalDate first;
  private final LocalDate last;
  private final double least;
  private final double most;
  private final boolean logarithmic;

  private Strengths(List<Line> lines) {
    this.lines = lines;
    lines.forEach(line -> sources.putIfAbsent(label(line), sources.size() % COLOURS));
    List<LocalDate> days = lines.stream().flatMap(line -> days(line).stream()).toList();
    LocalDate early = days.stream().min(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
    LocalDate late = days.stream().max(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
    this.first = early.withDayOfYear(1);
    this.last = late.withDayOfYear(1).plusYears(1);
    List<Long> numbers = lines.stream().flatMap(line -> numbers(line).stream()).toList();
    double low = numbers.stream().mapToDouble(Long::doubleValue).min().orElse(0);
    double high = numbers.stream().mapToDouble(Long::doubleValue).max().orElse(1);
    this.logarithmic = low > 0 && high / low > FAR;
    this.least = logarithmic ? Math.pow(10, Math.floor(Math.log10(low))) : 0;
    this.most = logarithmic ? Math.pow(10, Math.ceil(Math.log10(high * 1.05))) : nice(high * 1.1);
  }

  /**
   * The drawing.
   *
   * @param marks the estimates
   * @param years where the years stand on the time line
   * @param figures the figures at the side
   * @param legend which colour is whose
   * @param rows the same as a table
   * @param scale how the figures are spaced, in words
   */
  record Chart(
      List<Mark> marks,
      List<Tick> years,
      List<Tick> figures,
      List<Source> legend,
      List<Row> rows,
      String scale) {
    Chart {
      marks = List.copyOf(marks);
      years = List.copyOf(years);
      figures = List.copyOf(figures);
      legend = List.copyOf(legend);
      rows = List.copyOf(rows);
    }
  }

  /** One estimate: where it stands, how high it reaches, and what it is. */
  record Mark(
      double x,
      double width,
      double top,
      double bottom,
      String colour,
      String shape,
      String words,
      String title,
      String link) {}

  /** A place on a scale, and what is written there. */
  record Tick(double at, String words) {}

  /** A colour of the drawing, and whose estimates have it. */
  record Source(String name, String colour) {}

  /** An estimate in the table. */
  record Row(
      String link,
      String number,
      String unit,
      String holds,
      String publisher,
      String speaker,
      String status,
      String quote,
      String colour) {}

  static Optional<Chart> of(List<Line> all) {
    List<Line> lines =
        all.stream()
            .filter(line -> line.evidence().claim().details() instanceof Details.Strength)
            .toList();
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Strengths(lines).chart());
  }

  private Chart chart() {
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      marks.add(mark(lines.get(i), i));
    }
    return new Chart(
        marks,
        years(),
        figures(),
        sources.entrySet().stream()
            .map(entry -> new Source(entry.getKey(), "c" + entry.getValue()))
            .toList(),
        lines.stream().map(this::row).toList(),
        logarithmic ? "Each step of the scale is ten times the one below." : "");
  }

  private Mark mark(Line line, int place) {
    Details.Strength strength = strength(line);
    List<LocalDate> days = days(line);
    double from = days.isEmpty() ? LEFT + 10 + place * 9 % (UNDATED - 24) : x(days.getFirst());
    double to = days.isEmpty() ? from : x(days.getLast());
    OptionalLong low = strength.count().low();
    OptionalLong high = strength.count().high();
    List<Long> numbers = numbers(line);
    double bottom = numbers.isEmpty() ? HEIGHT - BOTTOM - 4 : y(numbers.getFirst());
    double top = numbers.isEmpty() ? bottom : y(numbers.getLast());
    String shape =
        numbers.isEmpty()
            ? "words"
            : low.isPresent() && high.isPresent()
                ? low.getAsLong() == high.getAsLong() ? "point" : "range"
                : low.isPresent() ? "up" : "down";
    ClaimView claim = ClaimView.of(line.evidence());
    return new Mark(
        Spark.rounded(from),
        Spark.rounded(Math.max(0, to - from)),
        Spark.rounded(top),
        Spark.rounded(bottom),
        "c" + sources.getOrDefault(label(line), 0),
        shape,
        words(strength),
        claim.publisher()
            + ": "
            + number(strength)
            + ", "
            + (days.isEmpty() ? "time not told" : time(line)),
        "#" + claim.id());
  }

  /** Returns the words where a bound is given in words only. */
  private static String words(Details.Strength strength) {
    String words =
        strength.count().highText().isEmpty()
            ? strength.count().lowText()
            : strength.count().highText();
    return Plain.line(words);
  }

  private static String number(Details.Strength strength) {
    String told = Wording.of(strength.count());
    return Plain.line(told.isEmpty() ? strength.trend() : told);
  }

  private Row row(Line line) {
    ClaimView claim = ClaimView.of(line.evidence());
    Details.Strength strength = strength(line);
    return new Row(
        claim.source(),
        number(strength),
        Plain.line(strength.unit()),
        time(line),
        claim.publisher() + ", " + claim.dated(),
        claim.speaker(),
        claim.status(),
        claim.quote(),
        "c" + sources.getOrDefault(label(line), 0));
  }

  private static String time(Line line) {
    Claim claim = line.evidence().claim();
    String holds = Wording.of(claim.holds());
    if (!holds.isEmpty()) {
      return holds;
    }
    String said = Wording.of(claim.said());
    return said.isEmpty() ? "time not told" : "as said " + said;
  }

  private static Details.Strength strength(Line line) {
    return (Details.Strength) line.evidence().claim().details();
  }

  private static String label(Line line) {
    return Plain.line(line.evidence().source().label());
  }

  /** The days it holds for; of the present tense, the day it was said. */
  private static List<LocalDate> days(Line line) {
    Claim claim = line.evidence().claim();
    Holds holds = claim.holds();
    Optional<LocalDate> from = holds.from().earliest().or(() -> holds.to().earliest());
    Optional<LocalDate> to = holds.to().latest().or(() -> holds.from().latest());
    if (from.isPresent() && to.isPresent()) {
      return List.of(from.get(), to.get());
    }
    return claim.said().earliest().map(day -> List.of(day, day)).orElse(List.of());
  }

  private static List<Long> numbers(Line line) {
    Details.Strength strength = strength(line);
    List<Long> numbers = new ArrayList<>();
    strength.count().low().ifPresent(numbers::add);
    strength.count().high().ifPresent(numbers::add);
    return numbers;
  }

  private double x(LocalDate day) {
    double share =
        (double) ChronoUnit.DAYS.between(first, day)
            / Math.max(1, ChronoUnit.DAYS.between(first, last));
    return LEFT + UNDATED + share * (WIDTH - LEFT - UNDATED - RIGHT);
  }

  private double y(double number) {
    double share =
        logarithmic
            ? Math.log(number / least) / Math.log(most / least)
            : (number - least) / (most - least);
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
  }

  private List<Tick> years() {
    List<Tick> ticks = new ArrayList<>();
    int span = last.getYear() - first.getYear();
    int step = span > 24 ? 5 : span > 12 ? 2 : 1;
    for (int year = first.getYear(); year <= last.getYear(); year++) {
      if (year % step == 0 && !lines.stream().allMatch(line -> days(line).isEmpty())) {
        ticks.add(new Tick(Spark.rounded(x(LocalDate.of(year, 1, 1))), "" + year));
      }
    }
    return ticks;
  }

  private List<Tick> figures() {
    List<Tick> ticks = new ArrayList<>();
    if (logarithmic) {
      for (double at = least; at <= most * 1.01; at *= 10) {
        ticks.add(new Tick(Spark.rounded(y(at)), Count.of(Math.round(at))));
      }
    } else {
      for (int i = 0; i <= 4; i++) {
        double at = most * i / 4;
        ticks.add(new Tick(Spark.rounded(y(at)), Count.of(Math.round(at))));
      }
    }
    return ticks;
  }

  private static double nice(double number) {
    double size = Math.pow(10, Math.floor(Math.log10(Math.max(1, number))));
    for (double step : new double[] {1, 2, 4, 8, 10}) {
      if (step * size >= number) {
        return step * size;
      }
    }
    return 10 * size;
  }
}
