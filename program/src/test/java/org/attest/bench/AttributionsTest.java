package org.attest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Attribution;
import org.attest.model.Attribution.Manner;
import org.attest.model.Reading;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AttributionsTest {

  /** The boat is two UTF-16 units and one code point. */
  private static final String TEXT = "🚢 Ada said Bo said so.";

  private static final Attribution OUTER =
      new Attribution(
          List.of(new Span(3, 6)),
          List.of(new Span(7, 11)),
          List.of(new Span(12, 22)),
          Manner.SPEECH,
          "say");

  private static final Attribution INNER =
      new Attribution(
          List.of(new Span(12, 14)),
          List.of(new Span(15, 19)),
          List.of(new Span(20, 22)),
          Manner.SPEECH,
          "say");

  private static JsonNode attributions(Attribution... found) {
    Attributions mapping =
        new Attributions(document ->
            new Reading(
                document.id(),
                List.of(),
                List.of(),
                List.of(found),
                List.of(),
                List.of(),
                List.of(),
                "test"));
    return JsonMapper.shared()
        .readTree(mapping.line("{\"id\": \"d\", \"text\": \"" + TEXT + "\"}"))
        .path("attributions");
  }

  @Test
  void countsInCodePoints() {
    JsonNode found = attributions(OUTER);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).path("source").toString()).isEqualTo("[[2,5]]");
    assertThat(found.get(0).path("content").toString()).isEqualTo("[[11,21]]");
  }

  @Test
  void leavesOutWhatStandsInsideAnother() {
    assertThat(attributions(OUTER, INNER)).hasSize(1);
  }

  @Test
  void leavesOutMereHedges() {
    assertThat(
            attributions(
                new Attribution(List.of(), List.of(), OUTER.content(), Manner.HEDGE, "reportedly")))
        .isEmpty();
  }
}
