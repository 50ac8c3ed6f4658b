package org.attest.model;

/**
 * A name, or words that stand for one, found in a text.
 *
 * @param span where it stands
 * @param name the canonical name it was resolved to
 * @param type what it names
 * @param how how it was found: {@code lexicon}, {@code alias-grammar}, {@code discourse}, {@code
 *     gazetteer}, {@code tagger}
 */
public record Mention(Span span, String name, Type type, String how) {

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
