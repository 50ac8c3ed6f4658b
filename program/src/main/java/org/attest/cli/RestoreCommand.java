package org.attest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.Keeping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings a backup back. */
@Command(
    name = "restore",
    header = "Makes a record from a backup; checks the backup first, and overwrites nothing.",
    footer = {"", "  attest --record new-place restore /media/stick/record-2026-11-26"})
final class RestoreCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(paramLabel = "DIR", description = "What `attest backup` wrote.")
  private Path from = Path.of(".");

  RestoreCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    if (!main.record().contains("://") && Attest.hasRecord(main.record())) {
      throw new Refusal(
          "there is a record in %s already, and nothing is overwritten; name another place with --record"
              .formatted(main.shownRecord()));
    }
    int reports = Keeping.restore(from, main.record());
    main.screen()
        .line(
            "%s: %s brought back".formatted(main.shownRecord(), Reports.count(reports, "report")));
    return 0;
  }
}
