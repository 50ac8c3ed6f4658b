package org.attest.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import org.attest.TestModels;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C while reports are read: a clean end, and the second start goes on from there. */
@Tag("slow")
class StopTest {

  private static final int REPORTS = 300;

  @TempDir Path folder;

  @Test
  void ctrlCStopsCleanlyAndTheSameCommandGoesOnFromThere() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/kill")), "there is no kill to send Ctrl-C with");
    Path reports = write();
    Path record = folder.resolve("record");
    Path said = folder.resolve("said");
    Path originals = Files.createDirectories(record.resolve("originals"));
    Process adding = start(record, reports, said);
    try {
      waitForOneIn(originals, adding);
      new ProcessBuilder("/bin/kill", "-INT", String.valueOf(adding.pid())).start().waitFor();
      assertThat(adding.waitFor(60, SECONDS)).as("it ends when asked to").isTrue();
    } finally {
      adding.destroyForcibly();
    }
    assertThat(adding.exitValue()).isEqualTo(130);
    String words = Files.readString(said, StandardCharsets.UTF_8);
    assertThat(words).containsPattern("stopped; \\d+ of 300 files are in the record");
    assertThat(words).containsPattern("reports? read: ");

    assertThat(Typed.on(record, "verify").code()).isZero();
    Typed again = Typed.on(record, "add", reports.toString());
    assertThat(again.code()).as(again.all()).isZero();
    assertThat(again.out()).containsPattern("reports? known before, unchanged");
    assertThat(Typed.on(record, "claims", "--format", "jsonl").out().lines())
        .hasSizeGreaterThanOrEqualTo(REPORTS);
  }

  /** Writes many short reports, more than are read before the stop. */
  private Path write() throws IOException {
    Path reports = Files.createDirectory(folder.resolve("reports"));
    for (int i = 0; i < REPORTS; i++) {
      Files.writeString(
          reports.resolve("report-" + i + ".txt"),
          "Boko Haram said it had attacked an army post near Maiduguri. " + i + " were killed.\n");
    }
    return reports;
  }

  private Process start(Path record, Path reports, Path said) throws IOException {
    TestModels.models();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1600m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dattest.models=" + TestModels.folder().toAbsolutePath(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "--record",
            record.toString(),
            "add",
            reports.toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(said.toFile())
        .start();
  }

  private static void waitForOneIn(Path originals, Process adding) throws Exception {
    try (WatchService watch = originals.getFileSystem().newWatchService()) {
      originals.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      assertThat(watch.poll(180, SECONDS)).as("a report is in the record").isNotNull();
    }
    assertThat(adding.isAlive()).as("it is still reading").isTrue();
  }
}
