package org.attest.lexicon;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A user's own places and spellings, laid over all others: a name of theirs means their place and
 * no other. Whatever is wrong is refused with the file, the entry and what to do.
 */
final class OwnPlaces {

  static final OwnPlaces NONE = new OwnPlaces(_ -> Optional.empty());

  private static final EntryForm ROW =
      EntryForm.of(
          Map.ofEntries(
              entry("name", EntryForm.TEXT),
              entry("precision", EntryForm.TEXT),
              entry("country", EntryForm.TEXT),
              entry("in", EntryForm.TEXT),
              entry("of", EntryForm.TEXT),
              entry("latitude", EntryForm.NUMBER),
              entry("longitude", EntryForm.NUMBER),
              entry("forms", EntryForm.WORDS),
              entry("off", EntryForm.FLAG),
              entry("source", EntryForm.TEXT),
              entry("example", EntryForm.TEXT)));

  private static final Set<String> LIES =
      Set.of("precision", "country", "in", "latitude", "longitude");

  /** A name or spelling of a row: who gave it, and the place; none where the row is off. */
  private record Named(String where, Optional<PlaceEntry> place) {}

  /** A row's sentence, in which its place must be found, or must not where the row is off. */
  private record Example(String where, String name, String sentence, boolean off) {}

  private final Function<String, Optional<PlaceEntry>> known;
  private final Map<String, Named> byKey = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final List<Example> examples = new ArrayList<>();

  private OwnPlaces(Function<String, Optional<PlaceEntry>> known) {
    this.known = known;
  }

  /**
   * Reads rows in the format of {@code docs/places.md}.
   *
   * @param known finds what {@code of} and {@code in} name, and countries
   * @throws IllegalArgumentException if a row is wrong; the message names the file and the row
   */
  static OwnPlaces read(List<LexiconSource> sources, Function<String, Optional<PlaceEntry>> known) {
    OwnPlaces own = new OwnPlaces(known);
    sources.forEach(own::add);
    return own;
  }

  private void add(LexiconSource source) {
    EntryFile.each(
        source.name(),
        EntryFile.tree(source.name(), source.json()),
        "places",
        "name",
        node -> row(source.name(), node));
  }

  private void row(String file, JsonNode node) {
    ROW.check(node);
    String name = node.path("name").asString("").strip();
    String example = node.path("example").asString("");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("the field 'name' is missing");
    }
    String where = EntryFile.where(file, name);
    boolean off = node.path("off").asBoolean(false);
    if (example.isBlank()) {
      throw new IllegalArgumentException(
          "add a sentence that names the place to \"example\""
              + (off ? "; it must then not be found" : ""));
    }
    Optional<PlaceEntry> place = off ? Optional.empty() : Optional.of(place(name, node));
    Stream.concat(Stream.of(name), ActorReader.words(node.path("forms")).stream())
        .map(PlaceKey::of)
        .distinct()
        .forEach(key -> put(key, new Named(where, place)));
    place.filter(_ -> node.has("of")).ifPresent(entry -> names.put(entry.id(), name));
    examples.add(new Example(where, name, example, off));
  }

  private void put(String key, Named named) {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a spelling in \"forms\" is empty");
    }
    Named other = byKey.putIfAbsent(key, named);
    if (other != null) {
      throw new IllegalArgumentException(
          "'%s' stands in two rows, here and in %s: keep it in one".formatted(key, other.where()));
    }
  }

  private PlaceEntry place(String name, JsonNode node) {
    return node.has("of") ? respelled(name, node) : own(name, node);
  }

  private PlaceEntry respelled(String name, JsonNode node) {
    List<String> more = LIES.stream().filter(node::has).sorted().toList();
    if (!more.isEmpty()) {
      throw new IllegalArgumentException(
          "a row with \"of\" only names a known place: leave out " + String.join(", ", more));
    }
    PlaceEntry entry = known(node, "of");
    return marked(entry, entry.id(), name);
  }

  private PlaceEntry known(JsonNode node, String field) {
    String code = node.path(field).asString("");
    return known
        .apply(code)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no place has the code '%s' of \"%s\"; a code is that of a GeoNames province or district (NG.27), geonames:NUMBER for a town, country:NG or overlay:NAME"
                    .formatted(code, field)));
  }

  private PlaceEntry own(String name, JsonNode node) {
    Optional<PlaceEntry> in = node.has("in") ? Optional.of(known(node, "in")) : Optional.empty();
    String country = node.path("country").asString(in.map(PlaceEntry::country).orElse(""));
    if (!country.isEmpty() && known.apply("country:" + country).isEmpty()) {
      throw new IllegalArgumentException(
          "no country has the code '" + country + "'; ISO 3166-1 has two capitals, as in NG");
    }
    if (in.isPresent() && !in.get().country().equals(country)) {
      throw new IllegalArgumentException(
          "\"in\" lies in %s and not in %s".formatted(in.get().country(), country));
    }
    return new PlaceEntry(
        "overlay:" + name,
        name,
        country,
        in.map(PlaceEntry::admin1).orElse(""),
        in.map(PlaceEntry::admin2).orElse(""),
        precision(node.path("precision").asString("")),
        degrees(node, "latitude", 90),
        degrees(node, "longitude", 180),
        0,
        PlaceEntry.OWN,
        0,
        false);
  }

  private static PlacePrecision precision(String word) {
    return Stream.of(PlacePrecision.values())
        .filter(p -> p.name().equals(word.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"precision\" is '%s'; it is one of %s"
                    .formatted(
                        word,
                        Stream.of(PlacePrecision.values())
                            .map(p -> p.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")))));
  }

  private static double degrees(JsonNode node, String field, int most) {
    JsonNode value = node.path(field);
    if (!value.isNumber() || Math.abs(value.asDouble()) > most) {
      throw new IllegalArgumentException(
          "give \"%s\" in degrees, a number from -%d to %d".formatted(field, most, most));
    }
    return value.asDouble();
  }

  private static PlaceEntry marked(PlaceEntry e, String id, String name) {
    return new PlaceEntry(
        id,
        name,
        e.country(),
        e.admin1(),
        e.admin2(),
        e.precision(),
        e.latitude(),
        e.longitude(),
        e.population(),
        PlaceEntry.OWN,
        e.geonameId(),
        false);
  }

  /** Returns whether a row says what this folded name means. */
  boolean decides(String key) {
    return byKey.containsKey(key);
  }

  /** Returns the place that a row gives to a folded name; none where it is off. */
  List<PlaceEntry> named(String key) {
    return Optional.ofNullable(byKey.get(key)).flatMap(Named::place).stream().toList();
  }

  /** Returns the name that a row gives to the place with this id, if one does. */
  @Nullable String name(String id) {
    return names.get(id);
  }

  /**
   * Returns the rows whose sentence does not do as it should, one line each.
   *
   * @param places finds the places of a sentence
   */
  List<String> faults(Function<String, List<Place>> places) {
    Map<String, String> faults = new LinkedHashMap<>();
    for (Example example : examples) {
      boolean found =
          places.apply(example.sentence()).stream()
              .anyMatch(place -> place.name().contains(example.name()));
      if (found == example.off()) {
        faults.put(
            example.where(),
            (example.off() ? " is still found in: " : " is not found in: ") + example.sentence());
      }
    }
    return faults.entrySet().stream().map(f -> f.getKey() + f.getValue()).toList();
  }
}
