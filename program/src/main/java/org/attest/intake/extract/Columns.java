package org.attest.intake.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Puts the words of a page into the order in which they are read: where a gutter runs down between
 * running text on both sides, the left side comes before the right one.
 */
final class Columns {

  /** No page has columns within columns deeper than this. */
  private static final int DEEPEST = 6;

  /** The least number of lines that make a column. */
  private static final int LINES = 4;

  /** How much of their column the lines of running text fill on average; a table's do not. */
  private static final float FILLED = 0.6f;

  private static final int LETTERS_OF_A_LINE = 16;

  /** How many places for a gutter are tried, those that most lines speak for. */
  private static final int PLACES = 24;

  private final List<List<Row>> blocks = new ArrayList<>();

  private Columns() {}

  /** Returns the words of a page as blocks of rows that are read one after the other. */
  static List<List<Row>> of(List<Word> words) {
    Columns columns = new Columns();
    columns.read(words, 0);
    return columns.blocks;
  }

  private void read(List<Word> words, int depth) {
    List<Row> rows = Row.of(words);
    Optional<Band> found = depth > DEEPEST ? Optional.empty() : band(rows);
    if (found.isEmpty()) {
      if (!rows.isEmpty()) {
        blocks.add(rows);
      }
      return;
    }
    Band band = found.get();
    List<Word> inside = words(rows.subList(band.from(), band.to()));
    read(words(rows.subList(0, band.from())), depth + 1);
    read(inside.stream().filter(word -> word.left() < band.gutter()).toList(), depth + 1);
    read(inside.stream().filter(word -> word.left() >= band.gutter()).toList(), depth + 1);
    read(words(rows.subList(band.to(), rows.size())), depth + 1);
  }

  private static List<Word> words(List<Row> rows) {
    return rows.stream().flatMap(row -> row.words().stream()).toList();
  }

  /** Rows, the last of them left out, that a gutter runs down through. */
  private record Band(float gutter, int from, int to) {
    int height() {
      return to - from;
    }
  }

  private static Optional<Band> band(List<Row> rows) {
    if (rows.size() < LINES) {
      return Optional.empty();
    }
    float size = Layout.median(rows.stream().map(Row::size).toList());
    List<Band> bands = new ArrayList<>();
    for (float gutter : places(rows, size)) {
      int from = 0;
      for (int i = 0; i <= rows.size(); i++) {
        if (i == rows.size() || crosses(rows.get(i), gutter, size)) {
          trimmed(rows, new Band(gutter, from, i)).ifPresent(bands::add);
          from = i + 1;
        }
      }
    }
    return bands.stream()
        .filter(band -> columns(rows.subList(band.from(), band.to()), band.gutter(), size))
        .max(Comparator.comparingInt(Band::height).thenComparingDouble(band -> -band.gutter()));
  }

  /** Returns where gutters may be: in wide gaps, and left of where a line begins. */
  private static List<Float> places(List<Row> rows, float size) {
    Map<Integer, Integer> votes = new TreeMap<>();
    float step = size / 2;
    float start = rows.stream().map(Row::left).min(Comparator.naturalOrder()).orElse(0f);
    for (Row row : rows) {
      if (row.left() > start + 4 * size) {
        votes.merge(Math.round((row.left() - 0.6f * size) / step), 1, Integer::sum);
      }
      for (int i = 1; i < row.words().size(); i++) {
        float left = row.words().get(i).left();
        if (left - row.words().get(i - 1).right() > 0.9f * size) {
          votes.merge(Math.round((left - 0.6f * size) / step), 1, Integer::sum);
        }
      }
    }
    return votes.entrySet().stream()
        .filter(entry -> entry.getValue() >= LINES)
        .sorted(
            Map.Entry.<Integer, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(PLACES)
        .map(entry -> entry.getKey() * step)
        .toList();
  }

  private static boolean crosses(Row row, float gutter, float size) {
    return row.words().stream()
        .anyMatch(
            word -> word.left() < gutter + 0.2f * size && word.right() > gutter - 0.2f * size);
  }

  /** Leaves out what stands apart at either end, on one side only: a heading, a last line. */
  private static Optional<Band> trimmed(List<Row> rows, Band band) {
    int from = band.from();
    int to = band.to();
    List<Float> steps = new ArrayList<>();
    for (int i = from + 1; i < to; i++) {
      steps.add(rows.get(i).base() - rows.get(i - 1).base());
    }
    float apart = steps.isEmpty() ? 0 : 1.5f * Layout.median(steps);
    for (int i = to - 1; i > from && !both(rows.get(i), band.gutter()); i--) {
      if (rows.get(i).base() - rows.get(i - 1).base() > apart) {
        to = i;
      }
    }
    for (int i = from; i < to - 1 && !both(rows.get(i), band.gutter()); i++) {
      if (rows.get(i + 1).base() - rows.get(i).base() > apart) {
        from = i + 1;
      }
    }
    return to - from < LINES ? Optional.empty() : Optional.of(new Band(band.gutter(), from, to));
  }

  private static boolean both(Row row, float gutter) {
    return row.left() < gutter && row.right() > gutter;
  }

  private static boolean columns(List<Row> rows, float gutter, float size) {
    List<Word> all = words(rows);
    return isText(Row.of(all.stream().filter(word -> word.left() < gutter).toList()), size)
        && isText(Row.of(all.stream().filter(word -> word.left() >= gutter).toList()), size);
  }

  private static boolean isText(List<Row> rows, float size) {
    if (rows.size() < LINES) {
      return false;
    }
    float left = rows.stream().map(Row::left).min(Comparator.naturalOrder()).orElseThrow();
    float right = rows.stream().map(Row::right).max(Comparator.naturalOrder()).orElseThrow();
    float width = right - left;
    double filled = rows.stream().mapToDouble(row -> row.right() - row.left()).average().orElse(0);
    double letters = rows.stream().mapToInt(Row::letters).average().orElse(0);
    return width > 9 * size && filled > FILLED * width && letters > LETTERS_OF_A_LINE;
  }
}
