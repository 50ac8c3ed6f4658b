package org.attest.cli;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What a scorer counted, in one document or question or in many.
 *
 * @param right how many of those given were right
 * @param given how many were given
 * @param found how many of those wanted were found
 * @param wanted how many were wanted
 */
record Tally(double right, double given, double found, double wanted) {

  private static final int SAMPLES = 2000;
  private static final long SEED = 1992;
  private static final double OUTSIDE = 0.025;

  /** Nothing was counted. */
  static final Tally NONE = new Tally(0, 0, 0, 0);

  /** Where the figure lies in 95 of 100 samples of the same kind. */
  record Interval(double low, double high) {}

  /** Returns a share of {@code all} as a tally, whose F1 is that share. */
  static Tally share(double value, double all) {
    return new Tally(value * all, all, value * all, all);
  }

  private Tally plus(Tally other) {
    return new Tally(
        right + other.right, given + other.given, found + other.found, wanted + other.wanted);
  }

  /** Returns the harmonic mean of precision and recall; of a share, the share; 0 for nothing. */
  double f1() {
    double precision = given == 0 ? 0 : right / given;
    double recall = wanted == 0 ? 0 : found / wanted;
    double sum = precision + recall;
    return sum == 0 ? 0 : 2 * precision * recall / sum;
  }

  /** Returns the sum of all. */
  static Tally sum(List<Tally> tallies) {
    return tallies.stream().reduce(NONE, Tally::plus);
  }

  /**
   * Resamples the units, with the same seed each time: what the units hold together stays together
   * (Efron's percentile bootstrap).
   *
   * @param units one tally for each document or question; not empty
   */
  static Interval interval(List<Tally> units) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] figures =
        IntStream.range(0, SAMPLES)
            .mapToDouble(_ -> {
              Tally sum = NONE;
              for (int i = 0; i < units.size(); i++) {
                sum = sum.plus(units.get(random.nextInt(units.size())));
              }
              return sum.f1();
            })
            .sorted()
            .toArray();
    return new Interval(
        figures[(int) Math.floor(OUTSIDE * (SAMPLES - 1))],
        figures[(int) Math.ceil((1 - OUTSIDE) * (SAMPLES - 1))]);
  }
}
