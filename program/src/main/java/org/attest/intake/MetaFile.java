package org.attest.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attest.model.When;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of a meta file, {@code
 * {"id","title","publisher","author","url","published","modified"}}: those that can be read, and
 * those that cannot.
 *
 * @param entries by id, in the order of the file
 * @param broken the lines that were left out, in the order of the file
 */
public record MetaFile(Map<String, MetaLine> entries, List<BrokenLine> broken) {

  private static final JsonMapper MAPPER = new JsonMapper();

  /**
   * A line that could not be read.
   *
   * @param number counted from 1
   * @param reason why, for the user
   */
  public record BrokenLine(int number, String reason) {}

  /** Copies the list. */
  public MetaFile {
    broken = List.copyOf(broken);
  }

  /** Reads all lines; a broken one never stops the rest. Blank lines are passed over. */
  public static MetaFile read(List<String> lines) {
    Map<String, MetaLine> entries = new LinkedHashMap<>();
    List<BrokenLine> broken = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = i == 0 ? lines.get(i).replace("\uFEFF", "") : lines.get(i);
      if (line.isBlank()) {
        continue;
      }
      try {
        MetaLine entry = entry(line);
        if (entries.putIfAbsent(entry.id(), entry) != null) {
          broken.add(new BrokenLine(i + 1, "a second line for the id " + entry.id()));
        }
      } catch (JacksonException e) {
        broken.add(new BrokenLine(i + 1, "not JSON: " + e.getOriginalMessage()));
      } catch (IllegalArgumentException e) {
        broken.add(new BrokenLine(i + 1, String.valueOf(e.getMessage())));
      }
    }
    return new MetaFile(entries, broken);
  }

  private static MetaLine entry(String line) {
    JsonNode fields = MAPPER.readTree(line);
    if (!fields.isObject()) {
      throw new IllegalArgumentException("not a JSON object");
    }
    return new MetaLine(
        text(fields, "id"),
        text(fields, "title"),
        text(fields, "publisher"),
        text(fields, "author"),
        text(fields, "url"),
        day(text(fields, "published")),
        day(text(fields, "modified")));
  }

  /** A time of day is more than a date holds; the day is kept. */
  private static When day(String text) {
    return When.of(text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text);
  }

  private static String text(JsonNode fields, String name) {
    JsonNode value = fields.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isString() && !value.isNumber()) {
      throw new IllegalArgumentException("\"" + name + "\" is no text");
    }
    String text = value.asString().strip();
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "\"" + name + "\" has the character U+0000, which is no text");
    }
    return text;
  }
}
