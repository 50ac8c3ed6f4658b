package org.attest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.Attest;
import picocli.CommandLine.Command;

/** Runs the examples of an analyst's own names and rules. */
@Command(
    name = "rules",
    header = "Checks the names and rules of your own that lie beside the record.",
    description = {
      "",
      "Reads every example sentence of the files in lexicon/ and rules/ of the record's folder, and"
          + " says which do not do as they should.",
      "docs/own-rules.md shows how to add a name or a rule.",
      ""
    },
    footer = {"", "  attest rules"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:every example does as it says", "1:one does not, or a file is wrong"},
    sortOptions = false)
final class RulesCommand implements Callable<Integer> {

  private final Main main;

  RulesCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Attest attest = main.open()) {
      if (!attest.understanding().hasAdditions()) {
        main.screen()
            .line(
                "no names or rules of your own: there is no file in lexicon/ or rules/ of "
                    + main.own().map(Path::toString).orElseGet(main::shownRecord)
                    + (main.record().contains("://") && main.own().isEmpty()
                        ? ", which is on a server: name a folder of yours with --own DIR"
                        : ""));
        return 0;
      }
      List<String> faults;
      try (Meter meter = Console.meter(main.err(), "checking", "examples")) {
        faults = attest.understanding().faultsOfAdditions(new Models(main, meter));
      }
      faults.forEach(main.screen()::line);
      main.screen()
          .line(
              faults.isEmpty()
                  ? "every example does as it says"
                  : faults.size() == 1
                      ? "1 example does not do as it says"
                      : faults.size() + " examples do not do as they say");
      return faults.isEmpty() ? 0 : 1;
    }
  }
}
