package org.attest.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON files that persons write: names, places, rules, word lists. Whatever is wrong with one is
 * refused with the file, the line or the entry, and what to do.
 */
public final class EntryFile {

  /** Of two fields of one name the first would be lost without a word. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private EntryFile() {}

  /**
   * Returns the JSON of a file.
   *
   * @param file what to call it in messages
   * @throws IllegalArgumentException if it is no JSON; the message tells the line
   */
  public static JsonNode tree(String file, String json) {
    try {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      throw notJson(file, e);
    }
  }

  /** Returns the JSON of a file as {@link #tree(String, String)} does, and closes the stream. */
  static JsonNode tree(String file, InputStream json) {
    try (json) {
      return JSON.readTree(json);
    } catch (JacksonException e) {
      throw notJson(file, e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static IllegalArgumentException notJson(String file, JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    String where =
        at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    String what = e.getOriginalMessage().replaceAll(" \\(start marker at .*", "");
    return new IllegalArgumentException("%s: not JSON%s: %s".formatted(file, where, what), e);
  }

  /**
   * Hands over each entry of a file, and refuses all that are wrong together.
   *
   * @param entries what the entries are, for a message
   * @param title the field that tells an entry from others
   * @param taken takes an entry, and throws IllegalArgumentException where it is wrong
   * @throws IllegalArgumentException if the file is no array, or entries are wrong: a line each
   */
  public static void each(
      String file, JsonNode tree, String entries, String title, Consumer<JsonNode> taken) {
    if (!tree.isArray()) {
      throw new IllegalArgumentException(
          "%s: an array of %s is needed: [ {…}, {…} ]".formatted(file, entries));
    }
    List<String> faults = new ArrayList<>();
    int number = 0;
    for (JsonNode node : tree) {
      number++;
      try {
        taken.accept(node);
      } catch (IllegalArgumentException | JacksonException e) {
        faults.add(where(file, node, title, number) + ": " + e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
  }

  private static String where(String file, JsonNode node, String title, int number) {
    String name = node.path(title).asString("");
    return where(file, name.isBlank() ? "number " + number : name);
  }

  /** Returns how messages name an entry of a file. */
  static String where(String file, String title) {
    return "%s: entry '%s'".formatted(file, title);
  }
}
