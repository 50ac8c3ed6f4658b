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
}
