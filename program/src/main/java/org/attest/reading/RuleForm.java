package org.attest.reading;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.lexicon.EntryForm;
import org.attest.model.Codebook;
import org.attest.model.Kind;
import org.attest.model.Status;
import tools.jackson.databind.JsonNode;

/**
 * What an analyst's rule may say: its fields, the fields of its claims, and the words of the closed
 * lists. A rule that is in good form can be tried; whether it finds anything, its examples tell.
 */
final class RuleForm {

  private static final EntryForm.Value PART = EntryForm.oneOf(Set.of("verb", "noun", "adjective"));

  private static final EntryForm RULE =
      EntryForm.of(
          Map.ofEntries(
              entry("id", EntryForm.TEXT),
              entry("kind", EntryForm.TEXT),
              entry("words", EntryForm.WORDS),
              entry("part", PART),
              entry("needs", EntryForm.WORDS_BY_NAME),
              entry("bars", EntryForm.WORDS_BY_NAME),
              entry("subject", EntryForm.TEXT),
              entry("fields", EntryForm.TEXT_BY_NAME),
              entry("set", EntryForm.TEXT_BY_NAME),
              entry(
                  "status",
                  EntryForm.oneOf(
                      Stream.of(Status.values()).map(Status::word).collect(Collectors.toSet()))),
              entry("negated", EntryForm.FLAG),
              entry("practice", EntryForm.FLAG),
              entry("pattern", EntryForm.TEXT),
              entry("match", EntryForm.WORDS),
              entry("not", EntryForm.WORDS),
              entry("off", EntryForm.FLAG)));

  private static final EntryForm EVENT =
      EntryForm.of(
          Map.ofEntries(
              entry("id", EntryForm.TEXT),
              entry("part", EntryForm.oneOf(Set.of("verb", "noun", "adjective", "any"))),
              entry("words", EntryForm.WORDS),
              entry("type", EntryForm.oneOf(Set.copyOf(Codebook.EVENT_TYPES.words()))),
              entry("actor", EntryForm.TEXT),
              entry("target", EntryForm.TEXT),
              entry("needs", EntryForm.WORDS),
              entry("toll", EntryForm.oneOf(Set.of("killed", "wounded", "captives"))),
              entry("weapon", EntryForm.TEXT),
              entry("match", EntryForm.WORDS),
              entry("not", EntryForm.WORDS),
              entry("off", EntryForm.FLAG)));

  /** The fields that rules may fill, for each kind. */
  private static final Map<Kind, List<String>> FIELDS =
      new EnumMap<>(
          Map.of(
              Kind.NAME, List.of("form", "role", "place"),
              Kind.CHARACTER, List.of("text", "aspect"),
              Kind.FOUNDING, List.of("change", "by", "from", "place"),
              Kind.TIE, List.of("object", "relation", "via"),
              Kind.ROLE, List.of("person", "post", "organisation"),
              Kind.STRENGTH, List.of("count", "unit", "trend"),
              Kind.PRESENCE, List.of("place", "mode"),
              Kind.TARGETING, List.of("targets", "place"),
              Kind.STATEMENT, List.of("speaker", "about", "act", "content")));

  /**
   * The field that a claim of a kind cannot do without, whoever it is about. Only a pattern may
   * tell of a tie without an object: "the rivalry between the two groups".
   */
  private static final Map<Kind, String> NEEDED =
      new EnumMap<>(
          Map.of(
              Kind.NAME, "form",
              Kind.CHARACTER, "text",
              Kind.TIE, "object",
              Kind.ROLE, "person",
              Kind.STRENGTH, "count",
              Kind.PRESENCE, "place",
              Kind.TARGETING, "targets"));

  private static final Map<String, Codebook.ClosedList> CLOSED =
      Map.of(
          "role", Codebook.NAME_ROLES,
          "aspect", Codebook.ASPECTS,
          "change", Codebook.CHANGES,
          "relation", Codebook.RELATIONS,
          "mode", Codebook.MODES,
          "act", Codebook.ACTS);

