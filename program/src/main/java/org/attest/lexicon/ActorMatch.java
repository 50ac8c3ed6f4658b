package org.attest.lexicon;

import java.util.List;
import java.util.Optional;
import org.attest.model.Span;

/**
 * A name of one or more actors, found in a text.
 *
 * @param span the name itself, without "the", a possessive or the tail
 * @param candidates all whom the form can mean, at least one
 * @param tail what follows and only says what sort of thing is named ("militants", "group"); an
 *     empty span at the name's end where nothing follows
 */
public record ActorMatch(Span span, List<Candidate> candidates, Span tail) {

  /**
   * One actor whom a form can mean.
   *
   * @param actor the actor
   * @param alias the form of the actor that was matched
   */
  public record Candidate(Actor actor, Alias alias) {}

  /** Copies the list. */
  public ActorMatch {
    candidates = List.copyOf(candidates);
    if (candidates.isEmpty()) {
      throw new IllegalArgumentException("a match without an actor at " + span);
    }
  }

  /** Returns the actors whom the form can mean. */
  public List<Actor> actors() {
    return candidates.stream().map(Candidate::actor).toList();
  }

  /** Returns the actor if there is only one. */
  public Optional<Actor> sole() {
    return candidates.size() == 1 ? Optional.of(candidates.getFirst().actor()) : Optional.empty();
  }

  /** Returns what the form is to the first candidate. */
  public Alias.Type type() {
    return candidates.getFirst().alias().type();
  }

  /** Returns the name together with its tail. */
  public Span whole() {
    return span.and(tail);
  }
}
