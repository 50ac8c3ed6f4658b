package org.attest.answer;

import org.attest.answer.Inquiry.Term;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Status;

/** What speaks for one claim rather than another that answers as well. */
final class Bonus {

  private static final double THERE = 1.5;

  /** What a group believes is less of an answer to what it wants than a sentence that says so. */
  private static final double LABEL = 2.5;

  private final Inquiry inquiry;
  private final Happening happening;

  Bonus(Inquiry inquiry, Happening happening) {
    this.inquiry = inquiry;
    this.happening = happening;
  }

  /** A claim of the very status that the question asks for comes first. */
  double of(Claim claim, Sentence sentence) {
    double bonus = 0;
    for (Term term : inquiry.terms()) {
      bonus += Inquiry.asksFor(claim.status(), term.stem()) ? 0.5 : 0;
    }
    if (inquiry.type().name().equals("admits")) {
      bonus +=
          switch (claim.status()) {
            case CLAIMED, DENIED -> 1.5;
            case BLAMED, REPORTED -> 0.7;
            case STATED, INTENDED -> 0;
          };
    }
    if (claim.details() instanceof Details.Tie
        && inquiry.expected() == QuestionType.Expected.ACTOR
        && (claim.status() == Status.DENIED || claim.negated())) {
      bonus -= THERE;
    }
    if (claim.details() instanceof Details.Event event) {
      bonus += counts(event) ? 0.5 : 0;
      bonus += happening.tookPlace(event, sentence) ? THERE : 0;
    }
    if (inquiry.type().name().equals("aims")
        && QuestionType.word(claim.details()).equals("ideology")) {
      bonus -= LABEL;
    }
    if (claim.details() instanceof Details.Presence
        && inquiry.type().name().equals("active-where")) {
      bonus += THERE;
    }
    if (claim.details() instanceof Details.Presence presence
        && presence.mode().equals("controls")
        && inquiry.expected() == QuestionType.Expected.WHETHER) {
      bonus += THERE;
    }
    if (claim.details() instanceof Details.Role role) {
      bonus -= role.post().contains("former") ? 0.5 : 0;
      bonus += inquiry.terms().stream().anyMatch(t -> role.post().contains(t.stem())) ? 0.5 : 0;
    }
    return bonus;
  }

  /** Of the tolls of one sentence the one that counts whom the question names comes first. */
  private boolean counts(Details.Event event) {
    return inquiry.expected() == QuestionType.Expected.NUMBER
        && inquiry.terms().stream()
            .anyMatch(term -> !term.proper() && event.victims().contains(term.stem()));
  }
}
