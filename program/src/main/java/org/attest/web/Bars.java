package org.attest.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A table of counts with a bar for each, ready to be shown.
 *
 * @param what by what is counted
 * @param counted what is counted
 * @param rows the values
 * @param left how many values are not among the rows
 */
record Bars(String what, String counted, List<Bar> rows, int left) {

  private static final int MOST = 15;

  Bars {
    rows = List.copyOf(rows);
  }

  /** A value, how often it is there, and that as a share of the largest in hundredths. */
  record Bar(String value, int count, int share) {}

  /** Returns every value, in the order of the map. */
  static Bars byName(String what, String counted, Map<String, Integer> counts) {
    return of(what, counted, List.copyOf(counts.entrySet()), Integer.MAX_VALUE);
  }

  /** Returns the values that are there most often, these first. */
  static Bars byCount(String what, String counted, Map<String, Integer> counts) {
    return of(
        what,
        counted,
        counts.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<String, Integer> each) -> -each.getValue())
                    .thenComparing(Map.Entry::getKey))
            .toList(),
        MOST);
  }

  private static Bars of(
      String what, String counted, List<Map.Entry<String, Integer>> counts, int most) {
    int largest = counts.stream().mapToInt(Map.Entry::getValue).max().orElse(1);
    return new Bars(
        what,
        counted,
        counts.stream()
            .limit(most)
            .map(each ->
                new Bar(
                    Plain.line(each.getKey()),
                    each.getValue(),
                    Math.max(1, Math.round(100f * each.getValue() / largest))))
            .toList(),
        Math.max(0, counts.size() - most));
  }
}
