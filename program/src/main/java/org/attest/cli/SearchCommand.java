package org.attest.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.Hit;
import org.attest.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches the reports and the quotes for words. */
@Command(
    name = "search",
    header = "Full text over the reports and the quotes.",
    description = {
      "",
      "All words must be there; \"quoted words\" must stand together. Where the optional vectors",
      "are made (attest vectors), what says the like in other words comes after, and is marked so.",
      ""
    },
    footer = {"", "  attest search prison break", "  attest search '\"oil field\"' --limit 50"},
    sortOptions = false)
final class SearchCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What to look for.")
  private List<String> words = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many places to show (default ${DEFAULT-VALUE}).")
  private int limit;

  @Mixin private ViewOptions times = new ViewOptions();

  @Mixin private ReleaseOptions release = new ReleaseOptions();

  SearchCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    String sought = String.join(" ", words);
    if (sought.isBlank()) {
      throw new Refusal(
          "there is nothing to search for; give words, such as: attest search prison");
    }
    try (Attest attest = main.open()) {
      View view = release.of(times.view(), false);
      List<Hit> hits = attest.search(sought, limit, view);
      ReleaseOptions.tellReports(main, attest, view);
      ViewOptions.tell(main, view);
      if (hits.isEmpty()) {
        main.err().println("Nothing in this record has these words.");
        return 0;
      }
      if (hits.getFirst().near()) {
        main.err().println("Nothing in this record has these words; these are near in meaning.");
      }
      for (Hit hit : hits) {
        main.screen().line(hit.source() + (hit.near() ? " (near in meaning)" : ""));
        main.screen().line("  " + Screen.oneLine(hit.passage()));
        main.screen().gap();
      }
      if (hits.size() == limit) {
        main.err().println("There may be more: --limit " + limit * 2);
      }
    }
    return 0;
  }
}
