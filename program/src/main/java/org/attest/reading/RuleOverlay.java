package org.attest.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.lexicon.EntryFile;
import org.attest.lexicon.EntryForm;
import tools.jackson.databind.JsonNode;

/**
 * Lays an analyst's rules over a rule book: a rule of a known id takes its place, others are added
 * behind. Whatever is wrong is refused with the file, the entry and what to do.
 */
final class RuleOverlay {

  private final RuleBook base;
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, EventTrigger> events = new LinkedHashMap<>();
  private final Map<String, Set<String>> words;
  private final List<Rule.Example> examples = new ArrayList<>();

  /** In which file an analyst's rule stands, by its name as claims have it. */
  private final Map<String, String> files = new HashMap<>();

  RuleOverlay(RuleBook book) {
    base = book;
    book.rules().forEach(rule -> rules.put(rule.id(), rule));
    book.events().forEach(event -> events.put(event.id(), event));
    words = new LinkedHashMap<>(book.wordLists());
  }

  /** Lays the word lists first: patterns are made with their words. */
  void lay(List<RuleSource> sources) {
    sources.stream().filter(RuleSource::holdsWords).forEach(this::extend);
    if (!words.equals(base.wordLists())) {
      rules.replaceAll((_, rule) -> rule.with(words));
    }
    sources.stream().filter(source -> !source.holdsWords()).forEach(this::lay);
  }

  private void lay(RuleSource source) {
    EntryFile.each(
        source.path(),
        EntryFile.tree(source.path(), source.json()),
        "rules",
        "id",
        node -> entry(source, node));
  }

  private void entry(RuleSource source, JsonNode node) {
    String id = node.path("id").asString("");
    if (id.isBlank()) {
      throw new IllegalArgumentException("give it a name in the field \"id\"");
    }
    boolean event = source.kind().equals("event");
    String name = event ? "event." + id : id;
    String other = files.putIfAbsent(name, source.path());
    if (other != null) {
      throw new IllegalArgumentException(
          "a rule of this id also stands in " + other + ": rename one");
    }
    if (event) {
      RuleForm.checkEvent(node);
    } else {
      RuleForm.check(source.kind(), node);
    }
    if (node.path("off").asBoolean(false)) {
      remove(event, id);
      return;
    }
    if (event) {
      EventTrigger trigger = EventTrigger.of(node);
      trigger.wordLists().forEach(list -> RuleBook.words(words, list));
      events.put(id, trigger);
    } else {
      rules.put(id, RuleBook.rule(source.kind(), node, words, true));
    }
    Rule.Examples shown = RuleBook.examples(node);
    shown.match().forEach(s -> examples.add(new Rule.Example(source.path(), name, true, s)));
    shown.not().forEach(s -> examples.add(new Rule.Example(source.path(), name, false, s)));
  }

  private void remove(boolean event, String id) {
    Object gone = event ? events.remove(id) : rules.remove(id);
    if (gone == null) {
      throw new IllegalArgumentException("there is no such rule to switch off; correct its id");
    }
  }

  private void extend(RuleSource source) {
    JsonNode lists = EntryFile.tree(source.path(), source.json());
    try {
      EntryForm.WORDS_BY_NAME.check("the file", lists);
      for (Map.Entry<String, JsonNode> list : lists.properties()) {
        Set<String> all = new LinkedHashSet<>(RuleBook.words(words, list.getKey()));
        all.addAll(RuleBook.strings(list.getValue()));
        words.put(list.getKey(), all);
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(source.path() + ": " + e.getMessage(), e);
    }
  }

  RuleBook book() {
    return base.with(List.copyOf(rules.values()), List.copyOf(events.values()), words);
  }

  List<Rule.Example> examples() {
    return List.copyOf(examples);
  }
}
