package org.attest.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.attest.model.Claim;
import org.attest.model.Document;
import org.attest.model.Reading;

/**
 * How fast documents are read, beside a stock pipeline that reads the same ones in the same run.
 *
 * <p>The two take turns, report by report, so that a machine that is busy with other things slows
 * both alike.
 */
public final class Speed {

  /** Words that a report of the measurement has, at least. */
  public static final int WORDS = 500;

  private static final int WARM = 4;
  private static final double SECOND = 1e9;

  private final Function<Document, Reading> reader;
  private final Consumer<String> stock;
  private final LongSupplier nanoseconds;

  /**
   * Makes a measurement.
   *
   * @param reader reads as everything else does; safe for threads
   * @param stock takes a text through the stock pipeline
   * @param nanoseconds a clock
   */
  public Speed(
      Function<Document, Reading> reader, Consumer<String> stock, LongSupplier nanoseconds) {
    this.reader = reader;
    this.stock = stock;
    this.nanoseconds = nanoseconds;
  }

  /**
   * What was measured.
   *
   * @param reports how many were read
   * @param words how many words they have together
   * @param claims how many claims were read from them
   * @param one reports a second on one thread
   * @param two reports a second on two threads
   * @param stock reports a second that the stock pipeline takes, on one thread
   * @param same whether one thread and two gave the same claims
   */
  public record Result(
      int reports, int words, int claims, double one, double two, double stock, boolean same) {}

  /**
   * Cuts texts into reports of {@link #WORDS} words or a line more, in their order. What is left at
   * the end is left out.
   */
  public static List<Document> reports(List<String> texts) {
    List<Document> reports = new ArrayList<>();
    StringBuilder report = new StringBuilder();
    int words = 0;
    for (String text : texts) {
      for (String line : text.lines().toList()) {
        report.append(line).append('\n');
        words += words(line);
        if (words >= WORDS) {
          reports.add(
              GivenDocument.of("speed-" + (reports.size() + 1), report.toString(), "", "", ""));
          report.setLength(0);
          words = 0;
        }
      }
    }
    return List.copyOf(reports);
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }

  /**
   * Reads the reports, the stock pipeline beside it, after some that only warm both up.
   *
   * @param passes how often each report is read
   */
  public Result measure(List<Document> reports, int passes) {
    List<Claim> shared = onTwo(reports);
    reports.stream().limit(WARM).forEach(report -> stock.accept(report.text()));
    long ours = 0;
    long theirs = 0;
    List<Claim> claims = new ArrayList<>();
    for (int pass = 0; pass < passes; pass++) {
      claims.clear();
      for (Document report : reports) {
        long start = nanoseconds.getAsLong();
        claims.addAll(reader.apply(report).claims());
        long middle = nanoseconds.getAsLong();
        stock.accept(report.text());
        ours += middle - start;
        theirs += nanoseconds.getAsLong() - middle;
      }
    }
    int read = passes * reports.size();
    long start = nanoseconds.getAsLong();
    for (int pass = 0; pass < passes; pass++) {
      shared = onTwo(reports);
    }
    long both = nanoseconds.getAsLong() - start;
    return new Result(
        reports.size(),
        reports.stream().mapToInt(report -> words(report.text())).sum(),
        claims.size(),
        read * SECOND / ours,
        read * SECOND / both,
        read * SECOND / theirs,
        claims.equals(shared));
  }

  /** Reads on two threads, each the reports that are free when it comes. */
  private List<Claim> onTwo(List<Document> reports) {
    List<Future<Reading>> readings;
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      readings = reports.stream().map(report -> two.submit(() -> reader.apply(report))).toList();
    }
    return readings.stream().flatMap(reading -> reading.resultNow().claims().stream()).toList();
  }
}
