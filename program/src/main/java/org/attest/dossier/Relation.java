package org.attest.dossier;

import java.util.Locale;

/** How two claims stand to each other. */
public enum Relation {
  /** They agree. */
  SAME,
  /** They agree, and one tells more exactly. */
  MORE_PRECISE,
  /** They speak of different times: both can hold. */
  OTHER_TIME,
  /** They count or name different things: both can hold. */
  OTHER_SCOPE,
  /** One is a copy of the other, or both cite one source: counted once. */
  SAME_ORIGIN,
  /** Both cannot hold of the same thing at the same time. */
  CONFLICT;

  /** Returns the word of the codebook, such as {@code more-precise}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the relation that a word of the codebook names.
   *
   * @throws IllegalArgumentException if there is no such relation
   */
  public static Relation of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
