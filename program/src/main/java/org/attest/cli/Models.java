package org.attest.cli;

import java.nio.file.Path;
import org.attest.Setup;

/** Tells the user about the language models while they are unpacked and loaded. */
final class Models implements Setup {

  private final Main main;
  private final Meter meter;

  Models(Main main, Meter meter) {
    this.main = main;
    this.meter = meter;
  }

  @Override
  public Path folder() {
    return Folders.models();
  }

  @Override
  public void unpacking() {
    meter.clear();
    main.err()
        .println("Unpacking the language models into " + folder() + " (once, about 600 MB) …");
  }

  @Override
  public void loading() {
    meter.say("loading the language models");
  }

  @Override
  public void unpacked(long done, long total) {
    if (Console.isTerminal()) {
      main.err().print("\r\u001b[K  %d of %d MB".formatted(done / 1_000_000, total / 1_000_000));
      main.err().print(done >= total ? "\r\u001b[K" : "");
      main.err().flush();
    }
  }
}
