package org.attest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.attest.model.Document;
import org.jooq.DSLContext;

/**
 * Forgets reports with their bytes, which lie outside of the change that takes the rows away: they
 * are put aside within it, and removed once it is on the disk.
 */
final class Burial {

  private final Database database;
  private final Originals originals;

  Burial(Database database, Originals originals) {
    this.database = database;
    this.originals = originals;
  }

  /** Takes all of a report out of the record, and leaves a tombstone. */
  Tombstone forget(Document report, String who, String why, Instant at) throws IOException {
    String hash = report.hash();
    Tombstone tombstone =
        change(sql -> {
          Tombstone left = Forgetting.forget(sql, report.id(), who, why, at);
          if (!Documents.hasBytes(sql, hash)) {
            originals.bury(hash, sql);
          }
          return left;
        });
    originals.remove(hash);
    database.scrub();
    return tombstone;
  }

  /**
   * Ends what a stopped forgetting left: bytes put aside go back where a report has them, and go
   * for good where none has. Waits for a forgetting that goes on in another process.
   */
  void endStopped() throws IOException {
    List<String> aside = originals.aside();
    if (aside.isEmpty()) {
      return;
    }
    change(sql -> {
      for (String hash : aside) {
        if (Documents.hasBytes(sql, hash)) {
          originals.putBack(hash);
        } else {
          originals.remove(hash);
        }
      }
      return aside;
    });
  }

  /** What is done to rows and files at once. */
  private interface Change<T> {
    T in(DSLContext sql) throws IOException;
  }

  private <T> T change(Change<T> change) throws IOException {
    try {
      return database.write(sql -> {
        try {
          return change.in(sql);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
