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
import org.attest.model.When;
import org.junit.jupiter.api.Test;

/** What reports say in ways that mislead a reader; each with sentences of our own. */
class TrapsTest {

  private static final String WEDNESDAY = "2020-06-10";

  @Test
  void theGroupIsWhomTheSentenceBeforeIsAbout() {
    List<Claim> claims =
        Report.of(
                "Fighters of Al-Shabaab have long hidden near Garissa. The Taliban took Kunduz last"
                    + " year. The group released hundreds of prisoners from the city's jail.")
            .on(WEDNESDAY)
            .claims(Kind.EVENT);
    assertThat(claims).extracting(Claim::subject).containsOnly("Taliban");
    assertThat(claims)
        .extracting(c -> event(c).type())
        .containsExactly("territorial-change", "prisoner-release");
  }

  @Test
  void theGroupIsNotTheHeadlinesWhereTheSentenceBeforeIsAboutAnother() {
    List<Claim> claims =
        Report.of(
                "Al-Shabaab has long hidden near Garissa. The Taliban took Kunduz last year."
                    + " The group released hundreds of prisoners from the city's jail.")
            .titled("What al-Shabaab wants in Kenya")
            .on(WEDNESDAY)
            .claims(Kind.EVENT);
    assertThat(claims).extracting(Claim::subject).containsOnly("Taliban");
  }

  @Test
  void aReportThatCallsAGroupNamesGivesItNoNewName() {
    assertThat(
            Report.of("Islamic State called the Taliban traitors.").on(WEDNESDAY).claims(Kind.NAME))
        .isEmpty();
  }

  @Test
  void butNotLeavesOneOut() {
    List<Claim> claims =
        Report.of("Dozens of movements praised Hamas, but not Hezbollah.")
            .on(WEDNESDAY)
            .claims(Kind.STATEMENT);
    assertThat(claims)
        .filteredOn(c -> c.subject().equals("Hezbollah"))
        .singleElement()
        .matches(Claim::negated);
  }

  @Test
  void whatAGroupHasFailedToHoldIsNegated() {
    Claim claim =
        only(Report.of("M23 has so far failed to hold Goma.").on(WEDNESDAY), Kind.PRESENCE);
    assertThat(claim.negated()).isTrue();
    assertThat(claim.subject()).isEqualTo("M23");
  }

  @Test
  void theGroupOfABranchsReportIsTheBranchAndTheParentKeepsItsOwnWords() {
    Report report =
        Report.of(
                "Islamic State Khorasan bombed a school in Kabul on Monday. Islamic State praised"
                    + " the bombers. The group has about 2,000 fighters.")
            .on(WEDNESDAY)
            .titled("Islamic State Khorasan");
    assertThat(only(report, Kind.STRENGTH).subject()).isEqualTo("Islamic State Khorasan");
    assertThat(only(report, Kind.STATEMENT).subject()).isEqualTo("Islamic State");
  }

  @Test
  void aPassiveBlameHasNoBlamer() {
    Claim claim =
        only(
            Report.of("Al-Shabaab has been blamed for an attack on a school in Garissa on Monday.")
                .on(WEDNESDAY),
            Kind.EVENT);
    assertThat(claim.status()).isEqualTo(Status.BLAMED);
    assertThat(claim.voice()).isEmpty();
    assertThat(claim.subject()).isEqualTo("al-Shabaab");
  }

  @Test
  void aBountyMayHaveNoIssuer() {
    Claim claim =
        only(Report.of("There is a bounty of $3m on Abubakar Shekau.").on(WEDNESDAY), Kind.EVENT);
    assertThat(event(claim).type()).isEqualTo("sanction");
    assertThat(event(claim).actors()).isEmpty();
    assertThat(event(claim).amount()).isEqualTo("$3m");
  }

  @Test
  void aSumThatIsTakenIsAnAmountAndNoTarget() {
    Claim claim =
        only(
            Report.of("Boko Haram looted $200,000 from a bank in Damaturu on 1 March 2024.")
                .on(WEDNESDAY),
            Kind.EVENT);
    assertThat(event(claim).amount()).isEqualTo("$200,000");
    assertThat(event(claim).targets()).isEmpty();
  }

