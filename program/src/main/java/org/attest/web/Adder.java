package org.attest.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.attest.Adding;
import org.attest.Arrival;
import org.attest.Attest;
import org.attest.Setup;
import org.attest.Trees;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes reports in that were given to the page: one lot after the other, in the background. Safe
 * for threads.
 *
 * <p>Until they are read they lie in the record's own folder, which only its user can open, and
 * nowhere else on the disk.
 */
final class Adder implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Adder.class);

  private final Attest attest;
  private final Setup setup;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("adder").factory());
  private final List<Lot> lots = new ArrayList<>();
  private volatile boolean closing;

  Adder(Attest attest, Setup setup) {
    this.attest = attest;
    this.setup = setup;
  }

  /** One thing that was given: what it is called and how it gets into a file. */
  record Given(String name, Content content) {}

  /** Writes what was given into a file. */
  interface Content {
    /** Writes it. */
    void into(Path file) throws IOException;
  }

  /** Some reports that were given at once, and how far they are. Safe for threads. */
  static final class Lot implements Adding.Watcher {
    private final int number;
    private final List<Arrival> arrivals = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Adder adder;
    private int files;
    private String state = "waiting";

    private Lot(int number, int files, Adder adder) {
      this.number = number;
      this.files = files;
      this.adder = adder;
    }

    @Override
    public synchronized void found(int count, List<String> more) {
      files = count;
      warnings.addAll(more);
      state = "reading";
    }

    @Override
    public synchronized void arrived(Arrival arrival) {
      arrivals.add(arrival);
    }

    @Override
    public boolean stopped() {
      return adder.closing;
    }

    private synchronized void end(String how) {
      state = how;
    }

    int number() {
      return number;
    }

    synchronized int files() {
      return files;
    }

    synchronized String state() {
      return state;
    }

    synchronized boolean done() {
      return state.equals("done") || state.startsWith("failed");
    }

    synchronized List<Arrival> arrivals() {
      return List.copyOf(arrivals);
    }

    synchronized List<String> warnings() {
      return List.copyOf(warnings);
    }
  }

  /**
   * Takes a lot in, and returns it at once.
   *
   * @param publisher who published all of it; empty for what each file says. A file that tells what
   *     is known of the others counts before it
   */
  synchronized Lot take(List<Given> given, String publisher) throws IOException {
    Path folder = Files.createTempDirectory(attest.desk().folder(), "incoming-");
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Path file = free(folder, fileName(given.get(i).name(), i), i);
      given.get(i).content().into(file);
      files.add(file);
    }
    if (!publisher.isEmpty() && files.stream().noneMatch(Adder::tells)) {
      Adding.publishedBy(publisher, files, folder.resolve("publisher.jsonl"));
    }
    Lot lot = new Lot(lots.size() + 1, given.size(), this);
    lots.add(lot);
    worker.execute(() -> run(lot, folder));
    return lot;
  }

  /** Files of one name, from two folders that were dropped, lie in folders of their own. */
  private static Path free(Path folder, String name, int place) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file)
        ? Files.createDirectory(folder.resolve("other-" + place)).resolve(name)
        : file;
  }

  /** The name that a person gave, without anything that leads out of the folder. */
  private static String fileName(String name, int place) {
    String bare = name.replaceAll("[\\\\/:\\p{Cntrl}]", "_").replaceFirst("^\\.+", "_");
    String cut = bare.length() > 120 ? bare.substring(bare.length() - 120) : bare;
    return cut.isBlank() ? "report-" + place + ".txt" : cut;
  }

  private void run(Lot lot, Path folder) {
    try {
      List<Path> files;
      Optional<Path> meta;
      try (Stream<Path> all = Files.walk(folder)) {
        List<Path> given = all.filter(Files::isRegularFile).sorted().toList();
        meta = given.stream().filter(Adder::tells).findFirst();
        files = given.stream().filter(file -> !tells(file)).toList();
      }
      attest.add(new Adding.Order(files, meta, 1), setup, lot);
      lot.end("done");
    } catch (IOException | RuntimeException e) {
      LOG.error("cannot add lot {}", lot.number(), e);
      lot.end("failed: " + e.getMessage());
    } finally {
      remove(folder);
    }
  }

  /** Returns whether a file tells what is known of the others. */
  private static boolean tells(Path file) {
    return file.toString().endsWith(".jsonl");
  }

  private static void remove(Path folder) {
    try {
      Trees.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + folder, e);
    }
  }

  /** Returns the lots, the latest first. */
  synchronized List<Lot> lots() {
    return List.copyOf(lots).reversed();
  }

  @Override
  public void close() {
    closing = true;
    worker.shutdown();
    try {
      if (!worker.awaitTermination(20, java.util.concurrent.TimeUnit.SECONDS)) {
        LOG.warn(
            "a report is still being read; what is not in the record yet has to be added again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
