package org.attest.lexicon;

import java.util.List;
import org.attest.model.Span;

/**
 * Words of a text that are the name of at least one place.
 *
 * @param span the name, without a possessive ending
 * @param form the name as written
 * @param candidates the places of that name, never empty
 */
public record PlaceMatch(Span span, String form, List<PlaceEntry> candidates) {

  /** Copies the list. */
  public PlaceMatch {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("a match without a place: " + form);
    }
  }

  PlaceMatch with(List<PlaceEntry> fewer) {
    return new PlaceMatch(span, form, fewer);
  }
}
