package org.attest.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attest.lexicon.EntryFile;
import org.attest.model.Kind;
import org.attest.model.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The claim rules and word lists that the reader works with, loaded from resources. Immutable.
 *
 * <p>The format is described in {@code docs/rules.md}.
 */
public final class RuleBook {

  private static final List<String> FILES =
      List.of(
          "founding",
          "tie",
          "presence",
          "character",
          "targeting",
          "statement",
          "strength",
          "name",
          "role");

  private final List<Rule> rules;
  private final List<EventTrigger> events;
  private final Map<String, Set<String>> words;
  private final CueBook cues;
  private final List<RuleSource> own;

  /**
   * Makes a book of what was read.
   *
   * @throws IllegalStateException if two rules, triggers or cues have one name
   * @throws IllegalArgumentException if a trigger needs a word list that is not there
   */
  RuleBook(
      List<Rule> rules, List<EventTrigger> events, Map<String, Set<String>> words, List<Cue> cues) {
    this(rules, events, words, new CueBook(cues), List.of());
  }

  private RuleBook(
      List<Rule> rules,
      List<EventTrigger> events,
      Map<String, Set<String>> words,
      CueBook cues,
      List<RuleSource> own) {
    this.own = List.copyOf(own);
    this.rules = List.copyOf(rules);
    this.events = List.copyOf(events);
    this.words = Map.copyOf(words);
    this.cues = cues;
    unique("rules", rules.stream().map(Rule::id).toList());
    unique("events", events.stream().map(EventTrigger::id).toList());
    events.stream().flatMap(event -> event.wordLists().stream()).forEach(this::words);
  }

  private static void unique(String what, List<String> ids) {
    Set<String> seen = new HashSet<>();
    ids.forEach(id -> {
      if (!seen.add(id)) {
        throw new IllegalStateException("two " + what + " are called " + id);
      }
    });
  }

  /**
   * Returns the rules that Attest comes with.
   *
   * @throws IllegalStateException if a resource is missing or wrong, which a test rules out
   */
  public static RuleBook builtIn() {
    List<EventTrigger> events = new ArrayList<>();
    tree("rules/event.json").forEach(node -> events.add(EventTrigger.of(node)));
    Map<String, Set<String>> words = new LinkedHashMap<>();
    for (String file : List.of("words", "deeds")) {
      tree("rules/" + file + ".json")
          .properties()
          .forEach(entry -> addList(words, file, entry.getKey(), strings(entry.getValue())));
    }
    List<Rule> rules = new ArrayList<>();
    for (String file : FILES) {
      tree("rules/" + file + ".json").forEach(node -> rules.add(rule(file, node, words, false)));
    }
    List<Cue> cues = new ArrayList<>();
    tree("rules/cues.json").forEach(node -> cues.add(Cue.of(node)));
    return new RuleBook(rules, events, words, cues);
  }

  /**
   * Adds a list of words.
   *
   * @throws IllegalStateException if there is one of that name, which would be lost
   */
  static void addList(Map<String, Set<String>> lists, String file, String name, Set<String> words) {
    if (lists.putIfAbsent(name, words) != null) {
      throw new IllegalStateException(
          "two word lists are called '" + name + "', the second in " + file + ".json: rename one");
    }
  }

  /**
   * Returns this book with an analyst's rules laid over it, in order.
   *
   * @throws IllegalArgumentException if a file is wrong; the message names the file, the entry and
   *     what to do
   */
  public RuleBook with(List<RuleSource> sources) {
    RuleBook book = overlay(sources).book();
    return new RuleBook(book.rules, book.events, book.words, cues, sources);
  }

  private RuleOverlay overlay(List<RuleSource> sources) {
    RuleOverlay overlay = new RuleOverlay(this);
    overlay.lay(sources);
    return overlay;
  }

  /** Returns the examples of an analyst's rules. */
  List<Rule.Example> examples(List<RuleSource> sources) {
    return overlay(sources).examples();
  }

  /** Returns this book's cues with other rules, triggers and words. */
  RuleBook with(
      List<Rule> otherRules, List<EventTrigger> otherEvents, Map<String, Set<String>> otherWords) {
    return new RuleBook(otherRules, otherEvents, otherWords, cues, own);
  }

  Map<String, Set<String>> wordLists() {
    return words;
  }

  List<Rule> rules() {
    return rules;
  }

  List<EventTrigger> events() {
    return events;
  }

