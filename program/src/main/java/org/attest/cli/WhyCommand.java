package org.attest.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.model.ClaimId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells why a claim was read. */
@Command(
    name = "why",
    header = "Why a claim was read: rule, names, places, times, voice and status.",
    description = {
      "",
      "Reads the claim's report once more and shows the steps that led to the claim. Needs the"
          + " reader that made it.",
      ""
    },
    footer = {"", "  attest claims --kind strength", "  attest why c076e81e33a54ef8e"},
    sortOptions = false)
final class WhyCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(paramLabel = "CLAIM", description = "The claim's id.")
  private String claim = "";

  WhyCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Attest attest = main.open()) {
      String why;
      try (Meter meter = Console.meter(main.err(), "reading", "reports")) {
        why = attest.understanding().why(new ClaimId(claim), new Models(main, meter));
      } catch (IllegalArgumentException e) {
        throw new Refusal(String.valueOf(e.getMessage()));
      }
      why.lines().forEach(main.screen()::line);
      return 0;
    }
  }
}
