package org.attest.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.attest.Setup;

/** Writes what was read from a set's documents into the file that its scorer takes. */
final class SystemFile {

  /** Maps the reading of each document, in order, to a line for the scorer. */
  @FunctionalInterface
  interface Mapping {
    /** Returns how many documents were read. */
    int write(Path documents, Path system, Setup setup) throws IOException;
  }

  private SystemFile() {}

  /**
   * Reads the documents and writes the file, with progress.
   *
   * @return the exit code
   * @throws Refusal if the documents cannot be read
   */
  static int write(Main main, Path documents, Path system, Mapping mapping) throws IOException {
    int count = read(main, documents, system, mapping);
    main.screen().line("Read " + count + " documents into " + system);
    return 0;
  }

  /** As {@link #write}, and prints no result; returns how many documents were read. */
  static int read(Main main, Path documents, Path system, Mapping mapping) throws IOException {
    if (!Files.isReadable(documents) || Files.isDirectory(documents)) {
      throw new Refusal("cannot read " + documents);
    }
    try (Meter meter = Console.meter(main.err(), "reading", "documents")) {
      return mapping.write(documents, system, new Models(main, meter));
    }
  }
}
