package org.attest.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attest.model.When;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads actor entries from JSON, and says where and what is wrong with one. */
final class ActorReader {

  private static final JsonMapper JSON = new JsonMapper();

  private static final Set<String> FIELDS =
      Set.of(
          "name",
          "sort",
          "exact",
          "types",
          "aliases",
          "parents",
          "theatres",
          "active",
          "source",
          "finds",
          "not",
          "replace");

  private final String file;

  private ActorReader(String file) {
    this.file = file;
  }

  /**
   * An actor as a file gives it.
   *
   * @param actor the actor
   * @param replace whether it takes the place of an entry of the same name, rather than adding to
   *     it
   */
  record Entry(Actor actor, boolean replace) {}

  /**
   * Reads all entries.
   *
   * @throws IllegalArgumentException if the file is no array of right entries; the message names
   *     the file and the entry
   */
  static List<Entry> read(String file, InputStream json) {
    JsonNode tree = tree(file, json);
    if (!tree.isArray()) {
      throw new IllegalArgumentException(file + ": an array of entries is needed: [ {…}, {…} ]");
    }
    List<Entry> entries = new ArrayList<>();
    ActorReader reader = new ActorReader(file);
    for (JsonNode node : tree) {
      entries.add(reader.entry(node, entries.size() + 1));
    }
    return entries;
  }

  /** Returns the JSON of a file, and closes the stream. */
  static JsonNode tree(String file, InputStream json) {
    try (json) {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(file + ": not JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private Entry entry(JsonNode node, int number) {
    String label = node.path("name").asString("number " + number);
    try {
      for (String field : node.propertyNames()) {
        if (!FIELDS.contains(field)) {
          throw new IllegalArgumentException("unknown field '" + field + "'; known: " + sorted());
        }
      }
      return new Entry(actor(node), node.path("replace").asBoolean(false));
    } catch (IllegalArgumentException | JacksonException e) {
      throw new IllegalArgumentException(file + ": entry '" + label + "': " + e.getMessage(), e);
    }
  }

  private static List<String> sorted() {
    return FIELDS.stream().sorted().toList();
  }

  private static Actor actor(JsonNode node) {
    return new Actor(
        required(node, "name"),
        Actor.Sort.of(required(node, "sort")),
        node.path("exact").asBoolean(false),
        words(node.path("types")),
        aliases(node.path("aliases")),
        parents(node.path("parents")),
        words(node.path("theatres")),
        When.of(node.path("active").path("from").asString("")),
        When.of(node.path("active").path("to").asString("")),
        node.path("source").asString(Actor.UNCHECKED),
        words(node.path("finds")),
        words(node.path("not")));
  }

  private static String required(JsonNode node, String field) {
    String value = node.path(field).asString("");
    if (value.isBlank()) {
      throw new IllegalArgumentException("the field '" + field + "' is missing");
    }
    return value;
  }

  /** A list may be given as one string or as an array. */
  static List<String> words(JsonNode node) {
    if (node.isString()) {
      return List.of(node.asString());
    }
    List<String> words = new ArrayList<>();
    node.forEach(word -> words.add(word.asString()));
    return words;
  }

  private static List<Alias> aliases(JsonNode node) {
    List<Alias> aliases = new ArrayList<>();
    for (JsonNode alias : node) {
      aliases.add(
          new Alias(
              required(alias, "form").replaceFirst("^[Tt]he ", ""),
              Alias.Type.of(alias.path("type").asString("alias")),
              alias.path("exact").asBoolean(false)));
    }
    return aliases;
  }

  private static List<Actor.Parent> parents(JsonNode node) {
    List<Actor.Parent> parents = new ArrayList<>();
    for (JsonNode parent : node) {
      parents.add(
          new Actor.Parent(
              required(parent, "name"),
              When.of(parent.path("from").asString("")),
              When.of(parent.path("to").asString(""))));
    }
    return parents;
  }
}
