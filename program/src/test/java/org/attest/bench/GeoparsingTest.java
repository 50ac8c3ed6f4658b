package org.attest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.attest.model.Document;
import org.attest.model.Location;
import org.attest.model.Mention;
import org.attest.model.Reading;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeoparsingTest {

  private static final String TEXT = "Shells fell on Zarkhel and Kunduz province.";
  private static final String LINE = "{\"id\": \"7\", \"text\": \"" + TEXT + "\"}";

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Reading reading(Document document) {
    Location kunduz =
        new Location(span("Kunduz"), "admin1", "AF", "", 36.8, 68.8, 0, "admin:AF.24");
    return new Reading(
        document.id(),
        List.of(new Span(0, TEXT.length())),
        List.of(
            new Mention(span("Zarkhel"), "Zarkhel", Mention.Type.PLACE, "tagger"),
            new Mention(
                span("Kunduz province"),
                "Kunduz",
                Mention.Type.PLACE,
                "gazetteer, phrase",
                Optional.of(kunduz))),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "test");
  }

  private static JsonNode toponyms() {
    return JsonMapper.shared()
        .readTree(new Geoparsing(GeoparsingTest::reading).line(LINE))
        .path("toponyms");
  }

  @Test
  void givesTheNameAloneWithItsPoint() {
    JsonNode kunduz = toponyms().get(1);

    assertThat(kunduz.path("phrase").asString()).isEqualTo("Kunduz");
    assertThat(kunduz.path("lat").asDouble()).isEqualTo(36.8);
  }

  @Test
  void namesWhatNoGazetteerKnowsWithoutAPoint() {
    JsonNode village = toponyms().get(0);

    assertThat(village.path("phrase").asString()).isEqualTo("Zarkhel");
    assertThat(village.has("lat")).isFalse();
  }
}
