package org.attest.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.attest.dossier.Geography;
import org.attest.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

class QuestionGrammarTest {

  private static final Answerer ANSWERER = new Answerer(Lexicon.builtIn(), Geography.BUILT_IN);

  @Test
  void everyKindOfQuestionTakesItsExamplesAndNoCounterexample() {
    List<String> faults = new ArrayList<>();
    for (QuestionType type : ANSWERER.inquirer().types()) {
      for (String example : type.examples()) {
        String kind = ANSWERER.kindOf(example).orElse("none");
        if (!kind.equals(type.name())) {
          faults.add(type.name() + " leaves to " + kind + ": " + example);
        }
      }
      for (String not : type.not()) {
        if (ANSWERER.kindOf(not).orElse("none").equals(type.name())) {
          faults.add(type.name() + " takes: " + not);
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void everyKindOfQuestionHasAnExampleAndACounterexample() {
    assertThat(ANSWERER.inquirer().types())
        .allSatisfy(type -> {
          assertThat(type.examples()).isNotEmpty();
          assertThat(type.not()).isNotEmpty();
        });
    assertThat(ANSWERER.inquirer().types()).extracting(QuestionType::name).doesNotHaveDuplicates();
  }
}
