package org.attest.text;

import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * Where the weights of a model's features lie, by the features' words; serves all threads.
 *
 * <p>A parser asks for some hundred features a word, each from another place in memory, and that is
 * most of its time. So a feature's words are not kept: a fingerprint of 64 bits stands for them,
 * with the answer beside it. A feature that the model does not have is taken for one that it has
 * once in 10^13 askings; two features of the model itself never are, or it is refused.
 */
final class FeatureIndex {

  /** What is answered for a feature that is not there, or has no weights. */
  static final long NOTHING = 0;

  /** Between the words of a feature that has several. */
  private static final char JOINT = '_';

  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private static final long KIND_FACTOR = 0xBF58476D1CE4E5B9L;
  private static final long MIX_FACTOR = 0x94D049BB133111EBL;
  private static final long[] POWERS = powers();

  /** By twos: a fingerprint, 0 for none, and the answer. */
  private final long[] entries;

  private final int mask;

  /**
   * Makes it from a model's features.
   *
   * @param kinds the features of each kind with their numbers
   * @param answer what to answer for the feature of a number
   */
  FeatureIndex(List<? extends Object2IntMap<String>> kinds, IntToLongFunction answer) {
    int size = kinds.stream().mapToInt(Object2IntMap::size).sum();
    int places = Integer.highestOneBit(size + size / 2 + 1) * 2;
    mask = places - 1;
    entries = new long[2 * places];
    for (int kind = 0; kind < kinds.size(); kind++) {
      for (Object2IntMap.Entry<String> feature : kinds.get(kind).object2IntEntrySet()) {
        enter(of(kind, print(feature.getKey())), answer.applyAsLong(feature.getIntValue()));
      }
    }
  }

  private static long[] powers() {
    long[] powers = new long[64];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * FACTOR;
    }
    return powers;
  }

  private void enter(long feature, long answer) {
    int place = place(feature);
    while (entries[place] != 0) {
      if (entries[place] == feature) {
        throw new IllegalArgumentException("two features with the fingerprint " + feature);
      }
      place = (place + 2) & (2 * mask + 1);
    }
    entries[place] = feature;
    entries[place + 1] = answer;
  }

  private int place(long feature) {
    return 2 * ((int) feature & mask);
  }

  /** Returns the fingerprint of a feature of a kind, from that of its words. */
  static long of(int kind, long print) {
    long mixed = print + (kind + 1) * KIND_FACTOR;
    mixed = (mixed ^ (mixed >>> 32)) * MIX_FACTOR;
    mixed ^= mixed >>> 29;
    return mixed == 0 ? 1 : mixed;
  }

  /** Returns the fingerprint of a word. */
  static long print(String word) {
    long print = 0;
    for (int i = 0; i < word.length(); i++) {
      print = print * FACTOR + word.charAt(i);
    }
    return print;
  }

  /** Returns the fingerprint of words joined by a low line, from that of those before the last. */
  static long joined(long before, String last, long print) {
    return (before * FACTOR + JOINT) * power(last.length()) + print;
  }

  private static long power(int length) {
    long power = POWERS[length % POWERS.length];
    for (int i = POWERS.length; i <= length; i += POWERS.length) {
      power *= POWERS[POWERS.length - 1] * FACTOR;
    }
    return power;
  }

  /** Returns the answer for a feature, by its fingerprint; {@link #NOTHING} where there is none. */
  long at(long feature) {
    int place = place(feature);
    while (entries[place] != 0) {
      if (entries[place] == feature) {
        return entries[place + 1];
      }
      place = (place + 2) & (2 * mask + 1);
    }
    return NOTHING;
  }
}
