package org.attest.answer;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.attest.answer.Candidate.Verdict;
import org.attest.dossier.Silence;

/** Says which of the four silences the reports keep, with the nearest thing that is said. */
final class Refusals {

  private static final int WORDS_OF_A_QUOTE = 40;

  private final Inquiry inquiry;
  private final Composer composer;

  Refusals(Inquiry inquiry, Composer composer) {
    this.inquiry = inquiry;
    this.composer = composer;
  }

  Answer.NotTold of(Collection<Candidate> candidates) {
    List<Candidate> ordered = Choice.bestFirst(candidates);
    if (inquiry.expected() == QuestionType.Expected.NOTHING) {
      return new Answer.NotTold(
          Silence.Kind.WITHOUT_VALUE, "Attest names no victims and no private persons.", List.of());
    }
    return first(ordered, Verdict.LACKS_TIME)
        .map(each -> notTold(Silence.Kind.OTHER_TIME, composer.statement(each, WORDS_OF_A_QUOTE)))
        .or(() ->
            first(ordered, Verdict.TELLS_OF_ANOTHER)
                .map(each -> notTold(Silence.Kind.OTHER_GROUP, composer.ofAnother(each))))
        .or(() ->
            first(ordered, Verdict.LACKS_VALUE)
                .map(each -> notTold(Silence.Kind.WITHOUT_VALUE, nearest(each))))
        .orElseGet(() -> neverMentioned(ordered));
  }

  /** Whether another thing is so is not how what was asked stands: its words alone are near. */
  private Answer.Statement nearest(Candidate candidate) {
    return composer.statement(
        inquiry.type().asksWhether() ? candidate.wordsAlone() : candidate, WORDS_OF_A_QUOTE);
  }

  /** Nearest is then what comes closest of all that is told of the same actors. */
  private Answer.NotTold neverMentioned(List<Candidate> ordered) {
    return ordered.stream()
        .filter(each -> !each.sentence().asks() && !inquiry.actors().isEmpty())
        .filter(each -> each.sentence().actors().containsAll(inquiry.actors()))
        .findFirst()
        .map(each ->
            notTold(
                Silence.Kind.NEVER_MENTIONED,
                composer.statement(each.wordsAlone(), WORDS_OF_A_QUOTE)))
        .orElseGet(() ->
            new Answer.NotTold(
                Silence.Kind.NEVER_MENTIONED, lead(Silence.Kind.NEVER_MENTIONED), List.of()));
  }

  private static Optional<Candidate> first(List<Candidate> ordered, Verdict verdict) {
    return ordered.stream().filter(each -> each.verdict() == verdict).findFirst();
  }

  private static Answer.NotTold notTold(Silence.Kind kind, Answer.Statement nearest) {
    return new Answer.NotTold(kind, lead(kind) + " The nearest they say:", List.of(nearest));
  }

  private static String lead(Silence.Kind kind) {
    return "The reports do not tell this (" + kind.words() + ").";
  }
}
