package org.attest;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.attest.model.PlainLine;
import org.attest.store.AuditEntry;
import org.attest.store.Store;

/**
 * The audit log of a record: who came in, was refused, wrote, and took out. Lines are added and
 * never changed; the database refuses it. Safe for threads.
 */
public final class Auditing {

  private static final int LONGEST = 400;

  private final Store store;
  private final InstantSource clock;

  Auditing(Store store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * One line of the log.
   *
   * @param number counted from 1
   * @param at when, in UTC
   * @param who by which name; empty where nobody was signed in
   * @param address the network address it came from
   * @param deed what sort of thing, in a word
   * @param done whether it was done; otherwise it was refused
   * @param detail on what, or why not
   */
  public record Entry(
      long number,
      Instant at,
      String who,
      String address,
      String deed,
      boolean done,
      String detail) {}

  /** Adds what was done. */
  public void done(String who, String address, String deed, String detail) throws IOException {
    add(who, address, deed, "done", detail);
  }

  /** Adds what was refused. */
  public void refused(String who, String address, String deed, String detail) throws IOException {
    add(who, address, deed, "refused", detail);
  }

  private void add(String who, String address, String deed, String outcome, String detail)
      throws IOException {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store
        .journals()
        .audit(
            new AuditEntry(
                0, now, plain(who), cut(plain(address), 90), deed, outcome, plain(detail)));
  }

  /** Without what would break a line, and not too long: parts of it come from outside. */
  private static String plain(String words) {
    return cut(PlainLine.of(words), LONGEST);
  }

  private static String cut(String words, int most) {
    return words.length() <= most ? words : words.substring(0, most) + "…";
  }

  /** Returns the last lines, the latest first. */
  public List<Entry> latest(int most) throws IOException {
    return store.journals().audits(most).stream()
        .map(entry ->
            new Entry(
                entry.id(),
                entry.recorded(),
                entry.who(),
                entry.address(),
                entry.deed(),
                entry.outcome().equals("done"),
                entry.detail()))
        .toList();
  }
}
