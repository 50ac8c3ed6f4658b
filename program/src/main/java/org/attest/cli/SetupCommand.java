package org.attest.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.attest.Attest;
import picocli.CommandLine.Command;

/** Unpacks the language models. */
@Command(
    name = "setup",
    header = "Unpacks the language models, so that the first reading need not.",
    description = {
      "",
      "They go to ~/.cache/attest ($ATTEST_CACHE names another folder). Run it again whenever that",
      "folder was emptied or damaged. Commands that read run it by themselves.",
      ""
    })
final class SetupCommand implements Callable<Integer> {

  private final Main main;

  SetupCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Meter meter = Console.meter(main.err(), "unpacking", "MB")) {
      Attest.setUp(new Models(main, meter));
    }
    main.screen().line("The language models are ready in " + Folders.models());
    return 0;
  }
}
