package org.attest.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Runs the short commands once, so that the launcher can keep what Java loaded for them.
 *
 * <p>See JEP 514: what is loaded and linked during this run is what the next starts find ready.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

  private final Main main;

  RehearseCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Exception {
    return new Rehearsal(main.folder()).run();
  }
}
