package org.attest.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The list of places: those of GeoNames (CC BY 4.0), and our own overlay of countries, regions,
 * sites, waters and spellings. Immutable and safe for threads.
 */
public final class Gazetteer {

  private final PlaceTable table;
  private final PlaceOverlay overlay;
  private final OwnPlaces own;
  private final JsonNode abbreviations;
  private final PlaceFinder finder;

  private Gazetteer(PlaceTable table, PlaceOverlay overlay, OwnPlaces own, JsonNode abbreviations) {
    this.table = table;
    this.overlay = overlay;
    this.own = own;
    this.abbreviations = abbreviations;
    this.finder =
        new PlaceFinder(this::byKey, new PlaceAbbreviations(abbreviations, this::province));
  }

  /** Returns the gazetteer that Attest ships; read at the first call, in some 0.3 s, then kept. */
  public static Gazetteer builtIn() {
    return BuiltIn.GAZETTEER;
  }

  static Gazetteer load() {
    PlaceTable table = PlaceTable.builtIn();
    return new Gazetteer(
        table,
        new PlaceOverlay(
            PlaceOverlay.rows("countries.json"), PlaceOverlay.rows("overlay.json"), table::area),
        OwnPlaces.NONE,
        PlaceOverlay.tree("abbreviations.json"));
  }

  /**
   * Returns these places with rows of the user's laid over them: a name in a row means the row's
   * place and no other.
   *
   * @throws IllegalArgumentException if a row is wrong; the message names its file and says what to
   *     do
   */
  public Gazetteer with(List<LexiconSource> sources) {
    return new Gazetteer(table, overlay, OwnPlaces.read(sources, this::coded), abbreviations);
  }

  /** Returns which of the user's own rows do not do as their sentences say, one line each. */
  public List<String> faults() {
    return own.faults(sentence -> places(sentence, List.of()));
  }

  /** Returns whether a row of the user's says that this name is a place. */
  public boolean isOwn(String form) {
    return !own.named(PlaceKey.of(form)).isEmpty();
  }

  /** "NG.27", "geonames:2343279", "country:NG", "overlay:Sahel". */
  private Optional<PlaceEntry> coded(String code) {
    String rest = code.substring(code.indexOf(':') + 1);
    return switch (code.substring(0, code.length() - rest.length())) {
      case "country:" -> country(rest);
      case "geonames:" ->
          rest.matches("[0-9]{1,9}") ? table.numbered(Integer.parseInt(rest)) : Optional.empty();
      case "overlay:" ->
          overlay.named(PlaceKey.of(rest)).stream().filter(e -> e.id().equals(code)).findFirst();
      case "" -> code.isEmpty() ? Optional.empty() : table.area(code);
      default -> Optional.empty();
    };
  }

  private PlaceEntry province(String code) {
    return table
        .area(code)
        .map(this::renamed)
        .orElseThrow(() -> new IllegalStateException("no such area: " + code));
  }

  /**
   * Returns the places that go by this name, whatever its accents, case, hyphens and apostrophes:
   * our own first, then provinces, districts and towns.
   */
  public List<PlaceEntry> named(String form) {
    return byKey(PlaceKey.of(form));
  }

  /**
   * Returns the places inside one country whose folded name is one letter away from {@code form}
   * (put in, left out or changed); empty for names of fewer than five letters.
   *
   * @param country ISO 3166-1 alpha-2
   */
  public List<PlaceEntry> nearly(String form, String country) {
    String key = PlaceKey.of(form);
    if (key.length() < 5) {
      return List.of();
    }
    return oneLetterAway(key)
        .distinct()
        .flatMap(other -> byKey(other).stream())
        .filter(entry -> entry.country().equals(country))
        .distinct()
        .toList();
  }

  private static Stream<String> oneLetterAway(String key) {
    List<String> others = new ArrayList<>();
    for (int i = 0; i <= key.length(); i++) {
      String head = key.substring(0, i);
      String tail = key.substring(i);
      for (char letter = 'a'; letter <= 'z'; letter++) {
        others.add(head + letter + tail);
        if (!tail.isEmpty()) {
          others.add(head + letter + tail.substring(1));
        }
      }
      if (!tail.isEmpty()) {
        others.add(head + tail.substring(1));
      }
    }
    others.remove(key);
    return others.stream();
  }

  /**
   * Returns the names of places in a text, longest and leftmost first, each with all its places.
   */
  public List<PlaceMatch> find(String text) {
    return finder.find(text);
  }

  /**
   * Returns the places that a text names, in its order, each decided for one entry; names that are
   * more likely a person or a plain word are left out.
   *
   * @param notPlaces spans of names that are known to be persons' or actors'; nothing inside them
   *     is a place
   */
  public List<Place> places(String text, List<Span> notPlaces) {
    return places(text, PlaceEvidence.without(notPlaces));
  }

  /** As {@link #places(String, List)}, with what a tagger says of the names in the text. */
  public List<Place> places(String text, PlaceEvidence evidence) {
    return new PlaceResolver(this, text, find(text), evidence).places();
  }

  /** Returns the country with this ISO 3166-1 alpha-2 code. */
  public Optional<PlaceEntry> country(String code) {
    return overlay.country(code);
  }

  /** Returns the English name of a province or district, by its GeoNames code; empty if unknown. */
  public String areaName(String code) {
    return code.isEmpty()
        ? ""
        : table.area(code).map(this::renamed).map(PlaceEntry::name).orElse("");
  }

  private List<PlaceEntry> byKey(String key) {
    if (own.decides(key)) {
      return own.named(key);
    }
    List<PlaceEntry> ours = overlay.named(key).stream().map(this::renamed).toList();
    Set<String> seen = Set.copyOf(ours.stream().map(PlaceEntry::id).toList());
    Stream<PlaceEntry> rest =
        table.named(key).stream().filter(entry -> !seen.contains(entry.id())).map(this::renamed);
    return Stream.concat(ours.stream(), rest).toList();
  }

  private PlaceEntry renamed(PlaceEntry entry) {
    @Nullable String given = own.name(entry.id());
    @Nullable String name = given == null ? overlay.name(entry.id()) : given;
    return name == null
        ? entry
        : new PlaceEntry(
            entry.id(),
            name,
            entry.country(),
            entry.admin1(),
            entry.admin2(),
            entry.precision(),
            entry.latitude(),
            entry.longitude(),
            entry.population(),
            entry.feature(),
            entry.geonameId(),
            entry.alternate());
  }

  /** Loads at first use, once. */
  private static final class BuiltIn {
    private static final Gazetteer GAZETTEER = load();
  }
}
