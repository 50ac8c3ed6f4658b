package org.attest.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.attest.model.Attribution;
import org.attest.model.Attribution.Manner;
import org.attest.model.Document;
import org.attest.model.Reading;
import org.attest.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Maps the attributions of a reading to the lines that the attribution scorer takes: spans of
 * source, cue and content in Unicode code points.
 */
public final class Attributions {

  private final Function<Document, Reading> reader;

  /**
   * Makes the mapping.
   *
   * @param reader reads a document
   */
  public Attributions(Function<Document, Reading> reader) {
    this.reader = reader;
  }

  /**
   * Returns the scorer's line for one line of the set.
   *
   * @param line a JSON object with {@code id} and {@code text}, and where known {@code title} and
   *     {@code date}
   */
  public String line(String line) {
    JsonNode given = JsonMapper.shared().readTree(line);
    String text = given.path("text").asString();
    List<Map<String, Object>> found = new ArrayList<>();
    List<Attribution> all = reader.apply(document(given)).attributions();
    for (Attribution attribution : all) {
      if (!asked(attribution, all)) {
        continue;
      }
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("source", places(text, attribution.source()));
      one.put("cue", places(text, attribution.cue()));
      one.put("content", places(text, attribution.content()));
      one.put("rule", attribution.rule());
      found.add(one);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", given.path("id").asString());
    answer.put("attributions", found);
    return JsonMapper.shared().writeValueAsString(answer);
  }

  /** The set marks outermost sayings that name a source, a cue or both, and no mere hedges. */
  private static boolean asked(Attribution attribution, List<Attribution> all) {
    return !attribution.rule().equals("reportedly")
        && all.stream().noneMatch(outer -> inside(attribution, outer));
  }

  private static boolean inside(Attribution inner, Attribution outer) {
    return !outer.equals(inner)
        && outer.manner() != Manner.HEDGE
        && inner.cue().stream().anyMatch(outer::covers)
        && !outer.cue().stream().anyMatch(inner::covers);
  }

  private static List<List<Integer>> places(String text, List<Span> spans) {
    return spans.stream()
        .map(s -> List.of(text.codePointCount(0, s.start()), text.codePointCount(0, s.end())))
        .toList();
  }

  private static Document document(JsonNode given) {
    return GivenDocument.of(
        given.path("id").asString(),
        given.path("text").asString(),
        given.path("title").asString(""),
        given.path("date").asString(""),
        "");
  }
}
