package org.attest.store;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.attest.model.Document;

/** Adds documents to a record and prints each name once it is acknowledged, until it is killed. */
final class Adder {

  private Adder() {}

  public static void main(String[] args) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Store store = Store.open(Path.of(args[0]))) {
      for (int number = Integer.parseInt(args[1]); ; number++) {
        Document document = report(number);
        Addition addition =
            store.add(
                document.id().value(),
                document,
                Reports.bytes(document.text()),
                Reports.read(document, "Hill Front"),
                Instant.parse("2024-06-01T10:00:00Z").plusSeconds(number));
        out.println(addition.document());
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
