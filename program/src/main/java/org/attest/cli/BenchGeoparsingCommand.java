package org.attest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attest.Measuring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the places read from a geoparsing corpus as its scorer takes them. */
@Command(
    name = "geoparsing",
    header = "Writes the places read from the documents of a geoparsing corpus for its scorer.",
    description = {
      "",
      "Each name of a place with its point, as the reading of the document has it.",
      "Nothing is recorded. Score with: python3 score.py GOLD.jsonl OUT.jsonl",
      ""
    },
    footer = {"", "  attest bench geoparsing docs.jsonl out.jsonl"},
    sortOptions = false)
final class BenchGeoparsingCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(index = "0", paramLabel = "DOCS.jsonl", description = "A document a line: id, text.")
  private Path documents = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "OUT.jsonl",
      description = "Gets the places, a document a line.")
  private Path system = Path.of("");

  BenchGeoparsingCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    return SystemFile.write(main, documents, system, Measuring::geoparsing);
  }
}
