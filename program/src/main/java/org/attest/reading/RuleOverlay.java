package org.attest.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Lays an analyst's rules over a rule book: a rule of a known id takes its place, others are added
 * behind. Whatever is wrong is refused with the file, the entry and what to do.
 */
final class RuleOverlay {

  private static final Set<String> RULE =
      Set.of(
          "id",
          "kind",
          "words",
          "part",
          "needs",
          "bars",
          "subject",
          "fields",
          "set",
          "status",
          "negated",
          "practice",
          "pattern",
          "match",
          "not",
          "off");

  private static final Set<String> EVENT =
      Set.of(
          "id", "part", "words", "type", "actor", "target", "needs", "toll", "weapon", "match",
          "not", "off");

  private final RuleBook base;
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, EventTrigger> events = new LinkedHashMap<>();
  private final Map<String, Set<String>> words;
  private final List<Rule.Example> examples = new ArrayList<>();

  RuleOverlay(RuleBook book) {
    base = book;
    book.rules().forEach(rule -> rules.put(rule.id(), rule));
    book.events().forEach(event -> events.put(event.id(), event));
    words = new LinkedHashMap<>(book.wordLists());
  }

  void lay(RuleSource source) {
    JsonNode tree = tree(source);
    if (source.kind().equals("words")) {
      tree.properties().forEach(list -> extend(source, list.getKey(), list.getValue()));
      return;
    }
    if (!tree.isArray()) {
      throw wrong(source, "", "an array of rules is needed: [ {…}, {…} ]");
    }
    int number = 0;
    for (JsonNode node : tree) {
      number++;
      String id = node.path("id").asString("");
      if (id.isBlank()) {
        throw wrong(source, "number " + number, "give it a name in the field \"id\"");
      }
      try {
        entry(source, id, node);
      } catch (IllegalArgumentException | IllegalStateException e) {
        throw wrong(source, id, String.valueOf(e.getMessage()));
      }
    }
  }

  private void entry(RuleSource source, String id, JsonNode node) {
    boolean event = source.kind().equals("event");
    for (String field : node.propertyNames()) {
      if (!(event ? EVENT : RULE).contains(field)) {
        throw new IllegalArgumentException(
            "unknown field '"
                + field
                + "'; known: "
                + (event ? EVENT : RULE).stream().sorted().toList());
      }
    }
    if (node.path("off").asBoolean(false)) {
      remove(event, id);
      return;
    }
    Rule.Examples shown = RuleBook.examples(node);
    if (shown.match().isEmpty() || shown.not().isEmpty()) {
      throw new IllegalArgumentException(
          "add a sentence that must match to \"match\" and one that must not to \"not\"");
    }
    if (RuleBook.strings(node.path("words")).isEmpty() && !node.has("pattern")) {
      throw new IllegalArgumentException(
          "give the words that set it off in \"words\", or a \"pattern\"");
    }
    String name;
    if (event) {
      EventTrigger trigger = EventTrigger.of(node);
      events.put(id, trigger);
      name = "event." + id;
    } else {
      rules.put(id, RuleBook.rule(source.kind(), node, words));
      name = id;
    }
    shown.match().forEach(s -> examples.add(new Rule.Example(source.name(), name, true, s)));
    shown.not().forEach(s -> examples.add(new Rule.Example(source.name(), name, false, s)));
  }

  private void remove(boolean event, String id) {
    Object gone = event ? events.remove(id) : rules.remove(id);
    if (gone == null) {
      throw new IllegalArgumentException("there is no such rule to switch off; correct its id");
    }
  }

  private void extend(RuleSource source, String list, JsonNode more) {
    Set<String> known = words.get(list);
    if (known == null) {
      throw wrong(
          source, list, "no such word list; lists: " + words.keySet().stream().sorted().toList());
    }
    Set<String> all = new LinkedHashSet<>(known);
    all.addAll(RuleBook.strings(more));
    words.put(list, all);
  }

  private static JsonNode tree(RuleSource source) {
    try {
      return RuleBook.STRICT.readTree(source.json());
    } catch (JacksonException e) {
      throw wrong(source, "", "not JSON: " + e.getOriginalMessage());
    }
  }

  private static IllegalArgumentException wrong(RuleSource source, String entry, String what) {
    String where = entry.isEmpty() ? "" : "entry '" + entry + "': ";
    return new IllegalArgumentException("rules/" + source.name() + ": " + where + what);
  }

  RuleBook book() {
    return base.with(List.copyOf(rules.values()), List.copyOf(events.values()), words);
  }

  List<Rule.Example> examples() {
    return List.copyOf(examples);
  }
}
