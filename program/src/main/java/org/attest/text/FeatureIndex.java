package org.attest.text;

import it.unimi.dsi.fastutil.objects.AbstractObject2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.ObjectSet;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a parser's features, by their words; cannot be changed, and serves all threads.
 *
 * <p>A parser asks for some hundred features a word, and most of them are not there. Here the
 * numbers stand beside the words' hashes in one array, so that a feature that is not there is known
 * from one place in memory; the map that it is made from looks twice, at the words themselves.
 */
final class FeatureIndex extends AbstractObject2IntMap<String> {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable String[] words;

  /** The hash of the word at that place in the upper half, its number plus one in the lower. */
  private final transient long[] entries;

  private final int size;
  private final int mask;

  FeatureIndex(Object2IntMap<String> features) {
    size = features.size();
    int places = Integer.highestOneBit(size + size / 2 + 1) * 2;
    mask = places - 1;
    words = new String[places];
    entries = new long[places];
    for (Object2IntMap.Entry<String> feature : features.object2IntEntrySet()) {
      enter(feature.getKey(), feature.getIntValue());
    }
  }

  private void enter(String word, int number) {
    if (number < 0) {
      throw new IllegalArgumentException("a feature's number is negative: " + number);
    }
    int hash = word.hashCode();
    int place = place(hash);
    while (entries[place] != 0) {
      place = (place + 1) & mask;
    }
    words[place] = word;
    entries[place] = ((long) hash << Integer.SIZE) | (number + 1L);
  }

  private int place(int hash) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 16)) & mask;
  }

  /** Returns the number of a feature, or -1. */
  @Override
  public int getInt(Object word) {
    int hash = word.hashCode();
    int place = place(hash);
    while (entries[place] != 0) {
      if ((int) (entries[place] >>> Integer.SIZE) == hash && word.equals(words[place])) {
        return (int) entries[place] - 1;
      }
      place = (place + 1) & mask;
    }
    return -1;
  }

  @Override
  public boolean containsKey(Object word) {
    return getInt(word) >= 0;
  }

  @Override
  public Integer getOrDefault(Object word, Integer otherwise) {
    int number = getInt(word);
    return number < 0 ? otherwise : Integer.valueOf(number);
  }

  @Override
  public int size() {
    return size;
  }

  /** Is not needed to read, and a parser is not trained here. */
  @Override
  public ObjectSet<Object2IntMap.Entry<String>> object2IntEntrySet() {
    throw new UnsupportedOperationException("features are only looked up");
  }
}
