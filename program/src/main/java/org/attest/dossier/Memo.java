package org.attest.dossier;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a pure function made of the words it was given last, because pairs of claims ask
 * of the same names again and again. It forgets all when it is full, so that it stays small. Safe
 * for threads.
 *
 * @param <T> what is made of words; never changed by who gets it
 */
public final class Memo<T> {

  private static final int MOST = 8192;

  private final Function<String, T> made;
  private final Map<String, T> known = new ConcurrentHashMap<>();

  /** Remembers what {@code made} makes; it must be pure. */
  public Memo(Function<String, T> made) {
    this.made = made;
  }

  /** Returns what is made of these words. */
  public T of(String words) {
    @Nullable T found = known.get(words);
    if (found == null) {
      found = made.apply(words);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(words, found);
    }
    return found;
  }
}
