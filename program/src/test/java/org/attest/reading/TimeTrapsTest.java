package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.reading.Report.event;
import static org.attest.reading.Report.first;
import static org.attest.reading.Report.only;

import java.util.List;
import org.attest.model.Basis;
import org.attest.model.Claim;
import org.attest.model.Holds;
import org.attest.model.Kind;
import org.attest.model.When;
import org.junit.jupiter.api.Test;

/** How reports say when something was, in ways that mislead a reader. */
class TimeTrapsTest {

  private static final String WEDNESDAY = "2020-06-10";

  @Test
  void theNextYearCountsFromTheYearNamedBefore() {
    List<Claim> claims =
        Report.of(
                "Al-Shabaab bombed a hotel in Mogadishu in 2017. The next year it attacked a base"
                    + " in Kismayo.")
            .on(WEDNESDAY)
            .claims(Kind.EVENT);
    assertThat(claims)
        .extracting(c -> event(c).date())
        .containsExactly(When.year(2017), When.year(2018));
  }

  @Test
  void lastMonthAndLastYearCountFromThePublicationDate() {
    List<Claim> claims =
        Report.of(
                "Last month al-Shabaab attacked a base in Kismayo. Last year it bombed a hotel in"
                    + " Mogadishu.")
            .on(WEDNESDAY)
            .claims(Kind.EVENT);
    assertThat(claims)
        .extracting(c -> event(c).date())
        .containsExactly(When.month(2020, 5), When.year(2019));
    assertThat(claims).extracting(c -> event(c).dateBasis()).containsOnly(Basis.INFERRED);
  }

  @Test
  void withoutAPublicationDateRelativeWordsStayWords() {
    List<Claim> claims =
        Report.of(
                "Last month al-Shabaab attacked a base in Kismayo. Last year it bombed a hotel in"
                    + " Mogadishu.")
            .claims(Kind.EVENT);
    assertThat(claims).extracting(c -> event(c).date()).containsOnly(When.unknown());
    assertThat(claims)
        .extracting(c -> event(c).dateText())
        .containsExactly("Last month", "Last year");
  }

  @Test
  void aDayWithoutAYearInAnUndatedReportKeepsItsWords() {
    Claim claim = only(Report.of("Al-Shabaab attacked a base in Kismayo on 14 March."), Kind.EVENT);
    assertThat(event(claim).date()).isEqualTo(When.unknown());
    assertThat(event(claim).dateText()).isEqualTo("14 March");
  }

  @Test
  void aWeekdayIsTheLastOneUpToThePublicationDate() {
    Claim claim =
        only(
            Report.of("Al-Shabaab attacked a base in Kismayo on Saturday.").on(WEDNESDAY),
            Kind.EVENT);
    assertThat(event(claim).date()).isEqualTo(When.of("2020-06-06"));
    assertThat(event(claim).dateText()).isEqualTo("Saturday");
  }

  @Test
  void atItsHeightIsAVagueTimeAndNotToday() {
    Claim claim =
        only(
            Report.of("Boko Haram had 6,000 fighters at its height.").on(WEDNESDAY), Kind.STRENGTH);
    assertThat(claim.holds().approximate()).isTrue();
    assertThat(claim.holds().known()).isFalse();
  }

  @Test
  void theYearThatAClauseDescribesIsItsOwn() {
    Claim claim =
        only(
            Report.of(
                    "Al-Shabaab had the port until 2012, when Kenyan troops drove it out of"
                        + " Kismayo.")
                .on(WEDNESDAY),
            Kind.EVENT);
    assertThat(event(claim).date()).isEqualTo(When.year(2012));
  }

  @Test
  void theDateOfADeedIsThatOfTheActItCameAboutBy() {
    Claim claim =
        only(
            Report.of("On 14 March a man drove a van into a checkpoint near Kismayo, killing four.")
                .on(WEDNESDAY),
            Kind.EVENT);
    assertThat(event(claim).date()).isEqualTo(When.of("2020-03-14"));
  }

  @Test
  void aDeedOfUnsaidDateIsNoOlderThanTheMonthItWasToldIn() {
    Claim claim =
        first(
            Report.of("The army said on Tuesday that al-Shabaab had attacked its base in Kismayo.")
                .on(WEDNESDAY),
            Kind.EVENT);
    assertThat(event(claim).date()).isEqualTo(When.of("2020-06"));
    assertThat(event(claim).dateBasis()).isEqualTo(Basis.INFERRED);
  }

  @Test
  void whatTheNextSentenceSaysOfTheAttackTakesItsDate() {
    List<Claim> claims =
        Report.of(
                "On Monday al-Shabaab attacked a base in Kismayo.",
                "The attack killed two policemen and hurt nine.")
            .on(WEDNESDAY)
            .claims(Kind.EVENT);
    assertThat(claims).extracting(c -> event(c).date()).containsOnly(When.of("2020-06-08"));
  }

  @Test
  void aStateOfThingsHoldsOnwardFromItsTime() {
    Claim claim =
        only(
            Report.of("Al-Shabaab has controlled Kismayo since it drove the army out in 2015.")
                .on(WEDNESDAY),
            Kind.PRESENCE);
    assertThat(claim.holds().from()).isEqualTo(When.year(2015));
    assertThat(claim.holds().to()).isEqualTo(When.unknown());
  }

  @Test
  void theYearOfTheFoundingIsNotTheYearOfTheCount() {
    Claim claim =
        only(
            Report.of("Founded in 1998, al-Shabaab has about 7,000 fighters.").on(WEDNESDAY),
            Kind.STRENGTH);
    assertThat(claim.holds().from()).isEqualTo(When.unknown());
  }

