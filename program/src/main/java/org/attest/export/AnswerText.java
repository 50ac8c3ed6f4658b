package org.attest.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attest.answer.Answer;
import org.attest.answer.Citation;
import org.attest.model.When;

/** Answers as plain text for a terminal: sentences with numbered footnotes. Thread-safe. */
public final class AnswerText {

  private AnswerText() {}

  /**
   * Returns the answer, one sentence a line, each with the numbers of its footnotes, and below them
   * the footnotes: document, publisher, date and place in the text. Lines end with a line feed.
   */
  public static String write(Answer answer) {
    List<Citation> citations = answer.citations();
    String body =
        switch (answer) {
          case Answer.Told told -> statements(told.statements(), citations);
          case Answer.NotTold notTold ->
              notTold.lead() + "\n" + statements(notTold.nearest(), citations);
          case Answer.NotAsked notAsked -> notAsked.reason() + "\n";
        };
    String notes =
        IntStream.range(0, citations.size())
            .mapToObj(i -> note(i + 1, citations.get(i)))
            .collect(Collectors.joining());
    return notes.isEmpty() ? body : body + "\n" + notes;
  }

  private static String statements(List<Answer.Statement> statements, List<Citation> all) {
    return statements.stream()
        .map(statement -> statement.text() + numbers(statement, all) + "\n")
        .collect(Collectors.joining());
  }

  private static String numbers(Answer.Statement statement, List<Citation> all) {
    return statement.citations().stream()
        .map(citation -> " [" + (all.indexOf(citation) + 1) + "]")
        .collect(Collectors.joining());
  }

  private static String note(int number, Citation citation) {
    When published = When.of(citation.source().published().value());
    return "  ["
        + number
        + "] "
        + citation.document()
        + ", "
        + citation.source().label()
        + ", "
        + (published.known() ? published.text() : "undated")
        + ", characters "
        + citation.quote().span().start()
        + "-"
        + citation.quote().span().end()
        + (citation.claims().isEmpty() ? ", a sentence that no claim was read from" : "")
        + "\n";
  }
}
