package org.attest.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

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

  /** Removes the bytes, for a report that is to be forgotten; only then. */
  void remove(String hash) throws IOException;
}