  private static final Pattern SLOT = Pattern.compile("(?:\\{|\\(\\?<)([a-z]+)[:>]");

  private RuleForm() {}

  /**
   * Looks at a trigger of an event.
   *
   * @throws IllegalArgumentException if it is in bad form
   */
  static void checkEvent(JsonNode node) {
    EVENT.check(node);
    if (!node.path("off").asBoolean(false)) {
      tryable(node);
      if (!node.has("type")) {
        throw new IllegalArgumentException(
            "say in \"type\" what happens: one of " + Codebook.EVENT_TYPES.words());
      }
      for (String need : RuleBook.strings(node.path("needs"))) {
        EventNeeds.check(need);
      }
    }
  }

  /**
   * Looks at a rule.
   *
   * @param kind the kind that its file's name gives it
   * @throws IllegalArgumentException if it is in bad form
   */
  static void check(String kind, JsonNode node) {
    RULE.check(node);
    if (!node.path("off").asBoolean(false)) {
      Kind found = kind(node.path("kind").asString(kind));
      tryable(node);
      claims(found, node);
    }
  }

  private static void tryable(JsonNode node) {
    if (RuleBook.strings(node.path("match")).isEmpty()
        || RuleBook.strings(node.path("not")).isEmpty()) {
      throw new IllegalArgumentException(
          "add a sentence that must match to \"match\" and one that must not to \"not\"");
    }
    if (RuleBook.strings(node.path("words")).isEmpty() && !node.has("pattern")) {
      throw new IllegalArgumentException(
          "give the words that set it off in \"words\", or a \"pattern\"");
    }
  }

  private static Kind kind(String word) {
    return FIELDS.keySet().stream()
        .filter(kind -> kind.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there are no rules for '%s'; name the file, or \"kind\", after one of %s"
                    .formatted(word, FIELDS.keySet().stream().map(Kind::word).toList())));
  }

  private static void claims(Kind kind, JsonNode node) {
    JsonNode set = node.path("set");
    List<String> known = FIELDS.getOrDefault(kind, List.of());
    Set<String> filled = new LinkedHashSet<>(node.path("fields").propertyNames());
    for (String field : filled) {
      if (!known.contains(field)) {
        throw unknown("\"fields\"", field, kind);
      }
    }
    for (Map.Entry<String, JsonNode> fixed : set.properties()) {
      if (!known.contains(fixed.getKey()) && !fixed.getKey().equals("subject")) {
        throw unknown("\"set\"", fixed.getKey(), kind);
      }
      Codebook.ClosedList closed = CLOSED.get(fixed.getKey());
      if (closed != null) {
        closed.check(fixed.getValue().asString());
      }
    }
    filled.addAll(set.propertyNames());
    filled.addAll(slots(node));
    boolean about = node.has("pattern") ? filled.contains("subject") : node.has("subject");
    if (!about && !(kind == Kind.ROLE && node.has("pattern"))) {
      throw new IllegalArgumentException(
          node.has("pattern")
              ? "the pattern has no {subject:group}, and \"set\" no \"subject\": whom is it about?"
              : "say in \"subject\" whom it is about, such as \"agent:group\"");
    }
    String needed = NEEDED.get(kind);
    boolean pair = kind == Kind.TIE && node.has("pattern");
    if (needed != null && !filled.contains(needed) && !pair) {
      throw new IllegalArgumentException(
          "a claim of the kind %s needs '%s': fill it by \"fields\", \"set\" or a slot"
              .formatted(kind.word(), needed));
    }
  }

  private static List<String> slots(JsonNode node) {
    List<String> slots = new ArrayList<>();
    Matcher slot = SLOT.matcher(node.path("pattern").asString(""));
    while (slot.find()) {
      slots.add(slot.group(1));
    }
    return slots;
  }

  private static IllegalArgumentException unknown(String where, String field, Kind kind) {
    return new IllegalArgumentException(
        "a claim of the kind %s has no field '%s' for %s; it has %s"
            .formatted(kind.word(), field, where, FIELDS.get(kind)));
  }
}
