package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.attest.TestModels;
import org.attest.lexicon.Gazetteer;
import org.attest.lexicon.Lexicon;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Kind;
import org.attest.model.Metadatum;
import org.attest.model.Reading;
import org.attest.model.Span;

/** A report of a test, read with all that the program reads with. */
record Report(
    String text,
    String title,
    String published,
    String publisher,
    List<Document.Boilerplate> boilerplate) {

  /** Returns an undated report without a title. */
  static Report of(String... lines) {
    return new Report(String.join("\n", lines), "", "", "", List.of());
  }

  Report on(String date) {
    return new Report(text, title, date, publisher, boilerplate);
  }

  Report titled(String headline) {
    return new Report(text, headline, published, publisher, boilerplate);
  }

  Report by(String medium) {
    return new Report(text, title, published, medium, boilerplate);
  }

  /** Marks the first place of {@code words} as boilerplate. */
  Report with(String reason, String words) {
    int at = text.indexOf(words);
    List<Document.Boilerplate> more = new ArrayList<>(boilerplate);
    more.add(new Document.Boilerplate(new Span(at, at + words.length()), reason));
    return new Report(text, title, published, publisher, more);
  }

  Document document() {
    return new Document(
        new DocumentId("r1"),
        "0".repeat(64),
        text,
        Metadatum.given(title, ""),
        Metadatum.given(publisher, ""),
        Metadatum.UNKNOWN,
        Metadatum.given(published, ""),
        Metadatum.UNKNOWN,
        "en",
        boilerplate,
        "text/plain",
        "test");
  }

  Reading reading() {
    return reader().read(document());
  }

  List<Claim> claims() {
    return reading().claims();
  }

  /** Returns the claims of one kind, in the order of the text. */
  List<Claim> claims(Kind kind) {
    return claims().stream().filter(claim -> claim.kind() == kind).toList();
  }

  /** Returns the reader that all tests share. */
  static Reader reader() {
    return Shared.READER;
  }

  private static final class Shared {
    static final Reader READER =
        new Reader(
            TestModels.parser(),
            TestModels.names(),
            Lexicon.builtIn(),
            Gazetteer.builtIn(),
            RuleBook.builtIn());
  }

  /** Returns what a claim of an event says. */
  static Details.Event event(Claim claim) {
    return (Details.Event) claim.details();
  }

  /** Returns the one claim of a kind; fails where there are more or none. */
  static Claim only(Report report, Kind kind) {
    List<Claim> claims = report.claims(kind);
    assertThat(claims).hasSize(1);
    return claims.getFirst();
  }

  /** Returns the first claim of a kind; fails where there is none. */
  static Claim first(Report report, Kind kind) {
    List<Claim> claims = report.claims(kind);
    assertThat(claims).isNotEmpty();
    return claims.getFirst();
  }

  /** Returns the attacks that a report of 12 June 1989 tells. */
  static List<Incident> incidents(String... lines) {
    return reader().incidents(of(lines).on("1989-06-12").document());
  }
}
