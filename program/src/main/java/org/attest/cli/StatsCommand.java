package org.attest.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what a dossier, or the whole record, rests on. */
@Command(
    name = "stats",
    header = "How many reports, of what dates, languages and origins, a dossier rests on.",
    footer = {"", "  attest stats", "  attest stats IS-K --as-of 2021-08-27"},
    sortOptions = false)
final class StatsCommand implements Callable<Integer> {

  private final Main main;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "A group; without it, all.")
  private @Nullable String name;

  @Mixin private ViewOptions times = new ViewOptions();

  StatsCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Attest attest = main.open()) {
      Optional<String> group =
          name == null ? Optional.empty() : Optional.of(main.name(attest, name));
      attest.keeping().stats(group, times.view()).forEach(main.screen()::line);
      ViewOptions.tell(main, times.view());
    }
    return 0;
  }
}
