package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.attest.model.Basis;
import org.attest.model.Claim;
import org.attest.model.Codebook;
import org.attest.model.Codebook.ClosedList;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Holds;
import org.attest.model.Kind;
import org.attest.model.Metadatum;
import org.attest.model.Quote;
import org.attest.model.Source;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.When;
import org.junit.jupiter.api.Test;

class ClaimJsonTest {

  private static final Instant RECORDED = Instant.parse("2026-01-02T03:04:05Z");

  @Test
  void whatIsWrittenIsReadBack() {
    Random random = new Random(20260102);
    for (int i = 0; i < 2_000; i++) {
      Evidence evidence = anyEvidence(random);
      String line = ClaimJson.write(evidence);
      assertThat(line).doesNotContain("\n").doesNotContain("\r");
      assertThat(ClaimJson.evidence(line, Instant.EPOCH)).as(line).isEqualTo(evidence);
      assertThat(ClaimJson.claim(ClaimJson.write(evidence.claim()))).isEqualTo(evidence.claim());
    }
  }

  @Test
  void aPlaceMayBeOneString() {
    Claim claim =
        ClaimJson.claim(
            """
            {"id":"x#1","doc":"d","quote":"it is based in Goma","start":4,"end":23,\
            "kind":"presence","subject":"M23","place":"Goma","mode":"based","voice":[],\
            "status":"stated","negated":false,"holds":{},"said":null}\
            """);
    assertThat(claim.details()).isEqualTo(new Details.Presence(List.of("Goma"), "based"));
    assertThat(claim.said().known()).isFalse();
  }

  @Test
  void aBrokenLineIsNamedInTheMessage() {
    assertThatThrownBy(() -> ClaimJson.claim("{\"doc\": "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{\"doc\": ");
    assertThatThrownBy(() -> ClaimJson.claim("{\"doc\":\"d\",\"kind\":\"rumour\",\"quote\":\"q\"}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("RUMOUR");
  }

  private static Evidence anyEvidence(Random random) {
    DocumentId document = new DocumentId("doc-" + random.nextInt(9));
    int start = random.nextInt(1000);
    String words = anyText(random) + "q";
    Claim claim =
        Claim.of(
            document,
            new Quote(new Span(start, start + words.length()), words),
            "group " + random.nextInt(5),
            anyDetails(random),
            anyList(random),
            any(random, Status.class),
            random.nextBoolean(),
            new Holds(anyWhen(random), anyWhen(random), random.nextBoolean()),
            anyWhen(random),
            anyText(random),
            anyText(random));
    Source source =
        new Source(
            document,
            Metadatum.given(anyText(random), anyText(random)),
            Metadatum.given(anyText(random), "meta"),
            Metadatum.UNKNOWN,
            new Metadatum("2021-08", Basis.INFERRED, "last month"),
            Metadatum.UNKNOWN,
            "abc",
            RECORDED);
    return new Evidence(claim, source, any(random, Evidence.Review.class));
  }

  private static Details anyDetails(Random random) {
    return switch (any(random, Kind.class)) {
      case NAME ->
          new Details.Name(anyText(random), any(random, Codebook.NAME_ROLES), anyList(random));
      case CHARACTER ->
          new Details.Characterisation(any(random, Codebook.ASPECTS), anyText(random));
      case FOUNDING ->
          new Details.Founding(
              any(random, Codebook.CHANGES), anyText(random), anyList(random), anyList(random));
      case TIE ->
          new Details.Tie(anyText(random), any(random, Codebook.RELATIONS), anyText(random));
      case ROLE -> new Details.Role(anyText(random), anyText(random), anyText(random));
      case STRENGTH -> new Details.Strength(anyCount(random), anyText(random), anyText(random));
      case PRESENCE -> new Details.Presence(anyList(random), any(random, Codebook.MODES));
      case EVENT ->
          new Details.Event(
              any(random, Codebook.EVENT_TYPES),
              anyWhen(random),
              anyText(random),
              random.nextBoolean() ? Basis.STATED : Basis.INFERRED,
              anyList(random),
              anyList(random),
              anyList(random),
              anyCount(random),
              anyCount(random),
              Count.NONE,
              anyText(random),
              anyText(random),
              anyText(random));
      case TARGETING -> new Details.Targeting(anyList(random), anyList(random));
      case STATEMENT ->
          new Details.Statement(
              anyText(random), anyText(random), any(random, Codebook.ACTS), anyText(random));
    };
  }

  private static Count anyCount(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> Count.exactly(random.nextInt(9000));
      case 1 -> Count.atLeast(13).approximately();
      case 2 -> Count.words("dozens");
      case 3 ->
          new Count(OptionalLong.of(500), OptionalLong.empty(), "", "several thousand", false);
      default -> Count.NONE;
    };
  }

  private static When anyWhen(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> When.year(1990 + random.nextInt(30));
      case 1 -> When.month(2015, 1 + random.nextInt(12));
      case 2 -> When.day(LocalDate.of(2021, 8, 1 + random.nextInt(31)));
      default -> When.unknown();
    };
  }

  private static List<String> anyList(Random random) {
    return random.ints(random.nextInt(3)).mapToObj(n -> "x\"\t" + n).toList();
  }

  private static String anyText(Random random) {
    String[] texts = {"", "Kunar", "=1+1", "a\nb", "„Taliban“ \u202e", "\ud83d\ude00", "<b>"};
    return texts[random.nextInt(texts.length)];
  }

  private static <E extends Enum<E>> E any(Random random, Class<E> type) {
    List<E> all = List.copyOf(EnumSet.allOf(type));
    return all.get(random.nextInt(all.size()));
  }

  private static String any(Random random, ClosedList list) {
    return list.words().get(random.nextInt(list.words().size()));
  }
}
