package org.attest.model;

import java.util.Optional;

/**
 * A name, or words that stand for one, found in a text.
 *
 * @param span where it stands
 * @param name the canonical name it was resolved to; in a record, empty for a person of no public
 *     role
 * @param type what it names
 * @param how how it was found: {@code lexicon}, {@code alias-grammar}, {@code discourse}, {@code
 *     gazetteer}, {@code tagger}; a resolved place adds how it was told from others of its name
 * @param location where a place lies; empty for actors and persons, and where no gazetteer knows it
 */
public record Mention(Span span, String name, Type type, String how, Optional<Location> location) {

  /** Makes a mention of somebody, or of a place that was not resolved. */
  public Mention(Span span, String name, Type type, String how) {
    this(span, name, type, how, Optional.empty());
  }

  /** Returns the same place in the text without what it names. */
  Mention unnamed() {
    return new Mention(span, "", type, how, location);
  }

  /** What a mention names. */
  public enum Type {
    /** An armed group, state force, government, organisation or unnamed set of people who act. */
    ACTOR,
    /** One person. */
    PERSON,
    /** A toponym or site. */
    PLACE
  }
}
