package org.attest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attest.Adding;
import org.attest.Arrival;
import org.attest.Attest;
import org.attest.GroupLine;
import org.attest.Trees;
import picocli.CommandLine.Command;

/** Shows the program at work on the sample reports. */
@Command(
    name = "demo",
    header = "Reads the sample reports into a record of their own and shows what to try.",
    description = {"", "Never touches your own record.", ""})
final class DemoCommand implements Callable<Integer> {

  private static final int SHOWN = 8;

  private final Main main;

  DemoCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Path samples = Folders.home().resolve("samples");
    if (!Files.isDirectory(samples)) {
      throw new Refusal(
          "the sample reports are not in " + samples + "; start ./attest in its folder");
    }
    Path record = Folders.home().resolve(".attest/demo");
    Trees.delete(record);
    Screen screen = main.screen();
    try (Attest attest = Attest.open(record)) {
      Reports reports = new Reports(main, false);
      List<Arrival> arrivals =
          reports.add(
              attest,
              new Adding.Order(
                  List.of(samples),
                  Optional.of(samples.resolve("meta.jsonl")),
                  Runtime.getRuntime().availableProcessors()));
      reports.summary(arrivals);
      screen.gap();
      groups(attest);
      screen.gap();
      next(record);
      return arrivals.stream().anyMatch(Arrival.Refused.class::isInstance) ? 1 : 0;
    }
  }

  private void groups(Attest attest) throws IOException {
    List<GroupLine> groups =
        attest.groups().stream()
            .sorted(Comparator.comparingInt(GroupLine::claims).reversed())
            .toList();
    main.screen()
        .line("They speak of " + Reports.count(groups.size(), "armed group") + ", most of:");
    groups.stream()
        .limit(SHOWN)
        .forEach(group ->
            main.screen()
                .line(
                    "  %-36s %s from %s"
                        .formatted(
                            group.name(),
                            Reports.count(group.claims(), "claim"),
                            Reports.count(group.documents(), "report"))));
  }

  private void next(Path record) {
    Path here = Path.of("").toAbsolutePath();
    String attest =
        here.equals(Folders.home()) ? "./attest" : quoted(Folders.home().resolve("attest"));
    String place = quoted(here.equals(Folders.home()) ? Path.of(".attest/demo") : record);
    Screen screen = main.screen();
    screen.line("To try next:");
    screen.line("  export ATTEST_RECORD=" + place);
    for (String command :
        List.of(
            "dossier IS-K",
            "ask \"How many fighters does IS-K have?\"",
            "ask \"Who leads IS-K?\"",
            "dossier IS-K --as-of 2021-08-27",
            "explain Taliban",
            "claims --kind strength",
            "search Haqqani",
            "verify")) {
      screen.line("  " + attest + " " + command);
    }
  }

  private static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[\\w./~+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
