package org.attest.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets Ctrl-C end a long task at the next safe point, and the process only after its last words.
 *
 * <p>Java ends a process on Ctrl-C as soon as its hooks have run, so the hook waits: {@link #leave}
 * ends the process when everything is said, or the hook does when that takes too long.
 */
final class Stop implements AutoCloseable {

  /** The exit code of a program that Ctrl-C ended: 128 and the number of the signal. */
  private static final int INTERRUPTED = 130;

  private static final int PATIENCE_SECONDS = 20;

  /** Ctrl-C is for the process, so this is too. */
  private static final AtomicBoolean ASKED = new AtomicBoolean();

  private static final CountDownLatch ASKING = new CountDownLatch(1);

  private final Thread hook = new Thread(Stop::interrupted, "stop");

  private Stop() {}

  /** Starts to listen for Ctrl-C. */
  static Stop onInterrupt() {
    Stop stop = new Stop();
    Runtime.getRuntime().addShutdownHook(stop.hook);
    return stop;
  }

  private static void interrupted() {
    ASKED.set(true);
    ASKING.countDown();
    try {
      Thread.sleep(Duration.ofSeconds(PATIENCE_SECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(INTERRUPTED);
  }

  /** Ends the process, all output being written: with {@code code}, unless Ctrl-C was pressed. */
  static void leave(int code) {
    if (ASKED.get()) {
      Runtime.getRuntime().halt(INTERRUPTED);
    }
    System.exit(code);
  }

  /** Returns whether the user asked to stop. */
  boolean asked() {
    return ASKED.get();
  }

  /** Waits until the user asks to stop. */
  void await() throws InterruptedException {
    ASKING.await();
  }

  @Override
  public void close() {
    if (!ASKED.get()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException _) {
        // Ctrl-C came this very moment: the hook runs, and leave() will see it.
      }
    }
  }
}
