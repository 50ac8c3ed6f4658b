package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.reading.Report.event;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.attest.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who fought whom, who laid the bomb, and who only tells of it. */
class SidesTest {

  private static List<Claim> events(String sentence) {
    return Report.of(sentence).on("2024-06-20").claims(Kind.EVENT);
  }

  @Test
  void fightingBetweenTwoHasBothForDoers() {
    List<Claim> found =
        events("Heavy fighting broke out between the RSF and the Sudanese army on Tuesday.");
    assertThat(found).hasSize(1);
    assertThat(event(found.getFirst()).actors())
        .containsExactly("Rapid Support Forces", "Sudanese army");
    assertThat(event(found.getFirst()).type()).isEqualTo("clash");
  }

  @Test
  void whoPlantedTheBombIsItsDoer() {
    Claim claim = events("A bomb planted by the ELN killed three soldiers in Arauca.").getFirst();
    assertThat(event(claim).actors()).containsExactly("National Liberation Army");
    assertThat(event(claim).killed()).isEqualTo(Count.exactly(3));
  }

  @Test
  void aMissionThatTellsOfAFightIsNoPartyToIt() {
    assertThat(
            Report.of("The U.N. mission said 12 people were killed during fighting with the M23.")
                .on("2024-06-20")
                .claims(Kind.TIE))
        .extracting(c -> c.subject() + " " + ((Details.Tie) c.details()).relation())
        .doesNotContain("United Nations fights");
  }

  @Test
  void aHospitalThatTreatsTheWoundedIsNoDoer() {
    assertThat(
            events(
                "Doctors Without Borders treated 30 wounded after clashes between government forces"
                    + " and rebels in Rutshuru on Tuesday."))
        .noneMatch(c -> event(c).actors().contains("Medecins Sans Frontieres"));
  }

  @Test
  void theNounInFrontOfAClaimIsClaimedToo() {
    assertThat(
            events(
                "In the attack on the port, the Houthis claimed to have hit a tanker on Monday."))
        .isNotEmpty()
        .extracting(Claim::status)
        .containsOnly(Status.CLAIMED);
  }

  @Test
  void aWingIsNotItsParent() {
    List<Claim> found = events("Fighters of the Majeed Brigade attacked a port on Monday.");
    assertThat(found).extracting(Claim::subject).containsExactly("Majeed Brigade");
  }

  @Test
  void whoBrokersATruceIsNoPartyToIt() {
    assertThat(
            Report.of("Qatar brokered a ceasefire between the Congolese army and M23 in June 2025.")
                .claims(Kind.EVENT))
        .singleElement()
        .satisfies(c ->
            assertThat(((Details.Event) c.details()).actors())
                .containsExactlyInAnyOrder("Congolese army", "M23"));
  }

  @Test
  void theMissionThatReportsAFightDoesNotFight() {
    assertThat(
            Report.of(
                    "UNMISS reported fighting between the SPLA-IO and government forces in Nasir.")
                .claims(Kind.TIE))
        .noneMatch(c -> c.subject().startsWith("United Nations"));
  }

  @Test
  void whomAnAmbushOfAPatrolStruckDidNotLayIt() {
    Claim claim =
        Report.of("The bombing of a Hezbollah office in Tyre on 3 May 2020 killed four.")
            .claims(Kind.EVENT)
            .getFirst();

    assertThat(((Details.Event) claim.details()).actors()).isEmpty();
    assertThat(((Details.Event) claim.details()).targets()).containsExactly("Hezbollah");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fighting between Hamas and the Israeli army killed 20 people in Gaza on 3 May 2020. | Hamas | Israeli army
          Fighting between M23 and the army killed 20 people in Sake on 3 May 2022.           | M23   | Congolese military
          Fighting between M23 and the army killed 20 people in Sake on Monday.               | M23   | Congolese military
          """)
  void bothWhoFoughtArePartiesWhereTheFightingKilled(String line, String one, String other) {
    Claim claim = Report.of(line).claims(Kind.EVENT).getFirst();

    Details.Event clash = (Details.Event) claim.details();
    assertThat(clash.type()).isEqualTo("clash");
    assertThat(clash.actors()).containsExactly(one, other);
  }
}
