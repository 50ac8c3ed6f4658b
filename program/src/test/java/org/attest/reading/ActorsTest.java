package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.attest.model.Mention;
import org.junit.jupiter.api.Test;

/** Who acts, whom a word stands for, and who holds a post; each with sentences of our own. */
class ActorsTest {

  private static List<String> subjects(Kind kind, String... lines) {
    return Report.of(lines).claims(kind).stream().map(Claim::subject).distinct().toList();
  }

  /** Returns whom the words stand for, in the order of the text. */
  private static List<String> standsFor(String words, Report report) {
    return report.reading().mentions().stream()
        .filter(m -> m.span().of(report.text()).equals(words) && m.type() != Mention.Type.PLACE)
        .map(Mention::name)
        .toList();
  }

  private static List<String> posts(String... lines) {
    return Report.of(lines).claims(Kind.ROLE).stream()
        .map(c -> (Details.Role) c.details())
        .map(r -> r.person() + ", " + r.post() + ", " + r.organisation())
        .toList();
  }

  @Test
  void findsAGroupThatNoLexiconKnowsByItsIntroduction() {
    assertThat(
            standsFor(
                "Red Axe", Report.of("The rebel group Red Axe burned a mill. Red Axe is small.")))
        .containsExactly("Red Axe", "Red Axe");
    assertThat(
            standsFor(
                "Bara Koro", Report.of("They fled from Bara Koro, a militia that robs traders.")))
        .containsExactly("Bara Koro");
    assertThat(
            standsFor(
                "Sons of the Valley",
                Report.of("Police blamed a group calling itself the Sons of the Valley.")))
        .containsExactly("Sons of the Valley");
  }

  @Test
  void aUnitsOwnNameIsNotThatOfAGroupItBeginsLike() {
    Report report = Report.of("The Fateh Squad of the BLA burned a lorry. Fatah said nothing.");
    assertThat(standsFor("Fateh Squad", report)).containsExactly("Fateh Squad");
    assertThat(standsFor("Fatah", report)).containsExactly("Fatah");
    assertThat(standsFor("33rd Front", Report.of("The 33rd Front attacked a bank on Monday.")))
        .containsExactly("33rd Front");
  }

  @Test
  void aNameThatTwoGroupsBearStaysOpenUntilTheReportDecides() {
    String attack = "The ADF attacked a camp on Monday and burned two lorries.";
    assertThat(standsFor("ADF", Report.of(attack))).containsExactly("ADF");
    assertThat(
            standsFor("ADF", Report.of(attack, "The camp lies near Beni in the Congo, in Ituri.")))
        .containsExactly("Allied Democratic Forces");
    assertThat(standsFor("ADF", Report.of(attack, "The raid shook Bamenda in western Cameroon.")))
        .containsExactly("Ambazonia Defence Forces");
  }

  @Test
  void theGroupWhoseOwnNameItIsComesFirst() {
    assertThat(standsFor("al-Shabaab", Report.of("The men of al-Shabaab attacked a camp.")))
        .containsExactly("al-Shabaab");
  }

  @Test
  void takesNeitherPeoplesNorLeadersNorTownsForGroups() {
    assertThat(standsFor("Hutu", Report.of("The Hutu militia fled into the forest."))).isEmpty();
    assertThat(standsFor("Joseph Mbeki", Report.of("Joseph Mbeki, a militia leader, fled.")))
        .doesNotContain("armed-group");
    assertThat(
            Report.of("The leftist guerrilla group called the Santander school a garrison.")
                .reading()
                .mentions())
        .noneMatch(m -> m.how().equals("alias-grammar"));
  }

  @Test
  void aBracketThatSaysSomethingIsNoShortName() {
    assertThat(
            standsFor(
                "Maoist", Report.of("The party of India (Maoist) met. Maoist songs rang out.")))
        .isEmpty();
    assertThat(
            standsFor(
                "Communist Party of India (Maoist)",
                Report.of("The Communist Party of India (Maoist) attacked a convoy.")))
        .containsExactly("Communist Party of India (Maoist)");
  }

  @Test
  void aFormerMemberDoesNotTurnTheReportToHisOldGroup() {
    Report report =
        Report.of(
                "M23 grew out of an older rebellion, the National Congress for the Defence of the"
                    + " People.",
                "Former National Congress for the Defence of the People soldiers mutinied in 2012.",
                "",
                "The army beat the group in 2013.")
            .titled("Who are the M23 rebels?");
    assertThat(standsFor("the group", report)).containsExactly("M23");
  }

