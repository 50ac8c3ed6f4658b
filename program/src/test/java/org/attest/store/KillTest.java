package org.attest.store;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All the rounds: {@code mvn test -Dtest=KillTest -Dkill.rounds=200}, on both databases. */
@Tag("slow")
class KillTest {

  private static final int ROUNDS = Integer.getInteger("kill.rounds", 5);

  /** Every quote is looked up again after so many rounds, and after the last. */
  private static final int VERIFIED = 20;

  private static final Pattern DEED = Pattern.compile("(?:added|decided|reread) \\S+");

  @TempDir Path folder;

  @Test
  void losesNothingAcknowledgedInAFolder() throws Exception {
    kill(folder.resolve("record").toString());
  }

  @Test
  void losesNothingAcknowledgedOnAServer() throws Exception {
    kill(Server.freshDatabase());
  }

  private static void kill(String record) throws Exception {
    Random random = new Random(7);
    Set<String> acknowledged = new HashSet<>();
    for (int round = 0; round < ROUNDS; round++) {
      int before = acknowledged.size();
      acknowledged.addAll(workUntilKilled(record, round * 1_000_000, random));
      assertThat(acknowledged)
          .as("round %d acknowledged something", round)
          .hasSizeGreaterThan(before);
      check(record, round, acknowledged);
    }
  }

  /** Kills the child after some acknowledgements and some microseconds more, in mid-write. */
  private static List<String> workUntilKilled(String record, int first, Random random)
      throws Exception {
    Path errors = Files.createTempFile("adder", ".log");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Adder.class.getName(),
                record,
                String.valueOf(first))
            .redirectError(errors.toFile())
            .start();
    List<String> deeds = new ArrayList<>();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      int wanted = 1 + random.nextInt(12);
      while (deeds.size() < wanted) {
        String line = out.readLine();
        if (line == null) {
          throw new AssertionError(
              "the child ended by itself after " + deeds + ": " + Files.readString(errors));
        }
        if (DEED.matcher(line).matches()) {
          deeds.add(line);
        }
      }
      spin(random.nextInt(4_000_000));
      // Through its handle: the process itself would close the stream, and lose what is in it.
      child.toHandle().destroyForcibly();
      out.lines().filter(line -> DEED.matcher(line).matches()).forEach(deeds::add);
    } finally {
      child.destroyForcibly();
      assertThat(child.waitFor(20, SECONDS)).isTrue();
      Files.delete(errors);
    }
    return deeds;
  }

  private static void spin(int nanoseconds) {
    long end = System.nanoTime() + nanoseconds;
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static void check(String record, int round, Set<String> acknowledged) throws IOException {
    try (Store store = Store.open(Place.of(record))) {
      Set<String> there = new HashSet<>();
      store.documents().forEach(entry -> there.add("added " + entry.source().document()));
      store
          .fold()
          .standing()
          .log()
          .forEach(decision -> there.add("decided " + decision.id() + ":" + decision.act().word()));
      store.runs().keySet().forEach(run -> there.add("reread " + run));
      assertThat(there).as("round %d", round).containsAll(acknowledged);
      if (round % VERIFIED == VERIFIED - 1 || round == ROUNDS - 1) {
        Verification verification =
            Verifier.verify(
                store, (_, original) -> Optional.of(new String(original, StandardCharsets.UTF_8)));
        assertThat(verification.faults()).as("round %d", round).isEmpty();
      }
    }
  }
}
