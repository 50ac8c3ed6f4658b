package org.attest.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jooq.DSLContext;

/**
 * The untouched bytes of every report, each under its SHA-256: files in the folder of the record,
 * or rows of the server's database.
 */
sealed interface Originals permits FolderOriginals, PostgresOriginals {

  /** Keeps the bytes, whole or not at all; when this returns, they are durable. */
  void put(String hash, byte[] bytes) throws IOException;

  /**
   * Returns the bytes with this hash.
   *
   * @throws NoSuchFileException if they are not there
   */
  byte[] get(String hash) throws IOException;

  /**
   * Puts the bytes of a report aside within the change that forgets it; {@link #get} still has them
   * while the report is there.
   */
  void bury(String hash, DSLContext change) throws IOException;

  /** Removes the bytes that were put aside, once the change is on the disk. */
  void remove(String hash) throws IOException;

  /**
   * Returns the hashes of what is put aside; none but while a report is forgotten, or it stopped.
   */
  List<String> aside() throws IOException;

  /** Puts back what was put aside for a report that is in the record all the same. */
  void putBack(String hash) throws IOException;
}
