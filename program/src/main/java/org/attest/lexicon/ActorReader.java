package org.attest.lexicon;

import static java.util.Map.entry;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.attest.model.When;
import tools.jackson.databind.JsonNode;

/** Reads actor entries from JSON, and says where and what is wrong with one. */
final class ActorReader {

  private static final EntryForm ALIAS =
      EntryForm.of(Map.of("form", EntryForm.TEXT, "type", EntryForm.TEXT, "exact", EntryForm.FLAG));

  private static final EntryForm PARENT =
      EntryForm.of(Map.of("name", EntryForm.TEXT, "from", EntryForm.TEXT, "to", EntryForm.TEXT));

  private static final EntryForm ACTIVE =
      EntryForm.of(Map.of("from", EntryForm.TEXT, "to", EntryForm.TEXT));

  private static final EntryForm ENTRY =
      EntryForm.of(
          Map.ofEntries(
              entry("name", EntryForm.TEXT),
              entry("sort", EntryForm.TEXT),
              entry("exact", EntryForm.FLAG),
              entry("types", EntryForm.WORDS),
              entry("aliases", ALIAS.list()),
              entry("parents", PARENT.list()),
              entry("theatres", EntryForm.WORDS),
              entry("active", ACTIVE.one()),
              entry("source", EntryForm.TEXT),
              entry("finds", EntryForm.WORDS),
              entry("not", EntryForm.WORDS),
              entry("replace", EntryForm.FLAG)));

  private ActorReader() {}

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
    List<Entry> entries = new ArrayList<>();
    EntryFile.each(
        file,
        EntryFile.tree(file, json),
        "entries",
        "name",
        node -> {
          ENTRY.check(node);
          entries.add(new Entry(actor(node), node.path("replace").asBoolean(false)));
        });
    return entries;
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
        date(node.path("active"), "from"),
        date(node.path("active"), "to"),
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

  private static When date(JsonNode node, String field) {
    String written = node.path(field).asString("");
    try {
      return When.of(written);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "'%s' is not a date: %s; write 2014, 2014-05 or 2014-05-31".formatted(field, written), e);
    }
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
          new Actor.Parent(required(parent, "name"), date(parent, "from"), date(parent, "to")));
    }
    return parents;
  }
}
