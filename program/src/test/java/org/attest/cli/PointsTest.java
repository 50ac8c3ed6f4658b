package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.attest.Attest;
import org.attest.Points;
import org.attest.View;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the two sample explainers of one group stand to each other on nine points. */
class PointsTest {

  @TempDir static Path folder;
  private static Attest attest;

  @BeforeAll
  static void read() throws IOException {
    Path samples = SampleRecord.SAMPLES;
    Typed added =
        Typed.on(
            folder,
            "add",
            samples.resolve("strand-isk-explainer.txt").toString(),
            samples.resolve("courier-isk-militants.txt").toString(),
            "--meta",
            samples.resolve("meta.jsonl").toString());
    assertThat(added.code()).as(added.all()).isZero();
    attest = Attest.open(folder);
  }

  @AfterAll
  static void close() throws IOException {
    attest.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          founding               | more-precise | January 2015
          make-up                | other-scope  | whom it recruits
          strength               | other-time   | 'at its height'
          base                   | other-scope  | Nangarhar
          territory against base | other-scope  | holds no ground
          meaning of Khorasan    | more-precise | one adds Iran and Central Asia
          ties to the Taliban    | other-scope  | by way of Haqqani network
          maternity ward         | more-precise | how many were killed
          Pakistan               | other-time   | May 2019
          """)
  void theTwoExplainersStandToEachOtherAsAReaderWouldSay(
      String point, String relation, String reason) throws IOException {
    Points.Asked asked =
        Points.nine().stream().filter(each -> each.name().equals(point)).findFirst().orElseThrow();
    List<Points.Found> found = attest.points().on(asked, "Islamic State Khorasan", View.ALL);
    assertThat(found).as(point).isNotEmpty();
    assertThat(found.getFirst().relation()).as("%s", found).isEqualTo(relation);
    // the apostrophes of a CsvSource are its quotation marks
    assertThat(found.getFirst().reason().replace("'", "")).contains(reason.replace("'", ""));
  }

  @Test
  void theDossierShowsWhatStandsUnderTwoQuestionsSideBySide() {
    Typed typed = Typed.on(folder, "dossier", "IS-K");
    String words = typed.out().replaceAll("\\s+", " ");
    assertThat(words)
        .contains("the other whom it recruits")
        .contains("one does not need the other");
  }
}
