package org.attest.answer;

import java.util.List;
import java.util.Set;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Status;

/** Whether a claim is of the kind that a question asks for, and about whom it asks. */
final class Fit {

  private final Inquiry inquiry;
  private final Vocabulary vocabulary;
  private final ActorNames names;

  Fit(Inquiry inquiry, Vocabulary vocabulary, ActorNames names) {
    this.inquiry = inquiry;
    this.vocabulary = vocabulary;
    this.names = names;
  }

  /** Returns whether a claim is of the kind and about the actors asked for. */
  boolean of(Claim claim) {
    return ofKind(claim) && ofActors(claim);
  }

  /** Returns whether a claim is of the kind asked for, whomever it is about. */
  boolean ofKind(Claim claim) {
    return inquiry.type().takes(claim)
        && (inquiry.type().statuses().isEmpty()
            || inquiry.type().statuses().contains(claim.status()))
        && postFits(claim)
        && calledSo(claim)
        && !emptyDenial(claim)
        && !(inquiry.expected() == QuestionType.Expected.SPEAKER && saysNo(claim));
  }

  /** What somebody calls another is told with the caller's voice. */
  private boolean calledSo(Claim claim) {
    return !inquiry.type().name().equals("calls")
        || !(claim.details() instanceof Details.Characterisation)
        || claim.voice().stream().anyMatch(inquiry.actors()::contains);
  }

  private boolean postFits(Claim claim) {
    Set<String> posts = inquiry.type().posts();
    return posts.isEmpty()
        || !(claim.details() instanceof Details.Role role)
        || vocabulary.words(role.post()).stream().anyMatch(word -> posts.contains(word.stem()));
  }

  /** Who denies a thing does not say it. */
  private static boolean saysNo(Claim claim) {
    return claim.status() == Status.DENIED
        || claim.negated()
        || (claim.details() instanceof Details.Statement statement
            && statement.act().equals("deny"));
  }

  /** "It does not number 500" tells no number; only what may be denied answers when denied. */
  private static boolean emptyDenial(Claim claim) {
    return claim.negated()
        && switch (claim.details()) {
          case Details.Strength _, Details.Role _, Details.Name _ -> true;
          default -> false; // a denial of any other kind tells something
        };
  }

  /** Returns whether a claim is about the actors asked for. */
  boolean ofActors(Claim claim) {
    Participants who = Participants.of(claim);
    List<String> actors = inquiry.actors();
    if (actors.isEmpty()) {
      return true;
    }
    boolean first = who.has(actors.getFirst(), inquiry.type().side());
    if (claim.details() instanceof Details.Tie && actors.size() > 1) {
      return actors.stream().filter(a -> takesPart(a, who)).count() > 1;
    }
    return first
        || (inquiry.type().side() == QuestionType.Side.ANY
            && actors.stream().anyMatch(a -> who.has(a, QuestionType.Side.ANY)));
  }

  /** What a state's army does, the state does. */
  boolean takesPart(String actor, Participants who) {
    return who.has(actor, QuestionType.Side.ANY)
        || who.all().stream().anyMatch(other -> names.isOf(other, actor));
  }
}
