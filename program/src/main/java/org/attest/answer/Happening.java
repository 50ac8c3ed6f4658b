package org.attest.answer;

import java.util.List;
import java.util.Set;
import org.attest.answer.Inquiry.Term;
import org.attest.answer.Vocabulary.Word;
import org.attest.model.Details;

/**
 * Whether a thing happened at the place that a question names, or is only told or counted there.
 */
final class Happening {

  private final Inquiry inquiry;
  private final Vocabulary vocabulary;
  private final List<Term> names;

  Happening(Inquiry inquiry, Vocabulary vocabulary) {
    this.inquiry = inquiry;
    this.vocabulary = vocabulary;
    this.names = inquiry.terms().stream().filter(Term::proper).toList();
  }

  private boolean asked() {
    return inquiry.type().name().equals("happened");
  }

  /** What happened at a place is told where the place is named. */
  boolean there(Sentence sentence) {
    return asked()
        && !names.isEmpty()
        && names.stream().allMatch(place -> sentence.writes(place, vocabulary))
        && !onlyTold(sentence);
  }

  /** What happened at a place is not what somebody there says or counts. */
  boolean tookPlace(Details.Event event, Sentence sentence) {
    return asked()
        && !onlyTold(sentence)
        && event.places().stream()
            .flatMap(place -> vocabulary.words(place).stream())
            .anyMatch(word -> names.stream().anyMatch(term -> term.stem().equals(word.stem())));
  }

  /** An event that the report puts somewhere is hardly the one asked about by another place. */
  boolean elsewhere(Details details, Sentence sentence) {
    return details instanceof Details.Event event
        && !event.places().isEmpty()
        && names.stream().anyMatch(term -> sentence.here(term, vocabulary) == 0);
  }

  /** "A monitor in Goma counts the dead": the place goes with who speaks. */
  boolean onlyTold(Sentence sentence) {
    if (!asked() || names.isEmpty()) {
      return false;
    }
    Set<Integer> places = sentence.places(names.getLast(), vocabulary);
    List<Word> words = sentence.words();
    return !places.isEmpty()
        && places.stream().allMatch(i -> i + 1 < words.size() && tells(words.get(i + 1)));
  }

  private boolean tells(Word word) {
    return vocabulary.is("speech", word.stem()) || word.stem().equals("count");
  }
}
