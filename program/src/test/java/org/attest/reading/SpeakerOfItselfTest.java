package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.attest.model.Claim;
import org.attest.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** "It" in what a force or government says is whoever says it, and not the group spoken of. */
class SpeakerOfItselfTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ansar Dine is based in Mali. The army's claim that it had retaken Kidal is credible.|Malian military",
        "M23 holds Sake. A statement by the Congolese army said it had recaptured Kibumba.|Congolese army",
        "M23 holds Sake. A claim by the Congolese army that it had recaptured Kibumba is credible.|Congolese army"
      })
  void theForceThatClaimsItDidIt(String line, String force) {
    assertThat(Report.of(line).claims())
        .filteredOn(c -> c.kind() == Kind.EVENT)
        .extracting(Claim::subject)
        .containsExactly(force);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Arakan Army took Paletwa. A claim by the junta that it still controls Sittwe is true.",
        "The Arakan Army took Paletwa. The junta said it still controls Sittwe."
      })
  void aJuntaWithoutANameIsNotTheGroup(String line) {
    assertThat(Report.of(line).claims())
        .filteredOn(c -> c.kind() == Kind.PRESENCE)
        .noneMatch(c -> c.subject().equals("Arakan Army"));
  }

  @Test
  void whoReportsOfAGroupIsNotIt() {
    assertThat(
            Report.of(
                    "M23 came to Sake. A report by Amnesty International that it had shelled a camp is credible.")
                .claims())
        .filteredOn(c -> c.kind() == Kind.EVENT)
        .extracting(Claim::subject)
        .containsExactly("M23");
  }

  @Test
  void whoCountsAGroupDoesNotCountItself() {
    assertThat(
            Report.of("M23 holds Sake. The Congolese army puts its strength at 3,000.")
                .claims(Kind.STRENGTH))
        .extracting(Claim::subject)
        .containsExactly("M23");
  }
}
