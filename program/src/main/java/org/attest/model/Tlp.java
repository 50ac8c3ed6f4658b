package org.attest.model;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * The Traffic Light Protocol's marks, version 2.0 (FIRST, August 2022), each stricter than the one
 * before.
 */
public enum Tlp {
  /** Nobody marked it. */
  NONE,
  /** Anybody may have it. */
  CLEAR,
  /** The community may have it. */
  GREEN,
  /** The own organisation and its clients may have it. */
  AMBER,
  /** Only the own organisation may have it. */
  AMBER_STRICT,
  /** Only those who were given it may have it. */
  RED;

  /** Returns the mark as people write it: {@code amber+strict}; empty for {@link #NONE}. */
  public String word() {
    return this == NONE ? "" : name().toLowerCase(Locale.ROOT).replace('_', '+');
  }

  /** Returns the mark as pages and prints show it: {@code TLP:AMBER+STRICT}. */
  public String label() {
    return this == NONE ? "" : "TLP:" + word().toUpperCase(Locale.ROOT);
  }

  /** Returns who may have what is marked so, in a sentence; empty for {@link #NONE}. */
  public String meaning() {
    return switch (this) {
      case NONE -> "";
      case CLEAR -> "Anybody may have it.";
      case GREEN -> "For the community only.";
      case AMBER -> "For the own organisation and its clients only.";
      case AMBER_STRICT -> "For the own organisation only.";
      case RED -> "Only for those who were given it.";
    };
  }

  /**
   * Returns the mark of this word, with or without {@code TLP:} before it.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Tlp of(String word) {
    String bare = word.toLowerCase(Locale.ROOT).replaceFirst("^tlp:", "");
    return Stream.of(values())
        .filter(mark -> mark != NONE && mark.word().equals(bare))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'" + word + "' is no mark: clear, green, amber, amber+strict, red"));
  }

  /** Returns the stricter of two. */
  public Tlp stricter(Tlp other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
