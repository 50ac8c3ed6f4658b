package org.attest.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done with the whole record, one after the other, in the background. Safe for threads. */
final class Chores implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Chores.class);

  private static final int KEPT = 6;

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("chores").factory());
  private final List<Chore> chores = new ArrayList<>();
  private int begun;
  private volatile boolean closing;

  /** Does it, and tells how far it is. */
  interface Work {
    /**
     * Does it.
     *
     * @return how it ended, in a sentence
     */
    String run(Chore chore) throws IOException;
  }

  /** Something found: about what, its lines, and where it stands; no link where nowhere. */
  record Found(String head, List<String> lines, String link) {
    Found {
      lines = List.copyOf(lines);
    }
  }

  /** One thing that is done, and how far it is. Safe for threads. */
  static final class Chore {
    private final String what;
    private final Chores chores;
    private final List<Found> found = new ArrayList<>();
    private String state = "Waiting.";
    private final int number;
    private int done;
    private int all;
    private boolean ended;
    private boolean stopping;

    private Chore(int number, String what, Chores chores) {
      this.number = number;
      this.what = what;
      this.chores = chores;
    }

    synchronized void at(int count, int of) {
      done = count;
      all = of;
      state = count + " of " + of + " reports.";
    }

    synchronized void tell(Found one) {
      found.add(one);
    }

    private synchronized void end(String how) {
      state = how;
      ended = true;
    }

    /** Returns whether it is to end as soon as it can; what is done by then stays done. */
    synchronized boolean stopped() {
      return stopping || chores.closing;
    }

    private synchronized void stop() {
      stopping = !ended;
    }

    int number() {
      return number;
    }

    /** Returns whether somebody asked it to end, and it has not yet. */
    synchronized boolean stopping() {
      return stopping && !ended;
    }

    String what() {
      return what;
    }

    synchronized String state() {
      return state;
    }

    synchronized int done() {
      return ended ? all() : done;
    }

    synchronized int all() {
      return Math.max(1, all);
    }

    synchronized boolean ended() {
      return ended;
    }

    synchronized List<Found> found() {
      return List.copyOf(found);
    }
  }

  /** Begins something once what came before is done, and returns at once. */
  synchronized void begin(String what, Work work) {
    begun++;
    Chore chore = new Chore(begun, what, this);
    chores.add(chore);
    if (chores.size() > KEPT && chores.getFirst().ended()) {
      chores.removeFirst();
    }
    worker.execute(() -> run(chore, work));
  }

  private static void run(Chore chore, Work work) {
    try {
      chore.end(work.run(chore));
    } catch (IOException | RuntimeException e) {
      LOG.error("cannot do: {}", chore.what(), e);
      chore.end("It failed: " + e.getMessage());
    }
  }

  /** Ends one soon; one that has ended, or never was, is left as it is. */
  synchronized void stop(int number) {
    chores.stream().filter(chore -> chore.number() == number).forEach(Chore::stop);
  }

  /** Returns what was done and is being done, the latest first. */
  synchronized List<Chore> all() {
    return List.copyOf(chores).reversed();
  }

  @Override
  public void close() {
    closing = true;
    worker.shutdown();
  }
}
