package org.attest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attest.export.ClaimJson;
import org.attest.intake.Intake;
import org.attest.intake.Outcome;
import org.attest.model.Claim;
import org.attest.model.Document;
import org.attest.model.Reading;
import org.attest.model.Span;
import org.attest.store.Readout;
import org.attest.store.Store;

/**
 * A record of one report whose claims are given and not read, so that every command that needs no
 * language model can be run over it when Attest is installed.
 */
public final class PracticeRecord {

  private static final String REPORT =
      "Islamic State Khorasan was set up in 2015. It has about 3,000 fighters.";

  private static final List<String> CLAIMS =
      List.of(
          "{\"doc\":\"practice\",\"quote\":\"Islamic State Khorasan was set up in"
              + " 2015.\",\"start\":0,\"end\":42,\"kind\":\"founding\",\"subject\":\"Islamic State"
              + " Khorasan\",\"change\":\"founded\","
              + "\"voice\":[],\"status\":\"stated\",\"holds\":{\"from\":\"2015\"}}",
          "{\"doc\":\"practice\",\"quote\":\"It has about 3,000"
              + " fighters.\",\"start\":43,\"end\":71,\"kind\":\"strength\",\"subject\":\"Islamic"
              + " State Khorasan\",\"low\":3000,\"high\":3000,"
              + "\"approx\":true,\"unit\":\"fighters\",\"voice\":[],\"status\":\"stated\"}");

  private PracticeRecord() {}

  /** Makes the record in {@code folder}. */
  public static void make(Path folder) throws IOException {
    byte[] bytes = REPORT.getBytes(StandardCharsets.UTF_8);
    try (Store store = Store.open(folder);
        Intake intake = new Intake()) {
      if (intake.read("practice.txt", bytes, Optional.empty()) instanceof Outcome.Taken taken) {
        Document document = taken.document();
        store.add(
            "practice.txt", document, bytes, new Readout.Read(reading(document)), Instant.EPOCH);
      }
    }
  }

  private static Reading reading(Document document) {
    List<Claim> claims = CLAIMS.stream().map(ClaimJson::claim).toList();
    List<Span> sentences = claims.stream().map(claim -> claim.quote().span()).toList();
    return new Reading(
        document.id(),
        sentences,
        List.of(),
        List.of(),
        claims,
        List.of(),
        List.of(new Reading.ActorNote("Islamic State Khorasan", "armed-group", true)),
        "practice");
  }
}
