package org.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.attest.model.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and rules beside the record, as an analyst adds them. */
class AdditionsTest {

  @TempDir private Path folder;

  /** The blocks of one sort that the guide to own rules shows, in order. */
  private static List<String> shown(String sort) throws IOException {
    return Pattern.compile("```" + sort + "\\n(.*?\\n)```", Pattern.DOTALL)
        .matcher(Files.readString(Path.of("../docs/own-rules.md")))
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }

  private void put(String file, String text) throws IOException {
    Path path = folder.resolve("record").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private void putWhatTheGuideShows() throws IOException {
    put("lexicon/ours.json", shown("json").get(0));
    put("rules/tie.json", shown("json").get(1));
  }

  /** Reads the guide's report into a record, and returns its claims as lines of JSON. */
  private String claims() throws IOException {
    Path report = folder.resolve("harbour.txt");
    Files.writeString(report, shown("text").getFirst());
    try (Attest attest = Attest.open(folder.resolve("record"))) {
      attest.add(
          new Adding.Order(List.of(report), Optional.empty(), 1), new Ready(), new SilentWatcher());
      return attest.claims(Optional.empty(), Optional.empty(), View.ALL, Format.JSONL);
    }
  }

  @Test
  void namesAndRulesLieWhereTheUserSaysForARecordThatHasNoFolder() throws IOException {
    putWhatTheGuideShows();
    Path own = folder.resolve("record");
    String elsewhere = folder.resolve("elsewhere").toString();

    try (Attest attest = Attest.open(elsewhere, Optional.of(own))) {
      assertThat(attest.understanding().hasAdditions()).isTrue();
    }
    try (Attest attest = Attest.open(elsewhere)) {
      assertThat(attest.understanding().hasAdditions()).isFalse();
    }
    Path wrong = Files.createDirectories(folder.resolve("wrong"));
    assertThatThrownBy(() -> Attest.open(elsewhere, Optional.of(wrong)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("there is no lexicon/ and no rules/ in " + wrong);
  }

  private record Unwatched() implements Rereading.Watcher {
    @Override
    public void reread(int done, int all, Optional<Rereading.Change> change) {}

    @Override
    public void unmarked(DocumentId document, Rereading.Notice notice) {}

    @Override
    public boolean stopped() {
      return false;
    }
  }

  private record Ready() implements Setup {
    @Override
    public Path folder() {
      return TestModels.folder();
    }

    @Override
    public void unpacking() {}

    @Override
    public void loading() {}

    @Override
    public void unpacked(long done, long total) {}
  }

  @Test
  void theGuidesReportIsNotUnderstoodWithoutThem() throws IOException {
    assertThat(claims()).doesNotContain("\"subject\":\"Red Cedar\"", "sponsored-by");
  }

  @Test
  void theGuidesNameAndRuleMakeItUnderstood() throws IOException {
    putWhatTheGuideShows();

    assertThat(claims().lines())
        .anySatisfy(line ->
            assertThat(line)
                .contains("\"tie.mentored\"", "\"sponsored-by\"", "Eritrea", "two diplomats"))
        .anySatisfy(
            line -> assertThat(line).contains("\"subject\":\"Red Cedar\"", "Jijiga", "\"event\""));
  }

  @Test
  void aReadingTellsWhichNamesAndRulesItWasMadeWith() throws IOException {
    putWhatTheGuideShows();

    assertThat(claims()).containsPattern("\"reader\":\"reader-[^\"]*\\+[0-9a-f]{8}\"");
  }

  @Test
  void theGuidesExamplesDoAsTheySay() throws IOException {
    putWhatTheGuideShows();
    try (Attest attest = Attest.open(folder.resolve("record"))) {
      assertThat(attest.understanding().faultsOfAdditions(new Ready())).isEmpty();
    }
  }

  @Test
  void anExampleThatFindsNothingIsNamedWithItsFile() throws IOException {
    put("rules/tie.json", shown("json").get(1).replace("Iran has mentored", "Iran has praised"));
    try (Attest attest = Attest.open(folder.resolve("record"))) {
      assertThat(attest.understanding().faultsOfAdditions(new Ready()))
          .singleElement()
          .asString()
          .contains("rules/tie.json", "tie.mentored", "finds nothing where it must");
    }
  }

  @Test
  void theGuidesPlacesAreMissedAndThenFoundWhenReadAgain() throws IOException {
    Path report = folder.resolve("raid.txt");
    Files.writeString(report, shown("text").get(1));
    Path record = folder.resolve("record");
    try (Attest attest = Attest.open(record)) {
      attest.add(
          new Adding.Order(List.of(report), Optional.empty(), 1), new Ready(), new SilentWatcher());
      assertThat(attest.understanding().missGroups(5))
          .filteredOn(group -> group.reason().contains("no gazetteer"))
          .extracting(MissGroup::reason)
          .containsExactly("a place that no gazetteer knows: Camp Heron");
    }
    put(
        "lexicon/places.json",
        shown("json").get(2).replaceAll("(?s),\\s*\\{\"name\": \"Rann.*?}", ""));
    try (Attest attest = Attest.open(record)) {
      attest.reread(1, new Ready(), new Unwatched());
      assertThat(attest.understanding().missGroups(5))
          .as("where a place lies is kept, though no claim changes")
          .noneMatch(group -> group.reason().contains("no gazetteer"));
    }
    put("lexicon/places.json", shown("json").get(2));

    try (Attest attest = Attest.open(record)) {
      attest.reread(1, new Ready(), new Unwatched());
      assertThat(attest.understanding().missGroups(5))
          .noneMatch(group -> group.reason().contains("no gazetteer"));
      assertThat(attest.claims(Optional.empty(), Optional.empty(), View.ALL, Format.JSONL).lines())
          .anySatisfy(line -> assertThat(line).contains("\"place\":[\"Rann\"]", "shelled"))
          .noneSatisfy(line -> assertThat(line).contains("Brezice"));
      assertThat(attest.understanding().faultsOfAdditions(new Ready())).isEmpty();
    }
  }

  @Test
  void anExampleThatDoesNotFindItsPlaceIsNamedWithItsFile() throws IOException {
    put("lexicon/places.json", shown("json").get(2).replace("left Rann", "left town"));
    try (Attest attest = Attest.open(folder.resolve("record"))) {
      assertThat(attest.understanding().faultsOfAdditions(new Ready()))
          .singleElement()
          .asString()
          .contains("lexicon/places.json", "'Rann'", "is not found in");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "rules/tie.json | {} | an array of rules is needed",
        "rules/tie.json | [{\"words\": [\"aid\"]}] | number 1",
        "rules/tie.json | [{\"id\": \"a\", \"verbs\": []}] | unknown field 'verbs'",
        "rules/tie.json | [{\"id\": \"a\", \"words\": [\"aid\"]}] | one that must not",
        "rules/tie.json | [{\"id\": \"a\", \"off\": true}] | no such rule to switch off",
        "rules/tie.json | [ | not JSON at line 1, column 2",
        "rules | x | is no folder",
        "rules/words.json | [\"brethren\"] | it must be names with lists of words",
        "rules/event.json | [{\"id\": \"a\", \"words\": \"aid\", \"type\": \"burning\"}] | one of"
            + " [agreement,",
        "rules/event.json | [{\"id\": \"a\", \"words\": \"aid\", \"type\": \"arson\", \"needs\": \"doer\","
            + " \"match\": \"x\", \"not\": \"y\"}] | no such need: 'doer'",
        "rules/event.json | [{\"id\": \"a\", \"words\": \"aid\", \"type\": \"arson\", \"needs\":"
            + " \"target:huts\", \"match\": \"x\", \"not\": \"y\"}] | no such word list: 'huts'",
        "rules/love.json | [{\"id\": \"a\", \"words\": [\"w\"], \"match\": \"x\", \"not\": \"y\"}]"
            + " | entry 'a'",
        "rules/words.json | {\"no-such\": [\"x\"]} | no such word list",
        "lexicon/ours.json | [{\"name\": \"Red Cedar\", \"sort\": \"armed-group\"}] | add a sentence",
        "lexicon/ours.json | [{\"name\": \"Red Cedar\", \"aliases\": [\"RC\"]}] | write it as {",
        "lexicon/ours.json | [{\"name\": \"Red Cedar\", \"exact\": \"yes\"}] | true or false",
        "lexicon/ours.json | [{\"name\": \"Red Cedar\"}] | the field 'sort' is missing",
        "lexicon/places.json | {} | an array of places is needed",
        "lexicon/places.json | [{\"form\": \"Rann\"}] | unknown field 'form'",
        "lexicon/places.json | [{\"example\": \"x\"}] | number 1",
        "lexicon/places.json | [{\"name\": \"Rann\"}] | add a sentence that names the place",
        "lexicon/places-ours.json | [{\"name\": \"Rann\", \"example\": \"x\"}] | \"precision\" is"
            + " ''",
        "lexicon/places.json | [{\"name\": \"Rann\", \"precision\": \"town\", \"latitude\": 95,"
            + " \"longitude\": 14, \"example\": \"x\"}] | give \"latitude\" in degrees",
        "lexicon/places.json | [{\"name\": \"Rann\", \"precision\": \"town\", \"country\":"
            + " \"Nigeria\", \"latitude\": 12, \"longitude\": 14, \"example\": \"x\"}] | no country"
            + " has the code",
        "lexicon/places.json | [{\"name\": \"Borno\", \"of\": \"NG.99\", \"example\": \"x\"}] | no"
            + " place has the code 'NG.99'",
        "lexicon/places.json | [{\"name\": \"Borno\", \"of\": \"NG.27\", \"latitude\": 12,"
            + " \"example\": \"x\"}] | leave out latitude",
        "lexicon/places.json | [{\"name\": \"Borno\", \"of\": \"NG.27\", \"example\": \"x\"},"
            + " {\"name\": \"Borno\", \"off\": true, \"example\": \"x\"}] | stands in two rows",
      })
  void aMistakeIsRefusedWithItsFileAndWhatToDo(String file, String text, String message)
      throws IOException {
    put(file, text);

    assertThatThrownBy(() -> Attest.open(folder.resolve("record")).close())
        .isInstanceOf(IOException.class)
        .hasMessageContaining(file)
        .hasMessageContaining(message);
  }

  /** A rule of the kind tie on the verb "mentor", with one text in place of another. */
  private static String mentored(String text, String other) {
    return """
    [{"id": "tie.mentored", "words": ["mentor"], "subject": "patient:group",
      "fields": {"object": "agent:actor"}, "set": {"relation": "sponsored-by"},
      "match": ["Iran has mentored Hezbollah."], "not": ["Hezbollah mentors recruits."]}]
    """
        .replace(text, other);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "sponsored-by | friend-of | no such relation: 'friend-of'; one of [part-of,",
        "\"object\" | \"objekt\" | no field 'objekt' for \"fields\"; it has [object,",
        "patient:group | patient:army | not a type: 'army'; types: [actor,",
        "\"fields\": {\"object\": \"agent:actor\"}, | `` | needs 'object'",
        "\"subject\": \"patient:group\", | `` | whom it is about",
        "\"words\" | \"part\": \"adverb\", \"words\" | one of [adjective, noun, verb]",
        "\"words\" | \"kind\": \"friend\", \"words\" | after one of [name, character,",
        "\"words\": [\"mentor\"] | \"pattern\": \"{subject:group} (is\" | Unclosed group",
        "\"words\": [\"mentor\"] | \"pattern\": \"{subject:grup}\" | types: [acronym, actor,",
      })
  void aRuleInBadFormIsRefusedBeforeAnythingIsRead(String text, String other, String message)
      throws IOException {
    put("rules/tie.json", mentored(text, other));

    assertThatThrownBy(() -> Attest.open(folder.resolve("record")).close())
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("rules/tie.json: entry 'tie.mentored': ")
        .hasMessageContaining(message);
  }

  @Test
  void allWrongEntriesOfAFileAreToldTogether() throws IOException {
    put(
        "lexicon/ours.json",
        "[{\"name\": \"Red Cedar\", \"sort\": \"gang\"}, {\"name\": \"Blue Cedar\", \"form\": \"x\"}]");

    assertThatThrownBy(() -> Attest.open(folder.resolve("record")).close())
        .hasMessageContaining("entry 'Red Cedar': no such sort")
        .hasMessageContaining("\nlexicon/ours.json: entry 'Blue Cedar': unknown field 'form'");
  }

  @Test
  void whatStandsTwiceIsRefused() throws IOException {
    put("rules/tie.json", mentored("", ""));
    put("rules/tie-more.json", mentored("", ""));
    assertThatThrownBy(() -> Attest.open(folder.resolve("record")).close())
        .hasMessageContaining("also stands in rules/tie-more.json");

    Files.delete(folder.resolve("record/rules/tie-more.json"));
    put("lexicon/a.json", shown("json").getFirst());
    put("lexicon/b.json", shown("json").getFirst());
    assertThatThrownBy(() -> Attest.open(folder.resolve("record")).close())
        .hasMessageContaining(
            "lexicon/b.json: entry 'Red Cedar': it also stands in lexicon/a.json");
  }

  @Test
  void aFileInAnotherEncodingIsNamed() throws IOException {
    put("lexicon/ours.json", "");
    Files.write(folder.resolve("record/lexicon/ours.json"), new byte[] {'[', (byte) 0xe9, ']'});

    assertThatThrownBy(() -> Attest.open(folder.resolve("record")).close())
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("ours.json: not UTF-8; save it in that encoding");
  }

  private List<String> faults() throws IOException {
    try (Attest attest = Attest.open(folder.resolve("record"))) {
      return attest.understanding().faultsOfAdditions(new Ready());
    }
  }

  @Test
  void anExampleThatFindsNothingShowsTheWordsAsTheyAreRead() throws IOException {
    put("rules/tie.json", mentored("Iran has mentored Hezbollah", "Mentors hailed Hezbollah"));

    assertThat(faults())
        .singleElement()
        .asString()
        .endsWith("(read as: noun 'mentor', verb 'hail', name 'hezbollah')");
  }

  @Test
  void aPatternThatRunsForEverIsStoppedAndNamed() throws IOException {
    put(
        "rules/tie.json",
        mentored(
                "\"words\": [\"mentor\"]",
                "\"pattern\": \"{subject:group}(?:(?: ?[a-z]+)+)+, {object:actor}\"")
            .replace(
                "Iran has mentored Hezbollah.",
                "Hezbollah has been seen with arms in many of the towns along the coast of Iran, it"
                    + " is said."));

    assertThat(faults()).singleElement().asString().contains("'tie.mentored' takes too long");
  }

  @Test
  void aWordOfAnAnalystsListIsKnownToTheRulesThatComeWithAttest() throws IOException {
    put("rules/words.json", "{\"posts\": [\"grandee\"]}");
    put(
        "rules/role.json",
        """
        [{"id": "role.ours", "pattern": "{organisation:group} {post:post} {person:person}",
          "match": ["Hezbollah grandee Hassan Nasrallah spoke."], "not": ["Hezbollah spoke."]}]
        """);

    assertThat(faults()).singleElement().asString().contains("found by: role.org-post-person");
  }
}
