package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.attest.web.team.Identity;
import org.attest.web.team.Role;
import org.junit.jupiter.api.Test;

/** Tokens and sessions end. */
class SessionsTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Sessions sessions = new Sessions(now::get);
  private final Identity somebody = new Identity("1", "R. Analyst", Role.READER);

  private void pass(Duration time) {
    now.set(now.get().plus(time));
  }

  @Test
  void aTokenOpensOneSession() {
    String token = sessions.newToken();
    assertThat(sessions.take(token)).isTrue();
    assertThat(sessions.take(token)).isFalse();
    assertThat(sessions.take("")).isFalse();
  }

  @Test
  void anOldTokenOpensNothing() {
    String token = sessions.newToken();
    pass(Duration.ofHours(13));
    assertThat(sessions.take(token)).isFalse();
  }

  @Test
  void aSessionEndsAfterADay() {
    String id = sessions.open(somebody).id();
    assertThat(sessions.of(id)).isPresent();
    pass(Duration.ofHours(25));
    assertThat(sessions.of(id)).isEmpty();
  }

  @Test
  void aSessionEndsWhenNobodyAsksForLong() {
    Sessions strict = new Sessions(now::get, Duration.ofHours(10), Duration.ofMinutes(60));
    String id = strict.open(somebody).id();
    for (int i = 0; i < 11; i++) {
      pass(Duration.ofMinutes(50));
      assertThat(strict.of(id)).isPresent();
    }
    pass(Duration.ofMinutes(61));
    assertThat(strict.of(id)).isEmpty();
  }

  @Test
  void aSessionThatWasEndedOpensNothing() {
    Sessions.Session session = sessions.open(somebody);
    sessions.end(session);
    assertThat(sessions.of(session.id())).isEmpty();
  }

  @Test
  void noTwoSecretsAreAlike() {
    Sessions.Session session = sessions.open(somebody);
    assertThat(session.id()).isNotEqualTo(session.csrf()).hasSize(48);
  }
}
