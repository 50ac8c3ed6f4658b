package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.reading.Report.event;
import static org.attest.reading.Report.first;
import static org.attest.reading.Report.only;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.attest.model.Status;
import org.junit.jupiter.api.Test;

/** What stands in a sentence in passing: other times, other clauses, questions, what was not. */
class PassingTrapsTest {

  private static final String THURSDAY = "2024-03-14";

  private static Report of(String text) {
    return Report.of(text).on(THURSDAY);
  }

  @Test
  void whoSaysSoInPassingKilledNobody() {
    Claim deed =
        first(
            of(
                "M23 fighters burnt 40 houses in Masisi at the weekend, local officials said on"
                    + " Monday, killing at least 30 people."),
            Kind.EVENT);
    assertThat(deed.subject()).isEqualTo("M23");
  }

  @Test
  void aQuestionStatesNothing() {
    assertThat(of("The ADF hides in Ituri. Does it work with M23? Nobody knows.").claims(Kind.TIE))
        .isEmpty();
  }

  @Test
  void whoAgreedWhileItHappenedDoesNotTellIt() {
    Claim founding =
        only(
            of("The M23 came into being in 2012, when two generals agreed to part."),
            Kind.FOUNDING);
    assertThat(founding.voice()).isEmpty();
  }

  @Test
  void theYearOfTheFoundingDatesNoOtherDeed() {
    Claim driven =
        only(of("Formed in 1995, the ADF was driven from Kasese by the army."), Kind.EVENT);
    assertThat(event(driven).date().known()).isFalse();
  }

  @Test
  void theYearInWhichTheFoundersFledIsNotThatOfTheFounding() {
    Claim founding =
        only(
            of("The FDLR was founded by officers who fled to Congo after the 1994 genocide."),
            Kind.FOUNDING);
    assertThat(founding.holds().known()).isFalse();
  }

  @Test
  void whatItHasNowIsNotOfTheYearOfItsReturn() {
    Claim strength =
        only(
            of("The AA returned to Rakhine in 2014 and today claims to have 30,000 fighters."),
            Kind.STRENGTH);
    assertThat(strength.holds().from().text()).isNotEqualTo("2014");
  }

  @Test
  void whoTookOverInAnotherYearTookNoCountry() {
    assertThat(
            of("Juma Ali had taken over after the M23 leader, Omar Bo, was arrested in Tanzania.")
                .claims(Kind.EVENT))
        .extracting(c -> event(c).type())
        .containsOnly("arrest");
  }

  @Test
  void deniedAndSaidAreTwoThings() {
    List<Claim> claims =
        of("The army accused the M23 of shelling a camp. An M23 spokesman, Willy Ngoma,"
                + " denied this and said the army had bombed its own people.")
            .claims(Kind.EVENT);
    assertThat(claims)
        .filteredOn(c -> event(c).type().equals("bombing"))
        .hasSize(1)
        .allSatisfy(c -> {
          assertThat(c.status()).isNotEqualTo(Status.DENIED);
          assertThat(event(c).actors()).doesNotContain("M23");
        });
  }

  @Test
  void talksThatAreRuledOutAreNone() {
    assertThat(
            of("President Tshisekedi, who has ruled out talks with the M23, flew to Luanda.")
                .claims(Kind.EVENT))
        .isEmpty();
  }

  @Test
  void aMonthOfThatYearIsOfTheYearNamedBefore() {
    Claim truce =
        of("M23 took Goma in 2012. In November that year M23 signed a truce with the army.")
            .claims(Kind.EVENT)
            .getLast();
    assertThat(event(truce).date().text()).isEqualTo("2012-11");
  }

  @Test
  void aCoalitionOfACountrysGangsIsNoFriendOfTheCountry() {
    assertThat(
            of("Haiti's most feared coalition of gangs, Viv Ansanm, burnt houses in Kenscoff.")
                .claims(Kind.TIE))
        .isEmpty();
  }

  @Test
  void fireIsSetToWhatBurns() {
    Details.Event arson =
        event(only(of("JNIM set fire to a convoy near Kayes on Monday."), Kind.EVENT));
    assertThat(arson.type()).isEqualTo("arson");
    assertThat(arson.targets()).containsExactly("convoy");
  }

  @Test
  void aTieInPassingIsNeitherDeniedNorPutOffWithTheDeed() {
    Claim tie =
        only(
            of(
                "Turkey will never negotiate with the HPG, the armed wing of the PKK, a minister"
                    + " said."),
            Kind.TIE);
    assertThat(tie.negated()).isFalse();
    assertThat(tie.status()).isNotEqualTo(Status.INTENDED);
  }

