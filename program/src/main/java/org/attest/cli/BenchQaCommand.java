package org.attest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.attest.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures the answers. */
@Command(
    name = "qa",
    header = "Scores the answers to a set's questions against its keys.",
    description = "",
    footer = {"", "  attest bench qa --bench ~/bench --set seeds --misses 20"},
    sortOptions = false)
final class BenchQaCommand implements Callable<Integer> {

  private final Main main;

  @Mixin private BenchOptions options = new BenchOptions();

  BenchQaCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    return new Bench(main, options)
        .run(
            "qa",
            (attest, set) -> attest.answers(Files.readAllLines(set.resolve("qa.jsonl")), View.ALL));
  }
}
