package org.attest;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.attest.store.Place;
import org.attest.store.Store;

/** Measures how long a dossier and an answer take on a made record of a size. */
public final class RecordBench {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int GROUPS = 2000;
  private static final long SEED = 7;
  private static final View THEN =
      new View(Optional.empty(), Optional.of(LocalDate.of(2019, 6, 30)), Optional.empty(), false);

  private final String record;

  /** Prepares to measure on the record at this place: a folder or a server. */
  public RecordBench(String record) {
    this.record = record;
  }

  /** Fills the record where it is empty. */
  public void fill(int claims, IntConsumer progress) throws IOException {
    try (Store store = Store.open(Place.of(record))) {
      if (store.state() == 0) {
        new MadeRecord(GROUPS, SEED).fill(store, claims, progress);
      }
    }
  }

  /** What is done once, for one group. */
  @FunctionalInterface
  private interface Deed {
    void on(String group) throws IOException;
  }

  /**
   * Measures each deed for {@code times} groups, drawn evenly from all, after half as many that do
   * not count.
   *
   * @param shown gets a line for each: the median, the 95th percentile and the longest, in
   *     milliseconds of the clock, and what of it was work of the processor
   */
  public void measure(int times, Consumer<String> shown) throws IOException {
    try (Attest attest = Attest.open(record)) {
      shown.accept(line("dossier", times, group -> attest.dossier(group, View.ALL, Format.JSON)));
      shown.accept(
          line("dossier --as-of", times, group -> attest.dossier(group, THEN, Format.JSON)));
      attest.search("attack", 1, View.ALL); // makes the index where it is behind
      shown.accept(line("ask", times, group -> ask(attest, group, View.ALL)));
      shown.accept(line("ask --as-of", times, group -> ask(attest, group, THEN)));
    }
  }

  private static void ask(Attest attest, String group, View view) throws IOException {
    attest.ask("How many fighters does " + group + " have?", Optional.empty(), Set.of(), view);
  }

  private static String line(String what, int times, Deed deed) throws IOException {
    List<String> groups = new MadeRecord(GROUPS, SEED).groups();
    Random random = new Random(SEED);
    double[] took = new double[times];
    double[] worked = new double[times];
    for (int i = -times / 2; i < times; i++) {
      String group = groups.get(random.nextInt(groups.size()));
      long start = System.nanoTime();
      long cpu = THREADS.getCurrentThreadCpuTime();
      deed.on(group);
      if (i >= 0) {
        took[i] = (System.nanoTime() - start) / 1e6;
        worked[i] = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
      }
    }
    Arrays.sort(took);
    Arrays.sort(worked);
    return "%-16s p50 %6.1f ms   p95 %6.1f ms   longest %7.1f ms   (processor: p50 %.1f, p95 %.1f)"
        .formatted(
            what,
            took[times / 2],
            took[times * 95 / 100],
            took[times - 1],
            worked[times / 2],
            worked[times * 95 / 100]);
  }
}
