package org.attest.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.Nearness;
import picocli.CommandLine.Command;

/** Makes the vectors by which passages are found by their meaning. */
@Command(
    name = "vectors",
    header = "Makes what the search by meaning needs, for the reports that are new.",
    description = {
      "",
      "Needs the optional part: ./attest setup --vectors. Some 50 passages a second; Ctrl-C stops,",
      "and the next start goes on from there. Until then, search and ask go by words alone for",
      "reports that have no vectors yet.",
      ""
    })
final class VectorsCommand implements Callable<Integer> {

  /** Some twenty seconds' work. */
  private static final int AT_ONCE = 50;

  private final Main main;

  VectorsCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Attest attest = main.open()) {
      Nearness nearness = attest.nearness();
      String model =
          nearness
              .model()
              .orElseThrow(() ->
                  new Refusal(
                      "the search by meaning is not set up; set it up with: ./attest setup"
                          + " --vectors"));
      bring(main, nearness, model);
    }
    return 0;
  }

  /** After adding: makes the vectors of a few reports at once, and says how where they are many. */
  static void afterAdding(Main main, Nearness nearness) throws IOException {
    int waiting = nearness.waiting();
    if (waiting == 0) {
      return;
    }
    if (waiting <= AT_ONCE) {
      try {
        bring(main, nearness, nearness.model().orElse(""));
      } catch (IOException e) {
        main.err().println("attest: the reports are in the record; " + e.getMessage());
      }
    } else {
      main.screen()
          .line(
              "%s cannot be found by meaning yet; for that, run: attest vectors"
                  .formatted(Reports.count(waiting, "report")));
    }
  }

  private static void bring(Main main, Nearness nearness, String model) throws IOException {
    try (Meter meter = Console.meter(main.err(), "making vectors", "reports");
        Stop stop = Stop.onInterrupt()) {
      meter.say("loading the model");
      int made = nearness.bring(new Watch(meter, stop));
      meter.clear();
      main.screen()
          .line(
              stop.asked()
                  ? "Stopped; %s got vectors. Start again to go on."
                      .formatted(Reports.count(made, "passage"))
                  : "All passages have vectors (%s); %s new."
                      .formatted(
                          model, made == 0 ? "none was" : made + (made == 1 ? " is" : " are")));
    }
  }

  private record Watch(Meter meter, Stop stop) implements Nearness.Watcher {
    @Override
    public void done(int reports, int of) {
      meter.at(reports, of);
    }

    @Override
    public boolean stopped() {
      return stop.asked();
    }
  }
}
