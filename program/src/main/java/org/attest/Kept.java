package org.attest;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Something worked out from the whole record, kept until the record changes. Safe for threads: two
 * who ask at once may both work it out.
 */
final class Kept<T> {

  private record Of<T>(String version, T value) {}

  /** How it is worked out. */
  @FunctionalInterface
  interface Maker<T> {
    /** Reads it from the record. */
    T make() throws IOException;
  }

  private final AtomicReference<@Nullable Of<T>> kept = new AtomicReference<>();

  /** Returns what was worked out for this version of the record, or works it out. */
  T of(String version, Maker<T> maker) throws IOException {
    Of<T> known = kept.get();
    if (known == null || !known.version().equals(version)) {
      known = new Of<>(version, maker.make());
      kept.set(known);
    }
    return known.value();
  }
}
