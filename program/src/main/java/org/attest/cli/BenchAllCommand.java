package org.attest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.attest.Attest;
import org.attest.Format;
import org.attest.Measuring;
import org.attest.Trees;
import org.attest.View;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs every measurement of the reading and prints one table. */
@Command(
    name = "all",
    header = "Measures claims, answers, attacks, speakers and places, in one table.",
    description = {
      "",
      "Prints each figure with the interval in which it lies in 95 of 100 samples of such"
          + " documents",
      "(or questions), what must be reached, what would be good, and what others reach. The figure",
      "is the scorer's own; for the interval it scores each document alone. Takes some minutes.",
      "A set that is not in the folder gets a line that says so.",
      ""
    },
    footer = {"", "  attest bench all --bench ~/bench"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every figure that must be reached is reached",
      "1:a figure is below that, or a set is missing"
    },
    sortOptions = false)
final class BenchAllCommand implements Callable<Integer> {

  private final Main main;
  private boolean reached = true;

  @Option(
      names = "--bench",
      paramLabel = "DIR",
      description = "The folder with the sets (default $ATTEST_BENCH): DIR/claims, DIR/muc4 …")
  private @Nullable Path folder;

  @Mixin private ThreadOptions threads = new ThreadOptions();

  BenchAllCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Path sets = BenchOptions.folder(folder);
    Path scratch = Files.createTempDirectory(Bench.scratch(), "all-");
    try {
      main.screen()
          .line(row("set", "figure", "measured", "95 %", "must", "aim", "others").stripTrailing());
      claims(sets.resolve("claims"), scratch);
      attacks(sets.resolve("muc4"), scratch);
      speakers(sets.resolve("attribution"), scratch);
      places(sets.resolve("geoparsing"), scratch, "geovirus", 0.62, 0.70, "CamCoder: 0.658");
      places(sets.resolve("geoparsing"), scratch, "tr-news", 0.60, 0.70, "CamCoder: 0.648");
      places(sets.resolve("geoparsing"), scratch, "lgl", 0.40, 0.55, "Yahoo: 0.506");
      return reached ? 0 : 1;
    } finally {
      Trees.delete(scratch);
    }
  }

  private void claims(Path folder, Path scratch) throws IOException {
    Path seeds = folder.resolve("seeds");
    Path dev = folder.resolve("dev");
    boolean noSeeds = missing("claims/seeds", seeds);
    if (missing("claims/dev", dev) || noSeeds) {
      return;
    }
    List<String> claims = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    for (Path set : List.of(seeds, dev)) {
      Bench.read(
          main,
          set,
          threads.count(),
          (attest, _) -> {
            claims.addAll(claims(attest));
            answers.addAll(attest.answers(Files.readAllLines(set.resolve("qa.jsonl")), View.ALL));
            return List.of();
          });
    }
    Path script = folder.resolve("score_claims.py");
    Path given = Files.write(scratch.resolve("claims.jsonl"), claims);
    Path told = Files.write(scratch.resolve("answers.jsonl"), answers);
    Scorer scorer = new Scorer(scratch);
    List<Path> both = List.of(seeds, dev);
    rows("claims/seeds", Goal.SEEDS, scorer.claims("claims", script, given, List.of(seeds)));
    rows("claims/dev", Goal.DEV, scorer.claims("claims", script, given, List.of(dev)));
    rows("seeds + dev, matched", Goal.MATCHED, scorer.claims("claims", script, given, both));
    rows("seeds + dev, answers", Goal.ANSWERS, scorer.claims("qa", script, told, both));
  }

  /** The lines that the scorer takes. */
  static List<String> claims(Attest attest) throws IOException {
    return attest
        .claims(java.util.Optional.empty(), java.util.Optional.empty(), View.ALL, Format.JSONL)
        .lines()
        .toList();
  }

  private void attacks(Path folder, Path scratch) throws IOException {
    Path first = folder.resolve("tst1.jsonl");
    Path second = folder.resolve("tst2.jsonl");
    if (missing("muc4 TST1+TST2", first) || missing("muc4 TST1+TST2", second)) {
      return;
    }
    List<String> lines = new ArrayList<>(Files.readAllLines(first));
    lines.addAll(Files.readAllLines(second));
    Path gold = Files.write(scratch.resolve("tst.jsonl"), lines);
    Path system = scratch.resolve("muc4.jsonl");
    SystemFile.read(main, gold, system, Measuring::muc4);
    rows(
        "muc4 TST1+TST2",
        Goal.MUC4,
        new Scorer(scratch)
            .documents(folder.resolve("score_muc4.py"), gold, system, "docid", List.of()));
  }

  private void speakers(Path folder, Path scratch) throws IOException {
    Path gold = folder.resolve("dev/gold.jsonl");
    if (missing("attribution/dev", gold)) {
      return;
    }
    Path documents = folder.resolve("dev/docs.jsonl");
    Path system = scratch.resolve("attribution.jsonl");
    SystemFile.read(main, documents, system, Measuring::attributions);
    List<String> options = List.of("--docs", documents.toString());
    rows(
        "attribution/dev",
        Goal.ATTRIBUTION,
        new Scorer(scratch).documents(folder.resolve("score.py"), gold, system, "id", options));
  }

  private void places(
      Path folder, Path scratch, String corpus, double required, double aim, String peer)
      throws IOException {
    Path gold = folder.resolve(corpus).resolve("dev/gold.jsonl");
    if (missing("geoparsing/" + corpus, gold)) {
      return;
    }
    Path system = scratch.resolve(corpus + ".jsonl");
    SystemFile.read(main, gold.resolveSibling("docs.jsonl"), system, Measuring::geoparsing);
    rows(
        "geoparsing/" + corpus,
        Goal.places(required, aim, peer),
        new Scorer(scratch).documents(folder.resolve("score.py"), gold, system, "id", List.of()));
  }

  private boolean missing(String set, Path file) {
    if (Files.exists(file)) {
      return false;
    }
    reached = false;
    main.screen().line(row(set, "not there: " + file, "", "", "", "", "").stripTrailing());
    return true;
  }

  private void rows(String set, List<Goal> goals, Scorer.Said said) {
    for (Goal goal : goals) {
      double measured = goal.tally().apply(said.whole()).f1();
      List<Tally> units = said.units().stream().map(goal.tally()).toList();
      Tally.Interval interval = Tally.interval(units);
      boolean below = measured < goal.required() / goal.scale();
      reached &= !below;
      main.screen()
          .line(
              row(
                      set,
                      goal.name(),
                      figure(measured, goal.scale()) + (below ? "!" : " "),
                      figure(interval.low(), goal.scale())
                          + " to "
                          + figure(interval.high(), goal.scale()),
                      wanted(goal.required(), goal.scale()),
                      wanted(goal.aim(), goal.scale()),
                      goal.peer())
                  .stripTrailing());
    }
  }

  private static String row(
      String set,
      String figure,
      String measured,
      String interval,
      String must,
      String aim,
      String others) {
    return "%-22s %-34s %8s  %-16s %6s %6s  %s"
        .formatted(set, figure, measured, interval, must, aim, others);
  }

  private static String wanted(double figure, double scale) {
    return figure == 0 ? "" : figure(figure / scale, scale);
  }

  private static String figure(double figure, double scale) {
    return String.format(Locale.ROOT, scale == 1 ? "%.3f" : "%.1f", figure * scale);
  }
}
