package org.attest.web;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.attest.Desk;
import org.attest.GroupLine;
import org.attest.View;
import org.attest.dossier.Dossier;
import org.attest.model.Tlp;
import org.attest.web.team.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the desk of a large record quick: while whoever came in looks at the first page, the pages
 * of some middling groups are made and thrown away, so that Java has compiled what makes pages, and
 * SQLite has read its indexes; then those of the groups that the first page shows at its top, whose
 * dossiers take longest and are asked for most. As any dossier that was asked for, these are kept
 * until the record changes. Nothing is stored or logged of it.
 */
final class Warming {

  private static final Logger LOG = LoggerFactory.getLogger(Warming.class);

  /** A record of fewer groups is quick from the start. */
  private static final int LARGE = 100;

  /** So many at the top of the first page are asked for first. */
  private static final int TOP = 12;

  /** What is learned from middling groups is the same, and takes less long. */
  private static final int FROM = 20;

  /** After so many of them Java has compiled enough for the large ones. */
  private static final int ENOUGH = 10;

  private static final int TO = 60;

  private static final long LONGEST_NANOS = 20_000_000_000L;

  private final Desk desk;
  private final Templates templates;
  private final Assets assets;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final Thread thread = Thread.ofPlatform().daemon().name("warming").unstarted(this::run);
  private volatile boolean closed;
  private final AtomicInteger groupsMade = new AtomicInteger();

  Warming(Desk desk, Templates templates, Assets assets) {
    this.desk = desk;
    this.templates = templates;
    this.assets = assets;
  }

  /** Begins, the first time. */
  void begin() {
    if (begun.compareAndSet(false, true)) {
      thread.start();
    }
  }

  /** Waits until it has ended; at once where it never began. */
  void await() throws InterruptedException {
    if (begun.get()) {
      thread.join();
    }
  }

  /** Returns for how many groups pages were made. */
  int made() {
    return groupsMade.get();
  }

  private void run() {
    long start = System.nanoTime();
    try {
      List<GroupLine> groups = desk.groups();
      if (groups.size() < LARGE) {
        return;
      }
      for (GroupLine group : order(groups)) {
        if (!pages(group.name(), start + LONGEST_NANOS)) {
          break;
        }
        groupsMade.incrementAndGet();
      }
      LOG.info("made ready in {} ms", (System.nanoTime() - start) / 1_000_000);
    } catch (IOException | RuntimeException e) {
      LOG.warn("cannot make the desk ready beforehand; pages come all the same", e);
    }
  }

  private static List<GroupLine> order(List<GroupLine> groups) {
    return Stream.of(
            groups.subList(FROM, FROM + ENOUGH),
            groups.subList(0, TOP),
            groups.subList(FROM + ENOUGH, TO))
        .flatMap(List::stream)
        .toList();
  }

  /** Makes what a group's visitor asks for first; false where it was stopped on the way. */
  private boolean pages(String group, long end) throws IOException {
    Frame frame =
        new Frame(group, "groups", "-", "", Role.READER, false, "", List.of(), Tlp.NONE, assets);
    if (over(end)) {
      return false;
    }
    Dossier dossier = desk.dossier(group, View.ALL);
    templates.render("dossier.jte", frame, DossierPage.view(desk, dossier, View.ALL, List.of()));
    if (over(end)) {
      return false;
    }
    var _ = desk.explainer(dossier);
    if (over(end)) {
      return false;
    }
    desk.answered("How many fighters does " + group + " have?", View.ALL);
    return true;
  }

  private boolean over(long end) {
    return closed || System.nanoTime() - end > 0;
  }

  /** Ends it soon, before the record is closed. */
  void close() {
    closed = true;
    try {
      await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
