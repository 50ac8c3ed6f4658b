package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is marked by the Traffic Light Protocol leaves the record only when it is named. */
class ReleaseTest {

  private static final String REPORT = "courier-isk-militants";
  private static final String FOUNDING = "The group was established in January 2015";

  @TempDir Path folder;
  private Path record = Path.of(".");

  @BeforeEach
  void mark() throws IOException {
    record = SampleFolder.copiedTo(folder.resolve("record"));
    Typed typed = on("decide", "mark", REPORT, "amber", "--by", "A. Nalyst", "--why", "asked for");
    assertThat(typed.code()).as(typed.all()).isZero();
  }

  private Typed on(String... words) {
    return Typed.on(record, words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "claims --group IS-K --format jsonl",
        "claims --group IS-K --format csv",
        "dossier IS-K --format md",
        "dossier IS-K --format html",
        "dossier IS-K --format json",
        "explain IS-K",
        "explain IS-K --format json"
      })
  void anAmberReportDoesNotLeaveUnlessItIsNamed(String command) {
    Typed held = on(command.split(" "));
    assertThat(held.out()).doesNotContain(REPORT).doesNotContain(FOUNDING);
    assertThat(held.err()).contains("Withheld:").contains("TLP:GREEN");
    Typed named = on((command + " --tlp amber").split(" "));
    assertThat(named.out()).contains(REPORT);
    assertThat(named.err()).doesNotContain("Withheld:");
  }

  @Test
  void itsUserSeesItOnTheTerminal() {
    assertThat(on("dossier", "IS-K").out()).contains(FOUNDING);
  }

  @Test
  void itDoesNotLeaveInTheAnswersOfAnExplainerEither() throws IOException {
    Path questions = Files.writeString(folder.resolve("q.txt"), "When was IS-K founded?\n");
    Typed typed = on("explain", "IS-K", "--questions", questions.toString());
    assertThat(typed.out()).doesNotContain(FOUNDING);
  }

  @Test
  void aStricterMarkThanTheOneNamedStays() {
    on("decide", "mark", REPORT, "red", "--by", "A. Nalyst", "--why", "asked for");
    assertThat(on("explain", "IS-K", "--tlp", "amber").out()).doesNotContain(FOUNDING);
    assertThat(on("explain", "IS-K", "--tlp", "green+").code()).isEqualTo(2);
  }
}
