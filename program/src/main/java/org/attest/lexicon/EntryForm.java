package org.attest.lexicon;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Which fields an entry that a person wrote may have, and what each may hold: of a field that is
 * misspelt or holds something else, nothing would be read, and nobody would know.
 */
public final class EntryForm {

  /** What a field may hold. */
  @FunctionalInterface
  public interface Value {
    /**
     * Looks at what a field holds.
     *
     * @throws IllegalArgumentException if it may not; the message names the field
     */
    void check(String field, JsonNode value);
  }

  /** One string. */
  public static final Value TEXT = value("words in quotes", JsonNode::isString);

  /** True or false. */
  public static final Value FLAG = value("true or false, without quotes", JsonNode::isBoolean);

  /** A number. */
  public static final Value NUMBER = value("a number, without quotes", JsonNode::isNumber);

  /** A string, or a list of strings. */
  public static final Value WORDS =
      value("a list of words in quotes, such as [\"one\", \"two\"]", EntryForm::words);

  /** A string for each of some names. */
  public static final Value TEXT_BY_NAME =
      value(
          "names with words in quotes, such as {\"name\": \"words\"}",
          node -> node.isObject() && node.valueStream().allMatch(JsonNode::isString));

  /** A string, or a list of them, for each of some names. */
  public static final Value WORDS_BY_NAME =
      value(
          "names with lists of words, such as {\"name\": [\"one\", \"two\"]}",
          node -> node.isObject() && node.valueStream().allMatch(EntryForm::words));

  private final Map<String, Value> fields;

  private EntryForm(Map<String, Value> fields) {
    this.fields = Map.copyOf(fields);
  }

  /** Returns the form of entries with these fields. */
  public static EntryForm of(Map<String, Value> fields) {
    return new EntryForm(fields);
  }

  /** Returns the form of values that are one of these words. */
  public static Value oneOf(Set<String> words) {
    return value(
        "one of " + words.stream().sorted().toList(),
        node -> node.isString() && words.contains(node.asString()));
  }

  private static Value value(String needed, Predicate<JsonNode> fits) {
    return (field, node) -> {
      if (!fits.test(node)) {
        throw new IllegalArgumentException(
            "'%s' is %s; it must be %s".formatted(field, node, needed));
      }
    };
  }

  private static boolean words(JsonNode node) {
    return node.isString() || (node.isArray() && node.valueStream().allMatch(JsonNode::isString));
  }

  /** Returns the form of a field that holds one entry of this form. */
  Value one() {
    return (field, node) -> inside(field, node);
  }

  /** Returns the form of a field that holds a list of entries of this form. */
  Value list() {
    return (field, node) -> {
      if (!node.isArray()) {
        throw new IllegalArgumentException(
            "'%s' is %s; it must be a list: [ %s ]".formatted(field, node, shown()));
      }
      node.forEach(entry -> inside(field, entry));
    };
  }

  private void inside(String field, JsonNode node) {
    if (!node.isObject()) {
      throw new IllegalArgumentException(
          "'%s' holds %s; write it as %s".formatted(field, node, shown()));
    }
    try {
      check(node);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'%s': %s".formatted(field, e.getMessage()), e);
    }
  }

  private String shown() {
    return new TreeMap<>(fields)
        .keySet().stream()
            .map(name -> "\"" + name + "\": …")
            .collect(Collectors.joining(", ", "{", "}"));
  }

  /**
   * Looks at each field of an entry.
   *
   * @throws IllegalArgumentException if one is unknown or holds what it may not
   */
  public void check(JsonNode entry) {
    for (Map.Entry<String, JsonNode> field : entry.properties()) {
      Value value = fields.get(field.getKey());
      if (value == null) {
        throw new IllegalArgumentException(
            "unknown field '%s'; known: %s"
                .formatted(field.getKey(), fields.keySet().stream().sorted().toList()));
      }
      value.check(field.getKey(), field.getValue());
    }
  }
}
