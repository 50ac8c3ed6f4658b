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

  private final Main main;

  VectorsCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    try (Attest attest = main.open();
        Meter meter = Console.meter(main.err(), "making vectors", "reports");
        Stop stop = Stop.onInterrupt()) {
      Nearness nearness = attest.nearness();
      String model =
          nearness
              .model()
              .orElseThrow(() ->
                  new Refusal(
                      "the search by meaning is not set up; set it up with: ./attest setup"
                          + " --vectors"));
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
    return 0;
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
