package org.attest.dossier;

import java.time.Instant;
import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Holds;
import org.attest.model.Metadatum;
import org.attest.model.Quote;
import org.attest.model.Source;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.When;

/** Builds evidence for tests: {@code told("a report").by("Daily").that("words", details)}. */
public record Told(
    String document,
    String publisher,
    String published,
    String recorded,
    String subject,
    Status status,
    boolean negated,
    Holds holds,
    List<String> voice,
    Evidence.Review review) {

  public static final String GROUP = "Red Dune Front";

  public static Told told(String document) {
    return new Told(
        document,
        document + " Daily",
        "2022-05-01",
        "2023-01-01",
        GROUP,
        Status.STATED,
        false,
        Holds.OPEN,
        List.of(),
        Evidence.Review.MACHINE);
  }

  public Told published(String date) {
    return new Told(
        document, publisher, date, recorded, subject, status, negated, holds, voice, review);
  }

  public Told recorded(String date) {
    return new Told(
        document, publisher, published, date, subject, status, negated, holds, voice, review);
  }

  public Told of(String actor) {
    return new Told(
        document, publisher, published, recorded, actor, status, negated, holds, voice, review);
  }

  public Told as(Status how) {
    return new Told(
        document, publisher, published, recorded, subject, how, negated, holds, voice, review);
  }

  public Told not() {
    return new Told(
        document, publisher, published, recorded, subject, status, true, holds, voice, review);
  }

  public Told in(String date) {
    return holding(Holds.in(When.of(date)));
  }

  public Told since(String date) {
    return holding(Holds.since(When.of(date)));
  }

  private Told holding(Holds when) {
    return new Told(
        document, publisher, published, recorded, subject, status, negated, when, voice, review);
  }

  public Told voiced(String... speakers) {
    return new Told(
        document,
        publisher,
        published,
        recorded,
        subject,
        status,
        negated,
        holds,
        List.of(speakers),
        review);
  }

  public Told reviewed(Evidence.Review how) {
    return new Told(
        document, publisher, published, recorded, subject, status, negated, holds, voice, how);
  }

  public Evidence that(String words, Details details) {
    DocumentId id = new DocumentId(document);
    Claim claim =
        Claim.of(
            id,
            new Quote(new Span(0, words.length()), words),
            subject,
            details,
            voice,
            status,
            negated,
            holds,
            When.of(published),
            "test",
            "test");
    Source source =
        new Source(
            id,
            Metadatum.UNKNOWN,
            Metadatum.given(publisher, "meta"),
            Metadatum.UNKNOWN,
            Metadatum.given(published, "meta"),
            Metadatum.UNKNOWN,
            "",
            Instant.parse(recorded + "T12:00:00Z"));
    return new Evidence(claim, source, review);
  }
}
