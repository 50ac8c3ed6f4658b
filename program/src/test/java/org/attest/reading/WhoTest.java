package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.attest.model.Mention;
import org.junit.jupiter.api.Test;

/** Whom a report means that does not say the name; each with sentences of our own. */
class WhoTest {

  /** Returns whom the words stand for, in the order of the text; nobody's words are left out. */
  private static List<String> meant(String words, Report report) {
    return report.reading().mentions().stream()
        .filter(m -> m.type() == Mention.Type.ACTOR)
        .filter(m -> m.span().of(report.text()).equals(words))
        .map(Mention::name)
        .toList();
  }

  private static List<String> meant(String words, String... lines) {
    return meant(words, Report.of(lines));
  }

  @Test
  void aLeadersMenAreOfTheGroupThatTheReportSaysHeLeads() {
    assertThat(
            meant(
                "Baluku's fighters",
                "The Lord's Resistance Army is led by Musa Baluku. Baluku's fighters burned a"
                    + " mill."))
        .containsExactly("Lord's Resistance Army");
    assertThat(
            meant(
                "his men",
                "Jorge Ruiz, the ELN's commander in the north, gave up. Soldiers found his men"
                    + " in a barn."))
        .containsExactly("National Liberation Army");
    assertThat(
            meant(
                "Pepe's organisation",
                "Jorge Ruiz, known as Pepe, leads the ELN. Pepe's organisation lives off gold."))
        .containsExactly("National Liberation Army");
    assertThat(
            meant(
                "his men",
                "Jorge Ruiz, a former commander of the ELN, gave up. Soldiers found his men in a"
                    + " barn."))
        .isEmpty();
  }

  @Test
  void whoseAlliesAreNamedBesideThemIsWhoIsNamed() {
    assertThat(meant("its", "The RSF fought the Sudanese army and its allies in El Fasher."))
        .containsExactly("Sudanese army");
    assertThat(meant("its", "The RSF fought the Sudanese army, and its men took El Fasher."))
        .containsExactly("Rapid Support Forces");
  }

  @Test
  void theAffiliateOfAGroupIsNotTheGroup() {
    assertThat(
            meant(
                "The group",
                "JNIM stormed a camp near Dioura. The al-Qaeda affiliate showed pictures of it."
                    + " The group holds the north."))
        .containsExactly("Jama'at Nusrat al-Islam wal-Muslimin");
    assertThat(
            meant(
                "Its parent group",
                "The BIFF burned a mill. Its parent group signed a peace deal in 2014."))
        .doesNotContain("Bangsamoro Islamic Freedom Fighters");
  }

  @Test
  void whoDeniesThatItDoesSomethingIsWhoSpeaks() {
    assertThat(
            meant(
                "it",
                "The M23 took Goma. The M23 holds Bukavu too. Rwanda denies that it arms the"
                    + " group."))
        .containsExactly("Rwanda");
  }

  @Test
  void theNounAtTheHeadOfANameMayStandForIt() {
    String lines =
        "The Myanmar National Democratic Alliance Army took Lashio. It belongs to the Three"
            + " Brotherhood Alliance. The alliance began its offensive in October.";
    assertThat(meant("The alliance", lines)).containsExactly("Three Brotherhood Alliance");
    assertThat(
            meant(
                "The Kuki outfit",
                "Police fought the Kuki National Army and the UNLF. The Kuki outfit lost two men."))
        .containsExactly("Kuki National Army");
    assertThat(
            meant(
                "The ethnic army",
                "The Arakan Army holds most of Rakhine. The ethnic army was set up in 2009."))
        .containsExactly("Arakan Army");
  }

  @Test
  void whatGoesOnWithTheOnlyGroupOfTheSentenceBeforeIsThatGroup() {
    assertThat(
            meant(
                "The cartel",
                "The ELN burned a mill. The ELN holds Tibu. The ELN has 3,000 men. Officials"
                    + " pointed at the Gulf Clan. The cartel guards coca fields there."))
        .containsExactly("Gulf Clan");
    assertThat(
            meant(
                "latter",
                "JNIM fights the Islamic State in the Greater Sahara. The latter is strong around"
                    + " Menaka."))
        .containsExactly("Islamic State in the Greater Sahara");
  }

  @Test
  void aHeadingInsideAReportSaysOfWhomWhatFollowsTells() {
    Report report =
        Report.of(
                "HTS governed Idlib. HTS had 30,000 men. HTS was strong.",
                "",
                "AHRAR AL-SHAM",
                "",
                "Once the largest of all, the group lost its leaders in 2014.")
            .titled("What became of HTS");
    assertThat(meant("the group", report)).containsExactly("Ahrar al-Sham");
  }

  @Test
  void whatGoesBeforeInAParticipleIsToldOfWhoeverFollows() {
    assertThat(
            meant(
                "it",
                "The G9 rules Delmas. Facing the G9 is an armed group called G-Pep. Founded as an"
                    + " answer to the G9, it lives off hijacked lorries."))
        .containsExactly("G-Pep");
  }

  @Test
  void theAttackersAreTheGroupWhoseDeedWasJustTold() {
    assertThat(
            meant(
                "The attackers",
                "CODECO killed 51 people at Djaiba on Monday. The attackers burned houses."))
        .containsExactly("Cooperative for the Development of Congo");
    assertThat(
            meant(
                "The attackers",
                "Gunmen killed 51 people at Djaiba. CODECO is active nearby. The attackers burned"
                    + " houses."))
        .isEmpty();
  }

