package org.attest.model;

/**
 * Something that the reader saw and did not understand.
 *
 * @param span where it stands
 * @param reason why, in a few words that an analyst can act on
 */
public record Miss(Span span, String reason) {

  /** The reason of a name that stands where an armed group could, and that nobody knows. */
  public static final String UNKNOWN_NAME = "a name that no lexicon knows";
}
