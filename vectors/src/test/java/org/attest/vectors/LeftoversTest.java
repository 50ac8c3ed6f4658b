package org.attest.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

  @TempDir Path folder;

  @Test
  void onlyEmptyFoldersOfEarlierRunsGo() throws IOException {
    Path left = Files.createDirectory(folder.resolve("onnxruntime-java12"));
    Path used = Files.createDirectory(folder.resolve("onnxruntime-java13"));
    Files.writeString(used.resolve("library"), "in use");
    Path other = Files.createDirectory(folder.resolve("another"));

    Leftovers.remove(folder, Instant.now());
    assertThat(left).as("it may be about to be filled").exists();
    Leftovers.remove(folder, Instant.now().plusSeconds(90));

    assertThat(left).doesNotExist();
    assertThat(used.resolve("library")).exists();
    assertThat(other).exists();
  }
}
