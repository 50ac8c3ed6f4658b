package org.attest.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.attest.model.Act;
import org.attest.model.Act.Thing;
import org.attest.model.Anchor;
import org.attest.model.Claim;
import org.attest.model.Document;

/**
 * Adds documents to a record and reads them again, accepts, corrects and splits claims, merges
 * names, voids decisions and takes readings back, and prints each deed once it is acknowledged,
 * until it is killed.
 */
final class Adder {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Adder() {}

  public static void main(String[] args) throws IOException {
    try (Store store = Store.open(Place.of(args[0]))) {
      for (int number = Integer.parseInt(args[1]); ; number++) {
        Instant now = Instant.parse("2024-06-01T10:00:00Z").plusSeconds(number);
        Document document = report(number);
        Addition addition =
            store.add(
                document.id().value(),
                document,
                Reports.bytes(document.text()),
                Reports.read(document, "Hill Front"),
                now);
        OUT.println("added " + addition.document());
        Claim claim = Reports.strength(document, "Hill Front", 500);
        Anchor anchor = Anchor.of(claim);
        decide(store, new Act.Accept(anchor), now);
        decide(store, new Act.Correct(anchor, "unit", "fighters", "members"), now);
        String name = "River Army " + number;
        Act split = new Act.Split(Thing.ACTOR, "River Army", name, List.of(anchor));
        long last = decide(store, split, now);
        decide(store, new Act.Merge(Thing.ACTOR, name, "River Army"), now);
        long run = store.nextRun();
        store.reread(document.id(), run, Reports.newer(document), now);
        OUT.println("reread " + run);
        decide(store, number % 2 == 0 ? new Act.Lift(last) : new Act.TakeBack(run), now);
      }
    }
  }

  private static long decide(Store store, Act act, Instant now) throws IOException {
    long number = store.decide(List.of(act), "Ana", "", now).getFirst().id();
    OUT.println("decided " + number + ":" + act.word());
    return number;
  }

  /** Returns a report of its own length and words for each number. */
  static Document report(int number) {
    return Reports.report(
        "report-" + number,
        "Report " + number + ". " + "The Hill Front moved. ".repeat(1 + number % 50));
  }
}
