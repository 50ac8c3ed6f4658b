package org.attest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies of the record of the sample reports, for tests that change it. */
public final class SampleFolder {

  private SampleFolder() {}

  /** Copies it to {@code folder}, and returns that. */
  public static Path copiedTo(Path folder) throws IOException {
    Path from = SampleRecord.folder();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(from.relativize(file).toString()));
      }
    }
    return folder;
  }
}
