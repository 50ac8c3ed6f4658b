package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.attest.Attest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each sample report reads as it did when its reading was last accepted, with {@code
 * -Daccept=true}.
 */
class SampleReadingsTest {

  private static final Path KEPT = Path.of("src/test/resources/reports");

  static Stream<String> samples() throws IOException {
    try (Stream<Path> files = Files.list(SampleRecord.SAMPLES)) {
      List<String> stems =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".txt") || name.endsWith(".html"))
              .map(name -> name.substring(0, name.lastIndexOf('.')))
              .sorted()
              .toList();
      return stems.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleReadsAsItDid(String sample) throws IOException {
    String reading;
    try (Attest attest = Attest.open(SampleRecord.folder())) {
      reading = attest.understanding().reading(sample);
    }
    Path kept = KEPT.resolve(sample).resolve("reading.json");
    if (Boolean.getBoolean("accept")) {
      Files.createDirectories(kept.getParent());
      Files.writeString(kept, reading);
    }
    assertThat(reading).isEqualTo(Files.readString(kept));
  }
}
