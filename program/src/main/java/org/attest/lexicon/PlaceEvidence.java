package org.attest.lexicon;

import java.util.List;
import java.util.Optional;
import org.attest.model.Span;

/**
 * What else is known of the names in a text, by which a place is told from a person or a body.
 *
 * @param notPlaces names that are known to be persons' or actors'; nothing inside them is a place
 * @param locations words that a tagger of names takes for a place
 * @param organisations words that a tagger of names takes for a body
 * @param countries ISO 3166-1 alpha-2 codes of the countries of the actors named, one for each time
 * @param bearers names of others that the text may mean, such as its publisher's
 */
public record PlaceEvidence(
    List<Span> notPlaces,
    List<Span> locations,
    List<Span> organisations,
    List<String> countries,
    List<String> bearers) {

  /** Copies the lists. */
  public PlaceEvidence {
    notPlaces = List.copyOf(notPlaces);
    locations = List.copyOf(locations);
    organisations = List.copyOf(organisations);
    countries = List.copyOf(countries);
    bearers = List.copyOf(bearers);
  }

  /** Returns what is known where no tagger has read the text. */
  public static PlaceEvidence without(List<Span> notPlaces) {
    return new PlaceEvidence(notPlaces, List.of(), List.of(), List.of(), List.of());
  }

  /** Returns whether the tagger takes a name for a place, and not for a part of a longer one. */
  boolean isTagged(Span name) {
    return locations.stream()
        .anyMatch(place ->
            name.start() <= place.start() && place.end() <= name.end() + 1 && place.overlaps(name));
  }

  /** Returns whether a name is a part of what the tagger takes for a longer name of a place. */
  boolean isPartOfPlace(Span name) {
    return locations.stream()
        .anyMatch(place -> place.covers(name) && place.length() > name.length() + 1);
  }

  /** Returns the longer name of a body that a name stands in, such as "Paris Saint-Germain". */
  Optional<Span> body(Span name) {
    return organisations.stream()
        .filter(body -> body.covers(name) && body.length() > name.length() + 1)
        .findFirst();
  }
}
