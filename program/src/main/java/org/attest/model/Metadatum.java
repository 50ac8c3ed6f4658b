package org.attest.model;

/**
 * One thing known about a document, and how it is known.
 *
 * @param value the value; empty exactly where the basis is {@link Basis#UNKNOWN}
 * @param basis on what it rests
 * @param evidence the words, field or rule it was taken from; may be empty
 */
public record Metadatum(String value, Basis basis, String evidence) {

  /** Nobody says it. */
  public static final Metadatum UNKNOWN = new Metadatum("", Basis.UNKNOWN, "");

  /**
   * Checks that a value has a basis and a basis has a value.
   *
   * @throws IllegalArgumentException if exactly one of the two is missing
   */
  public Metadatum {
    if (value.isEmpty() != (basis == Basis.UNKNOWN)) {
      throw new IllegalArgumentException("value and basis disagree: '" + value + "', " + basis);
    }
  }

  /** Returns {@code value} as given by a meta line, page metadata or feed; unknown where empty. */
  public static Metadatum given(String value, String evidence) {
    return value.isEmpty() ? UNKNOWN : new Metadatum(value, Basis.METADATA, evidence);
  }

  /** Returns whether anything is known. */
  public boolean known() {
    return basis != Basis.UNKNOWN;
  }
}
