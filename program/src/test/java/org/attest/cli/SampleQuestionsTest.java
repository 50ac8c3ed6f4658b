package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions about the sample reports, asked as a user asks them. */
class SampleQuestionsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path QUESTIONS = Path.of("src/test/resources/samples/qa.jsonl");

  /** Fifty questions; the floors lie below what was measured, and thirteen have no answer. */
  @Test
  void answersWhatTheSamplesTellAndRefusesWhatTheyDoNot() throws IOException {
    List<JsonNode> asked =
        Files.readAllLines(QUESTIONS, StandardCharsets.UTF_8).stream().map(JSON::readTree).toList();
    List<JsonNode> answers =
        Typed.on(
                SampleRecord.folder(),
                "ask",
                "--questions",
                QUESTIONS.toString(),
                "--format",
                "jsonl")
            .out()
            .lines()
            .map(JSON::readTree)
            .toList();
    int right = 0;
    int refused = 0;
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      boolean silent = answers.get(i).path("refused").asBoolean();
      boolean good =
          asked.get(i).path("answerable").asBoolean()
              ? !silent && told(asked.get(i), answers.get(i).path("answer").asString())
              : silent;
      right += good && !silent ? 1 : 0;
      refused += good && silent ? 1 : 0;
      if (!good) {
        wrong.add(asked.get(i).path("question").asString() + " -> " + answers.get(i));
      }
    }
    assertThat(right).as("of 37 answerable; wrong: %s", wrong).isGreaterThanOrEqualTo(28);
    assertThat(refused).as("of 13 without an answer; wrong: %s", wrong).isEqualTo(13);
  }

  private static boolean told(JsonNode asked, String answer) {
    List<JsonNode> must = asked.path("must_all").valueStream().toList();
    return must.isEmpty()
        ? asked.path("answers").valueStream().anyMatch(want -> has(answer, want))
        : must.stream().allMatch(ways -> ways.valueStream().anyMatch(want -> has(answer, want)));
  }

  private static boolean has(String answer, JsonNode want) {
    return answer.toLowerCase(Locale.ROOT).contains(want.asString().toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How has the strength of IS-K changed?             | 3,000        | as few as 500
          Compare the strength of IS-K and the Arakan Army  | IS-K         | Arakan
          Compare IS-K and the Taliban                      | sworn enemies| Afghan branch
          What is the difference between IS-K and the Taliban? | enemies   | Haqqani
          According to whom does IS-K have 500 fighters?    | UN Security Council | Strand Herald
          What happened in Kunduz?                          | 46           | mosque
          What happened at Kabul airport?                   | said it carried out | bomb
          Which groups are active in Nangarhar?             | Islamic State Khorasan | Nangarhar
          Whether IS-K holds territory?                     | failed to hold ground | says no
          """)
  void comparesTellsOfChangePlacesAndEvents(String question, String one, String other) {
    Typed typed = Typed.on(SampleRecord.folder(), "ask", question);
    assertThat(typed.code()).as(typed.all()).isZero();
    assertThat(typed.out()).contains(one).contains(other).contains("[1]");
  }
}
