package org.attest.lexicon;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.When;

/**
 * What stands around an ambiguous name and may decide whom it means.
 *
 * @param names canonical names that the text gives without ambiguity
 * @param countries how often the text names each country, by ISO 3166 code
 * @param date when the text was published; may be unknown
 */
public record NameContext(Set<String> names, Map<String, Integer> countries, When date) {

  /** Nothing is known. */
  public static final NameContext NONE = new NameContext(Set.of(), Map.of(), When.unknown());

  /** Copies the collections. */
  public NameContext {
    names = Set.copyOf(names);
    countries = Map.copyOf(countries);
  }

  /**
   * Gathers the context of a text.
   *
   * @param matches all names found in it; those with one candidate count as names, and states also
   *     as countries
   * @param countries ISO codes of countries known otherwise (places, the publisher's own country),
   *     once for each time
   */
  public static NameContext of(List<ActorMatch> matches, Collection<String> countries, When date) {
    Set<String> names = new HashSet<>();
    Map<String, Integer> counts = new HashMap<>();
    countries.forEach(code -> counts.merge(code, 1, Integer::sum));
    for (ActorMatch match : matches) {
      match
          .sole()
          .ifPresent(actor -> {
            names.add(actor.name());
            if (actor.sort() != Actor.Sort.ORGANISATION && actor.theatres().size() == 1) {
              counts.merge(actor.theatres().getFirst(), 1, Integer::sum);
            }
          });
    }
    return new NameContext(names, counts, date);
  }
}
