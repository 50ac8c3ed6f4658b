package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.dossier.Told.GROUP;
import static org.attest.dossier.Told.told;

import java.time.LocalDate;
import java.util.List;
import org.attest.model.Basis;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Status;
import org.attest.model.When;
import org.junit.jupiter.api.Test;

class PhrasingTest {

  private static final Details RAID =
      new Details.Event(
          "armed-attack",
          When.day(LocalDate.of(2022, 5, 3)),
          "",
          Basis.STATED,
          List.of("Ousra"),
          List.of(GROUP),
          List.of("police post"),
          Count.atLeast(12),
          Count.NONE,
          Count.NONE,
          "",
          "",
          "");

  @Test
  void aClaimOfResponsibilityStaysAClaim() {
    assertThat(Phrasing.sentence(told("a").as(Status.CLAIMED).that("x", RAID)))
        .isEqualTo(
            "The Red Dune Front claimed responsibility for an armed attack on a police post in"
                + " Ousra on 3 May 2022, in which at least 12 people were killed, a Daily"
                + " reports.");
  }

  @Test
  void oneIsNoPlural() {
    assertThat(
            Phrasing.sentence(
                told("a").that("x", new Details.Strength(Count.exactly(1), "members", ""))))
        .startsWith("The Red Dune Front has 1 member,");
    assertThat(
            Phrasing.sentence(
                told("a").that("x", new Details.Strength(Count.exactly(1), "men", ""))))
        .startsWith("The Red Dune Front has 1 man,");
  }

  @Test
  void blameStaysBlameWithOrWithoutABlamer() {
    assertThat(Phrasing.sentence(told("a").as(Status.BLAMED).that("x", RAID)))
        .startsWith("The Red Dune Front was blamed for an armed attack");
    assertThat(Phrasing.sentence(told("a").as(Status.BLAMED).voiced("Norland").that("x", RAID)))
        .startsWith("Norland blamed the Red Dune Front for an armed attack");
  }

  @Test
  void aDenialAndAMissingClaimStayWhatTheyAre() {
    assertThat(Phrasing.sentence(told("a").as(Status.DENIED).voiced(GROUP).that("x", RAID)))
        .startsWith("The Red Dune Front denied any part in an armed attack");
    assertThat(Phrasing.sentence(told("a").as(Status.CLAIMED).not().that("x", RAID)))
        .startsWith("No claim of responsibility by the Red Dune Front is reported for");
  }

  @Test
  void aPlanIsNotADeed() {
    assertThat(Phrasing.sentence(told("a").as(Status.INTENDED).that("x", RAID)))
        .startsWith("The Red Dune Front has announced or planned an armed attack");
  }

  @Test
  void aSpeakerIsNamedAndSoIsWhoPassesTheWordsOn() {
    Details cells = new Details.Presence(List.of("Tamsa", "Khel", "Ousra"), "cells");
    assertThat(
            Phrasing.sentence(
                told("a").as(Status.REPORTED).voiced("Coast Monitor", "herders").that("x", cells)))
        .isEqualTo(
            "According to herders, cited by Coast Monitor, the Red Dune Front has cells in Tamsa,"
                + " Khel and Ousra.");
  }

  @Test
  void negatedWordsStayNegated() {
    assertThat(
            Phrasing.sentence(
                told("a").not().that("x", new Details.Presence(List.of("Khel"), "controls"))))
        .isEqualTo("The Red Dune Front does not hold ground in Khel, a Daily reports.");
  }

  @Test
  void onlyTheReportsOwnWordsStandInQuotationMarks() {
    Details aim = new Details.Characterisation("aim", "free salt");
    assertThat(Phrasing.sentence(told("a").that("it wants free salt", aim)))
        .contains("“free salt”");
    assertThat(Phrasing.sentence(told("a").that("it wants salt to be free", aim)))
        .contains("free salt")
        .doesNotContain("“");
  }

