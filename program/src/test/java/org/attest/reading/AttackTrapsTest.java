package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.reading.Report.event;
import static org.attest.reading.Report.only;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.junit.jupiter.api.Test;

/** Whom and where an attack hit, where other words of the sentence stand nearer. */
class AttackTrapsTest {

  private static final String THURSDAY = "2024-03-14";

  private static Details.Event of(String text) {
    return event(only(Report.of(text).on(THURSDAY), Kind.EVENT));
  }

  @Test
  void fireIsOpenedOnWhatFollows() {
    assertThat(of("Gunmen opened fire on a bus; three traders died.").targets())
        .containsExactly("bus");
    assertThat(of("Soldiers shot three demonstrators at a gate on Monday.").targets())
        .containsExactly("three demonstrators");
  }

  @Test
  void anAttackThatHitsIsTold() {
    Details.Event attack = of("A second attack on Friday hit a convoy outside Butembo airport.");
    assertThat(attack.targets()).containsExactly("convoy");
    assertThat(attack.date().text()).isEqualTo("2024-03-08");
  }

  @Test
  void whereAnotherEventTookPlaceIsNotItsPlace() {
    assertThat(of("On the eve of the talks in Algiers, a car bomb exploded in Gao.").places())
        .containsExactly("Gao");
  }

  @Test
  void aVesselsNameIsNoPlace() {
    assertThat(of("On 7 March JNIM fighters attacked the ferry Tombouctou, killing 49.").places())
        .isEmpty();
  }

  @Test
  void whereItWasClaimedIsNoTarget() {
    assertThat(of("Islamic State claimed the attack on its channel on Wednesday.").targets())
        .isEmpty();
  }

  @Test
  void aPronounThatPointsBackIsNoTarget() {
    assertThat(of("Al-Shabaab feared ISIS, with which it clashed in Puntland in 2018.").targets())
        .doesNotContain("which");
    assertThat(of("The bus that gunmen attacked in Kaduna on Monday carried traders.").targets())
        .containsExactly("bus");
  }

  @Test
  void whoIsArrestedIsNoDoer() {
    Details.Event arrest =
        of("The PKK's leader, Abdullah Ocalan, was ill. The arrest of Ocalan in 1999 stunned it.");
    assertThat(arrest.actors()).isEmpty();
    assertThat(arrest.targets()).containsExactly("Abdullah Ocalan");
  }

  @Test
  void neitherOfTwoHasDoneIt() {
    List<Claim> claims =
        Report.of("Neither the junta nor the Wagner Group has driven JNIM out of Kidal.")
            .on(THURSDAY)
            .claims(Kind.EVENT);
    assertThat(claims).isNotEmpty().allMatch(Claim::negated);
  }

  @Test
  void groupsThatMergedAreNotWhatTheirLastOneIs() {
    Claim founding =
        only(
            Report.of(
                    "JNIM is an al-Qaeda affiliate formed in 2017 from a merger of three groups:"
                        + " Ansar Dine, al-Mourabitoun and AQIM's Saharan branch.")
                .on(THURSDAY),
            Kind.FOUNDING);
    assertThat(founding.subject()).isEqualTo("Jama'at Nusrat al-Islam wal-Muslimin");
    assertThat(((Details.Founding) founding.details()).from())
        .containsExactly("Ansar Dine", "al-Mourabitoun");
  }
}
