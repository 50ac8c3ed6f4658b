package org.attest.lexicon;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attest.model.When;
import tools.jackson.databind.JsonNode;

/**
 * Makes the actors that every country has: the state, its government, and its forces, under the
 * names that follow from the country's name, adjective and capital.
 */
final class Countries {

  /** What a force of a country is called; the first word makes the canonical name. */
  private static final List<List<String>> FORCES =
      List.of(
          List.of(
              "military",
              "armed forces",
              "forces",
              "troops",
              "soldiers",
              "military forces",
              "servicemen"),
          List.of("army", "ground forces"),
          List.of("security forces", "security services"),
          List.of("police", "police officers", "policemen"),
          List.of("air force", "warplanes", "fighter jets"),
          List.of("navy"),
          List.of(
              "intelligence",
              "intelligence services",
              "intelligence service",
              "intelligence agencies",
              "intelligence officials"));

  private static final List<String> GOVERNMENT =
      List.of(
          "government",
          "authorities",
          "officials",
          "regime",
          "administration",
          "government forces",
          "government officials",
          "government troops",
          "foreign ministry",
          "defence ministry",
          "defense ministry",
          "interior ministry",
          "ministry of defence",
          "ministry of interior",
          "state");

  private Countries() {}

  /**
   * One country.
   *
   * @param name the canonical name
   * @param code its ISO 3166 code of two letters
   * @param adjectives what comes before "army", the first one in canonical names
   * @param people other words for its people
   * @param seats capitals and other words that stand for its government
   * @param aliases other forms of its name
   * @param forces the canonical names of forces that are not called after the country, by what they
   *     are: "military" to "Tatmadaw"
   */
  record Country(
      String name,
      String code,
      List<String> adjectives,
      List<String> people,
      List<String> seats,
      List<String> aliases,
      Map<String, String> forces) {}

  /** Reads the countries from JSON. */
  static List<Country> read(String file, InputStream json) {
    List<Country> countries = new ArrayList<>();
    for (JsonNode node : EntryFile.tree(file, json)) {
      countries.add(
          new Country(
              node.path("name").asString(),
              node.path("code").asString(""),
              ActorReader.words(node.path("adjectives")),
              ActorReader.words(node.path("people")),
              ActorReader.words(node.path("seats")),
              ActorReader.words(node.path("aliases")),
              forces(node.path("forces"))));
    }
    return countries;
  }

  private static Map<String, String> forces(JsonNode node) {
    Map<String, String> forces = new LinkedHashMap<>();
    node.properties().forEach(force -> forces.put(force.getKey(), force.getValue().asString()));
    return forces;
  }

  /** Returns the actors of one country; the state itself comes first. */
  static List<Actor> actors(Country country) {
    String adjective = country.adjectives().getFirst();
    List<Actor> actors = new ArrayList<>();
    actors.add(state(country));
    actors.add(government(country, adjective));
    FORCES.forEach(heads -> actors.add(force(country, heads)));
    return actors;
  }

  private static Actor state(Country country) {
    Map<String, Alias> forms = new LinkedHashMap<>();
    country
        .aliases()
        .forEach(form -> put(forms, form, isAcronym(form) ? Alias.Type.ACRONYM : Alias.Type.ALIAS));
    country.adjectives().forEach(form -> put(forms, form, Alias.Type.DEMONYM));
    country.people().forEach(form -> put(forms, form, Alias.Type.DEMONYM));
    return actor(country, country.name(), Actor.Sort.STATE, forms);
  }

  private static boolean isAcronym(String form) {
    return form.equals(form.toUpperCase(Locale.ROOT)) && form.length() < 5;
  }

  private static Actor government(Country country, String adjective) {
    Map<String, Alias> forms = new LinkedHashMap<>();
    for (String name : names(country)) {
      put(forms, "government of " + name, Alias.Type.ALIAS);
      put(forms, name + "'s government", Alias.Type.ALIAS);
      put(forms, name + " government", Alias.Type.ALIAS);
      put(forms, name + "'s authorities", Alias.Type.ALIAS);
    }
    for (String form : country.adjectives()) {
      for (String head : GOVERNMENT) {
        put(
            forms,
            form + " " + head,
            head.equals("government") ? Alias.Type.ALIAS : Alias.Type.METONYM);
      }
    }
    country.seats().forEach(seat -> put(forms, seat, Alias.Type.METONYM));
    return actor(country, adjective + " government", Actor.Sort.GOVERNMENT, forms);
  }

  private static Actor force(Country country, List<String> heads) {
    String first = heads.getFirst();
    String name =
        country.forces().getOrDefault(first, country.adjectives().getFirst() + " " + first);
    Map<String, Alias> forms = new LinkedHashMap<>();
    for (String head : heads) {
      country.adjectives().forEach(form -> put(forms, form + " " + head, Alias.Type.ALIAS));
      names(country).forEach(form -> put(forms, form + "'s " + head, Alias.Type.ALIAS));
    }
    return actor(country, name, Actor.Sort.STATE_FORCE, forms);
  }

  private static List<String> names(Country country) {
    List<String> names = new ArrayList<>(List.of(country.name()));
    names.addAll(country.aliases());
    return names;
  }

  private static void put(Map<String, Alias> forms, String form, Alias.Type type) {
    forms.putIfAbsent(form, new Alias(form, type, false));
  }

  private static Actor actor(
      Country country, String name, Actor.Sort sort, Map<String, Alias> forms) {
    forms.remove(name);
    return new Actor(
        name,
        sort,
        false,
        List.of(),
        List.copyOf(forms.values()),
        List.of(),
        country.code().isEmpty() ? List.of() : List.of(country.code()),
        When.unknown(),
        When.unknown(),
        Actor.UNCHECKED + ": made from the country's name and adjective",
        List.of(),
        List.of());
  }
}