  @Test
  void aDateIsNoMoreExactThanTheReports() {
    Details base = new Details.Presence(List.of("Khel"), "based");
    assertThat(Phrasing.sentence(told("a").in("2019").that("x", base)))
        .isEqualTo("The Red Dune Front was based in Khel in 2019, a Daily reports.");
  }

  @Test
  void whatWasHitIsNotAlsoItsPlace() {
    assertThat(Phrasing.sentence(told("a").that("x", bombed("Salt Gate", "Sált Gate", "Ousra"))))
        .contains("a bombing of Salt Gate in Ousra on 3 May");
    assertThat(Phrasing.sentence(told("a").that("x", bombed("Ousra water works", "Ousra"))))
        .contains("a bombing of Ousra water works on 3 May");
    assertThat(Phrasing.sentence(told("a").that("x", bombed("Ousraville", "Ousra"))))
        .contains("a bombing of Ousraville in Ousra on 3 May");
  }

  private static Details bombed(String target, String... places) {
    return new Details.Event(
        "bombing",
        When.day(LocalDate.of(2022, 5, 3)),
        "",
        Basis.STATED,
        List.of(places),
        List.of(GROUP),
        List.of(target),
        Count.NONE,
        Count.NONE,
        Count.NONE,
        "",
        "",
        "");
  }

  @Test
  void aQuotationWithinAQuotationHasSingleMarks() {
    assertThat(Shown.quoted("“We left,” he said.")).isEqualTo("“‘We left,’ he said.”");
    assertThat(Shown.quoted("\"We left,\" he said (\"long ago\"), \"in May\""))
        .isEqualTo("“‘We left,’ he said (‘long ago’), ‘in May’”");
    assertThat(Shown.quoted("so we left,” he said. “Then"))
        .isEqualTo("“‘so we left,’ he said. ‘Then’”");
    assertThat(Shown.quoted("the men's post")).isEqualTo("“the men's post”");
  }

  @Test
  void aBodyThatMergedIsNoneOfThoseItWasMadeOf() {
    Details merger =
        new Details.Founding("merged", "", List.of("Salt Army", "Well Guard"), List.of());
    assertThat(Phrasing.sentence(told("a").in("2019").that("x", merger)))
        .startsWith(
            "The Red Dune Front was formed in 2019 by a merger of Salt Army and Well Guard,");
  }

  @Test
  void aSiegeThatHasNoEndGoesOn() {
    Details siege =
        new Details.Event(
            "siege",
            When.year(2022),
            "",
            Basis.STATED,
            List.of("Khel"),
            List.of(GROUP),
            List.of(),
            Count.NONE,
            Count.NONE,
            Count.NONE,
            "",
            "",
            "");
    assertThat(Phrasing.sentence(told("a").since("2022").that("x", siege)))
        .startsWith("The Red Dune Front has carried out a siege in Khel since 2022,");
    assertThat(Phrasing.sentence(told("a").in("2022").that("x", siege)))
        .startsWith("The Red Dune Front carried out a siege in Khel in 2022,");
  }

  @Test
  void whatSomebodyOwnsNeedsNoArticle() {
    assertThat(Phrasing.sentence(told("a").that("x", bombed("Khel’s airport", "Khel airport"))))
        .contains("a bombing of Khel’s airport on 3 May");
  }

  @Test
  void groundWithoutANameIsGround() {
    Details ground = new Details.Presence(List.of("territory"), "controls");
    assertThat(Phrasing.sentence(told("a").not().that("x", ground)))
        .startsWith("The Red Dune Front does not hold ground,");
  }

  @Test
  void aDenialSaysWhatIsDenied() {
    Details denial = new Details.Statement(GROUP, "", "deny", "sending salt");
    assertThat(Phrasing.sentence(told("a").that("denies sending salt", denial)))
        .startsWith("The Red Dune Front denied “sending salt”");
  }
}
