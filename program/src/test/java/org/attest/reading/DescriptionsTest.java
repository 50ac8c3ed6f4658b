package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.attest.model.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DescriptionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hezbollah is a proxy of Iran.",
        "Jamaat-ul-Ahrar, a breakaway faction of the Pakistani Taliban, met in Kabul.",
        "Ansaru, a splinter group, met in Kano.",
      })
  void whoseBranchOrToolItIsIsNoDescription(String sentence) {
    assertThat(Report.of(sentence).claims(Kind.CHARACTER)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Al-Shabaab is mainly active in southern Somalia.",
        "The Allied Democratic Forces have become active in Ituri.",
      })
  void whereItIsActiveIsNoDescription(String sentence) {
    assertThat(Report.of(sentence).claims(Kind.CHARACTER)).isEmpty();
    assertThat(Report.of(sentence).claims(Kind.PRESENCE)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Al-Shabaab taxes charcoal traders in Kismayo.",
        "While the ELN taxes gold dealers, the FARC levies fees on boats.",
        "The Polisario Front wants \"independent statehood\" for the Sahara.",
      })
  void aVerbThatMayBeANounIsReadBehindAName(String sentence) {
    assertThat(Report.of(sentence).claims(Kind.CHARACTER)).isNotEmpty();
  }
}