  @Test
  void itGoesOnWithTheSubjectOfTheSentenceBefore() {
    Report report =
        Report.of("Ansaru broke away from Boko Haram in 2012. It kidnaps foreigners.")
            .titled("Boko Haram and its rivals");
    assertThat(standsFor("It", report)).containsExactly("Ansaru");
  }

  @Test
  void nobodyArrestsHisOwnLeader() {
    Report report = Report.of("ETA fell silent. In 2008 French police caught its military chief.");
    assertThat(standsFor("its", report)).containsExactly("ETA");
  }

  @Test
  void aWordOfTheNameStandsForTheGroup() {
    Report report =
        Report.of(
            "The Caucasus Emirate and the Chechen Republic of Ichkeria were at odds.",
            "The Emirate was proclaimed in 2007.");
    assertThat(standsFor("The Emirate", report)).containsExactly("Caucasus Emirate");
  }

  @Test
  void aFamilyNameIsNoMovement() {
    assertThat(posts("Houthi leader Abdul-Malik al-Houthi vowed revenge."))
        .containsExactly("Abdul-Malik al-Houthi, leader, Houthis");
  }

  @Test
  void aLandIsWhereSomebodyGoesOrWhatHeRules() {
    assertThat(standsFor("Syria", Report.of("Hundreds left for Syria and joined al-Nusra Front.")))
        .isEmpty();
    assertThat(standsFor("Yemen", Report.of("The Houthis control northern Yemen."))).isEmpty();
    assertThat(standsFor("Iran", Report.of("Hezbollah gets most of its money from Iran.")))
        .containsExactly("Iran");
  }

  @Test
  void aPresidentHoldsHisPostInHisGovernment() {
    assertThat(posts("Nigerian President Muhammadu Buhari condemned Boko Haram."))
        .containsExactly("Muhammadu Buhari, President, Nigerian government");
  }

  @Test
  void aForeignPresidentIsNotGivenToTheLandOfTheReport() {
    assertThat(
            posts(
                "Boko Haram attacked Maiduguri in Nigeria. Nigerian troops fled.",
                "President Donald Trump was told."))
        .isEmpty();
  }

  @Test
  void aPostWithoutAnOrganisationIsHeldInTheGroupSpokenOf() {
    assertThat(
            posts(
                "The ELN is split over talks. Antonio García, the commander-in-chief, is for"
                    + " them."))
        .containsExactly("Antonio García, commander-in-chief, National Liberation Army");
  }

  @Test
  void peoplesLeadNothingByName() {
    assertThat(posts("The Allied Democratic Forces were founded by Ugandan Muslims in 1995."))
        .isEmpty();
  }

  @Test
  void aBracketBehindTheNameDoesNotHideWhatIsSaidOfIt() {
    assertThat(
            subjects(
                Kind.PRESENCE, "The National Liberation Army (ELN) is a rebel group in Colombia."))
        .containsExactly("National Liberation Army");
  }

  @Test
  void aTieThatHoldsBothWaysIsToldOnce() {
    assertThat(
            Report.of("Hamas and its smaller ally, Islamic Jihad, fired rockets.").claims(Kind.TIE))
        .hasSize(1);
  }

  @Test
  void anotherNameOfTheCanonicalOneIsStillAName() {
    assertThat(
            Report.of(
                    "The Tehreek-e-Taliban Pakistan (TTP), also called the Pakistani Taliban,"
                        + " agreed.")
                .claims(Kind.NAME))
        .extracting(c -> ((Details.Name) c.details()).form())
        .contains("TTP", "Pakistani Taliban");
  }

  @Test
  void findsAGroupByItsFightersByWhatItIsKnownAsAndByItsTitle() {
    Report militia =
        Report.of(
            "The Banner of Dawn, an armed group, is small. The militia known as Zorgan controls a"
                + " valley. Zorgan fighters killed four soldiers.");
    assertThat(standsFor("Zorgan", militia)).containsExactly("Zorgan", "Zorgan");
    assertThat(standsFor("The militia", militia)).containsExactly("Zorgan");
    assertThat(
            standsFor(
                "Sons of the River", Report.of("Sons of the River was founded in 2009 as a sect.")))
        .containsExactly("Sons of the River");
    assertThat(
            standsFor(
                "Suspected", Report.of("Suspected militants fled. Suspected, too, was a driver.")))
        .isEmpty();
  }

