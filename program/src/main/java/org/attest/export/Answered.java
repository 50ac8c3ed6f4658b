package org.attest.export;

import java.util.ArrayList;
import java.util.List;
import org.attest.answer.Answer;

/**
 * A question of the user's own, with its answer.
 *
 * @param question as it was asked
 * @param answer what the reports tell of it
 */
public record Answered(String question, Answer answer) {

  Explainer.Chapter chapter() {
    return switch (answer) {
      case Answer.Told told -> of(question, told.statements());
      case Answer.NotTold silent ->
          of(question + " (" + silent.silence().words() + ")", silent.nearest());
      case Answer.NotAsked _ -> of(question + " (no question that Attest can read)", List.of());
    };
  }

  private static Explainer.Chapter of(String heading, List<Answer.Statement> statements) {
    List<Explainer.Sentence> sentences = new ArrayList<>();
    for (Answer.Statement each : statements) {
      sentences.add(
          new Explainer.Sentence(
              each.text(), each.citations().stream().map(Explainer.Note::of).toList()));
    }
    return new Explainer.Chapter(heading, sentences.isEmpty() ? List.of() : List.of(sentences));
  }
}
