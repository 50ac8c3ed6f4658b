package org.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.attest.dossier.Dossier;
import org.junit.jupiter.api.Test;

/** Who does not wait for a dossier finds it later, and it is made once. */
class KeptDossiersTest {

  private static final Dossier EMPTY = Dossier.of("Hill Front", List.of());

  private final KeptDossiers kept = new KeptDossiers();
  private final CountDownLatch wanted = new CountDownLatch(1);
  private final AtomicInteger made = new AtomicInteger();

  private Dossier make() throws IOException {
    try {
      wanted.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    made.incrementAndGet();
    return EMPTY;
  }

  @Test
  void isMadeOnceBehindWhoeverDoesNotWait() throws IOException {
    for (int asked = 0; asked < 2; asked++) {
      assertThat(kept.within(Duration.ZERO, "Hill Front", View.ALL, "1", this::make)).isEmpty();
    }
    wanted.countDown();
    assertThat(kept.of("Hill Front", View.ALL, "1", this::make)).isSameAs(EMPTY);
    assertThat(kept.within(Duration.ZERO, "Hill Front", View.ALL, "1", this::make)).contains(EMPTY);
    assertThat(made).hasValue(1);
  }

  @Test
  void isMadeAnewOfAnotherStateAndAfterAFault() throws IOException {
    wanted.countDown();
    assertThatThrownBy(() ->
            kept.of(
                "Hill Front",
                View.ALL,
                "1",
                () -> {
                  throw new IOException("the disk is full");
                }))
        .hasMessage("the disk is full");
    kept.of("Hill Front", View.ALL, "1", this::make);
    kept.of("Hill Front", View.ALL, "2", this::make);
    assertThat(made).hasValue(2);
  }
}
