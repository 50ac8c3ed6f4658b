package org.attest.lexicon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names that resemble a misspelt one. */
final class Nearest {

  private static final int FARTHEST = 3;
  private static final int SHORTEST = 2;

  private Nearest() {}

  /** Returns canonical names by the distance of their nearest form, then by name. */
  static List<String> to(String key, Map<String, List<Actor>> byForm, int most) {
    if (key.length() < SHORTEST) {
      return List.of();
    }
    Map<String, Double> distances = new HashMap<>();
    byForm.forEach((form, actors) -> {
      double distance = distance(key, form);
      if (distance <= Math.min(FARTHEST, Math.max(1, (key.length() + 1) / 4))) {
        actors.forEach(actor -> distances.merge(actor.name(), distance, Math::min));
      }
    });
    return distances.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .limit(most)
        .toList();
  }

  /** Edits between two keys; a form that only goes on counts as one and a bit. */
  private static double distance(String key, String form) {
    if (key.length() > 2 && form.startsWith(key)) {
      return 1 + (form.length() - key.length()) / 100.0;
    }
    if (Math.abs(form.length() - key.length()) > FARTHEST) {
      return Double.MAX_VALUE;
    }
    int[][] cost = new int[key.length() + 1][form.length() + 1];
    for (int i = 0; i <= key.length(); i++) {
      for (int j = 0; j <= form.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, key, form, i, j);
      }
    }
    return cost[key.length()][form.length()];
  }

  private static int cheapest(int[][] cost, String key, String form, int i, int j) {
    char a = key.charAt(i - 1);
    char b = form.charAt(j - 1);
    int best = cost[i - 1][j - 1] + (a == b ? 0 : 1);
    best = Math.min(best, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
    boolean swapped = i > 1 && j > 1 && a == form.charAt(j - 2) && key.charAt(i - 2) == b;
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
