package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which reports say how many somebody numbers. */
class StrengthPassTest {

  private static final String FIRST = "The ELN is a guerrilla group in Colombia. ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By 2008 it had dwindled to perhaps 1,500. | ELN | 1500 | 1500",
        "Its ranks have swollen to 4,000. | ELN | 4000 | 4000",
        "Officials peg its strength at 200 cadres. | ELN | 200 | 200",
        "Analysts speak of 2,000 to 2,500 regular fighters. | ELN | 2000 | 2500",
        "It has never numbered more than 5,000. | ELN | '' | 5000",
        "The ministry thinks there are 3,000 of them at most. | ELN | '' | 3000",
        "The army put the number of ELN regulars at 203. | ELN | 203 | 203",
        "By July 1998 the Kosovo Liberation Army claimed 20,000 volunteers. | KLA | 20000 | 20000",
        "Military intelligence estimated Lashkar-e-Taiba at under 900 followers. | Lashkar | '' |"
            + " 900",
      })
  void aNumberIsPutToAGroup(String sentence, String group, String low, String high) {
    List<Claim> found = Report.of(FIRST + sentence).claims(Kind.STRENGTH);
    assertThat(found).as(sentence).hasSize(1);
    assertThat(found.getFirst().subject())
        .isEqualTo(
            switch (group) {
              case "KLA" -> "Kosovo Liberation Army";
              case "Lashkar" -> "Lashkar-e-Taiba";
              default -> "National Liberation Army";
            });
    Count count = ((Details.Strength) found.getFirst().details()).count();
    assertThat(count.low().isPresent() ? "" + count.low().getAsLong() : "").isEqualTo(low);
    assertThat(count.high().isPresent() ? "" + count.high().getAsLong() : "").isEqualTo(high);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The number of its attacks fell to 40.",
        "The death toll of its raid rose to 60.",
        "Some 28 members of the ELN were among the dead.",
        "It could grow to 10,000 within a year.",
        "Its exports of gold have grown to 4,000 kilos.",
        "Soldiers killed by it have risen to 200 this year.",
      })
  void aNumberOfAnythingElseIsNone(String sentence) {
    assertThat(Report.of(FIRST + sentence).claims(Kind.STRENGTH)).as(sentence).isEmpty();
  }

  @Test
  void theArmyIsNotItsIntelligenceService() {
    Claim claim =
        Report.of(
                "Indian intelligence estimated Lashkar-e-Taiba at 8,000 regulars. The army speaks"
                    + " of 500.")
            .claims(Kind.STRENGTH)
            .getLast();
    assertThat(claim.voice()).doesNotContain("Indian intelligence").isNotEmpty();
  }

  @Test
  void twoGroupsOfOneSentenceHaveEachItsOwnNumber() {
    assertThat(
            Report.of("The ELN has 2,500 fighters; the Segunda Marquetalia has 1,800 fighters.")
                .claims(Kind.STRENGTH))
        .extracting(Claim::subject)
        .containsExactly("National Liberation Army", "Segunda Marquetalia");
  }

  @Test
  void neitherTheDeadNorTwoSortsOfMenAreARange() {
    assertThat(
            Report.of("Among the 11 dead militants of the ELN was a commander.")
                .claims(Kind.STRENGTH))
        .isEmpty();
    List<Claim> mission =
        Report.of("The ELN has some 1,600 fighters and 900 militiamen.").claims(Kind.STRENGTH);
    assertThat(((Details.Strength) mission.getFirst().details()).count().low()).hasValue(1600);
  }
}
