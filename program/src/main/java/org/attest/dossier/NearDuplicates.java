package org.attest.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import org.attest.model.DocumentId;

/**
 * Finds reports that are copies of each other, whole or in passages.
 *
 * <p>Whole: four-word shingles, min-hashed in bands to find candidates (Broder 1997; Leskovec,
 * Rajaraman and Ullman, "Mining of Massive Datasets", chapter 3), then compared exactly. So the
 * cost grows with the reports, not with their square. Pure; the same for any order.
 */
public final class NearDuplicates {

  /** From which share of common shingles two reports count as one text. */
  private static final double ONE_TEXT = 0.5;

  /** From which share of its shingles the shorter report counts as cut from the longer. */
  private static final double CUT_FROM = 0.8;

  private static final int SHINGLE = 4;

  /** Of shorter texts nobody can say whether they are copies. */
  private static final int FEWEST = 16;

  private static final int BANDS = 24;
  private static final int ROWS = 3;

  /** Shorter sentences can be the same by chance. */
  private static final int WORDS_OF_A_PASSAGE = 10;

  /** A sentence in more reports than this is a stock phrase. */
  private static final int MOST_HOLDERS = 50;

  private NearDuplicates() {}

  /**
   * Two reports with text in common.
   *
   * @param first the one whose name comes first
   * @param second the other
   * @param share the share of shingles in common: of both where whole, else 0
   * @param passages how many sentences of at least ten words stand in both
   */
  public record Pair(DocumentId first, DocumentId second, double share, int passages) {

    /** Returns whether the two are one text. */
    public boolean whole() {
      return share > 0;
    }
  }

  /** Returns the pairs of reports with text in common, in order of their names. */
  public static List<Pair> among(Map<DocumentId, String> texts) {
    SortedMap<DocumentId, String> ordered = new TreeMap<>(texts);
    List<DocumentId> names = List.copyOf(ordered.keySet());
    List<Set<Integer>> shingles = ordered.values().stream().map(NearDuplicates::shingles).toList();
    Map<Long, Integer> passages = passages(List.copyOf(ordered.values()));
    Map<Long, Double> whole = whole(shingles, passages.keySet());
    Set<Long> keys = new TreeSet<>(whole.keySet());
    keys.addAll(passages.keySet());
    return keys.stream()
        .map(key ->
            new Pair(
                names.get((int) (key >>> 32)),
                names.get((int) (long) key),
                whole.getOrDefault(key, 0.0),
                passages.getOrDefault(key, 0)))
        .toList();
  }

  /** A short text cut from a long one has few shingles in common with it, but whole sentences. */
  private static Map<Long, Double> whole(List<Set<Integer>> shingles, Set<Long> candidates) {
    Map<List<Integer>, List<Integer>> bands = new HashMap<>();
    for (int i = 0; i < shingles.size(); i++) {
      if (shingles.get(i).size() >= FEWEST) {
        bands(signature(shingles.get(i)), i, bands);
      }
    }
    Set<Long> near = new TreeSet<>(candidates);
    bands.values().forEach(holders -> pairs(holders, near::add));
    Map<Long, Double> found = new TreeMap<>();
    for (long key : near) {
      double share = share(shingles.get((int) (key >>> 32)), shingles.get((int) key));
      if (share > 0) {
        found.put(key, share);
      }
    }
    return found;
  }

  private static void bands(int[] signature, int holder, Map<List<Integer>, List<Integer>> bands) {
    for (int band = 0; band < BANDS; band++) {
      List<Integer> key = new ArrayList<>(ROWS + 1);
      key.add(band);
      for (int row = 0; row < ROWS; row++) {
        key.add(signature[band * ROWS + row]);
      }
      bands.computeIfAbsent(key, _ -> new ArrayList<>()).add(holder);
    }
  }

  private static double share(Set<Integer> a, Set<Integer> b) {
    Set<Integer> both = new HashSet<>(a);
    both.retainAll(b);
    int fewer = Math.min(a.size(), b.size());
    if (fewer < FEWEST) {
      return 0;
    }
    double ofAll = (double) both.size() / (a.size() + b.size() - both.size());
    double ofShorter = (double) both.size() / fewer;
    return ofAll >= ONE_TEXT || ofShorter >= CUT_FROM ? Math.max(ofAll, ofShorter) : 0;
  }

  private static Map<Long, Integer> passages(List<String> texts) {
    Map<String, Set<Integer>> holders = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      for (String sentence : texts.get(i).split("[.!?\\n]+", -1)) {
        List<String> words = Likeness.words(sentence);
        if (words.size() >= WORDS_OF_A_PASSAGE) {
          holders.computeIfAbsent(String.join(" ", words), _ -> new TreeSet<>()).add(i);
        }
      }
    }
    Map<Long, Integer> found = new TreeMap<>();
    holders.values().stream()
        .filter(each -> each.size() > 1 && each.size() <= MOST_HOLDERS)
        .forEach(each -> pairs(List.copyOf(each), key -> found.merge(key, 1, Integer::sum)));
    return found;
  }

  private static void pairs(List<Integer> holders, LongConsumer taker) {
    for (int i = 0; i < holders.size(); i++) {
      for (int j = i + 1; j < holders.size(); j++) {
        taker.accept(((long) holders.get(i) << 32) | holders.get(j));
      }
    }
  }

  private static Set<Integer> shingles(String text) {
    List<String> words = Likeness.words(text);
    Set<Integer> shingles = new HashSet<>();
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      shingles.add(words.subList(i, i + SHINGLE).hashCode());
    }
    return shingles;
  }

  private static int[] signature(Set<Integer> shingles) {
    int[] least = new int[BANDS * ROWS];
    java.util.Arrays.fill(least, Integer.MAX_VALUE);
    for (int shingle : shingles) {
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.min(least[i], mixed(shingle, i));
      }
    }
    return least;
  }

  /** One of many hash functions: the finaliser of MurmurHash3 over the shingle and the number. */
  private static int mixed(int shingle, int number) {
    int h = shingle ^ ((number + 1) * 0x9E3779B9);
    h = (h ^ (h >>> 16)) * 0x85EBCA6B;
    h = (h ^ (h >>> 13)) * 0xC2B2AE35;
    return h ^ (h >>> 16);
  }
}
