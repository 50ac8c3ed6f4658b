package org.attest.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.dossier.Silence;
import org.attest.lexicon.Lexicon;
import org.attest.model.DocumentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswererTest {

  private static final Path PRACTICE = Path.of("src/test/practice");
  private static final Answerer ANSWERER = new Answerer(Lexicon.builtIn());
  private static final QuestionSet SET =
      QuestionSet.read(
          PRACTICE.resolve("texts"),
          PRACTICE.resolve("meta.jsonl"),
          PRACTICE.resolve("qa.jsonl"),
          PRACTICE.resolve("gold.jsonl"));

  private static Answer ask(String text, String... documents) {
    Set<DocumentId> ids = Set.copyOf(List.of(documents).stream().map(DocumentId::new).toList());
    return ANSWERER.answer(
        new Question("q", text, Optional.empty(), ids), SET.claims(), SET.passages());
  }

  /**
   * The floor lies below what was measured on hand-made claims, on the set the rules were made on.
   */
  @Test
  void answersThePracticeQuestionsFromHandMadeClaims() {
    AnswerScore score = new AnswerScore();
    for (QuestionSet.Item item : SET.items()) {
      Answer answer = ANSWERER.answer(item.question(), SET.claims(), SET.passages());
      score.add(item, answer, SET.texts());
    }

    assertThat(score.supported()).as(score::toString).isGreaterThan(0.75);
    assertThat(score.refusalRecall()).as(score::toString).isGreaterThan(0.9);
  }

  @Test
  void quotesExactlyWhatStandsAtThePlaceAndKeepsItShort() {
    for (QuestionSet.Item item : SET.items()) {
      Answer answer = ANSWERER.answer(item.question(), SET.claims(), SET.passages());
      assertThat(answer.text().split("\\s+")).hasSizeLessThanOrEqualTo(Answer.MOST_WORDS);
      assertThat(answer.citations())
          .allSatisfy(citation ->
              assertThat(
                      citation
                          .quote()
                          .span()
                          .of(SET.texts().getOrDefault(citation.document().value(), "")))
                  .isEqualTo(citation.quote().words()));
    }
  }

  @Test
  void neverAnswersWithABareYesOrNo() {
    for (QuestionSet.Item item : SET.items()) {
      Answer answer = ANSWERER.answer(item.question(), SET.claims(), SET.passages());
      assertThat(answer.text()).doesNotMatch("(?i)^(yes|no)\\b.*");
      if (answer instanceof Answer.Told told) {
        assertThat(told.statements())
            .allSatisfy(statement -> assertThat(statement.text()).contains("“"));
      }
    }
  }

  @Test
  void tellsBothSidesWhereReportsDiffer() {
    Answer answer = ask("How many ULFA members died in the Bhutan operation?", "p03");

    assertThat(answer.text()).contains("120").contains("20 dead");
  }

  @Test
  void saysWhichSilenceItIs() {
    Answer answer = ask("Who leads Ansaru?", "p04");

    assertThat(answer).isInstanceOf(Answer.NotTold.class);
    assertThat(answer.text()).contains("The reports do not tell this");
  }

  @Test
  void saysThatAMatterIsNeverMentioned() {
    Answer answer = ask("How many submarines does the Quds Orchestra have?", "p03");

    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.NotTold.class,
            notTold -> {
              assertThat(notTold.silence()).isEqualTo(Silence.Kind.NEVER_MENTIONED);
              assertThat(notTold.citations()).isEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wer führt die Gruppe an?",
        "Qui dirige le groupe ?",
        "¿Quién dirige el grupo?",
        "Кто возглавляет группу?"
      })
  void declinesAQuestionInAnotherLanguage(String question) {
    Answer answer = ask(question);

    assertThat(answer).isInstanceOf(Answer.NotAsked.class);
    assertThat(answer.text()).contains("English");
  }
}
