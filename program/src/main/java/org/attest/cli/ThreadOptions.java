package org.attest.cli;

import picocli.CommandLine.Option;

/** How many reports are read side by side. */
final class ThreadOptions {

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many reports to read at once (default: the cores).")
  private int threads;

  /** Returns the number given, or that of the cores. */
  int count() {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }
}
