package org.attest.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what later reports added to, contradicted or repeated of a group's dossier. */
@Command(
    name = "diff",
    header = "What later reports added, contradicted or repeated about one group.",
    description = {
      "",
      "By standing question. A report counts from the day it was published, or from the day it was",
      "recorded where it has no date.",
      ""
    },
    footer = {"", "  attest diff IS-K --since 2021-08-27"},
    sortOptions = false)
final class DiffCommand implements Callable<Integer> {

  private final Main main;

  @Option(
      names = "--since",
      paramLabel = "DATE",
      required = true,
      converter = Words.Day.class,
      description = "The last day of the reports that came before (2021-08-27).")
  private LocalDate since = LocalDate.EPOCH;

  @Mixin private GroupPageOptions page = new GroupPageOptions();

  DiffCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    return page.print(
        main,
        "changes since " + since,
        (attest, group, view, format) -> attest.changes(group, since, view, format));
  }
}
