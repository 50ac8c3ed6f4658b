package org.attest.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attest.Format;
import org.attest.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures the claims. */
@Command(
    name = "claims",
    header = "Scores the claims read from a set's reports against its annotations.",
    description = "",
    footer = {"", "  attest bench claims --bench ~/bench --set seeds --by-doc"},
    sortOptions = false)
final class BenchClaimsCommand implements Callable<Integer> {

  private final Main main;

  @Mixin private BenchOptions options = new BenchOptions();

  BenchClaimsCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    return new Bench(main, options)
        .run(
            "claims",
            (attest, _) ->
                List.of(
                    attest
                        .claims(Optional.empty(), Optional.empty(), View.ALL, Format.JSONL)
                        .stripTrailing()));
  }
}
