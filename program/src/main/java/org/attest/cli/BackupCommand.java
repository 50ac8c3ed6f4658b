package org.attest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attest.Attest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies the record while it is in use. */
@Command(
    name = "backup",
    header = "Copies the whole record into a folder, also while others write to it.",
    description = {
      "",
      "The copy is a record of its own: look into it with --record, check it with",
      "`attest --record DIR verify`, bring it back with `attest restore DIR`.",
      ""
    },
    footer = {"", "  attest backup /media/stick/record-2026-11-26"})
final class BackupCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(paramLabel = "DIR", description = "A folder that is not there yet, or empty.")
  private Path to = Path.of(".");

  BackupCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Attest attest = main.open()) {
      int reports = attest.keeping().backup(to);
      main.screen().line("%s: a copy of %s".formatted(to, Reports.count(reports, "report")));
    }
    return 0;
  }
}
