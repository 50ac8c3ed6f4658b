package org.attest.model;

/**
 * The readable name of a document in one record: the meta line's id, or the file's stem.
 *
 * @param value never blank
 */
public record DocumentId(String value) implements Comparable<DocumentId> {

  /**
   * Refuses a blank name.
   *
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public DocumentId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a document's id is blank");
    }
  }

  @Override
  public int compareTo(DocumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
