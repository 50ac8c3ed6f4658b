package org.attest.model;

/**
 * The readable name of a document in one record: the meta line's id, or the file's stem.
 *
 * @param value never blank
 */
public record DocumentId(String value) implements Comparable<DocumentId> {

  /**
   * Refuses a blank name, and one with U+0000, which not every database can ask for.
   *
   * @throws IllegalArgumentException if {@code value} is blank or has U+0000
   */
  public DocumentId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("a document's id is blank");
    }
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a document's id has the character U+0000");
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
