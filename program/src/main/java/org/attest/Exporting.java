package org.attest;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attest.model.PlainLine;
import org.attest.model.Sha256;
import org.attest.model.Tlp;
import org.attest.store.ExportEntry;
import org.attest.store.Store;

/**
 * The log of what left the record: who took it out, when, what, for whom, and its hash. Lines are
 * added and never changed; the database refuses it. Safe for threads.
 */
public final class Exporting {

  private final Store store;
  private final InstantSource clock;

  Exporting(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * What is to leave.
   *
   * @param what in words: a dossier of whom
   * @param format as what
   * @param target where it goes: a file, standard output, the desk
   * @param view what it is held to
   * @param withheld how many claims were held back for the marks of their reports
   */
  public record Leaving(String what, Format format, String target, View view, int withheld) {
    /** Returns this, going elsewhere. */
    public Leaving to(String other) {
      return new Leaving(what, format, other, view, withheld);
    }

    /** Returns this in another format. */
    public Leaving as(Format other) {
      return new Leaving(what, other, target, view, withheld);
    }
  }

  /**
   * One line of the log.
   *
   * @param number counted from 1
   * @param at when, in UTC
   * @param who who took it out
   * @param words what, as what, to where, and up to which mark
   * @param hash SHA-256 of the bytes
   */
  public record Entry(long number, Instant at, String who, String words, String hash) {}

  /** Notes that something leaves, before it does. */
  public void note(String who, Leaving leaving, byte[] content) throws IOException {
    note(who, leaving, content.length, Sha256.of(content));
  }

  /** Notes that something of this size and hash leaves, before it does. */
  public void note(String who, Leaving leaving, long size, String hash) throws IOException {
    View view = leaving.view();
    store
        .journals()
        .export(
            new ExportEntry(
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                PlainLine.of(who),
                PlainLine.of(leaving.what() + held(view)),
                leaving.format().name().toLowerCase(Locale.ROOT),
                PlainLine.of(leaving.target()),
                view.upTo().map(Tlp::word).orElse(""),
                leaving.withheld(),
                size,
                hash));
  }

  private static String held(View view) {
    List<String> held = new ArrayList<>();
    view.at().ifPresent(day -> held.add("at " + day));
    view.asOf().ifPresent(day -> held.add("as of " + day));
    view.recorded().ifPresent(day -> held.add("recorded by " + day));
    if (view.reviewedOnly()) {
      held.add("reviewed only");
    }
    return held.isEmpty() ? "" : " (" + String.join(", ", held) + ")";
  }

  /** Returns the log, in its order. */
  public List<Entry> log() throws IOException {
    return store.journals().exports().stream().map(Exporting::entry).toList();
  }

  private static Entry entry(ExportEntry entry) {
    String tlp =
        entry.tlp().isEmpty() ? "without regard to marks" : "up to " + Tlp.of(entry.tlp()).label();
    String words =
        "%s as %s to %s, %s%s, %,d bytes"
            .formatted(
                entry.what(),
                entry.form(),
                entry.target(),
                tlp,
                entry.withheld() == 0 ? "" : ", " + entry.withheld() + " claims withheld",
                entry.size());
    return new Entry(entry.id(), entry.recorded(), entry.who(), words, entry.hash());
  }
}
