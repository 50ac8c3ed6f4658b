package org.attest.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.Format;
import org.attest.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the reports tell of one group, question by question. */
@Command(
    name = "dossier",
    header = "What the reports tell of one group, under twelve standing questions.",
    description = {
      "",
      "Every line shows its words, speaker, date, status and source, and whether a machine read it",
      "or a person reviewed it. Where sources differ, both stand; what no report tells is named.",
      ""
    },
    footer = {
      "",
      "  attest dossier IS-K",
      "  attest dossier IS-K --as-of 2021-08-27       what had been published by that day",
      "  attest dossier IS-K --format html > is-k.html"
    },
    sortOptions = false)
final class DossierCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(paramLabel = "NAME", description = "The group, by any of its names.")
  private String name = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Words.FormatWord.class,
      description = "text (default), md, html or json.")
  private Format format = Format.TEXT;

  @Mixin private ViewOptions times = new ViewOptions();

  @Mixin private ReleaseOptions release = new ReleaseOptions();

  DossierCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    main.check(format, Format.TEXT, Format.MD, Format.HTML, Format.JSON);
    Attest.loadNames();
    try (Attest attest = main.open()) {
      String group = main.name(attest, name);
      View view = release.of(times.view(), format != Format.TEXT);
      main.screen().text(attest.dossier(group, view, format), format);
      release.tell(main, attest, Optional.of(group), view);
    }
    return 0;
  }
}
