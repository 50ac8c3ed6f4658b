package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Tokens and sessions end. */
class SessionsTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Sessions sessions = new Sessions("R. Analyst", now::get);

  private void pass(Duration time) {
    now.set(now.get().plus(time));
  }

  @Test
  void aTokenOpensOneSession() {
    String token = sessions.newToken();
    assertThat(sessions.enter(token)).isPresent();
    assertThat(sessions.enter(token)).isEmpty();
    assertThat(sessions.enter("")).isEmpty();
  }

  @Test
  void anOldTokenOpensNothing() {
    String token = sessions.newToken();
    pass(Duration.ofHours(13));
    assertThat(sessions.enter(token)).isEmpty();
  }

  @Test
  void aSessionEndsAfterADay() {
    String id = sessions.enter(sessions.newToken()).orElseThrow().id();
    assertThat(sessions.of(id)).isPresent();
    pass(Duration.ofHours(25));
    assertThat(sessions.of(id)).isEmpty();
  }

  @Test
  void noTwoSecretsAreAlike() {
    Sessions.Session session = sessions.enter(sessions.newToken()).orElseThrow();
    assertThat(session.id()).isNotEqualTo(session.csrf()).hasSize(48);
  }
}
