package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.attest.model.Details;
import org.attest.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerelyNamedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Al-Shabaab has killed traders in both Somalia and Kenya, at markets, wells and bus"
            + " stations.",
        "The M23 denied reports by an envoy that it had signed a truce.",
        "The attack comes as the army prepares an offensive against al-Shabaab.",
        "The rebels promised to halt attacks on soldiers.",
        "The Houthis wanted to shell a port in Hodeidah.",
      })
  void whatIsOnlyNamedIsNoEvent(String sentence) {
    assertThat(Report.of(sentence).on("2020-05-06").claims(Kind.EVENT)).as(sentence).isEmpty();
  }

  @Test
  void aNounWithItsPlaceTellsAnEvent() {
    assertThat(
            Report.of("The protests against the Sudanese government in Khartoum in 2019 grew.")
                .claims(Kind.EVENT))
        .hasSize(1);
  }

  @Test
  void theDeadOfAYearsFightingAreNoAttack() {
    assertThat(
            Report.of(
                    "Some 900 villagers have died in the clashes since January, the United Nations"
                        + " said.")
                .on("2020-05-06")
                .claims(Kind.EVENT))
        .singleElement()
        .satisfies(
            claim -> assertThat(((Details.Event) claim.details()).type()).isEqualTo("other"));
  }
}
