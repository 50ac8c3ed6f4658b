package org.attest.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attest.model.Claim;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Holds;
import org.attest.model.Location;
import org.attest.model.Mention;
import org.attest.model.Metadatum;
import org.attest.model.Miss;
import org.attest.model.Quote;
import org.attest.model.Reading;
import org.attest.model.Reading.ActorNote;
import org.attest.model.Sha256;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.When;

/** Small made-up reports with readings made by hand, for tests that need no language models. */
final class Reports {

  static final String READER = "stub/1";

  private Reports() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Document report(String id, String text) {
    return report(id, text, "Harbour Times", "2024-05-03");
  }

  static Document report(String id, String text, String publisher, String published) {
    return new Document(
        new DocumentId(id),
        Sha256.of(bytes(text)),
        text,
        Metadatum.given("A title", "meta line"),
        Metadatum.given(publisher, "meta line"),
        Metadatum.UNKNOWN,
        Metadatum.given(published, "meta line"),
        Metadatum.UNKNOWN,
        "en",
        List.of(),
        "text/plain",
        "stub/1");
  }

  /** Adds a report as it is read by hand, for the Hill Front. */
  static void add(Store store, Document document, Instant recorded) throws IOException {
    store.add(
        document.id() + ".txt",
        document,
        bytes(document.text()),
        read(document, "Hill Front"),
        recorded);
  }

  /** Returns a reading with one strength claim that quotes the whole text, and a miss. */
  static Reading reading(Document document, String group) {
    Span whole = new Span(0, document.text().length());
    return new Reading(
        document.id(),
        List.of(whole),
        List.of(
            new Mention(whole, group, Mention.Type.ACTOR, "lexicon"),
            new Mention(
                whole,
                "Far Hill",
                Mention.Type.PLACE,
                "gazetteer, only",
                Optional.of(
                    new Location(whole, "town", "UG", "Northern", 2.5, 32.25, 7, "geonames:7")))),
        List.of(),
        List.of(strength(document, group, 500), tie(document, group)),
        List.of(new Miss(whole, "no verb")),
        List.of(
            new ActorNote(group, "armed-group", true),
            new ActorNote("River Army", "state-force", false)),
        READER);
  }

  /** Returns what a newer reader would read: the strength alone. */
  static Reading newer(Document document) {
    Claim old = strength(document, "Hill Front", 500);
    Claim again =
        Claim.of(
            document.id(),
            old.quote(),
            old.subject(),
            old.details(),
            old.voice(),
            old.status(),
            old.negated(),
            old.holds(),
            old.said(),
            old.rule(),
            "stub/2");
    Reading reading = reading(document, "Hill Front");
    return new Reading(
        document.id(),
        reading.sentences(),
        reading.mentions(),
        reading.attributions(),
        List.of(again),
        List.of(),
        reading.actors(),
        "stub/2");
  }

  static Claim strength(Document document, String group, long number) {
    return claim(
        document,
        group,
        new Details.Strength(Count.between(number, number + 5).approximately(), "fighters", ""));
  }

  static Claim tie(Document document, String group) {
    return claim(document, group, new Details.Tie("River Army", "fights", ""));
  }

  static Claim claim(Document document, String group, Details details) {
    return Claim.of(
        document.id(),
        Quote.of(document.text(), new Span(0, document.text().length())),
        group,
        details,
        List.of("United Nations monitors"),
        Status.REPORTED,
        false,
        Holds.since(When.month(2021, 7)).approximately(),
        document.publishedOn(),
        "stub",
        READER);
  }

  static Readout read(Document document, String group) {
    return new Readout.Read(reading(document, group));
  }
}
