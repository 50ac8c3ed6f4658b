package org.attest.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A pattern of what stands around a report and is none.
 *
 * @param name of the rule
 * @param reason what such a part is, as in {@link org.attest.model.Document.Boilerplate}
 * @param scope how much of the text it marks
 * @param pattern the words
 * @param matches texts in which it must mark something
 * @param not texts in which it must mark nothing
 */
record BoilerplateRule(
    String name,
    String reason,
    Scope scope,
    Pattern pattern,
    List<String> matches,
    List<String> not) {

  /** How much of a text a rule marks. */
  enum Scope {
    /** The whole line that is these words. */
    LINE,
    /** Such a line, in the first lines of a text only. */
    HEAD,
    /** These words within a line. */
    PART,
    /** Such a line with the list that follows it; nothing where no list follows. */
    LIST,
    /** Such a line and everything after it. */
    REST,
    /** A line that begins with these words, however long it is; never the first of a text. */
    PARAGRAPH
  }

  static BoilerplateRule of(JsonNode entry) {
    return new BoilerplateRule(
        entry.path("name").asString(),
        entry.path("reason").asString(),
        Scope.valueOf(entry.path("scope").asString().toUpperCase(Locale.ROOT)),
        Pattern.compile(entry.path("pattern").asString()),
        texts(entry.path("matches")),
        texts(entry.path("not")));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asString()));
    return List.copyOf(texts);
  }
}
