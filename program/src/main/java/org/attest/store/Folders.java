package org.attest.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that only the user can look into. */
final class Folders {

  private Folders() {}

  static boolean posix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  /** Makes {@code folder} and those above it, readable by the user alone; keeps what is there. */
  static void make(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    try {
      if (posix()) {
        Files.createDirectories(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectories(folder);
      }
    } catch (FileAlreadyExistsException e) {
      throw new IOException(folder + " is a file, and a record is a folder", e);
    } catch (AccessDeniedException e) {
      throw new IOException(
          "no right to make %s: choose another folder with --record, or change the rights"
              .formatted(folder),
          e);
    }
  }

  /** Checks that files can be made in {@code folder}. */
  static void writable(Path folder) throws IOException {
    if (!Files.isReadable(folder) || !Files.isWritable(folder) || !Files.isExecutable(folder)) {
      throw new IOException(
          "no right to read and write %s: choose another folder with --record, or change the rights"
              .formatted(folder));
    }
  }
}
