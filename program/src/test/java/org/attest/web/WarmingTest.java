package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.attest.Attest;
import org.attest.Desk;
import org.attest.RecordBench;
import org.attest.cli.SampleRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk of a large record makes before it is asked for. */
class WarmingTest {

  @Test
  void makesPagesOfALargeRecordAndLeavesItAsItWas(@TempDir Path folder) throws Exception {
    new RecordBench(folder.toString()).fill(3000, _ -> {});
    try (Attest attest = Attest.open(folder)) {
      Desk desk = attest.desk();
      long before = desk.state();
      Warming warming = new Warming(desk, new Templates(), Assets.builtIn());
      warming.begin();
      warming.await();
      assertThat(warming.made()).isPositive();
      assertThat(desk.state()).isEqualTo(before);
      assertThat(desk.auditing().latest(9)).isEmpty();
    }
  }

  @Test
  void leavesASmallRecordAlone() throws Exception {
    try (Attest attest = Attest.open(SampleRecord.folder())) {
      Warming warming = new Warming(attest.desk(), new Templates(), Assets.builtIn());
      warming.begin();
      warming.await();
      assertThat(warming.made()).isZero();
    }
  }
}
