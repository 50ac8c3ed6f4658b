package org.attest.model;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** On what a metadatum or a date rests. */
public enum Basis {
  /** The text says it. */
  STATED,
  /** A meta line, a page's metadata or a feed says it. */
  METADATA,
  /** Worked out from other words; the words are kept beside it. */
  INFERRED,
  /** Nobody says it. */
  UNKNOWN;

  /** Returns its word in the codebook. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the basis of this word, in any case.
   *
   * @throws IllegalArgumentException if there is none; the message names them
   */
  public static Basis of(String word) {
    return Stream.of(values())
        .filter(each -> each.name().equalsIgnoreCase(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "'"
                    + word
                    + "' is no basis: "
                    + Stream.of(values()).map(Basis::word).collect(Collectors.joining(", "))));
  }
}
