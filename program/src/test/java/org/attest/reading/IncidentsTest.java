package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.reading.Incident.Certainty;
import org.attest.reading.Incident.Organisation;
import org.attest.reading.Incident.Victim;
import org.junit.jupiter.api.Test;

class IncidentsTest {

  private static List<Incident> incidents(String... lines) {
    return Report.reader().incidents(Report.of(lines).on("1989-06-12").document());
  }

  @Test
  void tellsOneAttackOfSeveralSentencesOnce() {
    List<Incident> found =
        incidents(
            "Four hooded men shot dead the trader Ernesto Quiroga Salas outside his shop on Saturday.",
            "The attackers fled on motorcycles. Nobody has claimed the murder of Quiroga Salas.");

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().people()).contains("Four hooded men");
    assertThat(found.getFirst().victims())
        .contains(new Victim("Ernesto Quiroga Salas", true, false));
  }

  @Test
  void tellsTwoAttacksOfTwoDaysApart() {
    assertThat(
            incidents(
                "Rebels burned two buses on 3 June.",
                "On 9 June gunmen kidnapped the engineer Pablo Ruiz Tello."))
        .extracting(Incident::type)
        .containsExactly(Incident.Type.ARSON, Incident.Type.KIDNAPPING);
  }

  @Test
  void namesWhatABombHitAndWhatItWas() {
    Incident found = incidents("A powerful bomb exploded in front of a bank at dawn.").getFirst();

    assertThat(found.type()).isEqualTo(Incident.Type.BOMBING);
    assertThat(found.objects()).containsExactly("bank");
    assertThat(found.weapons()).containsExactly("powerful bomb");
  }

  @Test
  void knowsAClaimFromAnAccusation() {
    assertThat(
            incidents("The Shining Path claimed responsibility for the bombing of a bank.")
                .getFirst()
                .organisations())
        .extracting(Organisation::certainty)
        .containsExactly(Certainty.CLAIMED);
    assertThat(
            incidents("Police blamed the Shining Path for the bombing of a bank.")
                .getFirst()
                .organisations())
        .extracting(Organisation::certainty)
        .containsExactly(Certainty.ACCUSED_BY_AUTHORITY);
  }

  @Test
  void takesNoThreatAndNoPossibilityForADeed() {
    assertThat(
            incidents("They could bomb the bank.", "If rebels attack the town, people will flee."))
        .isEmpty();
  }
}
