package org.attest.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.attest.RecordBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures dossiers and answers on a made record. */
@Command(
    name = "record",
    header = "Makes a record of made-up claims, and measures dossiers and answers on it.",
    description = {
      "",
      "The record named with --record is filled where it is empty, and kept: run it again to",
      "measure again. Nobody in it exists. It has no original bytes, so it does not pass verify.",
      ""
    },
    footer = {"", "  attest --record /tmp/million bench record --claims 1000000"},
    sortOptions = false)
final class BenchRecordCommand implements Callable<Integer> {

  private final Main main;

  @Option(
      names = "--claims",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many claims to make (default ${DEFAULT-VALUE}).")
  private int claims;

  @Option(
      names = "--times",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "How often to measure each, after 300 that do not count (default ${DEFAULT-VALUE}).")
  private int times;

  BenchRecordCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    RecordBench bench = new RecordBench(main.record());
    long start = System.nanoTime();
    try (Meter meter = Console.meter(main.err(), "making", "claims")) {
      bench.fill(claims, made -> meter.at(made, claims));
    }
    main.screen().line("filled in %.0f s".formatted((System.nanoTime() - start) / 1e9));
    bench.measure(
        times,
        line -> {
          main.screen().line(line);
          main.flush();
        });
    return 0;
  }
}
