package org.attest.cli;

import picocli.CommandLine.Command;

/** Measures the reader and the answers on sets of annotated reports. */
@Command(
    name = "bench",
    header = "Measures the reading and the answers on annotated reports.",
    description = {
      "",
      "Reads a set's reports into a throw-away record, writes what the scorer takes, and runs it.",
      "Needs python3, which nothing else here needs.",
      ""
    },
    synopsisSubcommandLabel =
        "(all | attribution | claims | desk | geoparsing | muc4 | points | qa | record | speed)")
final class BenchCommand implements Runnable {

  private final Main main;

  BenchCommand(Main main) {
    this.main = main;
  }

  @Override
  public void run() {
    throw new Refusal(
        "say what to measure: attest bench all, attribution, claims, desk, geoparsing,"
            + " muc4, points, qa, record or speed");
  }

  @Override
  public String toString() {
    return "bench of " + main.record();
  }
}
