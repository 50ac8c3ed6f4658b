package org.attest.intake.extract;

import java.util.List;

/** Measures of how a page is set. */
final class Layout {

  private Layout() {}

  /**
   * Returns the value in the middle; of an even number, the lower of the two.
   *
   * @param values at least one
   */
  static float median(List<Float> values) {
    List<Float> sorted = values.stream().sorted().toList();
    return sorted.get((sorted.size() - 1) / 2);
  }

  /** Returns whether two sizes of letters look the same. */
  static boolean alike(float one, float other) {
    return Math.abs(one - other) <= 0.08f * Math.max(one, other);
  }
}
