package org.attest.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A row of small bars: how many claims of each year.
 *
 * @param bars the bars, oldest first
 * @param words what they show, for who does not see them
 */
record Spark(List<Bar> bars, String words) {

  /** The drawing is this wide and high. */
  static final int WIDTH = 96;

  static final int HEIGHT = 18;
  private static final int MOST = 24;
  private static final int LEAST = 8;

  Spark {
    bars = List.copyOf(bars);
  }

  /** A bar. */
  record Bar(double x, double y, double width, double height) {}

  /**
   * Draws the years of one group on the years of all, so that rows can be compared.
   *
   * @param all every year that any group has
   */
  static Spark of(Map<Integer, Integer> years, Set<Integer> all) {
    if (years.isEmpty()) {
      return new Spark(List.of(), "no claims");
    }
    int last = Collections.max(all);
    int first = Math.max(Collections.min(all), last - MOST + 1);
    int most = Collections.max(years.values());
    double step = (double) WIDTH / Math.max(LEAST, last - first + 1);
    List<Bar> bars = new ArrayList<>();
    for (int year = first; year <= last; year++) {
      int claims = years.getOrDefault(year, 0);
      if (claims > 0) {
        double height = Math.max(1.5, (double) HEIGHT * claims / most);
        double x = WIDTH - (last - year + 1) * step;
        bars.add(
            new Bar(rounded(x), rounded(HEIGHT - height), rounded(step * 0.8), rounded(height)));
      }
    }
    return new Spark(
        bars, "claims by year, " + first + " to " + last + ", most in one year " + most);
  }

  static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
