package org.attest;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.attest.store.Place;
import org.attest.store.Store;

/** Measures how long a dossier and an answer take on a made record of a size. */
public final class RecordBench {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int GROUPS = 2000;
  private static final long SEED = 7;

  /** After so many, Java has compiled what is measured. */
  private static final int WARMING = 300;

  private static final View THEN =
      new View(Optional.empty(), Optional.of(LocalDate.of(2019, 6, 30)), Optional.empty(), false);

  private static final View LATE =
      new View(Optional.empty(), Optional.of(LocalDate.of(2025, 6, 30)), Optional.empty(), false);

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
   * Measures each deed for {@code times} groups, drawn evenly from all: each once, so that nothing
   * is kept of it. Then the pages of a dossier that is kept, for groups drawn as often as they are
   * told of; and the nine groups told of most. Before each, other groups are asked for that do not
   * count, among them large ones, until the code is as warm as in a desk that has been open a
   * while.
   *
   * @param shown gets a line for each: the median, the 95th percentile and the longest, in
   *     milliseconds of the clock, and what of it was work of the processor
   */
  public void measure(int times, Consumer<String> shown) throws IOException {
    Groups evenly = evenly(times);
    Groups asTold = asTold(times);
    List<String> most = new MadeRecord(GROUPS, SEED).groups();
    Groups largest = new Groups(most.subList(9, 18), most.subList(0, 9));
    try (Attest attest = Attest.open(record)) {
      Deed dossier = group -> attest.dossier(group, View.ALL, Format.JSON);
      Deed asOf = group -> attest.dossier(group, THEN, Format.JSON);
      shown.accept(line("dossier, first", evenly, dossier));
      shown.accept(line("  --as-of", evenly, asOf));
      shown.accept(line("dossier, again", asTold, dossier));
      shown.accept(
          line("dossier, largest", largest, group -> attest.dossier(group, LATE, Format.JSON)));
      attest.search("attack", 1, View.ALL); // makes the index where it is behind
      shown.accept(line("ask", evenly, group -> ask(attest, group, View.ALL)));
      shown.accept(line("  --as-of", evenly, group -> ask(attest, group, THEN)));
      shown.accept(line("ask, largest", largest, group -> ask(attest, group, LATE)));
    }
  }

  /**
   * Of which groups something is asked.
   *
   * @param before what is asked first and does not count
   * @param counted what is measured
   */
  private record Groups(List<String> before, List<String> counted) {}

  /** Each group at most once. */
  private static Groups evenly(int times) {
    List<String> groups = new ArrayList<>(new MadeRecord(GROUPS, SEED).groups());
    Collections.shuffle(groups, new Random(SEED));
    int counted = Math.min(times, groups.size() - WARMING);
    return new Groups(
        groups.subList(counted, counted + WARMING), List.copyOf(groups.subList(0, counted)));
  }

  /** As often as they are told of. */
  private static Groups asTold(int times) {
    MadeRecord made = new MadeRecord(GROUPS, SEED);
    return new Groups(
        Stream.generate(made::group).limit(WARMING).toList(),
        Stream.generate(made::group).limit(times).toList());
  }

  private static void ask(Attest attest, String group, View view) throws IOException {
    attest.ask("How many fighters does " + group + " have?", Optional.empty(), Set.of(), view);
  }

  private static String line(String what, Groups groups, Deed deed) throws IOException {
    for (String group : groups.before()) {
      deed.on(group);
    }
    int times = groups.counted().size();
    double[] took = new double[times];
    double[] worked = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      long cpu = THREADS.getCurrentThreadCpuTime();
      deed.on(groups.counted().get(i));
      took[i] = (System.nanoTime() - start) / 1e6;
      worked[i] = (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6;
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
