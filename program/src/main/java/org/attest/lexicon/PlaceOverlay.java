package org.attest.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our own places and spellings, laid over those of GeoNames: countries, regions, sites, waters.
 *
 * <p>A row with {@code of} gives a name and more spellings to a place of the table; any other row
 * is a place of its own.
 */
final class PlaceOverlay {

  /**
   * One row of {@code overlay.json}.
   *
   * @param of the GeoNames code of the area that the row renames; empty for a place of its own
   * @param forms further spellings
   * @param example a sentence in which the place must be found
   */
  record Row(
      String name,
      PlacePrecision precision,
      String country,
      String of,
      double latitude,
      double longitude,
      List<String> forms,
      String source,
      String example) {}

  private final Map<String, List<PlaceEntry>> byKey = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, PlaceEntry> countries = new LinkedHashMap<>();

  PlaceOverlay(
      List<Row> countryRows, List<Row> rows, Function<String, Optional<PlaceEntry>> areas) {
    countryRows.forEach(row -> addCountry(row));
    rows.forEach(row -> add(row, areas));
  }

  /** Reads the rows of one of the files that lie beside this class. */
  static List<Row> rows(String file) {
    List<Row> rows = new ArrayList<>();
    tree(file).forEach(node -> rows.add(row(node)));
    return List.copyOf(rows);
  }

  /** Reads one of the files that lie beside this class. */
  static JsonNode tree(String file) {
    try (InputStream in = PlaceOverlay.class.getResourceAsStream("places/" + file)) {
      if (in == null) {
        throw new IllegalStateException("missing: places/" + file);
      }
      return JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new IllegalStateException("cannot read places/" + file, e);
    }
  }

  private static Row row(JsonNode node) {
    List<String> forms = new ArrayList<>();
    node.path("forms").forEach(form -> forms.add(form.asString()));
    String country = node.path("code").asString("");
    return new Row(
        node.path("name").asString(),
        country.isEmpty()
            ? PlacePrecision.valueOf(
                node.path("precision").asString().toUpperCase(java.util.Locale.ROOT))
            : PlacePrecision.COUNTRY,
        country.isEmpty() ? node.path("country").asString("") : country,
        node.path("of").asString(""),
        node.path("latitude").asDouble(0),
        node.path("longitude").asDouble(0),
        List.copyOf(forms),
        node.path("source").asString(""),
        node.path("example").asString(""));
  }

  private void addCountry(Row row) {
    PlaceEntry entry = own(row, "country:" + row.country());
    countries.put(row.country(), entry);
    put(row, entry);
  }

  private void add(Row row, Function<String, Optional<PlaceEntry>> areas) {
    if (row.of().isEmpty()) {
      put(row, own(row, "overlay:" + row.name()));
      return;
    }
    PlaceEntry area =
        areas
            .apply(row.of())
            .orElseThrow(() -> new IllegalStateException("no such area: " + row.of()));
    names.put(area.id(), row.name());
    put(row, area);
  }

  private static PlaceEntry own(Row row, String id) {
    return new PlaceEntry(
        id,
        row.name(),
        row.country(),
        "",
        "",
        row.precision(),
        row.latitude(),
        row.longitude(),
        0,
        "",
        0,
        false);
  }

  private void put(Row row, PlaceEntry entry) {
    put(row.name(), entry);
    row.forms().forEach(form -> put(form, entry));
  }

  private void put(String form, PlaceEntry entry) {
    List<PlaceEntry> entries = byKey.computeIfAbsent(PlaceKey.of(form), _ -> new ArrayList<>());
    if (!entries.contains(entry)) {
      entries.add(entry);
    }
  }

  List<PlaceEntry> named(String key) {
    return byKey.getOrDefault(key, List.of());
  }

  /** Returns the name that a row gives to the place with this id, if one does. */
  @Nullable String name(String id) {
    return names.get(id);
  }

  Optional<PlaceEntry> country(String code) {
    return Optional.ofNullable(countries.get(code));
  }
}
