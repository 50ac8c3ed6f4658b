package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What is done in the background. */
class ChoresTest {

  @Test
  void endsWhatSomebodyStopsAndGoesOnWithTheNext() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch next = new CountDownLatch(1);
    try (Chores chores = new Chores()) {
      chores.begin(
          "long",
          chore -> {
            begun.countDown();
            while (!chore.stopped()) {
              Thread.onSpinWait();
            }
            return "Stopped.";
          });
      chores.begin(
          "next",
          chore -> {
            next.countDown();
            return chore.stopped() ? "Stopped." : "Done.";
          });
      assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
      chores.stop(chores.all().getLast().number());
      assertThat(next.await(30, TimeUnit.SECONDS)).isTrue();
      assertThat(chores.all().getLast().state()).isEqualTo("Stopped.");
      assertThat(chores.all().getLast().stopping()).isFalse();
    }
  }
}
