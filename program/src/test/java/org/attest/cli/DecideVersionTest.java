package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A correction under another address is a version of what it corrects once a person says so. */
class DecideVersionTest {

  private static final String FIRST =
      """
      At least 30 killed in bombing at a bridge in Kunduz

      At least 30 people were killed in a bombing at a bridge in Kunduz on 2 May 2024, officials said.

      Islamic State Khorasan claimed responsibility for the bombing in Kunduz.
      """;

  private static final String SECOND =
      """
      CORRECTION: Toll of Kunduz bombing lowered

      A report of 3 May, "At least 30 killed in bombing at a bridge in Kunduz", gave a wrong toll.

      At least 13 people were killed in a bombing at a bridge in Kunduz on 2 May 2024, officials said.

      Islamic State Khorasan claimed responsibility for the bombing in Kunduz.
      """;

  private static final String OTHER =
      """
      Ferry strike goes on

      The ferries of Kunduz did not sail on 1 May 2024, their owners said.
      """;

  private static final String META =
      """
      {"id":"bridge","publisher":"Valley Wire","url":"https://wire.example/bridge","published":"2024-05-03","title":"At least 30 killed in bombing at a bridge in Kunduz"}
      {"id":"bridge-correction","publisher":"Valley Wire","url":"https://wire.example/toll","published":"2024-05-05","title":"CORRECTION: Toll of Kunduz bombing lowered"}
      {"id":"ferry","publisher":"Valley Wire","url":"https://wire.example/ferry","published":"2024-05-02","title":"Ferry strike goes on"}
      """;

  private static final String[] DECIDE = {
    "decide", "version", "bridge", "bridge-correction", "--by", "Ana", "--why", "it says so"
  };

  @TempDir Path folder;

  private Typed on(String... words) {
    return Typed.on(folder.resolve("record"), words);
  }

  @BeforeEach
  void add() throws IOException {
    WrittenReports.add(
        folder, META, Map.of("bridge", FIRST, "bridge-correction", SECOND, "ferry", OTHER));
  }

  @Test
  void offersWhatACorrectionMayBeAboutAndJoinsNothingByItself() {
    assertThat(on("versions").out())
        .contains("looks like a correction of bridge, of 2024-05-03 (“At least 30 killed")
        .contains("attest decide version bridge bridge-correction")
        .doesNotContain("ferry");
    assertThat(on("versions", "bridge-correction").out()).contains("looks like a correction of");
    assertThat(on("claims", "--kind", "event").out()).doesNotContain("later version");
  }

  @Test
  void showsTheCorrectedReportAsCorrectedEverywhere() {
    assertThat(on(DECIDE).out())
        .isEqualTo("decision 1: bridge-correction is a later version of bridge\n");

    assertThat(on("versions").out())
        .containsSubsequence(
            "https://wire.example/bridge",
            "2024-05-03  bridge  published",
            "2024-05-05  bridge-correction  published, under another address")
        .doesNotContain("looks like");
    assertThat(on("versions", "bridge").out()).contains("no longer said: ");
    assertThat(on("claims", "--kind", "event").out())
        .containsPattern(
            "“At least 30 people[^\\n]+\\n[^\\n]+not in the later version of 2024-05-05"
                + " \\(bridge-correction\\), which says “CORRECTION")
        .containsPattern("“At least 13 people[^\\n]+\\n[^\\n]+corrects bridge: “CORRECTION");
    assertThat(on("dossier", "IS-K").out())
        .contains("two versions of one report, the later of 2024-05-05")
        .contains("1 report, 1 origin")
        .doesNotContain("2 reports, 2 origins");
    assertThat(on("ask", "How many people were killed in the bombing in Kunduz?").out())
        .contains(
            "! corrected in the later version of 2024-05-05 (bridge-correction): “CORRECTION");
    assertThat(on("stats").out()).contains("1 origin: copies");
  }

  @Test
  void countsOnlyFromItsDayAndOnlySinceItWasDecided() {
    on(DECIDE);

    assertThat(on("claims", "--as-of", "2024-05-04").out())
        .contains("At least 30 people")
        .doesNotContain("later version");
    assertThat(on("decisions").out()).contains("bridge-correction is a later version of bridge");
    assertThat(on("log").out()).contains("bridge-correction is a later version of bridge");
  }

  @Test
  void refusesWhatCannotBe() {
    on(DECIDE);

    assertThat(on(DECIDE).err()).contains("bridge-correction is a later version of bridge already");
    assertThat(on("decide", "version", "bridge-correction", "bridge", "--by", "Ana").err())
        .contains("bridge-correction is a later version of bridge by a decision; void that first");
    assertThat(on("decide", "version", "bridge", "ferry", "--by", "Ana").err())
        .contains("ferry is of 2024-05-02, before bridge of 2024-05-03");
    assertThat(on("decide", "version", "bridge", "bridge", "--by", "Ana").err())
        .contains("bridge is no later version of itself");
    assertThat(on("decide", "version", "bridge", "nowhere", "--by", "Ana").err())
        .contains("no report is called nowhere");
  }

  @Test
  void isVoidedAndStandsAgain() {
    String before = on("claims", "--format", "jsonl").out();
    on(DECIDE);
    assertThat(on("claims", "--format", "jsonl").out()).isNotEqualTo(before);

    on("decide", "void", "1", "--by", "Ana");
    assertThat(on("claims", "--format", "jsonl").out()).isEqualTo(before);

    on("decide", "void", "2", "--by", "Ana");
    assertThat(on("versions").out()).contains("under another address");
  }

  @Test
  void goesWithEitherReportThatIsForgotten() {
    on(DECIDE);
    String[] forget = {"forget", "bridge", "--yes", "--by", "Ana", "--why", "a court"};

    assertThat(on(forget).code()).isZero();
    assertThat(on(forget).err())
        .as("what a second forgetting says")
        .contains("bridge was forgotten by Ana", "a court");

    assertThat(on("decisions").out()).doesNotContain("bridge");
    assertThat(on("claims", "--kind", "event").out())
        .contains("corrected by its publisher")
        .doesNotContain("corrects bridge");
    assertThat(on("verify").code()).isZero();
  }

  @Test
  void tellsNothingOfAVersionThatItsReadersMayNotSee() {
    on(DECIDE);
    on("decide", "mark", "bridge-correction", "red", "--by", "Ana");

    assertThat(on("claims", "--format", "jsonl").out())
        .contains("At least 30 people")
        .doesNotContain("later version")
        .doesNotContain("bridge-correction")
        .doesNotContain("CORRECTION");
  }
}
