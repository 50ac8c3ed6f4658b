package org.attest.cli;

import java.io.PrintWriter;

/** The terminal, or the lack of one. */
final class Console {

  private Console() {}

  /** Returns a meter on standard error. */
  static Meter meter(PrintWriter err, String what, String unit) {
    return new Meter(err, isTerminal(), what, unit);
  }

  /** Returns whether a person is likely to watch standard error. */
  @SuppressWarnings("SystemConsoleNull") // null checks are what tells NullAway
  static boolean isTerminal() {
    java.io.Console console = System.console();
    return console != null && console.isTerminal() && System.getenv("CI") == null;
  }
}
