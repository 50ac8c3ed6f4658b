package org.attest.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attest.model.Attribution;
import org.attest.model.Span;
import org.attest.model.Status;

/**
 * An attribution with what the claims need of it: who the source is, and what the saying makes of
 * its content.
 *
 * @param where the places of source, cue and content
 * @param source who says it: the canonical name, or the words of the noun phrase; empty where
 *     nobody is named
 * @param speaker the actor or person that the source stands for
 * @param status what the saying makes of its content; empty where it is no voice for claims
 * @param act the lemma of the saying
 * @param times the times that belong to the saying itself ("said on Monday")
 */
record Saying(
    Attribution where,
    String source,
    Participant speaker,
    Optional<Status> status,
    String act,
    List<TimeExpression> times) {

  /** Copies the list. */
  Saying {
    times = List.copyOf(times);
  }

  boolean covers(Span place) {
    return where.covers(place);
  }

  /** Returns how much is said, in UTF-16 units: who says most stands outermost. */
  int length() {
    return where.content().stream().mapToInt(Span::length).sum();
  }

  /** Returns the words of saying as they stand in the passage. */
  String cue(Passage passage) {
    return where.cue().stream().map(passage::words).collect(Collectors.joining(" "));
  }
}