  @Test
  void aBandsOwnNameIsNotAnothersThatItBeginsWith() {
    assertThat(
            meant(
                "Dawlah Islamiya Torayfe",
                "Police hunt a gang calling itself Dawlah Islamiya Torayfe."))
        .containsExactly("Dawlah Islamiya Torayfe");
    assertThat(meant("Fattah", "General Abdel Fattah al-Burhan spoke on Monday.")).isEmpty();
  }

  @Test
  void itBehindItsLeaderIsWhoseLeaderHeIs() {
    assertThat(
            meant(
                "it",
                "The PKK and the KDP fought each other. The FARC stayed out.",
                "The small ELN has few arms. Its commander, Pablo Beltrán, has led it since 2009."))
        .containsExactly("National Liberation Army");
  }

  @Test
  void itInARelativeClauseIsWhatTheClauseTellsOf() {
    assertThat(
            meant(
                "it",
                "Hizbul Islam was heir to the Alliance. Al-Shabaab grew out of the Islamic Courts"
                    + " Union, which ran Kismayo until it was chased away."))
        .containsExactly("Islamic Courts Union");
  }

  @Test
  void thatFactionIsNotTheGroupItIsLoyalTo() {
    assertThat(
            meant(
                "That faction",
                "The dead were of a rival faction that is loyal to Islamic State. That faction left"
                    + " al-Shabaab in 2015."))
        .doesNotContain("Islamic State");
  }

  @Test
  void capitalsThatAreAccusedAreGovernments() {
    assertThat(
            Report.of("Asmara accuses Addis Ababa of arming the Afar rebels and the TPLF.")
                .claims(Kind.TIE))
        .extracting(c -> ((Details.Tie) c.details()).object())
        .contains("Ethiopian government");
  }

  @Test
  void theArmyIsOfTheLandWhereTheGroupsFight() {
    assertThat(
            meant(
                "the army",
                "China closed its border. China called for calm, and China sent food. The Arakan"
                    + " Army and the Karen National Union left Myanmar's talks when the army"
                    + " attacked them."))
        .containsExactly("Tatmadaw");
  }

  @Test
  void theTwoGroupsActTogether() {
    Claim taken =
        Report.of(
                "Hamas and Palestinian Islamic Jihad attacked a base on 7 October 2023. The two"
                    + " movements seized 20 soldiers as hostages.")
            .claims(Kind.EVENT)
            .getLast();
    assertThat(Report.event(taken).actors()).contains("Hamas", "Palestinian Islamic Jihad");
  }

  @Test
  void itBehindAFactionWithoutANameIsNobodyNamed() {
    assertThat(
            meant(
                "It",
                "The dead were of a rival faction that is loyal to Islamic State. That faction left"
                    + " al-Shabaab in 2015. It held a port."))
        .isEmpty();
  }

  @Test
  void ofManyGroupsHomesTheStateThatIsNamedMostHasTheArmy() {
    assertThat(
            meant(
                "The army",
                "Ansarul Islam and JNIM raided Burkina Faso. Nigeria's north-east is calm. Boko"
                    + " Haram left Nigeria. The army rested."))
        .containsExactly("Nigerian military");
  }

  @Test
  void theArmyIsOfTheLandThatThePlacesLieIn() {
    assertThat(
            meant(
                "The army",
                "M23 fighters took Walikale. Some 4,000 Rwandan troops are with M23 in Goma, and"
                    + " Rwanda denies it. Masisi fell too. Bukavu is quiet. The army fled."))
        .containsExactly("Congolese military");
  }

  @Test
  void theArmyOfAnotherLandIsTheArmyWhereItWasJustNamed() {
    assertThat(
            meant(
                "The army",
                "M23 fighters took Walikale and Masisi, near Goma. The Rwandan military crossed the"
                    + " border. The army brought guns."))
        .containsExactly("Rwandan military");
  }

  @Test
  void itBesideASubjectIsTheOtherForceOfTheSentence() {
    assertThat(
            meant(
                "it",
                "M23 is quiet. The FDLR, which once fought the Congolese army, now fights alongside"
                    + " it against the ADF."))
        .containsExactly("Congolese army");
  }

  @Test
  void whoDeniesIsWhoWasAccused() {
    assertThat(
            meant(
                "The group",
                "The Taliban accuse Islamic State Khorasan of killing clerics. The group denied"
                    + " it."))
        .containsExactly("Islamic State Khorasan");
    assertThat(
            meant(
                "The group",
                "The Taliban accuse Islamic State Khorasan of killing clerics. The group named"
                    + " no one."))
        .containsExactly("Taliban");
  }

  @Test
  void theArmyIsOfTheLandThatOpensTheSentence() {
    assertThat(
            meant(
                "The army",
                "In Mali, JNIM raided a camp. The army lost ten men. In Niger, bandits shot a"
                    + " driver. The army said nothing."))
        .containsExactly("Malian military", "Nigerien military");
    assertThat(meant("The army", "In Niger, it was quiet. The army of Mali lost ten men."))
        .containsExactly("Malian military");
  }

  @Test
  void inAReportWithoutAStateTheGovernmentIsOfTheGroupsOnlyLand() {
    assertThat(meant("the government", "The Oromo Liberation Army is fighting the government."))
        .containsExactly("Ethiopian government");
  }
}
