package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Span;
import org.attest.model.Status;

/**
 * What somebody was last said or blamed to do, for a denial that does not tell it again: "Rwanda
 * rejects the charge". One instance reads one document, its sentences in order.
 */
final class Accusation {

  private static final Set<Status> OF_OTHERS = Set.of(Status.REPORTED, Status.BLAMED);

  private static final Set<String> DENYING = Set.of("deny", "refuse");

  private final Who who;
  private Optional<Claim> last = Optional.empty();
  private int lastAt = -1;

  Accusation(Who who) {
    this.who = who;
  }

  /** Remembers a claim of a sentence that is made in others' words. */
  void note(Passage passage, Claim claim) {
    boolean deed =
        !(claim.details() instanceof Details.Statement || claim.details() instanceof Details.Name);
    if (deed && OF_OTHERS.contains(claim.status())) {
      last = Optional.of(claim);
      lastAt = passage.index();
    }
  }

  /**
   * Returns a denial with what it denies, where its own words have only "it" or "the charge". What
   * is rejected is an offer, unless the speaker has just been accused.
   */
  Draft told(Passage passage, Draft draft) {
    return draft.details() instanceof Details.Statement s && DENYING.contains(s.act()) && bare(s)
        ? last.filter(c -> passage.index() - lastAt <= 1 && concerns(c, s.speaker()))
            .map(c -> before(passage, c.quote().span(), draft.quote()))
            .filter(text -> !text.isEmpty())
            .map(text ->
                draft.with(
                    new Details.Statement(s.speaker(), s.about(), "deny", text),
                    Optional.of(Status.DENIED)))
            .orElse(draft)
        : draft;
  }

  private static boolean bare(Details.Statement statement) {
    String content = statement.content().replaceFirst("s$", "");
    return content.isEmpty() || Answering.CHARGES.contains(content);
  }

  private static String before(Passage passage, Span told, Span denial) {
    int end = told.overlaps(denial) ? denial.start() : told.end();
    return end <= told.start()
        ? ""
        : passage
            .words(new Span(told.start(), end))
            .replaceFirst("[\\s,;–—]+(?:an?|the)?\\s*$", "");
  }

  /** Whether a claim speaks of somebody, or of a force or the government of the same state. */
  private boolean concerns(Claim claim, String speaker) {
    List<String> named = new ArrayList<>(List.of(claim.subject()));
    switch (claim.details()) {
      case Details.Tie tie -> named.add(tie.object());
      case Details.Event event -> named.addAll(event.actors());
      default -> {}
    }
    return named.stream().anyMatch(n -> n.equals(speaker) || sameState(n, speaker));
  }

  private boolean sameState(String one, String other) {
    return who.entry(one)
        .flatMap(a ->
            who.entry(other)
                .filter(b -> state(a) && state(b))
                .map(b -> a.theatres().equals(b.theatres())))
        .orElse(false);
  }

  private static boolean state(org.attest.lexicon.Actor actor) {
    return switch (actor.sort()) {
      case STATE, GOVERNMENT, STATE_FORCE -> !actor.theatres().isEmpty();
      default -> false;
    };
  }
}
