package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.reading.Report.event;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Holds;
import org.attest.model.Kind;
import org.attest.model.When;
import org.junit.jupiter.api.Test;

/** Where an event has its date from, if its own sentence gives none. */
class EventDatesTest {

  private static final String WEDNESDAY = "2020-06-10";

  private static List<Claim> events(String... lines) {
    return Report.of(lines).on(WEDNESDAY).claims(Kind.EVENT);
  }

  private static List<When> dates(String... lines) {
    return events(lines).stream().map(c -> event(c).date()).toList();
  }

  @Test
  void aHeadlineHasTheDateOfTheSentenceUnderIt() {
    assertThat(
            dates(
                "Gunmen kill four soldiers near Baidoa",
                "",
                "Four soldiers were killed on Sunday when al-Shabaab gunmen attacked a post near"
                    + " Baidoa."))
        .isNotEmpty()
        .containsOnly(When.of("2020-06-07"));
  }

  @Test
  void aHeadlineOfAnotherTollHasNotItsDate() {
    assertThat(
            dates(
                "Gunmen kill nine soldiers near Baidoa",
                "",
                "Four soldiers were killed on Sunday when al-Shabaab gunmen attacked a post near"
                    + " Baidoa."))
        .first()
        .isEqualTo(When.unknown());
  }

  @Test
  void theDayOverAnEntryIsThatOfWhatItTells() {
    assertThat(
            dates(
                "Notable events",
                "",
                "14 May, Kismayo. A bomb of al-Shabaab wounded three porters.",
                "",
                "2 June, Baidoa. Al-Shabaab gunmen shot dead two traders.",
                "",
                "Al-Shabaab has killed 400 traders in all."))
        .startsWith(When.of("2020-05-14"), When.of("2020-06-02"))
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsToldOnADayWasAboutThatMonth() {
    List<Claim> told =
        events("The governor said on 2 June that al-Shabaab had bombed a market in Kismayo.");
    assertThat(told).hasSize(1);
    assertThat(event(told.getFirst()).date()).isEqualTo(When.month(2020, 6));
    assertThat(told.getFirst().holds()).isEqualTo(Holds.in(When.month(2020, 6)).approximately());
  }

  @Test
  void whatIsLaidToSomebodyOnADayWasAboutThatDay() {
    List<Claim> laid =
        events("The governor on 2 June accused al-Shabaab of bombing a market in Kismayo.");
    assertThat(laid).hasSize(1);
    assertThat(event(laid.getFirst()).date()).isEqualTo(When.month(2020, 6));
    assertThat(laid.getFirst().holds()).isEqualTo(Holds.in(When.of("2020-06-02")).approximately());
  }

  @Test
  void whatADoerOwnsUpToOnADayWasAboutThatDay() {
    List<Claim> owned = events("Al-Shabaab said on 2 June that it had bombed a market in Kismayo.");
    assertThat(owned).hasSize(1);
    assertThat(owned.getFirst().holds()).isEqualTo(Holds.in(When.of("2020-06-02")).approximately());
  }

  @Test
  void aHeadlineIsNoSurerOfTheDayThanWhatStandsUnderIt() {
    List<Claim> told =
        events(
            "Gunmen kill four soldiers near Baidoa",
            "",
            "A governor accused al-Shabaab on Sunday of killing four soldiers near Baidoa.");
    assertThat(told).hasSize(2).allSatisfy(c -> assertThat(c.holds().approximate()).isTrue());
  }

  @Test
  void theDayOfTheReportIsNoEntry() {
    assertThat(
            dates(
                "Nairobi, 10 June 2020",
                "",
                "Al-Shabaab killed a chief in Baidoa because he had paid taxes."))
        .containsOnly(When.unknown());
  }

  @Test
  void aListingBeganWhenItHasStoodSince() {
    List<Claim> listed =
        events("The United States has listed al-Shabaab as a terrorist group since 2008.");
    assertThat(listed).hasSize(1);
    assertThat(event(listed.getFirst()).date()).isEqualTo(When.year(2008));
    assertThat(listed.getFirst().holds().from()).isEqualTo(When.year(2008));
    assertThat(listed.getFirst().holds().to()).isEqualTo(When.unknown());
  }

  @Test
  void whatAReportTellsFirstInThePerfectWasInItsMonth() {
    assertThat(dates("Al-Shabaab has shelled an army base in Baidoa, the army said."))
        .containsOnly(When.month(2020, 6));
  }

  @Test
  void theDeedOfAPronounIsTheOneJustTold() {
    assertThat(
            dates(
                "A rider was shot dead in Baidoa on 29 May. A spokesman for al-Shabaab said that"
                    + " its fighters had killed him."))
        .containsOnly(When.of("2020-05-29"));
  }

  @Test
  void theDayOfTheClaimIsNotTheDayOfTheAttack() {
    assertThat(
            dates(
                "Al-Shabaab claimed responsibility on Friday for the bombing that hit a hotel in"
                    + " Baidoa."))
        .containsOnly(When.month(2020, 6));
  }

  @Test
  void aDayBeforeAColonStandsOverItsLine() {
    assertThat(
            dates(
                "4 May: Al-Shabaab shelled Baidoa. Nine people died.",
                "",
                "6 May: Al-Shabaab gunmen attacked Kismayo."))
        .containsExactly(When.of("2020-05-04"), When.of("2020-05-04"), When.of("2020-05-06"));
  }
}
