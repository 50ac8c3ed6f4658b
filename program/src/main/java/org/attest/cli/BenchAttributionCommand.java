package org.attest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attest.Measuring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the attributions read from documents as their scorer takes them. */
@Command(
    name = "attribution",
    header = "Writes who says what in the documents for the attribution scorer.",
    description = {
      "",
      "Source, cue and content are places in the text. Nothing is recorded.",
      "Score with: python3 score.py GOLD.jsonl OUT.jsonl --docs DOCS.jsonl",
      ""
    },
    footer = {"", "  attest bench attribution docs.jsonl out.jsonl"},
    sortOptions = false)
final class BenchAttributionCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(
      index = "0",
      paramLabel = "DOCS.jsonl",
      description = "A document a line: id, text, date.")
  private Path documents = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "OUT.jsonl",
      description = "Gets the attributions, a document a line.")
  private Path system = Path.of("");

  BenchAttributionCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    return SystemFile.write(main, documents, system, Measuring::attributions);
  }
}
