package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.reading.Report.incidents;

import java.util.List;
import org.attest.reading.Incident.Organisation;
import org.attest.reading.Incident.Victim;
import org.junit.jupiter.api.Test;

class IncidentsTest {

  @Test
  void tellsOneAttackOfSeveralSentencesOnce() {
    List<Incident> found =
        incidents(
            "Four hooded men shot dead the trader Ernesto Quiroga Salas outside his shop on"
                + " Saturday.",
            "The attackers fled on motorcycles. Nobody has claimed the murder of Quiroga Salas.");

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().people()).contains("hooded men");
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
    Incident found = incidents("A powerful bomb exploded outside a bank at dawn.").getFirst();

    assertThat(found.type()).isEqualTo(Incident.Type.BOMBING);
    assertThat(found.objects()).containsExactly("bank");
    assertThat(found.weapons()).containsExactly("bomb");
  }

  @Test
  void takesWhoeverIsTakenFromHomeForKidnapped() {
    Incident found =
        incidents("Armed men took the merchant Raul Ibarra Soto from his house on Sunday.")
            .getFirst();

    assertThat(found.type()).isEqualTo(Incident.Type.KIDNAPPING);
    assertThat(found.victims()).extracting(Victim::words).containsExactly("Raul Ibarra Soto");
  }

  @Test
  void takesABodyWithWoundsForAMurder() {
    Incident found =
        incidents("The body of the teacher Luis Mora Paz was found with bullet wounds.").getFirst();

    assertThat(found.type()).isEqualTo(Incident.Type.ATTACK);
    assertThat(found.weapons()).isEmpty();
    assertThat(found.victims()).extracting(Victim::words).containsExactly("Luis Mora Paz");
  }

  @Test
  void takesAChargeOfExplosivesForAWeapon() {
    assertThat(
            incidents("Rebels placed two explosive charges at a power station.")
                .getFirst()
                .weapons())
        .containsExactly("explosive charges");
  }

  @Test
  void takesTheYearsOfAPostForNoDateOfADeed() {
    assertThat(
            incidents("Police spoke of the killing of Raul Ibarra, mayor of Anta in 1984.")
                .getFirst()
                .date()
                .known())
        .isFalse();
  }

  @Test
  void takesNoThreatAndNoPossibilityForADeed() {
    assertThat(
            incidents("They could bomb the bank.", "If rebels attack the town, people will flee."))
        .isEmpty();
  }

  @Test
  void takesNothingDeniedNegatedOrPromisedForADeed() {
    assertThat(
            incidents(
                "The rebels have not attacked the bank.",
                "The army denied that troops had burned the school.",
                "The group planned to kidnap a judge.",
                "Nobody was killed."))
        .isEmpty();
  }

  @Test
  void takesACrashAndHarshWordsForNoAttack() {
    assertThat(
            incidents(
                "Two farmers died when a cargo plane crashed into a house.",
                "The senator harshly attacked the minister."))
        .isEmpty();
  }

  @Test
  void readsAnAttemptAsOne() {
    Incident found = incidents("Gunmen tried to kidnap the engineer Pablo Ruiz Tello.").getFirst();

    assertThat(found.type()).isEqualTo(Incident.Type.KIDNAPPING);
    assertThat(found.stage()).isEqualTo(Incident.Stage.ATTEMPTED);
  }

  @Test
  void readsAMurderTalkedOfAsOneDone() {
    assertThat(incidents("Lawyers met to protest the murder of the judge Pablo Ruiz Tello."))
        .singleElement()
        .satisfies(
            i -> assertThat(i.victims()).extracting(Victim::words).contains("Pablo Ruiz Tello"));
    assertThat(incidents("The widow of the murdered judge Pablo Ruiz Tello left."))
        .singleElement()
        .satisfies(
            i -> assertThat(i.victims()).extracting(Victim::words).contains("Pablo Ruiz Tello"));
  }

  @Test
  void tellsAttacksInTwoTownsApart() {
    assertThat(
            incidents(
                "In Cali a bomb exploded at a bank.", "In Medellin a bomb exploded at a hotel."))
        .extracting(Incident::objects)
        .containsExactly(List.of("bank"), List.of("hotel"));
  }

  @Test
  void keepsAttacksInOneTownTogether() {
    assertThat(incidents("A bomb exploded at a bank in Cali.", "The explosion damaged a hotel."))
        .singleElement()
        .satisfies(i -> assertThat(i.objects()).containsExactly("bank", "hotel"));
  }

  @Test
  void tellsABombThatWasDefusedFromOneThatWentOff() {
    assertThat(
            incidents("A bomb exploded at a bank.", "Police deactivated a bomb placed in a hotel."))
        .extracting(Incident::stage)
        .containsExactly(Incident.Stage.DONE, Incident.Stage.ATTEMPTED);
  }

  @Test
  void takesWhatAnExplosionDidForNoDeedOfItsOwn() {
    assertThat(incidents("A bomb exploded in a shop.", "The explosion set the building on fire."))
        .extracting(Incident::type)
        .containsExactly(Incident.Type.BOMBING);
  }

  @Test
  void takesBombsFromTheAirForAnAttack() {
    assertThat(incidents("Army planes bombed two houses."))
        .extracting(Incident::type)
        .containsExactly(Incident.Type.ATTACK);
    assertThat(incidents("Planes dropped bombs on a school on Monday."))
        .extracting(Incident::type)
        .containsExactly(Incident.Type.ATTACK);
  }

  @Test
  void readsSomebodyFoundDeadAsAttacked() {
    assertThat(incidents("The trader Pablo Ruiz Tello was found dead near Cali on Monday."))
        .extracting(Incident::type)
        .containsExactly(Incident.Type.ATTACK);
  }

  @Test
  void tellsNoDeedOfAPracticeAndOfNobodyInParticular() {
    assertThat(
            incidents(
                "The minister deplored the killing of students.",
                "The group attacks villages in the north."))
        .isEmpty();
  }

  @Test
  void takesAStreetForNoTown() {
    assertThat(
            incidents("A bomb exploded at a bank on Alameda street in Santiago.")
                .getFirst()
                .places())
        .extracting(Incident.Location::name)
        .doesNotContain("Alameda");
  }

  @Test
  void tellsWhatIsRecalledApartFromTheNews() {
    List<Incident> found =
        incidents(
            "A bomb exploded at a bank in Lima.",
            "It hurt two clerks.",
            "In 1984 a car bomb had exploded at the bank's warehouse.");

    assertThat(found).hasSize(2);
    assertThat(found.getFirst().date().known()).isFalse();
    assertThat(found.getLast().objects()).containsExactly("bank's warehouse");
  }

  @Test
  void tellsOneVictimsShootingAndBombingOnce() {
    assertThat(
            incidents(
                "The judge Pablo Ruiz Tello was attacked on Monday.",
                "It was a quiet street.",
                "Neighbours heard nothing.",
                "A bomb killed Ruiz Tello in his car."))
        .extracting(Incident::type)
        .containsExactly(Incident.Type.BOMBING);
  }

  @Test
  void takesExplosionsThatWereHeardForNoBombing() {
    assertThat(
            incidents("Rebels attacked the town hall with rifles.", "Two explosions were heard."))
        .extracting(Incident::type)
        .contains(Incident.Type.ATTACK);
  }

  @Test
  void takesAnAttackWithABombForABombing() {
    Incident found =
        incidents("An attack with explosives against the town hall hurt a clerk.").getFirst();

    assertThat(found.type()).isEqualTo(Incident.Type.BOMBING);
    assertThat(found.objects()).containsExactly("town hall");
  }

  @Test
  void knowsWhatExplodedForTheWeapon() {
    assertThat(incidents("A device exploded at a bank.").getFirst().weapons())
        .containsExactly("device");
  }

  @Test
  void tellsAThreatApartFromWhatWasDone() {
    List<Incident> found =
        incidents(
            "Gunmen killed the mayor of Arauca on Monday.",
            "The ELN threatened to kill the judge Pablo Ruiz Tello.",
            "The lawyer Rosa Quiroga Salas received death threats.");

    assertThat(found)
        .extracting(Incident::stage)
        .containsExactly(Incident.Stage.DONE, Incident.Stage.THREATENED);
    assertThat(found.get(1).organisations()).extracting(Organisation::words).containsExactly("ELN");
    assertThat(found.getLast().victims())
        .extracting(Victim::words)
        .containsExactly("Pablo Ruiz Tello", "Rosa Quiroga Salas");
  }

  @Test
  void tellsABombThatWasDefusedAsAttempted() {
    Incident found =
        incidents("A car bomb was defused by police outside a bank on Monday.").getFirst();

    assertThat(found.type()).isEqualTo(Incident.Type.BOMBING);
    assertThat(found.stage()).isEqualTo(Incident.Stage.ATTEMPTED);
    assertThat(found.organisations()).isEmpty();
  }

  @Test
  void knowsAThreatByAClauseANounAndASecondVerb() {
    assertThat(incidents("The rebels warned that they would burn buses on the road to Lima today."))
        .extracting(Incident::stage)
        .containsExactly(Incident.Stage.THREATENED);
    assertThat(incidents("A caller threatened an attack on radio stations yesterday."))
        .extracting(Incident::stage)
        .containsExactly(Incident.Stage.THREATENED);
    assertThat(incidents("The embassy was guarded after a bomb threat on Monday."))
        .extracting(Incident::type)
        .containsExactly(Incident.Type.BOMBING);
    assertThat(incidents("The minister warned that rebels would burn buses today.")).isEmpty();
  }

  @Test
  void takesNoneOfSeveralPlansForADeed() {
    assertThat(incidents("He said that the rebels plan to burn cars and bomb offices.")).isEmpty();
  }

  @Test
  void joinsTheExplosionToTheAttackBeforeIt() {
    assertThat(
            incidents(
                "Gunmen attacked the house of a judge in Goma on Monday.",
                "Two neighbours called the police.",
                "Nobody slept that night.",
                "The explosion was heard far away."))
        .hasSize(1);
  }
}
