package org.attest.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.Nearness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Unpacks the language models. */
@Command(
    name = "setup",
    header = "Unpacks the language models, so that the first reading need not.",
    description = {
      "",
      "They go to ~/.cache/attest ($ATTEST_CACHE names another folder). Run it again whenever that",
      "folder was emptied or damaged. Commands that read run it by themselves.",
      "--vectors also builds the optional part that finds passages by their meaning. It fetches",
      "about 140 MB once, and nothing is sent: the model runs on this machine.",
      ""
    })
final class SetupCommand implements Callable<Integer> {

  private final Main main;

  @Option(names = "--vectors", description = "Set up the search by meaning as well.")
  private boolean vectors;

  SetupCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Meter meter = Console.meter(main.err(), "unpacking", "MB")) {
      Attest.setUp(new Models(main, meter));
    }
    main.screen().line("The language models are ready in " + Folders.models());
    if (vectors) {
      String model =
          Nearness.installed()
              .orElseThrow(() ->
                  new Refusal(
                      "the search by meaning is not part of this program; build it with: ./attest"
                          + " setup --vectors"));
      main.screen()
          .line("The search by meaning is ready (%s); next: attest vectors".formatted(model));
    }
    return 0;
  }
}
