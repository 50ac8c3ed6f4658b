package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.attest.web.Since.Visits;
import org.junit.jupiter.api.Test;

class SinceTest {

  private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");

  @Test
  void beginsANewVisitAfterAPauseOnly() {
    Visits first = new Visits(MORNING, MORNING);
    Visits soon = first.at(MORNING.plus(Duration.ofMinutes(20)));
    assertThat(soon.before()).isEqualTo(MORNING);
    Visits later = soon.at(MORNING.plus(Duration.ofHours(9)));
    assertThat(later.before()).isEqualTo(MORNING.plus(Duration.ofMinutes(20)));
  }

  @Test
  void isReadFromItsCookieAndFromNothingElse() {
    Visits visits = new Visits(MORNING, MORNING.plusSeconds(60));
    assertThat(Visits.of(visits.cookie())).contains(visits);
    assertThat(Visits.of("1")).isEmpty();
    assertThat(Visits.of("1.x")).isEmpty();
  }
}