  @Test
  void noClaimOfResponsibilityIsAClaimThatNobodyMade() {
    List<Claim> claims =
        Report.of(
                "Gunmen attacked a clinic in Kabul on Monday. There was no immediate claim of"
                    + " responsibility.")
            .on(WEDNESDAY)
            .claims(Kind.EVENT);
    assertThat(claims).hasSize(2);
    assertThat(claims.getLast().status()).isEqualTo(Status.CLAIMED);
    assertThat(claims.getLast().negated()).isTrue();
    assertThat(claims).extracting(Claim::subject).containsOnly("unidentified attackers");
  }

  @Test
  void aDeniedAttackIsTheEventDenied() {
    Claim claim =
        only(
            Report.of("Al-Shabaab denied attacking the clinic in Garissa on Monday.").on(WEDNESDAY),
            Kind.EVENT);
    assertThat(claim.status()).isEqualTo(Status.DENIED);
    assertThat(claim.negated()).isFalse();
    assertThat(claim.voice()).containsExactly("al-Shabaab");
  }

  @Test
  void aGroupThatSaysItDidItClaimsItInItsOwnVoice() {
    Claim claim =
        only(
            Report.of(
                    "Al-Shabaab said it carried out the attack on the barracks in Mogadishu on"
                        + " Monday.")
                .on(WEDNESDAY),
            Kind.EVENT);
    assertThat(claim.status()).isEqualTo(Status.CLAIMED);
    assertThat(claim.voice()).isEmpty();
    assertThat(event(claim).actors()).containsExactly("al-Shabaab");
  }

  @Test
  void aNamedSpokesmanIsTheVoice() {
    Claim claim =
        only(
            Report.of(
                    "Abdiasis Abu Musab, a spokesman of al-Shabaab, said the group attacked the"
                        + " barracks in Mogadishu on Monday.")
                .on(WEDNESDAY),
            Kind.EVENT);
    assertThat(claim.voice()).containsExactly("Abdiasis Abu Musab");
    assertThat(claim.subject()).isEqualTo("al-Shabaab");
  }

  @Test
  void numbersInWordsStayWords() {
    Details.Strength strength =
        (Details.Strength)
            only(
                    Report.of(
                            "The strength of Boko Haram is put at several thousand to as low as 300"
                                + " fighters.")
                        .on(WEDNESDAY),
                    Kind.STRENGTH)
                .details();
    assertThat(strength.count().low()).hasValue(300);
    assertThat(strength.count().high()).isEmpty();
    assertThat(strength.count().highText()).isEqualTo("several thousand");
  }

  @Test
  void aRangeAFloorAndACeilingAreKeptApart() {
    assertThat(strength("between 1,500 and 2,500").toString())
        .isEqualTo(org.attest.model.Count.between(1500, 2500).toString());
    assertThat(strength("at least 900")).isEqualTo(org.attest.model.Count.atLeast(900));
    assertThat(strength("up to 4,000")).isEqualTo(org.attest.model.Count.atMost(4000));
  }

  private static org.attest.model.Count strength(String many) {
    Report report = Report.of("Boko Haram has " + many + " fighters.").on(WEDNESDAY);
    return ((Details.Strength) only(report, Kind.STRENGTH).details()).count();
  }

  @Test
  void aCaptionsSentenceIsReadAndItsCreditIsNot() {
    List<Claim> claims =
        Report.of(
                "Image source, Mogadishu Picture Desk of M23",
                "",
                "Image caption, M23 said it attacked a convoy near Goma on Monday.")
            .on(WEDNESDAY)
            .with("credit", "Image source, Mogadishu Picture Desk of M23")
            .claims();
    assertThat(claims).singleElement().matches(c -> c.subject().equals("M23"));
    assertThat(claims.getFirst().quote().words()).contains("attacked a convoy");
  }

  @Test
  void aHeadingThatAsksClaimsNothing() {
    assertThat(
            Report.of("Why did al-Shabaab attack Kismayo on Monday?", "", "The town is calm.")
                .on(WEDNESDAY)
                .claims())
        .isEmpty();
  }

