package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.reading.Report.incidents;

import java.util.List;
import org.attest.reading.Incident.Victim;
import org.junit.jupiter.api.Test;

class IncidentVictimsTest {

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
  void takesNoVictimForADoer() {
    Incident found =
        incidents(
                "He asked about the murder of the three nuns and the two students who lived there.")
            .getFirst();

    assertThat(found.people()).isEmpty();
    assertThat(found.victims()).extracting(Victim::words).contains("three nuns", "two students");
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
  void takesTheTargetOfAnAttackForAttacked() {
    assertThat(
            incidents("The bank was the target of a rocket attack on Monday.").getFirst().objects())
        .containsExactly("bank");
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
  void findsWhomTheVerbOfAnAttackAimsAt() {
    assertThat(
            incidents("A gang carried out an attack this morning against the judge Rosa Ibarra.")
                .getFirst()
                .victims())
        .extracting(Victim::words)
        .containsExactly("Rosa Ibarra");
  }

  @Test
  void tellsWhoLivedThroughAnAttempt() {
    assertThat(
            incidents("Senator Raul Ibarra survived an assassination attempt in Lima.")
                .getFirst()
                .victims())
        .extracting(Victim::words)
        .containsExactly("Raul Ibarra");
    assertThat(
            incidents("The mayor was unhurt in an attack with grenades on Monday.")
                .getFirst()
                .victims())
        .extracting(Victim::words)
        .containsExactly("mayor");
    assertThat(incidents("The company survived the crisis unscathed.")).isEmpty();
  }

  @Test
  void countsBodiesThatBearWounds() {
    assertThat(
            incidents("Three bodies with bullet wounds were found near Goma on Monday.")
                .getFirst()
                .victims())
        .extracting(Victim::words)
        .containsExactly("Three bodies");
  }
}
