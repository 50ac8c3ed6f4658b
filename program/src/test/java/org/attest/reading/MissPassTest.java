package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Miss;
import org.junit.jupiter.api.Test;

/** What a reading shows of what it did not understand. */
class MissPassTest {

  private static List<String> unknownNames(String... sentences) {
    Report report = Report.of(sentences);
    return Report.reader().read(report.document()).misses().stream()
        .filter(miss -> miss.reason().equals(Miss.UNKNOWN_NAME))
        .map(miss -> miss.span().of(report.document().text()))
        .toList();
  }

  private static List<String> reasons(String... sentences) {
    return Report.reader().read(Report.of(sentences).document()).misses().stream()
        .map(Miss::reason)
        .toList();
  }

  @Test
  void aNameThatNobodyKnowsIsSeenWhereItFights() {
    assertThat(unknownNames("The Tidewalkers torched two warehouses in Zamboanga on Friday."))
        .containsExactly("Tidewalkers");
    assertThat(unknownNames("Soldiers clashed with the Pale Lantern near Gao on Monday."))
        .containsExactly("Pale Lantern");
  }

  @Test
  void whoOnlySpeaksOrIsKnownIsNoUnknownName() {
    assertThat(unknownNames("The Tidewalkers said on Friday that they were tired.")).isEmpty();
    assertThat(unknownNames("Boko Haram torched two warehouses in Maiduguri.")).isEmpty();
    assertThat(unknownNames("Musa Tandja torched two warehouses in Maiduguri.")).isEmpty();
  }

  @Test
  void aMissTellsTheVerbOfWhatIsSaidAndNotWhoSaysIt() {
    assertThat(reasons("Residents said that Boko Haram sleepers remain on the island."))
        .containsExactly("names Boko Haram and 'remain', but no rule matches");
  }
}
