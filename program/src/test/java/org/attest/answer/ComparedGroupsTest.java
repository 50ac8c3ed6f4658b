package org.attest.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.answer.Asked.askOf;
import static org.attest.answer.Asked.told;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers about two groups: each side is told of with its own figures, or not at all. */
class ComparedGroupsTest {

  private static String strength(String group, int count) {
    return told(
            "strength",
            "%s has %d fighters.".formatted(group, count),
            """
            "subject":"%s","low":%d,"high":%d,"unit":"fighters","said":"2021-05-03\"\
            """
                .formatted(group, count, count))
        .replace("\"doc\":\"d\"", "\"doc\":\"d%d\"".formatted(count));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Is Boko Haram stronger than Ansaru?",
        "Which is larger, Boko Haram or Ansaru?",
        "Who is stronger, Boko Haram or Ansaru?",
        "Which of Boko Haram and Ansaru is bigger?",
        "Does Boko Haram have more fighters than Ansaru?",
        "Is Boko Haram a larger group than Ansaru?"
      })
  void comparesStrengthsWithBothFigures(String question) {
    Answer answer = askOf(question, strength("Boko Haram", 4100), strength("Ansaru", 230));

    assertThat(answer).isInstanceOf(Answer.Told.class);
    assertThat(answer.text())
        .contains("4,100 fighters, as told by")
        .contains("230 fighters, as told by");
    assertThat(answer.citations()).hasSize(2);
  }

  @Test
  void saysOfWhichGroupAComparisonTellsNothing() {
    Answer answer = askOf("Is Boko Haram stronger than Ansaru?", strength("Boko Haram", 4100));

    assertThat(answer.text()).contains("4,100").endsWith("Of Ansaru the reports do not tell this.");
  }

  @Test
  void bringsNothingOfAStrangerAsTheNearest() {
    Answer answer = askOf("How many fighters does Ansaru have?", strength("Hezbollah", 4100));

    assertThat(answer.text()).contains("never mentioned").doesNotContain("4,100");
  }

  @Test
  void saysOfAPartThatIsTooLongThatItDoesNotFit() {
    String hills = "Boko Haram is an armed group " + "that came over the hills ".repeat(9) + ".";
    String river = "Ansaru is an armed group " + "that came down the river ".repeat(9) + ".";
    Answer answer =
        askOf(
            "Compare Boko Haram and Ansaru",
            told("tie", TIE, TIED),
            told("character", hills, CHARACTER.formatted("Boko Haram"))
                .replace("\"doc\":\"d\"", "\"doc\":\"e\""),
            told("character", river, CHARACTER.formatted("Ansaru"))
                .replace("\"doc\":\"d\"", "\"doc\":\"f\""));

    assertThat(answer).isInstanceOf(Answer.Told.class);
    assertThat(answer.text()).contains("What they tell of Ansaru does not fit here");
  }

  private static final String TIE =
      "Boko Haram and Ansaru fight each other " + "in the plain and on the lake ".repeat(4) + ".";

  private static final String TIED =
      """
      "subject":"Ansaru","object":"Boko Haram","relation":"fights"\
      """;

  private static final String CHARACTER =
      """
      "subject":"%s","aspect":"type","text":"armed group"\
      """;
}
