package org.attest.intake.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what stands at the top or foot of pages and is no part of what they tell: words that come
 * again on other pages at the same height, and page numbers.
 */
final class RunningHeads {

  /** How many rows at either end of a page may be such. */
  private static final int ROWS = 3;

  /** How far the heights of one running head may lie apart, in points. */
  private static final float HEIGHT = 8;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?:page |p\\. ?|pg\\.? )?[-–—\\[(| ]*(?:\\d{1,4}|[ivxlc]{1,6})(?: ?(?:/|of|\\|)"
              + " ?\\d{1,4})?[-–—\\])| ]*");

  /** A row that could be a running head: its words without their numbers, and where it is. */
  private record Candidate(String words, float base, int page) {}

  private final Map<String, List<Candidate>> candidates = new HashMap<>();

  private RunningHeads() {}

  /**
   * Returns for each page the rows that are running heads.
   *
   * @param pages the rows of each page, from top to bottom
   */
  static List<Set<Row>> of(List<List<Row>> pages) {
    RunningHeads heads = new RunningHeads();
    for (int page = 0; page < pages.size(); page++) {
      for (Row row : outer(pages.get(page))) {
        Candidate candidate = new Candidate(key(row), row.base(), page);
        heads.candidates.computeIfAbsent(candidate.words(), _ -> new ArrayList<>()).add(candidate);
      }
    }
    List<Set<Row>> found = new ArrayList<>();
    for (List<Row> rows : pages) {
      found.add(heads.among(rows));
    }
    return found;
  }

  /** From either edge inwards, as far as the rows are such: what lies behind others is not. */
  private Set<Row> among(List<Row> rows) {
    Set<Row> heads = new HashSet<>();
    int most = Math.min(ROWS, rows.size());
    for (int i = 0; i < most && isHead(rows, i, i == 0); i++) {
      heads.add(rows.get(i));
    }
    for (int i = rows.size() - 1; i >= rows.size() - most; i--) {
      if (!isHead(rows, i, i == rows.size() - 1)) {
        break;
      }
      heads.add(rows.get(i));
    }
    return heads;
  }

  private boolean isHead(List<Row> rows, int at, boolean edge) {
    boolean number = edge && rows.size() > 1 && PAGE_NUMBER.matcher(text(rows.get(at))).matches();
    return number || comesAgain(rows.get(at));
  }

  private boolean comesAgain(Row row) {
    Set<Integer> pages = new HashSet<>();
    for (Candidate other : candidates.getOrDefault(key(row), List.of())) {
      if (Math.abs(other.base() - row.base()) < HEIGHT) {
        pages.add(other.page());
      }
    }
    return pages.size() > 1;
  }

  private static List<Row> outer(List<Row> rows) {
    if (rows.size() <= 2 * ROWS) {
      return rows;
    }
    List<Row> outer = new ArrayList<>(rows.subList(0, ROWS));
    outer.addAll(rows.subList(rows.size() - ROWS, rows.size()));
    return outer;
  }

  private static String text(Row row) {
    StringBuilder text = new StringBuilder();
    row.words().forEach(word -> text.append(text.isEmpty() ? "" : " ").append(word.text()));
    return text.toString().toLowerCase(Locale.ROOT);
  }

  private static String key(Row row) {
    return text(row).replaceAll("\\d+", "#");
  }
}
