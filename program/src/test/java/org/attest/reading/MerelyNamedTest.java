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
        "Al-Shabaab has massacred civilians in both Somalia and Kenya, at mosques, shrines and"
            + " hospitals.",
        "Boko Haram denied claims by the government that it had agreed to a ceasefire.",
        "The attack comes as the army prepares an offensive against al-Shabaab.",
        "The rebels promised to halt attacks on soldiers.",
        "The Taliban wanted to raid an army base in Logar.",
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
                    "More than 2,500 civilians have been killed in the fighting so far this year,"
                        + " the United Nations said.")
                .on("2020-05-06")
                .claims(Kind.EVENT))
        .singleElement()
        .satisfies(
            claim -> assertThat(((Details.Event) claim.details()).type()).isEqualTo("other"));
  }
}
