package org.attest.reading;

import java.util.List;
import java.util.Set;
import org.attest.model.Span;
import org.attest.model.Status;

/**
 * Somebody is said to say something.
 *
 * @param source who says it: the canonical name, or the words of the noun phrase
 * @param sourceSpan where the source stands; empty span where it is carried over from another
 *     sentence
 * @param cue where the saying stands ("said", "according to")
 * @param content the tokens of what is said
 * @param status what the saying makes of its content
 * @param act the lemma of the saying
 * @param times the times that belong to the saying itself ("said on Monday")
 */
record Attribution(
    String source,
    Participant speaker,
    Span sourceSpan,
    Span cue,
    Set<Integer> content,
    Status status,
    String act,
    List<TimeExpression> times) {

  /** Copies the collections. */
  Attribution {
    content = Set.copyOf(content);
    times = List.copyOf(times);
  }
}
