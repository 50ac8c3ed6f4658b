package org.attest.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.model.Status;

/**
 * A question as it was understood.
 *
 * @param question the question
 * @param type what kind of question it is
 * @param actors the canonical names of the actors in it, in order; "the group" is the asker's
 * @param terms the other words that carry its meaning
 * @param numbers the years and other figures in it
 * @param day the day or month that it names with its year
 * @param everyVoice whether it asks what the sources say, and whether they agree
 * @param counted stems of what is counted, where it asks for a number
 * @param nameAsked how it writes the name of whom it asks what they are, where the reports mostly
 *     call them otherwise: a wing that is known under the name of the whole
 * @param person the person whom it names, as the reports do, where they know one
 */
record Inquiry(
    Question question,
    QuestionType type,
    List<String> actors,
    List<Term> terms,
    Set<String> numbers,
    Optional<DayAsked> day,
    boolean everyVoice,
    Set<String> counted,
    Optional<String> nameAsked,
    Optional<String> person) {

  Inquiry {
    actors = List.copyOf(actors);
    terms = List.copyOf(terms);
    numbers = Set.copyOf(numbers);
    counted = Set.copyOf(counted);
  }

  /**
   * A word that carries meaning.
   *
   * @param written as the question has it, in lower case and without accents
   * @param stem its stem
   * @param proper whether it is part of a name
   */
  record Term(String written, String stem, boolean proper) {}

  /** Returns whether more than one thing or person is asked for. */
  boolean several() {
    return question.text().matches("(?i)^who are .*|.* and .*");
  }

  /**
   * Returns whether nothing in the question says of whom or what it asks: "Who leads?" A question
   * put to certain reports is about what they tell.
   */
  boolean ofNobody(Vocabulary vocabulary) {
    return type.specific()
        && actors.isEmpty()
        && numbers.isEmpty()
        && day.isEmpty()
        && question.documents().isEmpty()
        && terms.stream()
            .allMatch(term ->
                !term.proper()
                    && type.topic().stream()
                        .anyMatch(topic -> vocabulary.alike(topic, term.stem())));
  }

  /** Returns whether it asks who leads now, and not who led. */
  boolean ofToday() {
    return question
        .text()
        .matches(
            "(?i)^(?:who|which \\w+) (?:is|are|now|currently|leads?|heads?|commands?|runs?)\\b.*");
  }

  QuestionType.Expected expected() {
    return type.expected();
  }

  /** Returns whether the status of what a candidate tells is the one that the question names. */
  boolean asksFor(Candidate candidate) {
    return candidate
        .claim()
        .map(each -> each.claim().status())
        .filter(status -> terms.stream().anyMatch(term -> asksFor(status, term.stem())))
        .isPresent();
  }

  /** Returns whether a sentence itself has the word by which the question names a status. */
  boolean writesStatus(Sentence sentence) {
    return terms.stream()
        .filter(term -> Stream.of(Status.values()).anyMatch(any -> asksFor(any, term.stem())))
        .anyMatch(
            term -> sentence.words().stream().anyMatch(word -> word.stem().equals(term.stem())));
  }

  /** Returns whether a word of a question asks for what has a status. */
  static boolean asksFor(Status status, String stem) {
    return switch (stem) {
      case "claim", "own", "admit", "responsibl" -> status == Status.CLAIMED;
      case "blam", "accus", "suspect" -> status == Status.BLAMED;
      case "deny", "reject" -> status == Status.DENIED;
      default -> false; // any other word asks for no status
    };
  }
}