  CueBook cues() {
    return cues;
  }

  /**
   * Returns a word list by name.
   *
   * @throws IllegalArgumentException if there is no such list
   */
  Set<String> words(String list) {
    return words(words, list);
  }

  /** Returns one of some word lists, as {@link #words(String)} does. */
  static Set<String> words(Map<String, Set<String>> lists, String list) {
    Set<String> found = lists.get(list);
    if (found == null) {
      throw new IllegalArgumentException(
          "no such word list: '" + list + "'; lists: " + lists.keySet().stream().sorted().toList());
    }
    return found;
  }

  /**
   * Returns a rule as its file has it, the file's name before it; empty where no file has it,
   * because a pass of the program finds such claims.
   *
   * @param rule the name that a claim keeps
   */
  String text(String rule) {
    for (RuleSource source : own.reversed()) {
      String prefix = source.kind().equals("event") ? "event." : "";
      String found = text(rule, prefix, source.path(), JsonMapper.shared().readTree(source.json()));
      if (!found.isEmpty()) {
        return found;
      }
    }
    for (String file : FILES) {
      String found = text(rule, "", file + ".json", tree("rules/" + file + ".json"));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return text(rule, "event.", "event.json", tree("rules/event.json"));
  }

  private static String text(String rule, String prefix, String file, JsonNode entries) {
    for (JsonNode node : entries) {
      if (rule.equals(prefix + node.path("id").asString(""))) {
        return file + ": " + node;
      }
    }
    return "";
  }

  private static JsonNode tree(String resource) {
    try (InputStream in = RuleBook.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("rule resource is missing: " + resource);
      }
      return EntryFile.tree(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read rule resource " + resource, e);
    }
  }

  /**
   * Makes a rule of its entry.
   *
   * @param own whether an analyst wrote it
   * @throws IllegalArgumentException if it cannot be made; the message says why
   */
  static Rule rule(String kind, JsonNode node, Map<String, Set<String>> lists, boolean own) {
    return node.has("pattern") ? onWords(kind, node, lists, own) : onWord(kind, node);
  }

  private static Rule onWord(String kind, JsonNode node) {
    Map<String, RoleQuery> fields = new LinkedHashMap<>();
    node.path("fields")
        .properties()
        .forEach(f -> fields.put(f.getKey(), RoleQuery.of(f.getValue().asString())));
    return new Rule.OnWord(
        node.path("id").asString(),
        Kind.of(node.path("kind").asString(kind)),
        strings(node.path("words")),
        node.path("part").asString("verb"),
        sets(node.path("needs")),
        sets(node.path("bars")),
        RoleQuery.of(node.path("subject").asString()),
        Map.copyOf(fields),
        texts(node.path("set")),
        status(node),
        node.path("negated").asBoolean(false),
        node.path("practice").asBoolean(false),
        examples(node));
  }

  private static Rule onWords(
      String kind, JsonNode node, Map<String, Set<String>> lists, boolean own) {
    return Rule.OnWords.of(
        node.path("id").asString(),
        Kind.of(node.path("kind").asString(kind)),
        node.path("pattern").asString(),
        lists,
        texts(node.path("set")),
        status(node),
        node.path("negated").asBoolean(false),
        own,
        examples(node));
  }

  private static Optional<Status> status(JsonNode node) {
    return node.has("status")
        ? Optional.of(Status.of(node.path("status").asString()))
        : Optional.empty();
  }

  static Rule.Examples examples(JsonNode node) {
    return new Rule.Examples(
        List.copyOf(strings(node.path("match"))), List.copyOf(strings(node.path("not"))));
  }

  /** Returns the strings of an array, or the one string that stands in its place. */
  static Set<String> strings(JsonNode node) {
    Set<String> found = new LinkedHashSet<>();
    if (node.isArray()) {
      node.forEach(n -> found.add(n.asString()));
    } else if (node.isString()) {
      found.add(node.asString());
    }
    return found;
  }

  private static Map<String, Set<String>> sets(JsonNode node) {
    Map<String, Set<String>> found = new LinkedHashMap<>();
    node.properties()
        .forEach(e -> found.put(e.getKey().toLowerCase(Locale.ROOT), strings(e.getValue())));
    return Map.copyOf(found);
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> found = new LinkedHashMap<>();
    node.properties().forEach(e -> found.put(e.getKey(), e.getValue().asString()));
    return Map.copyOf(found);
  }
}