  @Test
  void aLongNameIsCalledByItsFirstOrLastWordAfterwards() {
    Report banner = Report.of("The rebel group Banner of Dawn is small. The Banner has 300 men.");
    assertThat(standsFor("Banner", banner)).containsExactly("Banner of Dawn");
    Report eagles = Report.of("The rebel group White Eagles is small. The Eagles have a camp.");
    assertThat(standsFor("Eagles", eagles)).containsExactly("White Eagles");
  }

  @Test
  void aReportsOwnAcronymGoesBeforeThatOfAnother() {
    Report report =
        Report.of("The Arakan Liberation Party (ALP) signed a truce. The ALP has a small army.");
    assertThat(standsFor("ALP", report))
        .containsExactly("Arakan Liberation Party", "Arakan Liberation Party");
  }

  @Test
  void whoeverSplitsFromAGroupIsNotThatGroup() {
    Report report =
        Report.of(
            "Nigeria has been fighting Boko Haram for years. ISWAP burned a camp on Monday.",
            "In 2016 the group split from Boko Haram.");
    assertThat(standsFor("the group", report))
        .containsExactly("Islamic State West Africa Province");
    assertThat(
            standsFor(
                "its",
                Report.of("The ELN fought the FARC. The FARC fled. Its men attacked the FARC.")))
        .doesNotContain("Revolutionary Armed Forces of Colombia");
  }

  @Test
  void aNameSetBesideItsNounIsWhoActs() {
    Report report =
        Report.of(
            "The Continuity IRA burned a car. Another group, the Real IRA, shot two soldiers.",
            "It was formed in 1997.");
    assertThat(standsFor("It", report)).containsExactly("Real IRA");
  }

  @Test
  void anotherGroupIsNotTheOneSpokenOf() {
    assertThat(standsFor("the rival group", Report.of("ISWAP fled. Police saw the rival group.")))
        .isEmpty();
    assertThat(
            standsFor(
                "the Zeta group", Report.of("ISWAP fled. Soldiers then saw the Zeta group there.")))
        .isEmpty();
    assertThat(standsFor("Two groups", Report.of("ISWAP met Boko Haram. Two groups signed.")))
        .isEmpty();
  }

  @Test
  void whoHasLeftAGroupDoesNotActForIt() {
    assertThat(
            subjects(Kind.EVENT, "Former ISWAP fighters attacked the village of Rann on Monday."))
        .doesNotContain("Islamic State West Africa Province");
  }

  @Test
  void theyAreTheUnnamedWhoActedBefore() {
    assertThat(
            subjects(
                Kind.EVENT,
                "Al-Shabaab holds the coast. Gunmen entered a village on Monday.",
                "They killed four farmers."))
        .doesNotContain("al-Shabaab");
  }

  @Test
  void itIsTheThingThatTheClauseIsAbout() {
    assertThat(
            standsFor(
                "it",
                Report.of("ISWAP is near. The convoy was on its way to Kukawa when it was hit.")))
        .isEmpty();
  }

  @Test
  void theArmyIsThatOfTheLandWhereTheGroupActs() {
    Report report =
        Report.of(
            "Abu Sayyaf burned a camp on Basilan. The Philippine army pursued it, and the US army"
                + " sent advisers. Abu Sayyaf fled before the army.");
    assertThat(standsFor("the army", report)).containsExactly("Philippine army");
  }

  @Test
  void anAgencysDatelineNamesNoDoer() {
    assertThat(
            subjects(
                Kind.EVENT,
                "MOGADISHU (Reuters) - Rebels from the Islamist al Shabaab group attacked a base"
                    + " near Baidoa on Monday, killing ten soldiers, officials said."))
        .containsExactly("al-Shabaab");
  }

  @Test
  void aLandAtTheEndOfALongNameGivesTheAcronymOneLetter() {
    Report report =
        Report.of(
            "The Action for Order in Central African Republic (AOC) fled. Commanded by Ali Darassa,"
                + " the AOC is based at Alindao.");
    assertThat(standsFor("AOC", report))
        .containsOnly("Action for Order in Central African Republic");
    assertThat(subjects(Kind.PRESENCE, report.text()))
        .containsExactly("Action for Order in Central African Republic");
  }

