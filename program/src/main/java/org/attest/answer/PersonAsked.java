package org.attest.answer;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.answer.Inquiry.Term;
import org.attest.answer.Vocabulary.Word;
import org.attest.model.DocumentId;
import org.attest.model.Mention;

/**
 * Whether a sentence speaks of the person asked after: by the full name, or by the surname in a
 * report that gives the full name elsewhere.
 */
final class PersonAsked {

  private static final Pattern INTRODUCED =
      Pattern.compile(
          "^,? (?:\\([^)]*\\),? )?(?:an?|the|who|(?:is|was)(?!"
              + " (?:killed|shot|wounded|arrested|captured|seized|hanged|sentenced|seen|released|freed|buried)\\b)|its|their|his|her|alias|named)\\b");

  private static final Pattern KNOWN_AS =
      Pattern.compile("\\b(?:known as|alias|called|nicknamed|calls (?:him|her)self) [\"“‘']?$");

  private final List<Term> name;
  private final List<Term> meant;
  private final Optional<String> known;
  private final Vocabulary vocabulary;
  private final Set<DocumentId> reports = new HashSet<>();

  PersonAsked(Inquiry inquiry, Vocabulary vocabulary, Collection<Sentence> sentences) {
    boolean person = inquiry.type().name().equals("who-person");
    this.name = person ? inquiry.terms().stream().filter(Term::proper).toList() : List.of();
    this.known = inquiry.person();
    this.meant =
        inquiry.terms().stream()
            .filter(term -> known.filter(who -> partOf(term, who, vocabulary)).isPresent())
            .toList();
    this.vocabulary = vocabulary;
    if (isPerson()) {
      sentences.stream().filter(this::inFull).map(Sentence::document).forEach(reports::add);
    }
  }

  /** Returns whether a person is asked after by a name. */
  boolean isPerson() {
    return !name.isEmpty();
  }

  private static boolean partOf(Term term, String person, Vocabulary vocabulary) {
    return vocabulary.words(person).stream()
        .anyMatch(word ->
            word.stem().equals(term.stem()) || Vocabulary.spelledAlike(word.stem(), term.stem()));
  }

  /** Returns whether a person whom the reports know is asked after, by a question of any kind. */
  boolean isMeant() {
    return !isPerson() && !meant.isEmpty();
  }

  /** Returns whether a word of the question is part of that person's name. */
  boolean isNamedBy(Term term) {
    return meant.contains(term);
  }

  /**
   * Returns whether a sentence speaks of that person: by a name or pronoun that the reading gives
   * to him or her, or by a surname that it gives to nobody else.
   */
  boolean meant(Sentence sentence) {
    return isMeant()
        && (persons(sentence).anyMatch(name -> known.filter(name::equals).isPresent())
            || (sentence.writes(meant.getLast(), vocabulary)
                && persons(sentence).noneMatch(this::sharesTheSurname)));
  }

  private boolean sharesTheSurname(String name) {
    return vocabulary.words(name).stream()
        .anyMatch(word -> word.stem().equals(meant.getLast().stem()));
  }

  private static Stream<String> persons(Sentence sentence) {
    return sentence.named().stream()
        .filter(mention -> mention.type() == Mention.Type.PERSON)
        .map(Mention::name);
  }

  private boolean inFull(Sentence sentence) {
    return name.stream().allMatch(term -> sentence.writes(term, vocabulary));
  }

  /**
   * "He" before or after may be another, and so may somebody else of the same family; with the
   * surname alone only a sentence counts that says who it is.
   */
  boolean namedIn(Sentence sentence) {
    return sentence.writes(name.getLast(), vocabulary)
        && (name.stream().allMatch(term -> sentence.here(term, vocabulary) > 0)
            || (reports.contains(sentence.document())
                && introducedIn(sentence)
                && !ofTheFamily(sentence)));
  }

  private boolean introducedIn(Sentence sentence) {
    return sentence.places(name.getLast(), vocabulary).stream()
        .map(i -> sentence.words().get(i).span().end())
        .anyMatch(end -> introducedAt(sentence.text(), end));
  }

  private boolean ofTheFamily(Sentence sentence) {
    return sentence.places(name.getLast(), vocabulary).stream()
        .filter(i -> i > 0)
        .anyMatch(i -> otherName(sentence.words().get(i - 1), sentence));
  }

  private boolean otherName(Word word, Sentence sentence) {
    return word.capitalised()
        && sentence.text().indexOf(word.written()) > 0
        && name.stream().noneMatch(term -> term.stem().equals(word.stem()));
  }

  /** How well a sentence that names somebody says who that is: a label says least. */
  double worth(Sentence sentence) {
    if (!isPerson()) {
      return 0;
    }
    return (sentence.heading() || sentence.label() ? -1 : 0)
        + (introducedIn(sentence) || knownAs(sentence) ? 1 : 0);
  }

  /** "An engineer known as X became general secretary" says who X is. */
  private boolean knownAs(Sentence sentence) {
    return sentence.places(name.getLast(), vocabulary).stream()
        .map(i -> sentence.words().get(i).span().start())
        .anyMatch(start -> KNOWN_AS.matcher(sentence.text().substring(0, start)).find());
  }

  private static boolean introducedAt(String text, int end) {
    return INTRODUCED.matcher(text.substring(end)).find();
  }

  /** Returns whether a text says what somebody is right after the name. */
  static boolean introduces(String text, String name) {
    int start = text.indexOf(name);
    return start >= 0 && introducedAt(text, start + name.length());
  }
}
