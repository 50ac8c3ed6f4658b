package org.attest.model;

import java.util.OptionalLong;

/**
 * A number as a report gives it: bounds, or words where the words are no number.
 *
 * <p>"about 3,000" is 3000 to 3000, approximate; "at least 13" is 13 to open; "dozens" has no
 * bounds and {@code lowText} "dozens"; "as low as 500 to several thousand" is 500 to {@code
 * highText} "several thousand".
 *
 * @param low the lower bound, inclusive; empty where open or given in words
 * @param high the upper bound, inclusive; empty where open or given in words
 * @param lowText the words of the lower bound where they are no number, else empty
 * @param highText the words of the upper bound where they are no number, else empty
 * @param approximate whether the words hedge the number ("about", "some", "roughly")
 */
public record Count(
    OptionalLong low, OptionalLong high, String lowText, String highText, boolean approximate) {

  /** Nothing is told. */
  public static final Count NONE =
      new Count(OptionalLong.empty(), OptionalLong.empty(), "", "", false);

  /**
   * Checks the order of the bounds.
   *
   * @throws IllegalArgumentException if a bound is negative or the upper lies below the lower
   */
  public Count {
    if ((low.isPresent() && low.getAsLong() < 0)
        || (high.isPresent() && high.getAsLong() < 0)
        || (low.isPresent() && high.isPresent() && high.getAsLong() < low.getAsLong())) {
      throw new IllegalArgumentException(
          "a count cannot go from %s to %s; of two bounds, change first the one that makes room"
              .formatted(figure(low), figure(high)));
    }
  }

  private static String figure(OptionalLong bound) {
    return bound.isPresent() ? Long.toString(bound.getAsLong()) : "open";
  }

  /** Returns exactly {@code number}. */
  public static Count exactly(long number) {
    return between(number, number);
  }

  /** Returns {@code low} to {@code high}, both inclusive. */
  public static Count between(long low, long high) {
    return new Count(OptionalLong.of(low), OptionalLong.of(high), "", "", false);
  }

  /** Returns {@code number} or more. */
  public static Count atLeast(long number) {
    return new Count(OptionalLong.of(number), OptionalLong.empty(), "", "", false);
  }

  /** Returns {@code number} or fewer. */
  public static Count atMost(long number) {
    return new Count(OptionalLong.empty(), OptionalLong.of(number), "", "", false);
  }

  /** Returns a number that is only given in words ("dozens", "several thousand"). */
  public static Count words(String words) {
    return new Count(OptionalLong.empty(), OptionalLong.empty(), words, words, false);
  }

  /** Returns the same number, marked as approximate. */
  public Count approximately() {
    return new Count(low, high, lowText, highText, true);
  }

  /** Returns whether anything is told, in figures or in words. */
  public boolean told() {
    return low.isPresent() || high.isPresent() || !lowText.isEmpty() || !highText.isEmpty();
  }
}
