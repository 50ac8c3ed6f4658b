package org.attest.lexicon;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a text plays: how much of it lies in each country and province, and what lies near what.
 *
 * <p>An ambiguous name counts for all its places, for each by how likely it is without the text.
 */
final class PlaceFocus {

  private static final int MOST = 8;
  private static final double NEAR_KILOMETRES = 80;
  private static final double FAR_DEGREES = 5;

  /** A place that a name may mean, and how likely that is before the text is asked. */
  private record Likely(PlaceEntry entry, double share) {}

  private final Masses countries = new Masses();
  private final Masses provinces = new Masses();
  private final Map<String, List<Likely>> byKey = new LinkedHashMap<>();

  PlaceFocus(List<PlaceCase> cases, List<String> elsewhere) {
    for (PlaceCase one : cases) {
      List<Likely> likely = likely(one);
      byKey.putIfAbsent(one.key(), likely);
      for (Likely each : likely) {
        double mass = each.entry.precision() == PlacePrecision.COUNTRY ? 2 : 1;
        countries.add(one.key(), each.entry.country(), mass * each.share);
        provinces.add(one.key(), each.entry.admin1(), each.share);
      }
    }
    elsewhere.forEach(country -> countries.add("", country, 1));
  }

  private static List<Likely> likely(PlaceCase one) {
    double sum = one.open().stream().mapToDouble(PlaceFocus::odds).sum();
    return one.open().stream()
        .map(entry -> new Likely(entry, odds(entry) / sum))
        .sorted(
            Comparator.comparingDouble(Likely::share)
                .reversed()
                .thenComparing(likely -> likely.entry.id()))
        .limit(MOST)
        .toList();
  }

  private static double odds(PlaceEntry entry) {
    return Math.exp(weight(entry));
  }

  /** What an entry is worth without its text: countries, then big towns and provinces. */
  static double weight(PlaceEntry entry) {
    double weight =
        switch (entry.isOurs() && entry.precision() != PlacePrecision.COUNTRY
            ? PlacePrecision.REGION
            : entry.precision()) {
          case COUNTRY -> 8;
          case REGION, WATER, MOUNTAIN, SITE, PART -> 5;
          case ADMIN1 -> 3.2;
          case ADMIN2 -> 0.8;
          case TOWN -> 0.7 * Math.log10(entry.population() + 1) + rank(entry.feature());
        };
    return entry.alternate() ? weight - 1.5 : weight;
  }

  private static double rank(String feature) {
    return switch (feature) {
      case "PPLC" -> 1.5;
      case "PPLA" -> 0.7;
      case "PPLX" -> -1;
      default -> 0;
    };
  }

  /** Returns which part of the text lies in a country, from 0 to 1. */
  double share(String country) {
    return countries.share(country);
  }

  /**
   * Returns how well an entry fits where the text plays, nearness aside.
   *
   * @param key its name, which is no witness for itself
   */
  double fit(PlaceEntry entry, String key) {
    return 3.5 * Math.min(1, 2 * countries.share(entry.country(), key))
        + 1.5 * Math.min(1, 2 * provinces.share(entry.admin1(), key));
  }

  /** Returns how much of what the text names lies near a town or district, from 0 to 2. */
  double near(PlaceEntry entry, String key) {
    if (isWide(entry)) {
      return 0;
    }
    double near = 0;
    for (Map.Entry<String, List<Likely>> other : byKey.entrySet()) {
      if (!other.getKey().equals(key)) {
        near += other.getValue().stream().mapToDouble(l -> near(entry, l)).max().orElse(0);
      }
    }
    return Math.min(2, near);
  }

  private static double near(PlaceEntry entry, Likely other) {
    boolean far = Math.abs(entry.latitude() - other.entry.latitude()) > FAR_DEGREES;
    return far || isWide(other.entry)
        ? 0
        : other.share * Math.exp(-entry.kilometresTo(other.entry) / NEAR_KILOMETRES);
  }

  private static boolean isWide(PlaceEntry entry) {
    return switch (entry.precision()) {
      case COUNTRY, ADMIN1, REGION, WATER, MOUNTAIN, PART -> true;
      case ADMIN2, TOWN, SITE -> false;
    };
  }

  /** How much of a text is of each area, by the name that says so. */
  private static final class Masses {
    private final Map<String, Map<String, Double>> byArea = new HashMap<>();
    private final Map<String, Double> byName = new HashMap<>();
    private double all;

    void add(String name, String area, double mass) {
      if (!area.isEmpty()) {
        byArea.computeIfAbsent(area, _ -> new HashMap<>()).merge(name, mass, Double::sum);
        byName.merge(name, mass, Double::sum);
        all += mass;
      }
    }

    double share(String area) {
      return all == 0 ? 0 : sum(area) / all;
    }

    /** Returns the share of an area by what all other names say. */
    double share(String area, String name) {
      double others = all - byName.getOrDefault(name, 0.0);
      double own = byArea.getOrDefault(area, Map.of()).getOrDefault(name, 0.0);
      return others < 0.5 ? 0 : (sum(area) - own) / others;
    }

    private double sum(String area) {
      return byArea.getOrDefault(area, Map.of()).values().stream()
          .mapToDouble(Double::doubleValue)
          .sum();
    }
  }
}
