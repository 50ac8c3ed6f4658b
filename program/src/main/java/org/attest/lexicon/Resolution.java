package org.attest.lexicon;

import java.util.List;
import java.util.stream.IntStream;

/** Weighs the candidates of an ambiguous name against its context. */
final class Resolution {

  /** The full name of a candidate elsewhere weighs more than any number of place names. */
  private static final int NAMED = 1000;

  /** A parent or branch that is named elsewhere. */
  private static final int KIN = 50;

  private static final int MOST_FOR_COUNTRIES = 40;

  private Resolution() {}

  static List<Actor> of(List<Actor> candidates, NameContext context) {
    List<Actor> alive = alive(candidates, context);
    int[] weights = alive.stream().mapToInt(actor -> weight(actor, context)).toArray();
    int most = IntStream.of(weights).max().orElse(0);
    List<Actor> best =
        IntStream.range(0, weights.length)
            .filter(i -> weights[i] == most)
            .mapToObj(alive::get)
            .toList();
    return best.size() == 1 ? best : alive;
  }

  /** Who did not exist yet when the text was published cannot be meant; later mention can. */
  private static List<Actor> alive(List<Actor> candidates, NameContext context) {
    List<Actor> alive =
        candidates.stream()
            .filter(actor ->
                context
                    .date()
                    .latest()
                    .flatMap(day -> actor.from().earliest().map(from -> !day.isBefore(from)))
                    .orElse(true))
            .toList();
    return alive.isEmpty() ? candidates : alive;
  }

  private static int weight(Actor actor, NameContext context) {
    int weight = context.names().contains(actor.name()) ? NAMED : 0;
    weight +=
        actor.parents().stream().anyMatch(parent -> context.names().contains(parent.name()))
            ? KIN
            : 0;
    int countries =
        actor.theatres().stream().mapToInt(code -> context.countries().getOrDefault(code, 0)).sum();
    return weight + Math.min(countries, MOST_FOR_COUNTRIES);
  }
}
