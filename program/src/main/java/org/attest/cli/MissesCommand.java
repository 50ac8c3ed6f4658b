package org.attest.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.MissGroup;
import org.attest.MissLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what was seen and not understood. */
@Command(
    name = "misses",
    header = "What the reader saw and did not understand, by reason.",
    description = {
      "",
      "Shows for each reason how often, and sentences. A name or a rule of your own may help:"
          + " docs/own-rules.md.",
      ""
    },
    footer = {"", "  attest misses", "  attest misses --examples 5", "  attest misses --list"},
    sortOptions = false)
final class MissesCommand implements Callable<Integer> {

  private final Main main;

  @Option(
      names = "--examples",
      paramLabel = "N",
      defaultValue = "2",
      description = "How many sentences to show for each reason (default: 2).")
  private int examples;

  @Option(names = "--list", description = "Each by itself, report by report.")
  private boolean list;

  @Option(
      names = "--doc",
      paramLabel = "ID",
      defaultValue = "",
      description = "Each of one report by itself.")
  private String document = "";

  MissesCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Attest attest = main.open()) {
      if (list || !document.isEmpty()) {
        list(attest);
      } else {
        attest.understanding().missGroups(Math.max(0, examples)).forEach(this::show);
      }
    }
    return 0;
  }

  private void show(MissGroup group) {
    main.screen().line("%5d  %s".formatted(group.count(), group.reason()));
    for (MissLine miss : group.examples()) {
      main.screen()
          .line("         %s: %s".formatted(miss.document(), Screen.oneLine(miss.words())));
    }
  }

  private void list(Attest attest) throws IOException {
    List<MissLine> misses = attest.understanding().misses(document);
    for (MissLine miss : misses) {
      main.screen()
          .line(
              "%s %d-%d  %s%s"
                  .formatted(
                      miss.document(),
                      miss.span().start(),
                      miss.span().end(),
                      miss.reason(),
                      miss.isName() ? ": " + Screen.oneLine(miss.name()) : ""));
      main.screen().line("  " + Screen.oneLine(miss.words()));
    }
    main.err().println(misses.size() + " misses");
  }
}
