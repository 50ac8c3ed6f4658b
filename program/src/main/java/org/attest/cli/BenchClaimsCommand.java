package org.attest.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
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
    return new Bench(main, options).run("claims", (attest, _) -> BenchAllCommand.claims(attest));
  }
}
