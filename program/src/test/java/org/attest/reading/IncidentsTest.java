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
  void takesWhoIsMeantFromTheSentenceBefore() {
    List<Incident> found =
        incidents(
            "The engineers of the dam came home on Sunday.",
            "They had been kidnapped by the Shining Path.");

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().victims()).extracting(Victim::words).containsExactly("engineers");
  }

  @Test
  void findsANameBehindSeveralTitles() {
    assertThat(
            incidents("Rebels made an attack against deputy minister colonel Raul Ibarra Soto.")
                .getFirst()
                .victims())
        .extracting(Victim::words)
        .containsExactly("Raul Ibarra Soto");
  }

  @Test
  void cutsDoersBehindAPreposition() {
    assertThat(
            incidents("The trader was murdered on Monday, presumably by hired killers.")
                .getFirst()
                .people())
        .containsExactly("hired killers");
  }

  @Test
  void takesNoVictimForADoer() {
    Incident found =
        incidents(
                "He asked about the murder of the three nuns and the two students who lived there.")
            .getFirst();

    assertThat(found.people()).isEmpty();
    assertThat(found.victims()).extracting(Victim::words).contains("three nuns", "two students");
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
  void namesWhoIsAmongTheDead() {
    assertThat(
            incidents("The Shining Path killed five peasants, among them the mayor Raul Ibarra.")
                .getFirst()
                .victims())
        .extracting(Victim::words)
        .contains("Raul Ibarra");
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
  void takesTheFirstWordOfASentenceForNoDoer() {
    assertThat(
            incidents("Meanwhile, the Shining Path guerrillas set fire to a bus in Anta.")
                .getFirst()
                .organisations())
        .extracting(Organisation::name)
        .containsExactly("Shining Path");
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
  void takesForAnAccusationWhatAnAuthoritySaysItBelieves() {
    assertThat(
            incidents("The armed forces have claimed that the bank was bombed by the ELN.")
                .getFirst()
                .organisations())
        .extracting(Organisation::certainty)
        .containsExactly(Certainty.ACCUSED_BY_AUTHORITY);
    assertThat(
            incidents("The ELN rebels, who burned a bridge, charged the mayor with treason.")
                .getFirst()
                .organisations())
        .extracting(Organisation::certainty)
        .containsExactly(Certainty.STATED);
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
  }

  @Test
  void namesThoseWhoTookPartOrAreCharged() {
    assertThat(
            incidents(
                    "Two students took part in nothing.",
                    "Ten soldiers participated in the killing of the nurses.")
                .getFirst()
                .people())
        .containsExactly("soldiers");
    assertThat(
            incidents("Three students were charged with the murder of the nurses.")
                .getFirst()
                .people())
        .containsExactly("students");
  }

  @Test
  void addsWhoClaimsItInALaterSentence() {
    Incident found =
        incidents(
                "A bomb exploded at a bank.",
                "Guerrillas of the Shining Path claimed responsibility for the action.")
            .getFirst();

    assertThat(found.people()).containsExactly("Guerrillas");
    assertThat(found.organisations())
        .extracting(Organisation::words, Organisation::certainty)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Shining Path", Certainty.CLAIMED));
  }

  @Test
  void takesNoClaimWhereNobodyMadeOne() {
    assertThat(
            incidents(
                    "A bomb exploded at a bank.",
                    "The Shining Path has not claimed responsibility for the attack.")
                .getFirst()
                .organisations())
        .isEmpty();
  }

  @Test
  void namesVictimsInFullAndWithoutTitle() {
    assertThat(
            incidents(
                    "Mayor Rosa Quiroga Salas was shot dead on Monday.",
                    "Police are looking for the men who murdered Quiroga.")
                .getFirst()
                .victims())
        .extracting(Victim::words)
        .containsExactly("Rosa Quiroga Salas");
  }

  @Test
  void describesDoersWithoutTheirNumberAndGroup() {
    Incident found = incidents("Three ELN guerrillas shot a farmer on Monday.").getFirst();

    assertThat(found.people()).containsExactly("guerrillas");
    assertThat(found.organisations()).extracting(Organisation::words).containsExactly("ELN");
  }

  @Test
  void takesTheDatelineForNoDoerAndNoPlace() {
    Incident found =
        incidents("Lima, 12 Jun 89 (AFP) -- a group of armed men killed a farmer in Ayacucho.")
            .getFirst();

    assertThat(found.organisations()).isEmpty();
    assertThat(found.people()).containsExactly("group of armed men");
    assertThat(found.places()).extracting(Incident.Location::name).containsExactly("Ayacucho");
  }

  @Test
  void knowsAFighterByTheFight() {
    assertThat(
            incidents("Pablo Ruiz Tello was killed in a clash with police.").getFirst().victims())
        .containsExactly(new Victim("Pablo Ruiz Tello", true, true));
  }

  @Test
  void takesWhoeverLivesThereForAVictimOfAnAttackOnAHome() {
    assertThat(
            incidents("Gunmen attacked the home of the judge Pablo Ruiz Tello on Monday.")
                .getFirst()
                .victims())
        .extracting(Victim::words)
        .containsExactly("Pablo Ruiz Tello");
  }

  @Test
  void readsSomebodyFoundDeadAsAttacked() {
    assertThat(incidents("The trader Pablo Ruiz Tello was found dead near Cali on Monday."))
        .extracting(Incident::type)
        .containsExactly(Incident.Type.ATTACK);
  }

  @Test
  void takesAGroupsOwnReportForAClaim() {
    assertThat(
            incidents("The ELN reported that ELN fighters blew up a bridge on Monday.")
                .getFirst()
                .organisations())
        .extracting(Organisation::certainty)
        .containsExactly(Certainty.CLAIMED);
  }

  @Test
  void takesTheTargetOfAnAttackForAttacked() {
    assertThat(
            incidents("The bank was the target of a rocket attack on Monday.").getFirst().objects())
        .containsExactly("bank");
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
  void knowsASoldierByHisRankInAnotherSentence() {
    assertThat(
            incidents(
                    "The body of lieutenant Pablo Ruiz Tello was found in a field.",
                    "Gunmen killed Ruiz Tello on Monday.")
                .getFirst()
                .victims())
        .containsExactly(new Victim("Pablo Ruiz Tello", true, true));
  }

  @Test
  void knowsACivilianInAFight() {
    assertThat(
            incidents("Pablo Ruiz Tello, a reporter, was killed in a clash on Monday.")
                .getFirst()
                .victims())
        .containsExactly(new Victim("Pablo Ruiz Tello", true, false));
  }

  @Test
  void takesAGeneralWhoRetiredForACivilian() {
    assertThat(
            incidents("Gunmen killed the retired general Pablo Ruiz Tello on Monday.")
                .getFirst()
                .victims())
        .containsExactly(new Victim("Pablo Ruiz Tello", true, false));
  }

  @Test
  void leavesMilitaryThingsOut() {
    assertThat(incidents("Rebels attacked the navy headquarters and a bank on Monday.").getFirst())
        .extracting(Incident::objects)
        .isEqualTo(List.of("bank"));
    assertThat(
            incidents("Rebels blew up a bus carrying soldiers and burned a store.").stream()
                .flatMap(i -> i.objects().stream()))
        .containsExactly("store");
  }

  @Test
  void takesWhoLetsCaptivesGoForTheirKeepers() {
    assertThat(
            incidents("ELN guerrillas released two engineers who were kidnapped in May.")
                .getFirst()
                .organisations())
        .extracting(Organisation::words)
        .containsExactly("ELN");
  }

  @Test
  void takesWhoseWorkACrimeWasForItsDoer() {
    Incident found =
        incidents(
                "Gunmen killed a judge on Monday.",
                "The minister believes that the crime was the work of the ELN.")
            .getFirst();

    assertThat(found.organisations()).extracting(Organisation::words).containsExactly("ELN");
    assertThat(found.organisations().getFirst().certainty())
        .isEqualTo(Certainty.ACCUSED_BY_AUTHORITY);
  }

  @Test
  void takesWhoPerpetratedACrimeForItsDoer() {
    assertThat(
            incidents("A judge was killed on Monday.", "The crime was perpetrated by hooded men.")
                .getFirst()
                .people())
        .containsExactly("hooded men");
  }

  @Test
  void namesAGroupOnceWithItsShortNameInBrackets() {
    Incident found =
        incidents("The mayor was killed by Army of National Liberation (ELN) guerrillas.")
            .getFirst();

    assertThat(found.people()).containsExactly("guerrillas");
    assertThat(found.organisations()).hasSize(1);
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
  void takesADenialForNoClaim() {
    assertThat(
            incidents("The ELN denied involvement in the murder of a judge.")
                .getFirst()
                .organisations())
        .extracting(Organisation::certainty)
        .containsExactly(Certainty.POSSIBLE);
  }

  @Test
  void takesTheAccusedForNoAccuser() {
    assertThat(
            incidents(
                    "The rebels say that the army and the police are responsible for the bombing.")
                .getFirst()
                .organisations())
        .extracting(Organisation::certainty)
        .containsOnly(Certainty.ACCUSED);
  }

  @Test
  void takesBombsFromTheAirForNoBombing() {
    assertThat(incidents("Planes dropped bombs on a school on Monday."))
        .extracting(Incident::type)
        .containsExactly(Incident.Type.ATTACK);
  }
}
