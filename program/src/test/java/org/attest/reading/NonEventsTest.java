package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.reading.Report.event;
import static org.attest.reading.Report.only;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told and did not happen, happened elsewhere, or killed nobody. */
class NonEventsTest {

  private static final String DAY = "2025-05-14";

  private static List<Claim> events(String text) {
    return Report.of(text).on(DAY).claims(Kind.EVENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The novel tells how the PKK raids a village and kills its mayor.",
        "In the film Boko Haram attacks a school in Maiduguri.",
        "Kenyan troops took part on Monday in a drill in which they stormed a camp of al-Shabaab.",
        "An exhibition in Rome shows how the Red Brigades kidnapped a minister in 1978.",
        "The ELN has killed miners from Choco in the past.",
        "Farmers in Ituri are killed and their villages are looted by CODECO.",
      })
  void filmsDrillsAndHabitsAreNoEvents(String text) {
    assertThat(events(text)).isEmpty();
  }

  @Test
  void aLeaderWhoDiesOfAnIllnessIsNotKilled() {
    Claim death =
        only(
            Report.of("The leader of the Abu Sayyaf died in jail of pneumonia in March.").on(DAY),
            Kind.EVENT);

    assertThat(event(death).type()).isEqualTo("other");
    assertThat(event(death).killed().told()).isFalse();
    assertThat(death.subject()).isEqualTo("Abu Sayyaf");
  }

  @Test
  void whoDisputesTheDeedOfOthersHasNotDeniedHisOwn() {
    assertThat(
            events("M23 seized Kamituga on Monday. A spokesman of the Congolese army denied this."))
        .extracting(Claim::subject)
        .containsOnly("M23");
  }

  @Test
  void aTollAfterAFireIsOfTheWholeAttack() {
    assertThat(
            events(
                "ISWAP fighters attacked Gubio on Monday. They burned a clinic. The assault left"
                    + " six soldiers dead."))
        .last()
        .extracting(c -> event(c).type())
        .isEqualTo("armed-attack");
  }

  @Test
  void aFounderWhoIsKilledIsALeader() {
    Claim death = only(Report.of("A founder of JNIM was killed in 2020.").on(DAY), Kind.EVENT);

    assertThat(event(death).type()).isEqualTo("leader-killed");
    assertThat(death.subject()).isEqualTo("Jama'at Nusrat al-Islam wal-Muslimin");
  }

  @Test
  void theCourtSitsWhereNothingWasAttacked() {
    assertThat(events("A commander of Ansaru is on trial in Lagos for the 2022 attack on a train."))
        .flatExtracting(c -> event(c).places())
        .isEmpty();
  }

  @Test
  void aGroupThatDidNotClaimAnAttackIsNotPlacedByIt() {
    assertThat(
            Report.of("Islamic State did not claim the raid in Bosso, in which six soldiers died.")
                .on(DAY)
                .claims(Kind.PRESENCE))
        .isEmpty();
  }

  @Test
  void aMineOfGoldIsTakenAndNotLaid() {
    Details.Event taken =
        event(only(Report.of("M23 took a gold mine in Walikale in March.").on(DAY), Kind.EVENT));

    assertThat(taken.weapon()).isEmpty();
    assertThat(taken.targets()).containsExactly("gold mine");
  }

  @Test
  void aGroupsBombersAreMen() {
    Details.Event attack =
        event(
            only(
                Report.of("Boko Haram bombers struck a church in Jos on Sunday.").on(DAY),
                Kind.EVENT));

    assertThat(attack.type()).isEqualTo("bombing");
  }

  @Test
  void aCarBomberIsOfNoState() {
    Claim attack = only(Report.of("A car bomber killed nine people in Mosul."), Kind.EVENT);

    assertThat(attack.subject()).isEqualTo("unidentified attackers");
    assertThat(event(attack).type()).isEqualTo("bombing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Al-Shabaab said it would keep attacking Ethiopia.",
        "M23 said that it would go on shelling Goma.",
        "The ELN is known for blowing up oil pipelines.",
      })
  void whatWillGoOnAndWhatSomebodyIsKnownForAreNoDeeds(String text) {
    assertThat(Report.of(text).on(DAY).claims(Kind.EVENT)).isEmpty();
  }

  @Test
  void aBombShelterIsNoBombing() {
    Claim deed =
        only(
            Report.of("Four villagers who hid in a bomb shelter in Demoso were killed by gunmen.")
                .on(DAY),
            Kind.EVENT);

    assertThat(event(deed).type()).isEqualTo("armed-attack");
  }
}
