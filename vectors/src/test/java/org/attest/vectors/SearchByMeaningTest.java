package org.attest.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.attest.Attest;
import org.attest.Hit;
import org.attest.Nearness;
import org.attest.PracticeRecord;
import org.attest.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as it is with this part: a record, its vectors, a search. */
class SearchByMeaningTest {

  private static final Nearness.Watcher NOBODY =
      new Nearness.Watcher() {
        @Override
        public void done(int reports, int of) {
          assertThat(reports).isLessThanOrEqualTo(of);
        }

        @Override
        public boolean stopped() {
          return false;
        }
      };

  @TempDir Path folder;

  @Test
  void findsOtherWordsAndSaysSo() throws IOException {
    PracticeRecord.make(folder);
    try (Attest attest = Attest.open(folder)) {
      assertThat(attest.nearness().model()).hasValue("bge-small-en-v1.5-q");
      assertThat(attest.search("how many gunmen are in its ranks", 5, View.ALL)).isEmpty();

      assertThat(attest.nearness().bring(NOBODY)).isEqualTo(2);

      assertThat(attest.search("how many gunmen are in its ranks", 5, View.ALL))
          .isNotEmpty()
          .allMatch(Hit::near)
          .first()
          .extracting(Hit::passage)
          .isEqualTo("It has about 3,000 fighters.");
      assertThat(attest.nearness().isComplete()).isTrue();
    }
  }
}
