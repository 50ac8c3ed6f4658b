package org.attest.dossier;

import java.util.List;
import java.util.Optional;
import org.attest.lexicon.Gazetteer;
import org.attest.lexicon.PlaceEntry;

/**
 * Which place lies in which, by the codes of the gazetteer; it is read at the first question that
 * names alone do not answer.
 */
final class Geography {

  private static final Memo<List<PlaceEntry>> ENTRIES =
      new Memo<>(name -> List.copyOf(Gazetteer.builtIn().named(name)));

  private Geography() {}

  /** Returns whether each of {@code inner} lies in, or is, one of {@code outer}. */
  static boolean allIn(List<String> inner, List<String> outer) {
    return inner.stream()
        .allMatch(x -> outer.stream().anyMatch(y -> Names.same(x, y) || liesIn(x, y)));
  }

  /** Returns whether a place of one list lies in one of the other. */
  static boolean nested(List<String> a, List<String> b) {
    return a.stream().anyMatch(x -> b.stream().anyMatch(y -> liesIn(x, y) || liesIn(y, x)));
  }

  /** Of several places of one name, the first in the country of the outer one is meant. */
  private static boolean liesIn(String inner, String outer) {
    return ENTRIES.of(outer).stream()
        .anyMatch(area -> meant(inner, area).map(place -> place.within(area)).orElse(false));
  }

  private static Optional<PlaceEntry> meant(String name, PlaceEntry area) {
    return ENTRIES.of(name).stream()
        .filter(place -> place.country().equals(area.country()))
        .findFirst();
  }
}
