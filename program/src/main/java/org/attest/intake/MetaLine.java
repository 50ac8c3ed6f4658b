package org.attest.intake;

import org.attest.model.When;

/**
 * What the user knows of one file; what is not known is empty.
 *
 * @param id the file's stem, and the document's name
 * @param title the headline
 * @param publisher who published it
 * @param author the by-line
 * @param address where it was published
 * @param published the day, month or year it was published
 * @param modified the day, month or year its publisher last changed it
 */
public record MetaLine(
    String id,
    String title,
    String publisher,
    String author,
    String address,
    When published,
    When modified) {

  /**
   * Refuses a line that belongs to no file.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public MetaLine {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a meta line without an id");
    }
  }
}
