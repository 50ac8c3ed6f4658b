package org.attest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.attest.dossier.Matter;
import org.attest.dossier.Section.Contrast;
import org.attest.export.Phrasing;
import org.attest.model.Evidence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the reports of a record stand to each other on named points. */
public final class Points {

  private final Attest attest;

  Points(Attest attest) {
    this.attest = attest;
  }

  /**
   * A point that is asked for.
   *
   * @param matter what it is
   * @param expected the relations that count as right; empty where nobody says which
   */
  public record Asked(Matter matter, List<String> expected) {
    /** Copies the list. */
    public Asked {
      expected = List.copyOf(expected);
    }

    /** Returns what the point is called. */
    public String name() {
      return matter.name();
    }

    /** Reads a line {@code {"point", "sort", "about", "relation"}}. */
    public static Asked of(String line) {
      JsonNode node = JsonMapper.shared().readTree(line);
      JsonNode relation = node.path("relation");
      List<String> expected = new ArrayList<>();
      if (relation.isArray()) {
        relation.forEach(each -> expected.add(each.asString()));
      } else if (!relation.isMissingNode()) {
        expected.add(relation.asString());
      }
      Matter matter =
          new Matter(
              node.path("point").asString(),
              Matter.Sort.of(node.path("sort").asString()),
              node.path("about").asString(""));
      return new Asked(matter, expected);
    }
  }

  /**
   * How two or more claims stand to each other on a point.
   *
   * @param relation the codebook's word
   * @param reason why, in words
   * @param claims what each of them says, with its report
   */
  public record Found(String relation, String reason, List<String> claims) {
    /** Copies the list. */
    public Found {
      claims = List.copyOf(claims);
    }
  }

  /** Returns the nine points on which explainers of one group are set side by side. */
  public static List<Asked> nine() throws IOException {
    try (InputStream in = Points.class.getResourceAsStream("/org/attest/bench/points.jsonl")) {
      String lines = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return lines.lines().map(Asked::of).toList();
    }
  }

  /** Returns what was found on one point, the most telling first, each reason once. */
  public List<Found> on(Asked asked, String group, View view) throws IOException {
    List<Evidence> evidence = attest.evidenceOf(group, view);
    Map<String, Found> found = new LinkedHashMap<>();
    for (Contrast contrast : asked.matter().across(group, evidence)) {
      String relation = contrast.comparison().relation().word();
      String reason = contrast.comparison().reason();
      found.putIfAbsent(
          relation + reason,
          new Found(
              relation,
              reason,
              Stream.of(contrast.first(), contrast.second())
                  .map(line -> said(line.evidence()))
                  .toList()));
    }
    return List.copyOf(found.values());
  }

  private static String said(Evidence evidence) {
    return "%s — “%s” (%s)"
        .formatted(
            Phrasing.sentence(evidence),
            evidence.claim().quote().words().replaceAll("\\s+", " "),
            evidence.source().label());
  }
}