  @Test
  void aQuotationOverTwoSentencesHasOneSpeaker() {
    List<Claim> claims =
        Report.of(
                "\"Boko Haram attacked a village in Borno on Monday. It killed 12 farmers there,\""
                    + " said Babagana Zulum, the governor of Borno.")
            .on(WEDNESDAY)
            .claims(Kind.EVENT);
    assertThat(claims).hasSize(2);
    assertThat(claims).extracting(Claim::voice).containsOnly(List.of("Babagana Zulum"));
  }

  @Test
  void aGroupThatNoListKnowsIsFoundUnderItsNameAndAcronym() {
    List<Claim> claims =
        Report.of(
                "Fighters of the Mbere Plateau Guard (MPG) attacked a police post in Mayo on"
                    + " Monday. The MPG has about 200 fighters.")
            .on(WEDNESDAY)
            .claims();
    assertThat(claims).extracting(Claim::subject).containsOnly("Mbere Plateau Guard");
    assertThat(claims).extracting(Claim::kind).contains(Kind.EVENT, Kind.STRENGTH);
    assertThat(claims)
        .filteredOn(c -> c.details() instanceof Details.Name)
        .singleElement()
        .extracting(Claim::details)
        .isEqualTo(new Details.Name("MPG", "acronym", List.of()));
  }

  @Test
  void boilerplateClaimsNothing() {
    List<Claim> claims =
        Report.of(
                "Al-Shabaab attacked Kismayo on Monday.",
                "",
                "More on this story: Boko Haram killed 40 people in Borno on Sunday.")
            .on(WEDNESDAY)
            .with("links", "More on this story: Boko Haram killed 40 people in Borno on Sunday.")
            .claims();
    assertThat(claims).isNotEmpty().extracting(Claim::subject).containsOnly("al-Shabaab");
  }

  @Test
  void aPersonInARoleIsKept() {
    Claim claim =
        first(
            Report.of("The leader of Boko Haram, Abubakar Shekau, spoke.").on(WEDNESDAY),
            Kind.ROLE);
    assertThat(claim.details())
        .isEqualTo(new Details.Role("Abubakar Shekau", "leader", "Boko Haram"));
  }

  @Test
  void aVictimsNameStandsInNoField() {
    Claim claim =
        only(
            Report.of("Boko Haram killed Halima Sani, a trader, in Borno on Monday.").on(WEDNESDAY),
            Kind.EVENT);
    assertThat(claim.details().toString()).doesNotContain("Halima").doesNotContain("Sani");
    assertThat(event(claim).victims()).isEqualTo("trader");
  }

  @Test
  void aTieMayRunThroughAThird() {
    Claim claim =
        only(
            Report.of("The Haqqani network is linked to al-Qaeda through Jaish-e-Mohammed.")
                .on(WEDNESDAY),
            Kind.TIE);
    assertThat(claim.details())
        .isEqualTo(new Details.Tie("al-Qaeda", "linked-to", "Jaish-e-Mohammed"));
  }

  @Test
  void aPrivatePersonWhoIsAttackedIsNotNamedAsTarget() {
    List<Claim> claims =
        Report.of("Gunmen shot Halima Sani near her shop in Maiduguri on Monday, killing her.")
            .on(WEDNESDAY)
            .claims();
    assertThat(claims).isNotEmpty();
    assertThat(claims)
        .allSatisfy(c ->
            assertThat(c.details() + c.subject()).doesNotContain("Halima").doesNotContain("Sani"));
  }

  @Test
  void aTollThatRisesBelongsToTheAttackToldBefore() {
    List<Claim> claims =
        Report.of(
                "On Monday al-Shabaab attacked a hotel in Kismayo, killing at least nine people.",
                "Forty-seven others were hurt. The toll later rose to 11, a doctor said.")
            .on(WEDNESDAY)
            .claims(Kind.EVENT);
    assertThat(claims).hasSize(3);
    assertThat(claims).extracting(Claim::subject).containsOnly("al-Shabaab");
    assertThat(claims).extracting(c -> event(c).date()).containsOnly(When.of("2020-06-08"));
    assertThat(claims)
        .extracting(c -> event(c).killed())
        .containsExactly(
            org.attest.model.Count.atLeast(9),
            org.attest.model.Count.NONE,
            org.attest.model.Count.exactly(11));
    assertThat(event(claims.get(1)).wounded()).isEqualTo(org.attest.model.Count.exactly(47));
  }

