package org.attest.web;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What can take longer than a page may: it is worked out beside the page, one after the other so
 * that the other pages stay quick, and the last few are kept. The page shows it when it is there,
 * and looks again until then. Safe for threads.
 */
final class Later<T> {

  /** How long a page waits before it is sent without it. */
  private static final Duration PATIENCE = Duration.ofMillis(50);

  private static final int KEPT = 16;

  private static final long IDLE_SECONDS = 10;

  private final LinkedHashMap<String, FutureTask<T>> made = new LinkedHashMap<>();
  private final ThreadPoolExecutor worker = worker();

  private static ThreadPoolExecutor worker() {
    ThreadPoolExecutor one =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("later").factory());
    one.allowCoreThreadTimeOut(true);
    return one;
  }

  /**
   * Returns what was made for this key, or begins to make it.
   *
   * @param key tells what it is, and of which state of the record
   * @return empty while it is being made
   * @throws IllegalArgumentException if it cannot be made; it is tried again when asked again
   */
  Optional<T> of(String key, Callable<T> maker) throws IOException {
    FutureTask<T> task = begun(key, maker);
    try {
      return Optional.of(task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      forget(key);
      switch (e.getCause()) {
        case IllegalArgumentException fault -> throw fault;
        case null, default -> throw new IOException("cannot work out " + key, e.getCause());
      }
    }
  }

  private synchronized FutureTask<T> begun(String key, Callable<T> maker) {
    FutureTask<T> known = made.get(key);
    if (known != null) {
      return known;
    }
    if (made.size() >= KEPT) {
      made.remove(made.firstEntry().getKey());
    }
    FutureTask<T> task = new FutureTask<>(maker);
    made.put(key, task);
    worker.execute(task);
    return task;
  }

  private synchronized void forget(String key) {
    made.remove(key);
  }
}