  @Test
  void aCoalitionIsWhoseNameItBears() {
    assertThat(subjects(Kind.FOUNDING, "The Seleka coalition was dissolved in 2013."))
        .containsExactly("Seleka");
  }

  @Test
  void theyAreTheBandThatActedBefore() {
    assertThat(
            subjects(
                Kind.EVENT,
                "A group of men raided the village of Namaluco. They killed six people."))
        .containsExactly("group of men");
  }

  @Test
  void whoIsAccusedOfAPartInADeedIsBlamedForIt() {
    assertThat(
            subjects(
                Kind.EVENT,
                "The United Nations said the ELN was accused of involvement in the kidnapping of"
                    + " nine farmers in Arauca."))
        .containsExactly("National Liberation Army");
  }

  @Test
  void theNameThatAGroupWasFormedUnderIsItsOwn() {
    assertThat(
            subjects(
                Kind.FOUNDING,
                "JNIM fights in Mali. The group was formed in 2017, under the name Jama'at Nusrat"
                    + " al-Islam wal-Muslimin."))
        .containsExactly("Jama'at Nusrat al-Islam wal-Muslimin");
  }

  @Test
  void whoeverClaimsAfterASemicolonIsTheDoer() {
    assertThat(
            subjects(
                Kind.EVENT,
                "Pakistan has said that two guards fled; the BLA has, however, claimed to have"
                    + " killed 25 guards."))
        .contains("Balochistan Liberation Army")
        .doesNotContain("Pakistan");
  }

  @Test
  void aSuicideBomberIsNoAircraft() {
    List<Claim> found =
        Report.of("At least 31 people were killed when a suicide bomber blew himself up in Quetta.")
            .claims(Kind.EVENT);
    assertThat(found)
        .isNotEmpty()
        .noneMatch(c -> ((Details.Event) c.details()).type().equals("airstrike"))
        .noneMatch(c -> ((Details.Event) c.details()).targets().contains("himself"));
  }

  @Test
  void theGroupMayBeWhatItIsKnownAs() {
    assertThat(
            standsFor(
                "the group",
                Report.of(
                    "The Arakan Rohingya Salvation Army attacked a post. At first the group was"
                        + " known as Harakah al-Yaqin.")))
        .containsExactly("Arakan Rohingya Salvation Army");
  }

  @Test
  void aNameThatTwoGroupsBearIsOfTheLandThatItStandsIn() {
    assertThat(Report.of("The UPC has 300 fighters in Bangassou.").claims(Kind.STRENGTH))
        .extracting(Claim::subject)
        .containsExactly("Union for Peace in the Central African Republic");
    assertThat(Report.of("The UPC had 300 fighters in Bunia.").claims(Kind.STRENGTH))
        .extracting(Claim::subject)
        .containsExactly("Union of Congolese Patriots");
  }

  @Test
  void aFactionWithANameOfItsOwnIsNotTheOldGroup() {
    assertThat(Report.of("The NDC-R, unlike the NDC, has 600 fighters.").claims(Kind.STRENGTH))
        .extracting(Claim::subject)
        .containsExactly("Nduma Defence of Congo-Renovated");
  }

  @Test
  void whatBecameOfAPersonIsNoPartOfThePost() {
    assertThat(Report.of("The PKK's jailed leader, Abdullah Öcalan, spoke.").claims(Kind.ROLE))
        .extracting(c -> ((Details.Role) c.details()).post())
        .containsExactly("leader");
    assertThat(Report.of("Noor Wali Mehsud became the chief of the TTP.").claims(Kind.ROLE))
        .extracting(c -> ((Details.Role) c.details()).post())
        .containsExactly("chief");
  }

  @Test
  void whoHeadsTheAllianceDoesNotLeadItsMember() {
    assertThat(
            Report.of(
                    "The M23 is part of the Congo River Alliance (AFC), headed by Corneille Nangaa.")
                .claims(Kind.ROLE))
        .extracting(Claim::subject)
        .doesNotContain("M23");
  }

  @Test
  void aPostThatHasABeginningIsToldBesideOneWithout() {
    assertThat(
            Report.of("The PKK's commander, Murat Karayılan, has led it since 2009.")
                .claims(Kind.ROLE))
        .extracting(Claim::holds)
        .contains(org.attest.model.Holds.since(org.attest.model.When.year(2009)));
  }
}
