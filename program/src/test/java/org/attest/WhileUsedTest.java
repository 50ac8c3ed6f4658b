package org.attest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is kept only as long as it is used. */
class WhileUsedTest {

  private static final Duration IDLE = Duration.ofHours(1);

  private final AtomicInteger made = new AtomicInteger();
  private final WhileUsed<int[]> kept = new WhileUsed<>(IDLE);

  private int[] get() throws Exception {
    return kept.of(() -> new int[] {made.incrementAndGet()});
  }

  @Test
  void isMadeOnceForAllWhoAsk() throws Exception {
    assertThat(get()).isSameAs(get());
    assertThat(made).hasValue(1);
  }

  @Test
  void isLetGoWhenNobodyAsksForLong() throws Exception {
    get();
    kept.letGo(System.nanoTime() + IDLE.toNanos() / 2);
    assertThat(kept.isKept()).isTrue();
    kept.letGo(System.nanoTime() + IDLE.toNanos());
    assertThat(kept.isKept()).isFalse();
  }

  @Test
  void isNotMadeTwiceWhileSomebodyWorksWithIt() throws Exception {
    int[] working = get();
    kept.letGo(System.nanoTime() + IDLE.toNanos());
    assertThat(get()).isSameAs(working);
    assertThat(made).hasValue(1);
  }
}
