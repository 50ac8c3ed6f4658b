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
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** The untouched bytes of every report, each in a file named by its SHA-256. */
final class FolderOriginals implements Originals {

  /** Where the bytes of a report wait that is just being forgotten. */
  private static final String ASIDE = "forgetting";

  private final Path folder;

  FolderOriginals(Path folder) {
    this.folder = folder;
  }

  private Path shelf(String hash) {
    return folder.resolve(hash.substring(0, 2));
  }

  @Override
  public void put(String hash, byte[] bytes) throws IOException {
    Path shelf = shelf(hash);
    Path target = shelf.resolve(hash);
    if (Files.exists(target) && Files.size(target) == bytes.length) {
      return;
    }
    Folders.make(shelf);
    Path part = shelf.resolve("part-" + UUID.randomUUID());
    try {
      write(part, bytes, CREATE_NEW, WRITE);
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

  private static void write(Path part, byte[] bytes, OpenOption... how) throws IOException {
    try (FileChannel channel = FileChannel.open(part, how)) {
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

  @Override
  public byte[] get(String hash) throws IOException {
    try {
      return Files.readAllBytes(shelf(hash).resolve(hash));
    } catch (NoSuchFileException e) {
      if (Files.exists(aside(hash))) {
        return Files.readAllBytes(aside(hash));
      }
      throw e;
    }
  }

  @Override
  public void bury(String hash, DSLContext change) throws IOException {
    Path file = shelf(hash).resolve(hash);
    if (Files.exists(file)) {
      Folders.make(folder.resolve(ASIDE));
      Files.move(file, aside(hash), ATOMIC_MOVE);
      sync(folder.resolve(ASIDE));
      sync(shelf(hash));
    }
  }

  @Override
  public void remove(String hash) throws IOException {
    Path file = aside(hash);
    if (Files.exists(file)) {
      write(file, new byte[(int) Files.size(file)], WRITE);
      Files.deleteIfExists(file);
      sync(folder.resolve(ASIDE));
    }
  }

  @Override
  public List<String> aside() throws IOException {
    if (!Files.isDirectory(folder.resolve(ASIDE))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.resolve(ASIDE))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Override
  public void putBack(String hash) throws IOException {
    put(hash, Files.readAllBytes(aside(hash)));
    remove(hash);
  }

  private Path aside(String hash) {
    return folder.resolve(ASIDE).resolve(hash);
  }
}
