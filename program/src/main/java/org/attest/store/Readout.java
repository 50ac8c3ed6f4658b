package org.attest.store;

import org.attest.model.Reading;

/** What came of reading a document: a reading, or why there is none. */
public sealed interface Readout {

  /**
   * It was read.
   *
   * @param reading what was found
   */
  record Read(Reading reading) implements Readout {}

  /**
   * It is kept unread.
   *
   * @param reason why, such as {@code language: fr}
   * @param reader the version of the reader that declined
   */
  record NotRead(String reason, String reader) implements Readout {
    /**
     * Checks that a reason is given.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public NotRead {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("a document is left unread without a reason");
      }
    }
  }
}
