package org.attest.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.attest.model.DocumentId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More rounds: {@code mvn test -Dtest=KillTest -Dkill.rounds=200}. */
@Tag("slow")
class KillTest {

  private static final int ROUNDS = Integer.getInteger("kill.rounds", 10);

  @TempDir Path folder;

  @Test
  void losesNothingAcknowledgedWhenKilledAtAnyMoment() throws Exception {
    Random random = new Random(7);
    List<String> acknowledged = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      int before = acknowledged.size();
      acknowledged.addAll(addUntilKilled(round * 1_000_000, random));
      assertThat(acknowledged)
          .as("round %d acknowledged something", round)
          .hasSizeGreaterThan(before);
      check(round, acknowledged);
    }
  }

  /** Kills the child after some acknowledgements and some microseconds more, in mid-write. */
  private List<String> addUntilKilled(int first, Random random) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Adder.class.getName(),
                folder.toString(),
                String.valueOf(first))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> names = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      int wanted = 1 + random.nextInt(12);
      while (names.size() < wanted) {
        String line = out.readLine();
        assertThat(line).as("the child still runs").isNotNull();
        names.add(line);
      }
      spin(random.nextInt(4_000_000));
      // Through its handle: the process itself would close the stream, and lose what is in it.
      child.toHandle().destroyForcibly();
      out.lines().forEach(names::add);
    } finally {
      child.destroyForcibly();
      assertThat(child.waitFor(20, SECONDS)).isTrue();
    }
    return names;
  }

  private static void spin(int nanoseconds) {
    long end = System.nanoTime() + nanoseconds;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private void check(int round, List<String> acknowledged) throws IOException {
    try (Store store = Store.open(folder)) {
      assertThat(store.documents())
          .as("round %d", round)
          .extracting(entry -> entry.source().document().value())
          .containsAll(acknowledged);
      for (String name : acknowledged) {
        assertThat(store.evidence(Filter.ALL.withDocument(new DocumentId(name)))).hasSize(2);
      }
      Verification verification =
          Verifier.verify(
              store, (_, original) -> Optional.of(new String(original, StandardCharsets.UTF_8)));
      assertThat(verification.faults()).as("round %d", round).isEmpty();
    }
  }
}
