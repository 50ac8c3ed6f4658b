package org.attest.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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

  /** Returns the SHA-256 of {@code bytes}, 64 lower-case hexadecimal digits. */
  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
