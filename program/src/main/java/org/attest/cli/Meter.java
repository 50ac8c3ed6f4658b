package org.attest.cli;

import java.io.PrintWriter;
import java.time.Duration;

/**
 * Shows on standard error how far something is: one line that renews itself on a terminal, a plain
 * line every ten seconds elsewhere. The rate counts from the first report of progress, so that what
 * is loaded before does not slow it.
 */
final class Meter implements AutoCloseable {

  private static final long QUIET_NANOS = 10_000_000_000L;
  private static final long TERMINAL_NANOS = 200_000_000L;

  private final PrintWriter err;
  private final boolean terminal;
  private final String what;
  private final String unit;
  private long started;
  private long before;
  private long shown;
  private boolean line;

  /**
   * Starts a meter.
   *
   * @param what what is being done ("reading")
   * @param unit what is counted ("reports")
   */
  Meter(PrintWriter err, boolean terminal, String what, String unit) {
    this.err = err;
    this.terminal = terminal;
    this.what = what;
    this.unit = unit;
    this.shown = System.nanoTime();
  }

  /** Tells that {@code done} of {@code total} are done. */
  synchronized void at(long done, long total) {
    long now = System.nanoTime();
    if (started == 0) {
      started = now;
      before = done;
      shown = now;
    }
    if (now - shown < (terminal ? TERMINAL_NANOS : QUIET_NANOS)) {
      return;
    }
    shown = now;
    String text = text(done, total, Duration.ofNanos(now - started));
    if (terminal) {
      err.print("\r\u001b[K" + text);
      err.flush();
      line = true;
    } else {
      err.println(text);
    }
  }

  /** Says on a terminal what goes on before anything can be counted. */
  synchronized void say(String text) {
    if (terminal) {
      err.print("\r\u001b[K  " + text);
      err.flush();
      line = true;
    }
  }

  /** Returns one line: how many of how many, the rate, and the time left. */
  String text(long done, long total, Duration spent) {
    double seconds = spent.toMillis() / 1000.0;
    StringBuilder text = new StringBuilder("  " + what + " " + done + " of " + total + " " + unit);
    if (done > before && seconds >= 1) {
      double rate = (done - before) / seconds;
      text.append(
          rate >= 1 ? ", %.0f a second".formatted(rate) : ", %.0f a minute".formatted(rate * 60));
      text.append(", ")
          .append(words(Duration.ofSeconds(Math.round((total - done) / rate))))
          .append(" left");
    }
    return text.toString();
  }

  /** Returns a duration as a person says it. */
  static String words(Duration time) {
    if (time.toSeconds() < 60) {
      return time.toSeconds() + " s";
    }
    if (time.toMinutes() < 60) {
      return time.toMinutes() + " min " + time.toSecondsPart() + " s";
    }
    return time.toHours() + " h " + time.toMinutesPart() + " min";
  }

  /** Takes the line away, so that something else can be printed. */
  synchronized void clear() {
    if (line) {
      err.print("\r\u001b[K");
      err.flush();
      line = false;
    }
  }

  @Override
  public void close() {
    clear();
  }
}
