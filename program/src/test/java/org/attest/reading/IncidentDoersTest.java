package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.reading.Report.incidents;

import java.util.List;
import org.attest.reading.Incident.Certainty;
import org.attest.reading.Incident.Organisation;
import org.junit.jupiter.api.Test;

class IncidentDoersTest {

  @Test
  void cutsDoersBehindAPreposition() {
    assertThat(
            incidents("The trader was murdered on Monday, presumably by hired killers.")
                .getFirst()
                .people())
        .containsExactly("hired killers");
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
  void takesAGroupsOwnReportForAClaim() {
    assertThat(
            incidents("The ELN reported that ELN fighters blew up a bridge on Monday.")
                .getFirst()
                .organisations())
        .extracting(Organisation::certainty)
        .containsExactly(Certainty.CLAIMED);
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
  void knowsWhoIsToldToHaveHadAPart() {
    for (String told :
        List.of(
            "Members of the Shining Path took part in the crime.",
            "This action involved members of the Shining Path.",
            "The killers belong to the Shining Path.")) {
      assertThat(
              incidents("A trader was shot dead in Goma on Monday.", told)
                  .getFirst()
                  .organisations())
          .as(told)
          .extracting(Organisation::name)
          .containsExactly("Shining Path");
    }
  }

  @Test
  void laysNothingToWhoDeniesAPart() {
    assertThat(
            incidents(
                    "A trader was shot dead in Goma on Monday.",
                    "The Shining Path denied taking part in the crime.")
                .getFirst()
                .organisations())
        .isEmpty();
  }

  @Test
  void knowsWhosePlanesBombed() {
    assertThat(
            incidents("Air force planes bombed houses in Goma on Monday and killed five civilians.")
                .getFirst()
                .organisations())
        .extracting(Organisation::words)
        .containsExactly("Air force");
  }

  @Test
  void takesTheAuthoritiesForAuthorities() {
    assertThat(
            incidents(
                    "A trader was shot dead in Goma on Monday.",
                    "The authorities blamed the Shining Path for the murder.")
                .getFirst()
                .organisations())
        .extracting(Organisation::certainty)
        .containsExactly(Certainty.ACCUSED_BY_AUTHORITY);
  }
}
