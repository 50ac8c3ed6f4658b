package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Kind;
import org.attest.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is called false is never read as so, and what is left open is no claim. */
class VerdictTest {

  private static List<Claim> claims(String line) {
    return Report.of(line).on("2024-03-05").claims();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The accusation that M23 recruits children is false, the panel said.",
        "Reports that al-Shabaab attacked Adado on Monday are untrue, the governor said.",
        "Claims that the ELN killed the mayor of Saravena proved wrong.",
        "It is not true that al-Shabaab attacked Adado on Monday.",
        "Diplomats doubt that al-Shabaab has 20,000 fighters.",
        "Diplomats do not believe that al-Shabaab has 20,000 fighters."
      })
  void whatIsCalledFalseIsDenied(String line) {
    assertThat(claims(line)).isNotEmpty().allMatch(c -> c.negated() || c.status() == Status.DENIED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The governor could not confirm that al-Shabaab had attacked Adado on Monday.",
        "The army has not confirmed that the ELN kidnapped 12 miners in Arauca.",
        "Reports that the rebels of M23 had executed nine prisoners could not be confirmed.",
        "Few believe that the ELN carried out the bombing in Cali.",
        "The army retracted its claim that it had killed 30 M23 fighters in Sake.",
        "Without Rwandan guns M23 could not hold Goma.",
        "Far from attacking Adado, al-Shabaab has fled."
      })
  void whatIsLeftOpenIsNoClaim(String line) {
    assertThat(claims(line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The claim that M23 killed 20 farmers in Kishishe is credible, the panel said.",
        "The army confirmed that the ELN kidnapped 12 miners in Arauca.",
        "Nobody doubts that Iran backs Hezbollah.",
        "UN experts say Iran arms the Houthis.",
        "M23 said the report, which is false in parts, shows that it has 5,000 fighters."
      })
  void whatIsHeldForTrueStands(String line) {
    assertThat(claims(line))
        .filteredOn(c -> c.kind() != Kind.STATEMENT)
        .isNotEmpty()
        .noneMatch(Claim::negated);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Taliban say they have no ties to al-Qaeda.",
        "Hamas ended its alliance with Damascus in 2012.",
        "Ansaru has cut its ties with Boko Haram.",
        "The Taliban insist that they have severed all links with al-Qaeda."
      })
  void aTieThatIsNoMoreIsNone(String line) {
    assertThat(claims(line))
        .filteredOn(c -> c.kind() == Kind.TIE)
        .isNotEmpty()
        .allMatch(Claim::negated);
  }

  @Test
  void aDenialThatSomethingIsSoDeniesIt() {
    assertThat(claims("M23's denial that it killed 20 farmers in Kishishe convinced nobody."))
        .filteredOn(c -> c.kind() == Kind.EVENT)
        .singleElement()
        .satisfies(c -> assertThat(c.status()).isEqualTo(Status.DENIED));
  }

  @Test
  void backingIsDeniedAsArmingIs() {
    assertThat(claims("Rwanda denies backing M23."))
        .filteredOn(c -> c.kind() == Kind.TIE)
        .singleElement()
        .satisfies(c -> assertThat(c.status()).isEqualTo(Status.DENIED));
  }
}
