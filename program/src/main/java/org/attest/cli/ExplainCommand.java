package org.attest.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a question-and-answer explainer of one group. */
@Command(
    name = "explain",
    header = "An explainer of one group: questions and answers, every sentence footnoted.",
    description = {
      "",
      "Plain English. Each sentence carries a footnote with the quote, its source and its date.",
      ""
    },
    footer = {"", "  attest explain IS-K --format html > explainer.html"},
    sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

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

  ExplainCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    main.check(format, Format.TEXT, Format.MD, Format.HTML, Format.JSON);
    Attest.loadNames();
    try (Attest attest = main.open()) {
      String explainer = attest.explain(main.name(attest, name), times.view(), format);
      main.screen().text(explainer, format);
    }
    return 0;
  }
}
