package org.attest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attest.Measuring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the report and the date found in saved web pages as their scorer takes them. */
@Command(
    name = "pages",
    header = "Writes the report and its date found in saved web pages for their scorer.",
    description = {
      "",
      "Of each page the words that are read as its report, without its title, as OUT/NAME.txt, and",
      "the day of publication as a line of OUT/dates.tsv. Nothing is recorded. Score with:",
      "python3 score.py GOLD.json OUT; python3 score.py --dates GOLD.tsv OUT/dates.tsv",
      ""
    },
    footer = {"", "  attest bench pages maintext/dev/pages out"},
    sortOptions = false)
final class BenchPagesCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(index = "0", paramLabel = "PAGES", description = "A folder with pages, NAME.html.")
  private Path pages = Path.of("");

  @Parameters(index = "1", paramLabel = "OUT", description = "A folder; made where there is none.")
  private Path system = Path.of("");

  BenchPagesCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(pages)) {
      throw new Refusal("no folder " + pages);
    }
    int count = Measuring.pages(pages, system);
    main.screen().line("Read " + count + " pages into " + system);
    return 0;
  }
}
