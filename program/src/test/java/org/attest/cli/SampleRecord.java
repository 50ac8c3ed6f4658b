package org.attest.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample reports, read once for all tests that only look. */
public final class SampleRecord {

  /** The sample reports. */
  public static final Path SAMPLES = Path.of("../samples");

  private SampleRecord() {}

  /** Returns the folder of the record. */
  public static Path folder() {
    return Made.FOLDER;
  }

  /** Returns what a command prints that is run on a record. */
  public static String typed(Path record, String... words) {
    return Typed.on(record, words).all();
  }

  private static final class Made {
    static final Path FOLDER = make();

    private static Path make() {
      try {
        Files.createDirectories(Path.of("target"));
        Path folder = Files.createTempDirectory(Path.of("target"), "sample-record-");
        Typed added =
            Typed.on(
                folder,
                "add",
                SAMPLES.toString(),
                "--meta",
                SAMPLES.resolve("meta.jsonl").toString(),
                "--trace");
        if (added.code() != 0) {
          throw new IllegalStateException(added.all());
        }
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
