package org.attest.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.attest.Attest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a report out of the record for good. */
@Command(
    name = "forget",
    header = "Removes a report for good: text, bytes, claims and decisions; a tombstone stays.",
    description = {
      "",
      "For source protection, a court, or the wrong folder. What stays says that a report of this",
      "name was here, and who removed it, when and why. It cannot be undone. Backups still have"
          + " it.",
      ""
    },
    footer = {"", "  attest forget leaked-memo --yes --why \"the source is in danger\""},
    sortOptions = false)
final class ForgetCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(paramLabel = "REPORT", description = "The report's name in the record.")
  private String document = "";

  @Option(names = "--yes", description = "Do it; without this, it is only said what would go.")
  private boolean yes;

  @Mixin private SignatureOptions by = new SignatureOptions();

  ForgetCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Attest attest = main.open()) {
      if (!yes) {
        main.screen()
            .line(
                "%s would go with %d claims, for good. Say --yes to do it."
                    .formatted(document, attest.keeping().claimsOf(document)));
        return 1;
      }
      main.screen().line(attest.keeping().forget(document, by.signature()));
      return 0;
    } catch (IllegalArgumentException e) {
      throw new Refusal(String.valueOf(e.getMessage()));
    }
  }
}
