package org.attest.cli;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.DecisionLine;
import org.attest.Format;
import org.attest.model.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the log of decisions. */
@Command(
    name = "decisions",
    header = "What persons decided, when and why, and what has become of it.",
    description = {
      "",
      "A decision that stands but finds nothing any more, after a newer reading, is listed so.",
      ""
    },
    footer = {"", "  attest decisions", "  attest decisions --idle"},
    sortOptions = false)
final class DecisionsCommand implements Callable<Integer> {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  private final Main main;

  @Option(names = "--idle", description = "Only those that stand and no longer apply.")
  private boolean idle;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Words.FormatWord.class,
      description = "text (default) or jsonl.")
  private Format format = Format.TEXT;

  DecisionsCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    main.check(format, Format.TEXT, Format.JSONL);
    try (Attest attest = main.open()) {
      List<DecisionLine> lines =
          attest.deciding().log().stream().filter(line -> !idle || !line.idle().isEmpty()).toList();
      if (lines.isEmpty()) {
        main.err().println(idle ? "Every decision finds what it is about." : "No decision yet.");
      }
      for (DecisionLine line : lines) {
        if (format == Format.JSONL) {
          main.screen().json(line.json());
        } else {
          show(line);
        }
      }
    }
    return 0;
  }

  private void show(DecisionLine line) {
    Decision decision = line.decision();
    main.screen()
        .line(
            "%d  %s UTC  %s  %s"
                .formatted(
                    decision.id(),
                    DAY.format(decision.at()),
                    decision.who(),
                    Screen.oneLine(line.words())));
    if (!decision.why().isEmpty()) {
      main.screen().line("     why: " + Screen.oneLine(decision.why()));
    }
    line.voidedBy().ifPresent(by -> main.screen().line("     void, by decision " + by));
    if (!line.idle().isEmpty()) {
      main.screen().line("     no longer applies: " + line.idle());
    }
  }
}
