package org.attest;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.attest.store.DocumentEntry;
import org.attest.store.Ground;

/**
 * What a dossier, or a whole record, rests on. The counts are by word, in the words' order.
 *
 * @param claims how many claims, rejected ones aside
 * @param reports from how many reports
 * @param reviewed for how many a person vouches
 * @param origins how many origins the reports have: copies, and versions of one, count once
 * @param compared whether reports were compared to find copies; of very many, only those of equal
 *     bytes are known for copies
 * @param years how many reports are of each year
 * @param languages of each language
 * @param publishers of each publisher
 * @param kinds how many claims are of each kind
 */
public record Foundation(
    int claims,
    int reports,
    int reviewed,
    long origins,
    boolean compared,
    SortedMap<String, Integer> years,
    SortedMap<String, Integer> languages,
    SortedMap<String, Integer> publishers,
    SortedMap<String, Integer> kinds) {

  /** Copies the maps. */
  public Foundation {
    years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
    languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
    publishers = Collections.unmodifiableSortedMap(new TreeMap<>(publishers));
    kinds = Collections.unmodifiableSortedMap(new TreeMap<>(kinds));
  }

  static Foundation of(Ground ground, List<DocumentEntry> reports, long origins, boolean compared) {
    SortedMap<String, Integer> kinds = new TreeMap<>();
    ground.kinds().forEach((kind, count) -> kinds.put(kind.word(), count));
    return new Foundation(
        ground.claims(),
        reports.size(),
        ground.reviewed(),
        origins,
        compared,
        counted(reports, each -> each.source().year()),
        counted(reports, each -> orUnknown(each.language())),
        counted(reports, each -> orUnknown(each.source().publisher().value())),
        kinds);
  }

  private static <T> SortedMap<String, Integer> counted(
      Collection<T> all, Function<T, String> word) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    all.forEach(each -> counts.merge(word.apply(each), 1, Integer::sum));
    return counts;
  }

  private static String orUnknown(String value) {
    return value.isEmpty() ? "unknown" : value;
  }
}
