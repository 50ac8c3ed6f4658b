package org.attest.reading;

import java.util.Optional;
import org.attest.model.Span;

/**
 * An actor or person as one place in a text names it.
 *
 * @param name the canonical name; for an unnamed actor the shortest noun phrase of the text
 * @param sort the lexicon's sort, or {@code person}, or {@code unnamed}
 * @param span where it stands in the document
 * @param how {@code lexicon}, {@code ambiguous}, {@code alias-grammar}, {@code tagger}, {@code
 *     discourse} or {@code words}
 * @param antecedent what it stands for, where it was found by way of another place in the text
 */
record Participant(String name, String sort, Span span, String how, Optional<Span> antecedent) {

  Participant(String name, String sort, Span span, String how) {
    this(name, sort, span, how, Optional.empty());
  }

  /** How a capital or palace is found that may stand for its government. */
  static final String METONYM = "metonym";

  /**
   * How a name is found that several groups bear, where the report does not tell which is meant.
   */
  static final String AMBIGUOUS = "ambiguous";

  /** Returns whether this may as well be the land or the town itself. */
  boolean mayBePlace() {
    return sort.equals("state") || how.equals(METONYM);
  }

  /** Returns whether this is an armed group or a force of a state. */
  boolean armed() {
    return sort.equals("armed-group") || sort.equals("state-force");
  }

  /** Returns whether this is an armed group. */
  boolean group() {
    return sort.equals("armed-group");
  }

  /** Returns whether this is one person. */
  boolean person() {
    return sort.equals("person");
  }

  /** Returns whether only words, and no name, stand for it. */
  boolean unnamed() {
    return sort.equals("unnamed");
  }

  /** Returns the same participant, standing elsewhere and found by another way. */
  Participant at(Span where, String way) {
    return new Participant(name, sort, where, way, Optional.of(span));
  }
}