  @Test
  void aTimeInFrontDoesNotSwallowTheSubject() {
    Claim claim =
        only(Report.of("On Monday Boko Haram attacked a base.").on(WEDNESDAY), Kind.EVENT);
    assertThat(claim.subject()).isEqualTo("Boko Haram");
  }

  @Test
  void sinceThenCountsFromTheTimeNamedLast() {
    Claim claim =
        Report.of(
                "Kenyan troops killed Hassan Ali, the emir of al-Shabaab, in 2014. Ahmed Diriye has"
                    + " led al-Shabaab ever since.")
            .on(WEDNESDAY)
            .claims(Kind.ROLE)
            .getLast();
    assertThat(claim.holds()).isEqualTo(new Holds(When.year(2014), When.unknown(), false));
  }

  @Test
  void aTimeInTheClauseOfAPatternIsItsOwn() {
    Claim claim =
        only(
            Report.of(
                    "On May 4 the RSF, a force that has been at war with Sudan's army since April"
                        + " 15, overran a base in Geneina.")
                .on(WEDNESDAY),
            Kind.TIE);
    assertThat(claim.holds()).isEqualTo(new Holds(When.of("2020-04-15"), When.unknown(), false));
  }

  @Test
  void aPostHoldsFromTheAppointment() {
    Claim claim =
        only(
            Report.of("In May the Islamic State named Abu Walid governor of its Sinai province.")
                .on(WEDNESDAY),
            Kind.ROLE);
    assertThat(claim.holds()).isEqualTo(new Holds(When.month(2020, 5), When.unknown(), false));
  }

  @Test
  void aHeightThatHasAYearIsOfThatYear() {
    Claim count =
        only(
            Report.of("At the peak of its power, in about 1988, the NPA had 25,000 guerrillas.")
                .on(WEDNESDAY),
            Kind.STRENGTH);
    assertThat(count.holds()).isEqualTo(Holds.in(When.year(1988)).approximately());
  }

  @Test
  void fromOnePartOfAYearToAnotherHasBothEnds() {
    Claim held =
        first(
            Report.of("From late 2006 to early 2009, al-Shabaab controlled Baidoa.").on(WEDNESDAY),
            Kind.PRESENCE);
    assertThat(held.holds()).isEqualTo(new Holds(When.year(2006), When.year(2009), true));
  }

  @Test
  void aPostEndsWithTheDeathOfWhoHeldIt() {
    Claim led =
        first(
            Report.of("Manuel Marulanda led the FARC from 1964 until his death in March 2008."),
            Kind.ROLE);
    assertThat(led.holds()).isEqualTo(new Holds(When.year(1964), When.of("2008-03"), false));
    Claim commanded =
        first(
            Report.of("Foday Sankoh commanded the RUF until he was arrested in May 2000."),
            Kind.ROLE);
    assertThat(commanded.holds()).isEqualTo(Holds.until(When.of("2000-05")));
  }

  @Test
  void theYearOfTheFigureThatAnotherIsComparedWithIsItsOwn() {
    List<Claim> counts =
        Report.of("ETA had fewer than 50 gunmen, down from 300 at its peak in 1980.")
            .on(WEDNESDAY)
            .claims(Kind.STRENGTH);
    assertThat(counts)
        .filteredOn(c -> c.details().toString().contains("50"))
        .extracting(Claim::holds)
        .containsExactly(Holds.OPEN);
    Claim displaced =
        first(
            Report.of("Some 90,000 people have been displaced by M23, up from 20,000 a year ago.")
                .on(WEDNESDAY),
            Kind.EVENT);
    assertThat(event(displaced).date()).isEqualTo(When.unknown());
  }

  @Test
  void aSeasonAloneIsOfTheYearNamedBefore() {
    Claim held =
        first(
            Report.of("In 2014 Islamic State took Raqqa. By autumn it controlled most of Anbar.")
                .on(WEDNESDAY),
            Kind.PRESENCE);
    assertThat(held.holds().from()).isEqualTo(When.year(2014));
    assertThat(held.holds().approximate()).isTrue();
  }

  @Test
  void aStatementIsAsOldAsItsOwnDay() {
    assertThat(
            first(
                    Report.of("Hezbollah on Monday denounced the raid on Tyre.").on(WEDNESDAY),
                    Kind.STATEMENT)
                .said())
        .isEqualTo(When.of("2020-06-08"));
    assertThat(
            first(
                    Report.of("The ELN claimed the attack on Tuesday in a message.").on(WEDNESDAY),
                    Kind.EVENT)
                .said())
        .isEqualTo(When.of("2020-06-09"));
    assertThat(
            first(
                    Report.of("A French institute estimated in 2017 that JNIM had 800 fighters.")
                        .on(WEDNESDAY),
                    Kind.STRENGTH)
                .said())
        .isEqualTo(When.year(2017));
  }

  @Test
  void theDayOfACondemnationIsNotThatOfTheDeed() {
    Claim deed =
        first(
            Report.of("Qatar on 2 June condemned Israel's attack on Hamas.").on(WEDNESDAY),
            Kind.EVENT);
    assertThat(event(deed).date()).isEqualTo(When.of("2020-06"));
  }

  @Test
  void whatIsNowIsNotAsOldAsWhatWasBefore() {
    Claim held =
        Report.of("The ADF was driven from Beni in January 2014 but still controls Kasindi.")
            .claims(Kind.PRESENCE)
            .getLast();
    assertThat(held.holds()).isEqualTo(Holds.OPEN);
  }
}
