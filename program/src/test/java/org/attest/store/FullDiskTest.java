package org.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attest.model.Document;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is really full: a small one in memory, which only root can make. */
@Tag("slow")
class FullDiskTest {

  private static final Instant NOW = Instant.parse("2024-06-01T10:00:00Z");

  @TempDir Path folder;

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  @Test
  void aFullDiskIsSaidSoAndWhatWasAcknowledgedStays() throws Exception {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk.toString());
    if (!mounted) {
      System.err.println("FullDiskTest WAS SKIPPED: no right to mount a small disk in memory");
    }
    Assumptions.assumeTrue(mounted);
    try {
      List<String> acknowledged = new ArrayList<>();
      assertThatThrownBy(() -> fill(disk.resolve("record"), acknowledged))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("disk")
          .hasMessageContaining("full");
      assertThat(acknowledged).isNotEmpty();
      check(disk.resolve("record"), acknowledged);
    } finally {
      assertThat(run("umount", disk.toString())).isTrue();
    }
  }

  private static void fill(Path record, List<String> acknowledged) throws IOException {
    try (Store store = Store.open(record)) {
      for (int number = 0; ; number++) {
        String text = "Report " + number + ". " + "The Hill Front moved. ".repeat(200);
        Document document = Reports.report("full-" + number, text);
        store.add("f", document, Reports.bytes(text), Reports.read(document, "Hill Front"), NOW);
        acknowledged.add(document.id().value());
      }
    }
  }

  /** The disk is still full, and the record can be read. */
  private static void check(Path record, List<String> acknowledged) throws IOException {
    try (Store store = Store.open(record)) {
      assertThat(store.documents())
          .extracting(entry -> entry.source().document().value())
          .containsExactlyInAnyOrderElementsOf(acknowledged);
      assertThat(
              Verifier.verify(
                      store, (_, bytes) -> Optional.of(new String(bytes, StandardCharsets.UTF_8)))
                  .faults())
          .isEmpty();
    }
  }
}
