package org.attest.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.attest.Attest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows all that was done with the record. */
@Command(
    name = "log",
    header =
        "What was done with this record, when: imports, readings, decisions, exports, forgettings.",
    footer = {"", "  attest log", "  attest log --last 20"},
    sortOptions = false)
final class LogCommand implements Callable<Integer> {

  private final Main main;

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "0",
      description = "Only the last N lines.")
  private int last;

  LogCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Attest attest = main.open()) {
      var lines = attest.keeping().log();
      lines.stream()
          .skip(last > 0 ? Math.max(0, lines.size() - last) : 0)
          .forEach(line -> main.screen().line(Screen.oneLine(line)));
    }
    return 0;
  }
}
