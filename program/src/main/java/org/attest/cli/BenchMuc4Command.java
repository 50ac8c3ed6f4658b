package org.attest.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attest.Measuring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the attacks read from the MUC-4 documents as its scorer takes them. */
@Command(
    name = "muc4",
    header = "Writes the attacks read from the MUC-4 documents for its scorer.",
    description = {
      "",
      "Templates name victims, because the scorer asks for them: the file is for measuring only.",
      "Nothing is recorded. Score with: python3 score_muc4.py DOCS.jsonl OUT.jsonl",
      ""
    },
    footer = {"", "  attest bench muc4 tst1.jsonl out.jsonl"},
    sortOptions = false)
final class BenchMuc4Command implements Callable<Integer> {

  private final Main main;

  @Parameters(
      index = "0",
      paramLabel = "DOCS.jsonl",
      description = "A document a line: docid, text, date_iso.")
  private Path documents = Path.of("");

  @Parameters(
      index = "1",
      paramLabel = "OUT.jsonl",
      description = "Gets the templates, a document a line.")
  private Path system = Path.of("");

  BenchMuc4Command(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    return SystemFile.write(main, documents, system, Measuring::muc4);
  }
}
