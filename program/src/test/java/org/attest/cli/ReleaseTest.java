package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "claims --group IS-K --format jsonl",
        "claims --group IS-K --format csv",
        "dossier IS-K --format md",
        "dossier IS-K --format json",
        "diff IS-K --since 2016-01-01 --format json",
        "explain IS-K --format json",
      })
  void whatLeavesSaysItselfHowMuchWasWithheld(String command) {
    assertThat(on(command.split(" ")).out()).containsPattern("[Ww]ithheld\"?[: ]+[1-9]");
    assertThat(on((command + " --tlp amber").split(" ")).out())
        .doesNotContainIgnoringCase("withheld");
  }

  @Test
  void answersAndSearchesAreHeldToAMarkToo() {
    String question = "When was IS-K founded?";
    assertThat(on("ask", question).out()).doesNotContain("Left aside");
    assertThat(on("ask", question, "--tlp", "green").out())
        .contains("Left aside: 1 report marked stricter than TLP:GREEN")
        .doesNotContain(FOUNDING);
    assertThat(on("ask", question, "--format", "jsonl").out())
        .contains("\"withheld_reports\":1")
        .doesNotContain(FOUNDING);
    assertThat(on("search", "established January", "--tlp", "green").out())
        .contains("Left aside: 1 report")
        .doesNotContain(REPORT);
    assertThat(on("search", "established January").out()).contains(REPORT);
  }

  @Test
  void everythingThatLeftIsInTheLogWithItsHash() throws Exception {
    Path file = folder.resolve("is-k.md");
    assertThat(on("explain", "IS-K", "--out", file.toString()).code()).isZero();
    Typed dossier = on("dossier", "IS-K", "--format", "json", "--tlp", "amber");

    String log = on("log").out();

    assertThat(log)
        .containsPattern(
            "export \\d+ by [^\\n]+: explainer of Islamic State Khorasan as md to [^\\n]+is-k.md,"
                + " up to TLP:GREEN, \\d+ claims withheld, [\\d,]+ bytes, sha256 "
                + hash(Files.readAllBytes(file)))
        .containsPattern("export \\d+ by [^\\n]+as json to [^\\n]+is-k.json")
        .containsPattern(
            "export \\d+ by [^\\n]+: dossier of Islamic State Khorasan as json to standard output,"
                + " up to TLP:AMBER, [\\d,]+ bytes, sha256 "
                + hash(dossier.out().getBytes(StandardCharsets.UTF_8)));
  }

  private static String hash(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
