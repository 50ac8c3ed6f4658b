package org.attest.answer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.answer.Inquiry.Term;
import org.attest.answer.Vocabulary.Word;
import org.attest.model.Details;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Mention;
import org.attest.model.Source;
import org.attest.model.Span;

/**
 * A sentence of a report with the claims that stand on it and the sentences before it.
 *
 * @param document the report
 * @param span where it stands
 * @param text its words
 * @param source what is known of the report
 * @param claims the claims whose quotes lie in it
 * @param actors the canonical names of whom it speaks, by name or by a word that stands for one
 * @param named where actors are named or meant, in order, with the report's offsets
 * @param words its words
 * @param fields what the claims' fields say beyond the words
 * @param before the sentences just before it, the nearest first
 */
record Sentence(
    DocumentId document,
    Span span,
    String text,
    Source source,
    List<Evidence> claims,
    Set<String> actors,
    List<Mention> named,
    List<Word> words,
    Set<String> fields,
    List<Sentence> before) {

  /** How much a match in the sentence before counts, and in the one before that. */
  private static final double[] BEFORE = {0.55, 0.4, 0.25};

  private static final double ALIKE = 0.8;
  private static final double IN_FIELDS = 0.9;

  /** Returns how well a term is met, from 0 to 1, here or in the sentences before. */
  double meets(Term term, Vocabulary vocabulary) {
    double here = here(term, vocabulary);
    for (int i = 0; i < before.size() && here < BEFORE[i]; i++) {
      here = Math.max(here, BEFORE[i] * before.get(i).here(term, vocabulary));
    }
    return here;
  }

  /** Returns how well a term is met in this sentence itself. */
  double here(Term term, Vocabulary vocabulary) {
    double best = 0;
    for (Word word : words) {
      best = Math.max(best, alike(term, word.stem(), vocabulary));
    }
    if (best < IN_FIELDS) {
      for (String field : fields) {
        best = Math.max(best, IN_FIELDS * alike(term, field, vocabulary));
      }
    }
    return best;
  }

  private static double alike(Term term, String stem, Vocabulary vocabulary) {
    if (term.stem().equals(stem)) {
      return 1;
    }
    if (term.proper()) {
      return Vocabulary.spelledAlike(term.stem(), stem) ? 1 : 0;
    }
    return vocabulary.alike(term.stem(), stem) ? ALIKE : 0;
  }

  /** Returns whether a figure stands here, in the claims' dates, or just before. */
  boolean hasNumber(String number) {
    return hasNumberHere(number) || (!before.isEmpty() && before.getFirst().hasNumberHere(number));
  }

  private boolean hasNumberHere(String number) {
    return words.stream().anyMatch(word -> word.written().replaceAll("[,.]+$", "").equals(number))
        || claims.stream().anyMatch(each -> Times.text(each.claim()).contains(number));
  }

  boolean speaksOf(Set<String> stems) {
    return words.stream().anyMatch(word -> stems.contains(word.stem()));
  }

  /** Returns whether an actor is spoken of here or in one of the sentences before. */
  boolean near(String actor) {
    return actors.contains(actor) || before.stream().anyMatch(s -> s.actors.contains(actor));
  }

  /** Returns the stems of the words that a claim's fields add to its quote. */
  static Set<String> fields(List<Evidence> claims, Vocabulary vocabulary) {
    return claims.stream()
        .flatMap(each -> texts(each.claim().details()))
        .flatMap(text -> vocabulary.words(text).stream())
        .map(Word::stem)
        .collect(Collectors.toSet());
  }

  private static Stream<String> texts(Details details) {
    Stream<String> places =
        switch (details) {
          case Details.Event event ->
              Stream.concat(event.places().stream(), Stream.of(event.victims(), event.weapon()));
          case Details.Presence presence -> presence.places().stream();
          case Details.Founding founding -> founding.places().stream();
          case Details.Role role -> Stream.of(role.person(), role.post());
          case Details.Tie tie -> Stream.of(tie.relation());
          case Details.Statement statement -> Stream.of(statement.act());
          case Details.Name _,
              Details.Characterisation _,
              Details.Strength _,
              Details.Targeting _ ->
              Stream.of();
        };
    return Stream.concat(places, Stream.of(QuestionType.word(details)));
  }
}
