package org.attest;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Something that takes long to make and much memory to keep: kept as long as it is asked for now
 * and then and memory is not short. One that somebody still works with is never made twice. Safe
 * for threads.
 */
final class WhileUsed<T> {

  /** How it is made. */
  @FunctionalInterface
  interface Maker<T> {
    /** Makes it. */
    T make() throws IOException;
  }

  private final long idleNanos;
  private SoftReference<@Nullable T> kept = new SoftReference<>(null);
  private WeakReference<@Nullable T> made = new WeakReference<>(null);
  private long lastUsed;

  /**
   * Makes it.
   *
   * @param idle when nobody has asked for so long, it is let go
   */
  WhileUsed(Duration idle) {
    this.idleNanos = idle.toNanos();
  }

  /** Returns what is kept, or makes it. */
  synchronized T of(Maker<T> maker) throws IOException {
    lastUsed = System.nanoTime();
    T known = kept.get();
    if (known != null) {
      return known;
    }
    T working = made.get();
    T now = working != null ? working : maker.make();
    kept = new SoftReference<>(now);
    made = new WeakReference<>(now);
    lookAgainIn(idleNanos);
    return now;
  }

  private void lookAgainIn(long nanos) {
    CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS)
        .execute(() -> letGo(System.nanoTime()));
  }

  /** Lets it go if nobody has asked for it for long enough at {@code now}, of the same clock. */
  synchronized void letGo(long now) {
    long left = lastUsed + idleNanos - now;
    if (left <= 0) {
      kept = new SoftReference<>(null);
    } else if (isKept()) {
      lookAgainIn(left);
    }
  }

  /** Returns whether the next who asks need not wait. */
  synchronized boolean isKept() {
    return kept.get() != null;
  }
}
