package org.attest.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.attest.model.Document;
import org.attest.model.Location;
import org.attest.model.Mention;
import org.attest.model.Reading;
import org.attest.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Maps the places of a reading to the toponyms of the geoparsing corpora (LGL, TR-News, GeoVirus,
 * GeoWebNews): the name alone, with its point.
 *
 * <p>A place that no gazetteer knows is given without a point.
 */
public final class Geoparsing {

  private final Function<Document, Reading> reader;

  /** Makes the mapping of what {@code reader} reads. */
  public Geoparsing(Function<Document, Reading> reader) {
    this.reader = reader;
  }

  /**
   * Returns the scorer's line for one line of the set.
   *
   * @param line a JSON object with {@code id} and {@code text}, perhaps {@code title}, {@code date}
   *     and {@code url}
   */
  public String line(String line) {
    JsonNode given = JsonMapper.shared().readTree(line);
    List<Map<String, Object>> toponyms = new ArrayList<>();
    for (Mention mention : reader.apply(document(given)).mentions()) {
      if (mention.type() == Mention.Type.PLACE) {
        toponyms.add(toponym(mention, given.path("text").asString()));
      }
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", given.path("id").asString());
    answer.put("toponyms", toponyms);
    return JsonMapper.shared().writeValueAsString(answer);
  }

  private static Map<String, Object> toponym(Mention mention, String text) {
    Span span = mention.location().map(Location::toponym).orElse(mention.span());
    Map<String, Object> toponym = new LinkedHashMap<>();
    toponym.put("start", span.start());
    toponym.put("end", span.end());
    toponym.put("phrase", span.of(text));
    mention
        .location()
        .ifPresent(where -> {
          toponym.put("lat", where.latitude());
          toponym.put("lon", where.longitude());
          toponym.put("geonameid", Integer.toString(where.geonameId()));
          toponym.put("precision", where.precision());
          toponym.put("country", where.country());
          toponym.put("admin1", where.admin1());
          toponym.put("how", mention.how());
        });
    return toponym;
  }

  private static Document document(JsonNode given) {
    return GivenDocument.of(
        given.path("id").asString(),
        given.path("text").asString(),
        given.path("title").asString(""),
        given.path("date").asString(""),
        given.path("url").asString(""));
  }
}
