package org.attest;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Something that is worked out beside what its asker does meanwhile.
 *
 * @param <T> what comes of it
 */
final class Beside<T> {

  private final FutureTask<T> task;

  private Beside(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins it. */
  static <T> Beside<T> begin(String name, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    // A virtual thread in SQLite keeps its carrier, and the page that waits would not wake in time.
    Thread.ofPlatform().daemon().name(name).start(task);
    return new Beside<>(task);
  }

  /** Returns what came of it; empty where it takes longer. */
  Optional<T> within(Duration patience) throws IOException {
    try {
      return Optional.of(task.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw failed(e);
    }
  }

  /** Returns what came of it, and waits until it has. */
  T done() throws IOException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw failed(e);
    }
  }

  private static IOException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IOException("interrupted", e);
  }

  private static IOException failed(ExecutionException e) {
    return switch (e.getCause()) {
      case IOException failed -> new IOException(failed.getMessage(), failed);
      case RuntimeException failed -> throw failed;
      case Error failed -> throw failed;
      case null, default -> new IOException("failed beside", e);
    };
  }
}
