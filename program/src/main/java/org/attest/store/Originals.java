package org.attest.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** The untouched bytes of every report, each in a file named by its SHA-256. */
final class Originals {

  private final Path folder;

  Originals(Path folder) {
    this.folder = folder;
  }

  /** Returns the SHA-256 of {@code bytes}, 64 lower-case hexadecimal digits. */
  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private Path shelf(String hash) {
    return folder.resolve(hash.substring(0, 2));
  }

  /** Puts the bytes on the disk, whole or not at all; when this returns, they are durable. */
  void put(String hash, byte[] bytes) throws IOException {
    Path shelf = shelf(hash);
    Path target = shelf.resolve(hash);
    if (Files.exists(target) && Files.size(target) == bytes.length) {
      return;
    }
    Folders.make(shelf);
    Path part = shelf.resolve("part-" + UUID.randomUUID());
    try {
      write(part, bytes);
      Files.move(part, target, ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(part);
      throw new IOException(
          "cannot keep the original bytes in %s: %s. Is the disk full, or the folder not writable?"
              .formatted(folder, e.getMessage()),
          e);
    }
    sync(shelf);
    sync(folder);
  }

  private static void write(Path part, byte[] bytes) throws IOException {
    try (FileChannel channel = FileChannel.open(part, CREATE_NEW, WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /** Makes the folder's entries durable; a system that cannot open a folder does it by itself. */
  private static void sync(Path directory) throws IOException {
    if (Folders.posix()) {
      try (FileChannel channel = FileChannel.open(directory, READ)) {
        channel.force(true);
      }
    }
  }

  /**
   * Returns the bytes with this hash.
   *
   * @throws NoSuchFileException if they are not there
   */
  byte[] get(String hash) throws IOException {
    return Files.readAllBytes(shelf(hash).resolve(hash));
  }
}
