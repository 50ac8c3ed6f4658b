package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.lexicon.EntryFile;
import org.attest.model.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Runs every example of every rule, and holds the rule book to its form. */
class RuleBookTest {

  private static final RuleBook BOOK = RuleBook.builtIn();

  /** One sentence of a rule, and whether the rule must find a claim in it. */
  record Example(String rule, boolean matches, String sentence) {
    @Override
    public String toString() {
      return rule + (matches ? " finds: " : " leaves: ") + sentence;
    }
  }

  static Stream<Example> examples() {
    return rules().entrySet().stream()
        .flatMap(rule ->
            Stream.concat(
                rule.getValue().match().stream().map(s -> new Example(rule.getKey(), true, s)),
                rule.getValue().not().stream().map(s -> new Example(rule.getKey(), false, s))));
  }

  private static Map<String, Rule.Examples> rules() {
    Map<String, Rule.Examples> all = new LinkedHashMap<>();
    BOOK.rules().forEach(rule -> all.put(rule.id(), rule.examples()));
    BOOK.events().forEach(event -> all.put("event." + event.id(), event.examples()));
    return all;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aRuleFindsItsExamplesAndLeavesTheOthers(Example example) {
    List<Claim> claims = Report.of(example.sentence()).on("2021-08-28").claims();
    assertThat(claims.stream().anyMatch(claim -> claim.rule().equals(example.rule())))
        .as("%s%nfound: %s", example, claims)
        .isEqualTo(example.matches());
  }

  @Test
  void everyRuleHasAnExampleThatMatchesAndOneThatDoesNot() {
    assertThat(rules())
        .hasSizeGreaterThan(100)
        .allSatisfy((rule, examples) -> {
          assertThat(examples.match()).as(rule).isNotEmpty();
          assertThat(examples.not()).as(rule).isNotEmpty();
        });
  }

  @Test
  void theGuideShowsRulesAsTheyStandInTheBook() throws IOException {
    String rules = rulesAsWritten();
    List<String> shown =
        Pattern.compile("```json\\n(.*?)\\n```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("../docs/rules.md")))
            .results()
            .map(match -> match.group(1))
            .toList();
    assertThat(shown).hasSizeGreaterThan(2).allSatisfy(rule -> assertThat(rules).contains(rule));
  }

  private static String rulesAsWritten() throws IOException {
    StringBuilder all = new StringBuilder();
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(
            Path.of("src/main/resources/org/attest/reading/rules"), "*.json")) {
      for (Path file : files) {
        all.append(Files.readString(file));
      }
    }
    return all.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "founding",
        "tie",
        "presence",
        "character",
        "targeting",
        "statement",
        "strength",
        "name",
        "role",
        "event"
      })
  void theRulesThatComeWithAttestAreInTheFormThatAnAnalystsMustHave(String kind)
      throws IOException {
    try (InputStream in = RuleBook.class.getResourceAsStream("rules/" + kind + ".json")) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (JsonNode node : EntryFile.tree(kind, json)) {
        assertThatCode(() -> form(kind, node)).as(node.toString()).doesNotThrowAnyException();
      }
    }
  }

  private static void form(String kind, JsonNode node) {
    if (kind.equals("event")) {
      RuleForm.checkEvent(node);
    } else {
      RuleForm.check(kind, node);
    }
  }

  @Test
  void anUnknownWordListIsRefused() {
    assertThatThrownBy(() -> BOOK.words("no-such-list"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'no-such-list'")
        .hasMessageContaining("members");
  }

  @Test
  void aTriggerThatNeedsAnUnknownWordListIsRefused() {
    List<EventTrigger> asked = List.of(trigger("strike", "words:no-such-list"));
    assertThatThrownBy(
            () -> new RuleBook(List.of(), asked, Map.of("members", Set.of("fighter")), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'no-such-list'");
  }

  @Test
  void twoRulesOfOneNameAreRefused() {
    Rule rule = BOOK.rules().getFirst();
    assertThatThrownBy(() -> new RuleBook(List.of(rule, rule), List.of(), Map.of(), List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(rule.id());
  }

  @Test
  void twoTriggersOfOneNameAreRefused() {
    List<EventTrigger> twice = List.of(trigger("strike", "actor"), trigger("strike", "place"));
    assertThatThrownBy(() -> new RuleBook(List.of(), twice, Map.of(), List.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("strike");
  }

  @Test
  void twoWordListsOfOneNameAreRefused() {
    Map<String, Set<String>> lists = new HashMap<>(Map.of("titles", Set.of("general")));
    assertThatThrownBy(() -> RuleBook.addList(lists, "deeds", "titles", Set.of("sister")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'titles'")
        .hasMessageContaining("deeds.json");
    assertThat(lists).containsEntry("titles", Set.of("general"));
  }

  @Test
  void aListThatStandsTwiceInOneFileIsRefused() {
    RuleSource twice =
        new RuleSource("words.json", "{\"posts\": [\"envoy\"], \"posts\": [\"consul\"]}");
    assertThatThrownBy(() -> BOOK.with(List.of(twice)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("rules/words.json")
        .hasMessageContaining("posts");
  }

  private static EventTrigger trigger(String id, String need) {
    RoleQuery anybody = RoleQuery.of("agent:actor?");
    return new EventTrigger(
        id,
        Set.of(id),
        "verb",
        "armed-attack",
        anybody,
        anybody,
        Set.of(need),
        "",
        "",
        new Rule.Examples(List.of(), List.of()));
  }
}
