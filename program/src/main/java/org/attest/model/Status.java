package org.attest.model;

import java.util.Locale;

/** How a claim is put forward. Repetition never upgrades it. */
public enum Status {
  /** As fact, in the report's own voice. */
  STATED,
  /** By the doer: a claim of responsibility. */
  CLAIMED,
  /** By somebody else: blamed, accused, suspected. */
  BLAMED,
  /** Said by a named or unnamed source, or hedged. */
  REPORTED,
  /** Denied. */
  DENIED,
  /** Vowed, planned, threatened. */
  INTENDED;

  /** Returns the word of the codebook, such as {@code claimed}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the status that a word of the codebook names.
   *
   * @throws IllegalArgumentException if there is no such status
   */
  public static Status of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
