package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LostPlacesTest {

  private static String mode(Claim claim) {
    return ((Details.Presence) claim.details()).mode();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Al-Shabaab has lost its stronghold of Jilib.",
        "M23 abandoned its positions in Kibumba.",
        "Al-Shabaab gave up its base, Kismayo.",
      })
  void aStrongholdThatIsLostIsNotHeldBesides(String sentence) {
    assertThat(Report.of(sentence).claims(Kind.PRESENCE))
        .extracting(LostPlacesTest::mode)
        .containsExactly("lost");
  }

  @Test
  void whatIsKeptBesideWhatIsLostStays() {
    assertThat(
            Report.of("Al-Shabaab lost Kismayo but has a base near Jilib.").claims(Kind.PRESENCE))
        .extracting(LostPlacesTest::mode)
        .contains("lost", "based");
  }

  @Test
  void bothWhoContestATownAreThere() {
    assertThat(
            Report.of("Control of Kidal is contested by JNIM and the Wagner Group.")
                .claims(Kind.PRESENCE))
        .extracting(Claim::subject, LostPlacesTest::mode)
        .containsExactlyInAnyOrder(
            tuple("Jama'at Nusrat al-Islam wal-Muslimin", "active"),
            tuple("Wagner Group", "active"));
  }
}
