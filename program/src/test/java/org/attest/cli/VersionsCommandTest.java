package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What publishers made of their own reports is kept, ordered and shown. */
class VersionsCommandTest {

  private static final String FIRST =
      """
      Bridge attacked

      At least 30 people were killed in a bombing at a bridge in Kunduz on 2 May 2024, officials said.

      Islamic State Khorasan claimed responsibility for the bombing in Kunduz.
      """;

  private static final String SECOND =
      """
      Bridge attacked

      At least 13 people were killed in a bombing at a bridge in Kunduz on 2 May 2024, officials said.

      Islamic State Khorasan claimed responsibility for the bombing in Kunduz.

      This article was amended on 5 May 2024 because an earlier version gave another toll.
      """;

  private static final String META =
      """
      {"id":"bridge","publisher":"Valley Wire","url":"https://wire.example/bridge","published":"2024-05-03"}
      {"id":"bridge-later","publisher":"Valley Wire","url":"https://wire.example/bridge?utm_source=mail","published":"2024-05-03"}
      """;

  @TempDir Path folder;

  private Typed on(String... words) {
    return Typed.on(folder.resolve("record"), words);
  }

  @BeforeEach
  void add() throws IOException {
    WrittenReports.add(folder, META, Map.of("bridge", FIRST, "bridge-later", SECOND));
  }

  @Test
  void listsTheVersionsInTheOrderOfTheirDays() {
    assertThat(on("versions").out())
        .containsSubsequence(
            "https://wire.example/bridge",
            "2024-05-03  bridge  published",
            "2024-05-05  bridge-later  changed by its publisher",
            "This article was amended on 5 May 2024");
  }

  /** An answer is as good as what it stands on: that the toll was changed stands beside it. */
  @Test
  void saysOfWhatAnAnswerCitesThatItWasChanged() {
    String[] question = {"ask", "How many people were killed in the bombing in Kunduz?"};

    assertThat(on(question).out())
        .contains("    ! corrected in the later version of 2024-05-05: “This article was")
        .contains("    ! not in the later version of 2024-05-05, which says “This article was");
    assertThat(on(question[0], question[1], "--format", "jsonl").out())
        .contains("\"notices\":[\"corrected in the later version of 2024-05-05: “This article");
    assertThat(on(question[0], question[1], "--as-of", "2024-05-04").out())
        .contains("30 killed")
        .doesNotContain("later version");
  }

  @Test
  void showsThePassagesThatWereChangedAndTheClaimsThatWent() {
    assertThat(on("versions", "bridge").out())
        .containsSubsequence("before: At least 30 people", "now:    At least 13 people")
        .contains("no longer said: ");
  }

  @Test
  void saysOfAClaimThatTheLaterVersionNoLongerMakesIt() {
    assertThat(on("claims", "--kind", "event").out())
        .containsPattern(
            "“At least 30 people[^\\n]+\\n[^\\n]+not in the later version of 2024-05-05, which says"
                + " “This article was amended")
        .containsPattern(
            "“At least 13 people[^\\n]+\\n[^\\n]+corrected by its publisher: “This article");
  }

  @Test
  void showsTheVersionOfTheDayAskedFor() {
    assertThat(on("claims", "--as-of", "2024-05-04").out())
        .contains("At least 30 people")
        .doesNotContain("At least 13 people")
        .doesNotContain("later version");
    assertThat(on("ask", "--as-of", "2024-05-04", "How many people were killed in Kunduz?").out())
        .contains("30")
        .doesNotContain("13");
  }

  @Test
  void countsTheVersionsAsOneReport() {
    assertThat(on("dossier", "IS-K").out())
        .contains("two versions of one report, the later of 2024-05-05")
        .contains("1 report, 1 origin")
        .doesNotContain("2 reports,");
  }

  @Test
  void refusesAReportThatIsNotThere() {
    assertThat(on("versions", "nowhere").code()).isEqualTo(1);
  }
}
