package org.attest.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.attest.Attest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private GroupPageOptions page = new GroupPageOptions();

  DossierCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    return page.print(main, "dossier", Attest::dossier);
  }
}
