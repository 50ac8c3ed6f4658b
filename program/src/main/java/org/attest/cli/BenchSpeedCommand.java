package org.attest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.attest.Measuring;
import org.attest.Pace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures how fast reports are read, with stock CoreNLP beside it. */
@Command(
    name = "speed",
    header = "Measures how fast reports are read, with stock CoreNLP beside it.",
    description = {
      "",
      "Makes reports of 500 words from text files, and reads each by turns with Attest and with"
          + " CoreNLP as it comes (tokens to coreference).",
      "Both pipelines in one process need memory: ATTEST_HEAP=4g attest bench speed",
      ""
    },
    footer = {"", "  attest bench speed", "  attest bench speed --texts reports/ --passes 3"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:at least ten times as fast, and the same claims on one thread and on two",
      "1:slower, or not the same claims"
    },
    sortOptions = false)
final class BenchSpeedCommand implements Callable<Integer> {

  private static final double FASTER = 10;

  /** In bytes: a little less than 4 GB, as a virtual machine never gives the whole of its heap. */
  private static final long NEEDED = 3_600L * 1024 * 1024;

  private final Main main;

  @Option(
      names = "--texts",
      paramLabel = "DIR",
      description = "A folder of .txt files to make the reports from (default: the samples).")
  private @Nullable Path texts;

  @Option(
      names = "--passes",
      paramLabel = "N",
      defaultValue = "2",
      description = "How often to read each report.")
  private int passes;

  BenchSpeedCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = texts != null ? texts : Folders.home().resolve("samples");
    List<String> found = texts(folder);
    if (Runtime.getRuntime().maxMemory() < NEEDED) {
      throw new Refusal(
          "two pipelines in one process need 4 GB of memory; start again with"
              + " ATTEST_HEAP=4g attest bench speed");
    }
    Pace pace;
    try (Meter meter = Console.meter(main.err(), "reading", "reports")) {
      pace = Measuring.pace(found, Math.max(1, passes), new Models(main, meter));
    }
    if (pace.reports() == 0) {
      throw new Refusal("too little text in " + folder + ": no .txt files with 500 words together");
    }
    Screen screen = main.screen();
    screen.line(
        "%d reports of about 500 words, made from the texts in %s; each read %d times"
            .formatted(pace.reports(), folder.getFileName(), Math.max(1, passes)));
    screen.line(rate("Attest, one thread", pace.one()));
    screen.line(rate("Attest, two threads", pace.two()));
    screen.line(rate("stock CoreNLP, one thread", pace.stock()));
    screen.line("one thread to one thread: %.1f times as fast".formatted(pace.ratio()));
    screen.line(
        pace.same()
            ? "one thread and two give the same " + pace.claims() + " claims"
            : "one thread and two give DIFFERENT claims");
    return pace.ratio() >= FASTER && pace.same() ? 0 : 1;
  }

  private static String rate(String who, double reports) {
    return String.format(Locale.ROOT, "  %-28s %7.2f reports a second", who, reports);
  }

  private static List<String> texts(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new Refusal("there is no folder " + folder);
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }
}