  @Test
  void whoAnswersForAnAttackOfTheSentenceBeforeIsToldWithItsDate() {
    List<Claim> claims =
        Report.of(
                "Gunmen attacked a hotel in Kismayo on Monday. Al-Shabaab admitted it."
                    + " Boko Haram denied any part in it. Kenya blamed M23.")
            .on(WEDNESDAY)
            .claims(Kind.EVENT);
    assertThat(claims)
        .extracting(Claim::status)
        .containsExactly(Status.STATED, Status.CLAIMED, Status.DENIED, Status.BLAMED);
    assertThat(claims)
        .extracting(Claim::subject)
        .containsExactly("unidentified attackers", "al-Shabaab", "Boko Haram", "M23");
    assertThat(claims).extracting(c -> event(c).date()).containsOnly(When.of("2020-06-08"));
  }

  @Test
  void eachCategoryOfVictimsIsCountedApart() {
    List<Claim> claims =
        Report.of("17 gunmen and four soldiers were killed in a clash near Djugu on 2 May.")
            .on(WEDNESDAY)
            .claims(Kind.EVENT);
    assertThat(claims)
        .extracting(c -> event(c).victims())
        .containsExactlyInAnyOrder("gunmen", "soldiers");
  }

  @Test
  void theDeadOfTheAttackersOwnSideAreNotTheirVictims() {
    List<Claim> claims =
        Report.of(
                "Al-Shabaab attacked a hotel in Kismayo on Monday. All four attackers were shot"
                    + " dead.")
            .on(WEDNESDAY)
            .claims(Kind.EVENT);
    assertThat(event(claims.getLast()).actors()).isEmpty();
    assertThat(event(claims.getLast()).date()).isEqualTo(When.of("2020-06-08"));
  }

  @Test
  void nobodyHurtIsNoToll() {
    assertThat(Report.of("No one was hurt in Lagos on Monday.").on(WEDNESDAY).claims(Kind.EVENT))
        .isEmpty();
  }

  @Test
  void anAttackInWordsIsNoAttack() {
    assertThat(
            Report.of(
                    "The senator attacked his rival on Monday. The film bombed at the box office in"
                        + " June. The council is under siege from ratepayers.")
                .on(WEDNESDAY)
                .claims(Kind.EVENT))
        .isEmpty();
  }

  @Test
  void aFigureWithoutAUnitCountsTheGroupCountedBefore() {
    List<Claim> claims =
        Report.of(
                "Boko Haram has about 4,000 fighters, down from about 7,000 in 2014."
                    + " One report put the figure at no more than 3,500.")
            .on(WEDNESDAY)
            .claims(Kind.STRENGTH);
    assertThat(claims).extracting(Claim::subject).containsOnly("Boko Haram");
    assertThat(claims)
        .extracting(c -> ((Details.Strength) c.details()).count())
        .contains(org.attest.model.Count.atMost(3500));
    assertThat(claims).noneMatch(Claim::negated);
  }

  @Test
  void whatCouldHappenHasNotHappened() {
    assertThat(Report.of("Al-Shabaab could attack Kismayo.").on(WEDNESDAY).claims(Kind.EVENT))
        .isEmpty();
  }

  @Test
  void thePlacesOfAReportTellGroupsOfOneNameApart() {
    assertThat(only(Report.of("Al-Shabaab attacked a base in Kismayo."), Kind.EVENT).subject())
        .isEqualTo("al-Shabaab");
    assertThat(
            only(Report.of("Al-Shabaab attacked a village near Pemba in Mozambique."), Kind.EVENT)
                .subject())
        .isNotEqualTo("al-Shabaab");
  }

  @Test
  void thatFactionIsTheOneLastCalledSo() {
    List<Claim> claims =
        Report.of(
                "Al-Shabaab holds towns in Somalia. It has no ties with the Islamic State faction"
                    + " in Puntland. That faction, led by Abdulqadir Mumin, numbers no more than"
                    + " 300.")
            .on(WEDNESDAY)
            .claims();
    assertThat(claims)
        .filteredOn(c -> c.kind() == Kind.ROLE || c.kind() == Kind.STRENGTH)
        .hasSize(2)
        .noneMatch(Claim::negated)
        .extracting(Claim::subject)
        .containsOnly("Islamic State in Somalia");
  }
}
