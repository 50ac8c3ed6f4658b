package org.attest.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.Format;
import org.attest.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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

  @Parameters(paramLabel = "NAME", description = "The group, by any of its names.")
  private String name = "";

  @Option(
      names = "--since",
      paramLabel = "DATE",
      required = true,
      converter = Words.Day.class,
      description = "The last day of the reports that came before (2021-08-27).")
  private LocalDate since = LocalDate.EPOCH;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Words.FormatWord.class,
      description = "text (default), md, html or json.")
  private Format format = Format.TEXT;

  @Mixin private ViewOptions times = new ViewOptions();

  @Mixin private ReleaseOptions release = new ReleaseOptions();

  DiffCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    main.check(format, Format.TEXT, Format.MD, Format.HTML, Format.JSON);
    Attest.loadNames();
    try (Attest attest = main.open()) {
      String group = main.name(attest, name);
      View view = release.of(times.view(), format != Format.TEXT);
      main.screen().text(attest.changes(group, since, view, format), format);
      release.tell(main, attest, Optional.of(group), view);
    }
    return 0;
  }
}
