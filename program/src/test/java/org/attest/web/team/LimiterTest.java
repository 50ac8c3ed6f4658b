package org.attest.web.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LimiterTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
  private final Limiter limiter = new Limiter(6, now::get);

  @Test
  void allowsSoManyAtOnceAndAsManyAgainAMinuteLater() {
    for (int i = 0; i < 6; i++) {
      assertThat(limiter.take("a")).isTrue();
    }
    assertThat(limiter.take("a")).isFalse();
    now.set(now.get().plusSeconds(limiter.secondsToWait()));
    assertThat(limiter.take("a")).isTrue();
    assertThat(limiter.take("a")).isFalse();
    now.set(now.get().plusSeconds(3600));
    for (int i = 0; i < 6; i++) {
      assertThat(limiter.take("a")).isTrue();
    }
    assertThat(limiter.take("a")).isFalse();
  }

  @Test
  void countsEachForItself() {
    for (int i = 0; i < 6; i++) {
      limiter.take("a");
    }
    assertThat(limiter.take("b")).isTrue();
  }
}
