package org.attest.dossier;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.attest.lexicon.Gazetteer;
import org.attest.lexicon.PlaceEntry;

/**
 * Which place lies in which, by the codes of a gazetteer; it is read at the first question that
 * names alone do not answer. Safe for threads.
 */
public final class Geography {

  /** By the places that Attest ships. */
  public static final Geography BUILT_IN = new Geography(Gazetteer::builtIn);

  private final Memo<List<PlaceEntry>> entries;

  /** By the places of a gazetteer. */
  public Geography(Supplier<Gazetteer> gazetteer) {
    this.entries = new Memo<>(name -> List.copyOf(gazetteer.get().named(name)));
  }

  /** Returns whether each of {@code inner} lies in, or is, one of {@code outer}. */
  boolean allIn(List<String> inner, List<String> outer) {
    return inner.stream()
        .allMatch(x -> outer.stream().anyMatch(y -> Names.same(x, y) || liesIn(x, y)));
  }

  /** Returns whether a place of one list lies in one of the other. */
  boolean nested(List<String> a, List<String> b) {
    return a.stream().anyMatch(x -> b.stream().anyMatch(y -> liesIn(x, y) || liesIn(y, x)));
  }

  /** Of several places of one name, the first in the country of the outer one is meant. */
  private boolean liesIn(String inner, String outer) {
    return entries.of(outer).stream()
        .anyMatch(area -> meant(inner, area).map(place -> place.within(area)).orElse(false));
  }

  private Optional<PlaceEntry> meant(String name, PlaceEntry area) {
    return entries.of(name).stream()
        .filter(place -> place.country().equals(area.country()))
        .findFirst();
  }
}
