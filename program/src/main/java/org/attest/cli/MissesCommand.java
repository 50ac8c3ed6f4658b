package org.attest.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.MissLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what was seen and not understood. */
@Command(
    name = "misses",
    header = "What the reader saw and did not understand.",
    description = {"", "Places where a rule or a name may be missing, report by report.", ""},
    sortOptions = false)
final class MissesCommand implements Callable<Integer> {

  private final Main main;

  @Option(
      names = "--doc",
      paramLabel = "ID",
      defaultValue = "",
      description = "Only those of one report.")
  private String document = "";

  MissesCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Attest attest = main.open()) {
      List<MissLine> misses = attest.misses(document);
      for (MissLine miss : misses) {
        main.screen()
            .line(
                "%s %d-%d  %s"
                    .formatted(
                        miss.document(), miss.span().start(), miss.span().end(), miss.reason()));
        main.screen().line("  " + Screen.oneLine(miss.words()));
      }
      main.err().println(misses.size() + " misses");
    }
    return 0;
  }
}
