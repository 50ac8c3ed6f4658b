package org.attest.model;

import java.util.Locale;

/** The ten kinds of claim of the codebook, in its order. */
public enum Kind {
  /** What it is called, or what a name means. */
  NAME,
  /** What it is: type, ideology, aim, method, recruitment, resources, assessment. */
  CHARACTER,
  /** It was set up, split, merged, renamed, recognised, defeated or dissolved. */
  FOUNDING,
  /** How it stands to another actor. */
  TIE,
  /** A person's post. */
  ROLE,
  /** How many it numbers. */
  STRENGTH,
  /** Where it is. */
  PRESENCE,
  /** Something that happened at a time and place. */
  EVENT,
  /** Whom or what it attacks as a practice. */
  TARGETING,
  /** What somebody says of, or to, somebody else, where the saying is the news. */
  STATEMENT;

  /** Returns the word of the codebook, such as {@code targeting}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the kind that a word of the codebook names.
   *
   * @throws IllegalArgumentException if there is no such kind
   */
  public static Kind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
