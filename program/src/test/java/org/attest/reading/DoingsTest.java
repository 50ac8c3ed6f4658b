package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.attest.model.Details;
import org.attest.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoingsTest {

  private static boolean described(String... sentences) {
    return Report.of(sentences).claims().stream().anyMatch(c -> c.rule().equals(Doings.RULE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Al-Shabaab dresses its courts in black.",
        "Boko Haram hides its boats under reeds.",
        "Boko Haram's rifles cost less than bread.",
      })
  void whatAGroupDoesInThePresentDescribesIt(String sentence) {
    assertThat(described(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Al-Shabaab dressed its courts in black.",
        "Al-Shabaab might dress its courts in black.",
        "Does al-Shabaab dress its courts in black?",
        "If al-Shabaab dresses its courts in black, the town will know.",
        "The villagers dress their children in black.",
        "Al-Shabaab knows the road.",
        "How many boats Boko Haram hides under reeds is unclear.",
      })
  void aDeedAnOpenMatterOrSomebodyElseIsNoDescription(String sentence) {
    assertThat(described(sentence)).isFalse();
  }

  @Test
  void whomItHarmsAsAPracticeIsTargeting() {
    Report report = Report.of("Al-Shabaab catches smugglers at night.");
    assertThat(report.claims(Kind.TARGETING)).isNotEmpty();
  }

  @Test
  void whereItDoesSoIsPresence() {
    var claim =
        Report.first(
            Report.of("Boko Haram grows onions along the shores of Lake Chad."), Kind.PRESENCE);
    assertThat(((Details.Presence) claim.details()).places()).contains("Lake Chad");
  }
}
