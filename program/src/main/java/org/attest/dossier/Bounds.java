package org.attest.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.attest.model.Count;

/**
 * The numbers that a count can mean, both ends inclusive.
 *
 * <p>Words get the range that Attest's authors think a reader would grant them ("several thousand":
 * 2,000 to 9,999), only to tell contradiction from agreement; the words are what is shown.
 */
record Bounds(double low, double high) {

  private static final double APPROXIMATE = 0.1;

  /** Longer phrases first: the first one contained counts. */
  private static final List<Map.Entry<String, Bounds>> WORDS =
      List.of(
          Map.entry("hundreds of thousands", new Bounds(200_000, 999_999)),
          Map.entry("tens of thousands", new Bounds(20_000, 99_999)),
          Map.entry("several thousand", new Bounds(2_000, 9_999)),
          Map.entry("few thousand", new Bounds(2_000, 5_000)),
          Map.entry("thousands", new Bounds(2_000, 99_999)),
          Map.entry("several hundred", new Bounds(200, 999)),
          Map.entry("few hundred", new Bounds(200, 500)),
          Map.entry("hundreds", new Bounds(200, 999)),
          Map.entry("scores", new Bounds(40, 99)),
          Map.entry("several dozen", new Bounds(24, 99)),
          Map.entry("dozens", new Bounds(24, 99)),
          Map.entry("dozen", new Bounds(10, 14)),
          Map.entry("handful", new Bounds(2, 9)),
          Map.entry("several", new Bounds(3, 9)));

  private static final Bounds ANY = new Bounds(0, Double.POSITIVE_INFINITY);

  static Bounds of(Count count) {
    Bounds low = end(count.low(), count.lowText());
    Bounds high = end(count.high(), count.highText());
    double slack = count.approximate() ? APPROXIMATE : 0;
    return new Bounds(
        Math.min(low.low, high.high) * (1 - slack), Math.max(low.low, high.high) * (1 + slack));
  }

  private static Bounds end(OptionalLong number, String words) {
    if (number.isPresent()) {
      return new Bounds(number.getAsLong(), number.getAsLong());
    }
    String lower = words.toLowerCase(Locale.ROOT);
    return WORDS.stream()
        .filter(entry -> lower.contains(entry.getKey()))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(ANY);
  }

  boolean open() {
    return equals(ANY);
  }

  boolean covers(Bounds other) {
    return low <= other.low && other.high <= high;
  }

  boolean meets(Bounds other) {
    return Math.max(low, other.low) <= Math.min(high, other.high);
  }
}
