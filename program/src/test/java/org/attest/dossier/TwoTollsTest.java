package org.attest.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.dossier.Told.GROUP;
import static org.attest.dossier.Told.told;

import java.util.List;
import org.attest.model.Basis;
import org.attest.model.Claim;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.When;
import org.junit.jupiter.api.Test;

/** Two tolls of one attack: of one report, which knows of both, and of reports of two days. */
class TwoTollsTest {

  private static Claim toll(Told report, String words, long killed, String victims) {
    return report
        .that(
            words,
            new Details.Event(
                "bombing",
                When.of("2022-07-09"),
                "",
                Basis.STATED,
                List.of("Asha"),
                List.of(GROUP),
                List.of("fish market"),
                Count.exactly(killed),
                Count.NONE,
                Count.NONE,
                victims,
                "",
                ""))
        .claim();
  }

  private static Comparison compared(Claim first, Claim second) {
    return Comparison.of(first, second).orElseThrow();
  }

  @Test
  void takesATollThatRoseForTwoCountsOneAfterTheOther() {
    Comparison found =
        compared(
            toll(told("a"), "the bomb killed 13 people", 13, "people"),
            toll(told("a"), "the toll later rose to 19 people", 19, "people"));

    assertThat(found.relation()).isEqualTo(Relation.OTHER_TIME);
    assertThat(found.reason()).contains("one count after the other", "13 killed against 19");
  }

  @Test
  void takesATollWithoutASortOfDeadForAnotherCount() {
    Comparison found =
        compared(
            toll(told("a"), "the bomb killed 7 soldiers", 7, "soldiers"),
            toll(told("a"), "24 were killed at the market", 24, ""));

    assertThat(found.relation()).isEqualTo(Relation.OTHER_SCOPE);
    assertThat(found.reason()).contains("one counts soldiers");
  }

  @Test
  void saysOfTwoBareTollsThatOneReportGivesBoth() {
    Comparison found =
        compared(
            toll(told("a"), "the bomb killed 5 people", 5, "people"),
            toll(told("a"), "9 people died at the market", 9, "people"));

    assertThat(found.relation()).isEqualTo(Relation.CONFLICT);
    assertThat(found.reason()).startsWith("one report gives both: ");
  }

  @Test
  void keepsTheConflictOfTwoSpeakersOrTwoReports() {
    Claim police = toll(told("a").voiced("police"), "6 people were killed", 6, "people");
    Claim hospital =
        toll(told("a").voiced("the hospital"), "the toll rose to 11 people", 11, "people");
    Claim elsewhere = toll(told("b").voiced("police"), "the toll rose to 11", 11, "people");

    assertThat(compared(police, hospital).relation()).isEqualTo(Relation.CONFLICT);
    assertThat(compared(police, hospital).reason()).startsWith("one report cites both: ");
    assertThat(compared(police, elsewhere).relation()).isEqualTo(Relation.CONFLICT);
  }

  @Test
  void takesALaterAndHigherTollForAnUpdate() {
    Claim first = toll(told("a").published("2022-07-09"), "it killed 13", 13, "people");
    Claim later = toll(told("b").published("2022-07-11"), "it killed 19", 19, "people");
    Claim fewer = toll(told("c").published("2022-07-12"), "it killed 8", 8, "people");
    Claim sameDay = toll(told("d").published("2022-07-09"), "it killed 19", 19, "people");

    assertThat(compared(first, later).relation()).isEqualTo(Relation.OTHER_TIME);
    assertThat(compared(later, first).reason())
        .isEqualTo("13 killed as of 9 July 2022, 19 as of 11 July 2022: the count rose");
    assertThat(compared(first, fewer).relation()).isEqualTo(Relation.CONFLICT);
    assertThat(compared(first, sameDay).relation()).isEqualTo(Relation.CONFLICT);
  }
}