  @Test
  void aNameInBracketsIsNotDenied() {
    Claim name =
        first(of("The Justice and Equality Movement (JEM) has not signed the accord."), Kind.NAME);
    assertThat(name.negated()).isFalse();
  }

  @Test
  void whatItHasNoneOfIsDenied() {
    assertThat(only(of("Abu Sayyaf has no known links to al-Qaeda."), Kind.TIE).negated()).isTrue();
    assertThat(first(of("ETA had no more than 50 members."), Kind.STRENGTH).negated()).isFalse();
  }

  @Test
  void aTownThatIsCapturedIsNoHostage() {
    assertThat(of("Two days after the M23 captured Sake, it halted.").claims(Kind.EVENT))
        .extracting(c -> event(c).type())
        .doesNotContain("kidnapping");
  }

  @Test
  void aGroupIsNoTypeOfItself() {
    assertThat(
            of("Jemaah Islamiyah, a group that the police have hunted for years, is in Java.")
                .claims(Kind.CHARACTER))
        .isEmpty();
    assertThat(
            of("A member of the coalition, the FPRC, left Bria on Monday.").claims(Kind.CHARACTER))
        .isEmpty();
  }

  @Test
  void whatIsNeverDoneAgainIsDenied() {
    assertThat(only(of("Islamic State never again controlled Mosul."), Kind.PRESENCE).negated())
        .isTrue();
    assertThat(of("The ELN rarely bombed schools in Cali.").claims(Kind.EVENT)).isEmpty();
    assertThat(of("The LRA no longer abducts children.").claims(Kind.EVENT)).isEmpty();
  }

  @Test
  void theYearOfAnOathDatesNoLaterDeed() {
    Claim deed =
        first(
            of("Ansaru, which swore an oath to al-Qaeda in 2012, killed nine people in Kaduna."),
            Kind.EVENT);
    assertThat(event(deed).date()).isNotEqualTo(org.attest.model.When.year(2012));
  }

  @Test
  void whatAGroupWasOnceIsVagueInTime() {
    assertThat(only(of("Ansaru, formerly part of Boko Haram, is small."), Kind.TIE).holds())
        .isEqualTo(org.attest.model.Holds.OPEN.approximately());
  }

  @Test
  void twoTownsAreTakenTwice() {
    assertThat(of("Two days after the ADF captured Kasindi it took Mutwanga.").claims(Kind.EVENT))
        .extracting(c -> event(c).places())
        .contains(List.of("Kasindi"))
        .doesNotContain(List.of("Kasindi", "Mutwanga"));
  }

  @Test
  void talksThatAGroupIsReadyForAreStillToCome() {
    assertThat(of("The ELN is ready for talks with Bogotá.").claims(Kind.EVENT))
        .extracting(Claim::status)
        .doesNotContain(Status.STATED);
  }

  @Test
  void theAccuserDidNotDoWhatOthersAreAccusedOf() {
    Claim deed =
        only(
            of("The M23 was accused by the army of killing 12 civilians in Sake on Monday."),
            Kind.EVENT);
    assertThat(deed.subject()).isEqualTo("M23");
    assertThat(deed.status()).isEqualTo(Status.BLAMED);
  }

  @Test
  void theTimeOfWhatADeedIsComparedWithIsNotItsOwn() {
    Details.Event attack =
        event(
            only(
                of(
                    "A bomber killed 60 people in Kunduz during Friday prayers, in the deadliest"
                        + " attack since the troops left the country in January."),
                Kind.EVENT));

    assertThat(attack.date().text()).isEqualTo("2024-03-08");
  }

  @Test
  void whereTalksWereBrokenOffIsNotWhereTheBombWent() {
    Details.Event attack =
        event(
            only(
                of(
                    "A car bombing at a police academy in Bogota, which killed 22 cadets, led the"
                        + " government to break off talks in Havana."),
                Kind.EVENT));

    assertThat(attack.places()).containsExactly("Bogota");
  }

  @Test
  void anOathIsThatOfWhoSwearsIt() {
    assertThat(
            of("Ansaru refused to merge with Boko Haram and swore allegiance to al-Qaeda.")
                .claims(Kind.TIE))
        .noneMatch(c -> c.subject().equals("Boko Haram"));
  }

  @Test
  void aVerbBeforeAPostIsNoPartOfIt() {
    assertThat(of("Hamas mourned former leader Khaled Meshaal.").claims(Kind.ROLE)).isEmpty();
  }
}
