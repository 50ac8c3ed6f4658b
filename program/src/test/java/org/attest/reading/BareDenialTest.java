package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.attest.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A denial that only says "the charge" or "which" is of what was told before. */
class BareDenialTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Congolese army accused M23 of shelling a camp near Sake. M23 rejects the charge.",
        "The government blamed M23 for the shelling of a camp near Sake, which the group denies.",
        "Amnesty International accused M23 of killing nine farmers in Sake, allegations the group has denied.",
        "Prosecutors said M23 had kidnapped two nurses in Sake, something the rebels denied."
      })
  void whatItIsChargedWithIsDenied(String line) {
    assertThat(Report.of(line).claims())
        .filteredOn(c -> c.status() == Status.DENIED)
        .singleElement()
        .satisfies(c -> {
          assertThat(c.kind()).isEqualTo(Kind.EVENT);
          assertThat(c.subject()).isEqualTo("M23");
          assertThat(((Details.Event) c.details()).places()).containsExactly("Sake");
        });
  }

  @Test
  void whatIsDeniedIsTold() {
    assertThat(
            Report.of("Rwanda backs M23, UN experts say. Rwanda denies the allegation.").claims())
        .filteredOn(c -> c.kind() == Kind.STATEMENT)
        .singleElement()
        .satisfies(c ->
            assertThat(((Details.Statement) c.details()).content()).isEqualTo("Rwanda backs M23"));
  }

  @Test
  void aDeniedTieStaysBesideTheDenialAsDenied() {
    assertThat(Report.of("The Afghan Taliban deny sheltering the TTP.").claims())
        .extracting(Claim::kind, Claim::status)
        .containsExactlyInAnyOrder(
            tuple(Kind.STATEMENT, Status.DENIED), tuple(Kind.TIE, Status.DENIED));
  }

  @Test
  void anothersDeedIsNotDeniedByWhoRejectsACharge() {
    assertThat(
            Report.of("M23 shelled a camp near Sake, the army said. Rwanda rejected the charge.")
                .claims())
        .filteredOn(c -> c.kind() == Kind.EVENT)
        .noneMatch(c -> c.status() == Status.DENIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No group has said it carried out the bombing in Quetta.",
        "No organisation admitted carrying out the blast in Quetta.",
        "No one has yet said they were behind the killing of the mayor of Quetta."
      })
  void whatNobodyOwnsUpToIsNotClaimed(String line) {
    assertThat(Report.of(line).claims())
        .singleElement()
        .satisfies(c -> {
          assertThat(c.status()).isEqualTo(Status.CLAIMED);
          assertThat(c.negated()).isTrue();
          assertThat(c.voice()).isEmpty();
        });
  }

  @Test
  void whoKeepsItsDistanceFromARaidDeniesIt() {
    assertThat(Report.of("The BLA distanced itself from the bombing in Quetta.").claims())
        .singleElement()
        .satisfies(c -> assertThat(c.status()).isEqualTo(Status.DENIED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The raid near Inates killed 71 soldiers. It was carried out by men of JNIM.",
        "Two men killed a priest in Palma. The killers, two students, were sent by JNIM.",
        "Four miners were killed near Ituri. The perpetrators belonged to JNIM."
      })
  void whoTheDoersWereIsTold(String line) {
    assertThat(Report.of(line).claims())
        .anyMatch(c -> c.rule().equals("event.were-its-men") && c.status() == Status.STATED);
  }

  @Test
  void aSecondGroupThatDeniesItDidNotClaimIt() {
    assertThat(
            Report.of(
                    "Gunmen killed two policemen in Panjgur. The BLA claimed the attack. A second group, the Makran Scouts, distanced itself from the shooting.")
                .claims())
        .filteredOn(c -> c.status() == Status.DENIED)
        .extracting(org.attest.model.Claim::subject)
        .containsExactly("second group");
  }

  @Test
  void anOfferThatIsRejectedIsRefused() {
    assertThat(Report.of("The Taliban offered a ceasefire. The Afghan army rejected it.").claims())
        .filteredOn(c -> c.rule().equals("statement.reject-it"))
        .singleElement()
        .satisfies(c -> {
          assertThat(((Details.Statement) c.details()).act()).isEqualTo("refuse");
          assertThat(c.status()).isEqualTo(Status.STATED);
        });
  }
}
