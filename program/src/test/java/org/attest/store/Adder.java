package org.attest.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.attest.model.Act;
import org.attest.model.Act.Thing;
import org.attest.model.Anchor;
import org.attest.model.Claim;
import org.attest.model.Document;

/**
 * Adds documents to a record, reads some again, accepts claims and merges names, and prints each
 * deed once it is acknowledged, until it is killed.
 */
final class Adder {

  private Adder() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
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
        out.println("added " + addition.document());
        Claim claim = Reports.strength(document, "Hill Front", 500);
        out.println(
            "decided " + store.decide(new Act.Accept(Anchor.of(claim)), "Ana", "", now).id());
        Act merge = new Act.Merge(Thing.ACTOR, "River Army", "River Army " + number);
        out.println("decided " + store.decide(merge, "Ana", "", now).id());
        long run = store.nextRun();
        store.reread(document.id(), run, Reports.newer(document), now);
        out.println("reread " + run);
      }
    }
  }

  /** Returns a report of its own length and words for each number. */
  static Document report(int number) {
    return Reports.report(
        "report-" + number,
        "Report " + number + ". " + "The Hill Front moved. ".repeat(1 + number % 50));
  }
}
