package org.attest.store;

import org.attest.model.DocumentId;

/** What adding a document did to the record. */
public sealed interface Addition {

  /** Returns the name of the document in the record. */
  DocumentId document();

  /**
   * The document is new, and on the disk.
   *
   * @param document its name, which is not the one asked for where other bytes had that
   * @param renamedFrom the name asked for where it was taken, else {@code document}
   */
  record Added(DocumentId document, DocumentId renamedFrom) implements Addition {
    /** Returns whether the name asked for was taken. */
    public boolean renamed() {
      return !document.equals(renamedFrom);
    }
  }

  /**
   * The same bytes from the same publisher and address were there before; nothing was changed.
   *
   * @param document the name they have
   */
  record Known(DocumentId document) implements Addition {}
}
