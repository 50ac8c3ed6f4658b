package org.attest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.Points;
import org.attest.View;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how a set's reports stand to each other on the nine points of issue. */
@Command(
    name = "points",
    header = "Sets a set's reports side by side on nine points, and says how they stand.",
    description = {
      "",
      "Founding, make-up, strength, base, territory against base, what a name means, ties,",
      "one attack, one place: for each what the reports say, the relation, and the reason.",
      "Where the set has a file points.jsonl, its relations are compared with those found:",
      "  {\"point\": \"strength\", \"sort\": \"strength\", \"relation\": [\"other-time\"]}",
      ""
    },
    footer = {"", "  attest bench points --bench ~/bench --set seeds"},
    sortOptions = false)
final class BenchPointsCommand implements Callable<Integer> {

  private final Main main;

  @Mixin private BenchOptions options = new BenchOptions();

  @Option(
      names = "--group",
      paramLabel = "NAME",
      defaultValue = "Islamic State Khorasan",
      description = "Whom the reports are about (default ${DEFAULT-VALUE}).")
  private String group = "";

  @Option(
      names = "--points",
      paramLabel = "FILE",
      description = "Other points, or relations to compare with.")
  private @Nullable Path points;

  BenchPointsCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    new Bench(main, options).print(this::lines);
    return 0;
  }

  private List<String> lines(Attest attest, Path set) throws IOException {
    List<String> lines = new ArrayList<>();
    int right = 0;
    int judged = 0;
    for (Points.Asked asked : asked(set)) {
      List<Points.Found> found = attest.points().on(asked, group, View.ALL);
      String lead = found.isEmpty() ? "nothing found" : found.getFirst().relation();
      boolean hit = asked.expected().contains(lead);
      judged += asked.expected().isEmpty() ? 0 : 1;
      right += hit ? 1 : 0;
      lines.add("");
      lines.add(
          asked.name()
              + ": "
              + lead
              + (asked.expected().isEmpty()
                  ? ""
                  : hit
                      ? " (right)"
                      : " (expected " + String.join(" or ", asked.expected()) + ")"));
      found.stream().limit(3).forEach(each -> show(each, lines));
    }
    lines.add("");
    lines.add(judged == 0 ? "no relations to compare with" : right + " of " + judged + " right");
    return lines;
  }

  private List<Points.Asked> asked(Path set) throws IOException {
    Path file = points != null ? points : set.resolve("points.jsonl");
    if (points == null && !Files.exists(file)) {
      return Points.nine();
    }
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank())
        .map(Points.Asked::of)
        .toList();
  }

  private static void show(Points.Found found, List<String> lines) {
    lines.add("  " + found.relation() + ": " + found.reason());
    found.claims().forEach(claim -> lines.add("    * " + claim));
  }
}
