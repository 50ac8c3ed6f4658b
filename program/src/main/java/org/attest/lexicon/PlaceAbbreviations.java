package org.attest.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.model.Span;
import tools.jackson.databind.JsonNode;

/**
 * Finds provinces by the short forms that newsrooms write after a town or a party: "Albany, N.Y.",
 * "D-N.Y.".
 */
final class PlaceAbbreviations {

  private final Map<String, PlaceEntry> areas = new HashMap<>();
  private final Pattern pattern;

  /**
   * Makes the finder of {@code abbreviations.json}.
   *
   * @param area returns a province by its GeoNames code
   */
  PlaceAbbreviations(JsonNode rows, Function<String, PlaceEntry> area) {
    List<String> anywhere = new ArrayList<>();
    List<String> afterComma = new ArrayList<>();
    for (JsonNode row : rows) {
      PlaceEntry entry = area.apply(row.path("of").asString());
      row.path("anywhere").forEach(form -> add(form.asString(), entry, anywhere));
      row.path("afterComma").forEach(form -> add(form.asString(), entry, afterComma));
    }
    String all = alternatives(Stream.concat(anywhere.stream(), afterComma.stream()));
    pattern =
        Pattern.compile(
            "(?:(?<=\\p{Ll}\\p{L}?, |\\b[DR]-)("
                + all
                + ")|(?<![\\p{L}\\p{N}.-])(?<!\\d )("
                + alternatives(anywhere.stream())
                + "))(?![\\p{L}\\p{N}])");
  }

  private void add(String form, PlaceEntry entry, List<String> forms) {
    forms.add(form);
    areas.put(form, entry);
  }

  /** Longest first, so that no form hides a longer one. */
  private static String alternatives(Stream<String> forms) {
    return forms
        .sorted(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  List<PlaceMatch> find(String text) {
    List<PlaceMatch> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      Span span = new Span(matcher.start(), matcher.end());
      PlaceEntry entry = areas.get(matcher.group());
      if (entry != null) {
        found.add(new PlaceMatch(span, matcher.group(), List.of(entry)));
      }
    }
    return found;
  }
}
