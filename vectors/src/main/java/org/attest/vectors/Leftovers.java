package org.attest.vectors;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Folders that earlier runs left: the runtime of the model asks Java to delete its folder before
 * the files in it, so that each run leaves an empty one (seen with ONNX Runtime 1.20).
 */
final class Leftovers {

  private static final String NAMES = "onnxruntime-java*";

  /** A folder that is empty and younger may be one that another process is about to fill. */
  private static final Duration YOUNG = Duration.ofMinutes(1);

  private Leftovers() {}

  /** Deletes those that are empty; what cannot be deleted stays, and does no harm. */
  static void remove() {
    remove(Path.of(System.getProperty("java.io.tmpdir")), Instant.now());
  }

  static void remove(Path folder, Instant now) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, NAMES)) {
      for (Path each : left) {
        if (Files.getLastModifiedTime(each).toInstant().isBefore(now.minus(YOUNG))) {
          delete(each);
        }
      }
    } catch (IOException _) {
      // Somebody else tidies up as well.
    }
  }

  private static void delete(Path folder) {
    try {
      Files.delete(folder);
    } catch (IOException _) {
      // In use, or another user's.
    }
  }
}
