package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.reading.Report.first;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.attest.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word a claim is, how it is put forward, and that no private person's name stays in it. */
class VoiceTest {

  private static Claim only(Kind kind, String... lines) {
    List<Claim> claims = Report.of(lines).on("2023-05-20").claims(kind);
    assertThat(claims).as("claims of kind %s", kind).hasSize(1);
    return claims.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fatima Bello, a resident of Goma, said that M23 fighters had shot two men. | resident of Goma
          "M23 fighters shot two men," said farmer Ali Musa.                         | farmer
          Mariam, a mother of six from Beni, said M23 fighters had shot two men.     | mother of six from Beni
          Fatima Bello said that M23 fighters had shot two men.                      | a named person
          Ali Musa and Fatima Bello said that M23 fighters had shot two men.         | named persons
          """)
  void aPrivatePersonsVoiceIsWhatTheReportCallsThem(String report, String voice) {
    assertThat(only(Kind.EVENT, report).voice()).containsExactly(voice);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sarah Kimani, an analyst, said that al-Shabaab had 7,000 fighters.                  | Sarah Kimani
          "Al-Shabaab has 7,000 fighters," said Sarah Kimani of the International Crisis Group. | Sarah Kimani
          General Oumar Diallo said that al-Shabaab had 7,000 fighters.                       | Oumar Diallo
          Oumar Diallo said al-Shabaab had 7,000 fighters. Mr Diallo is the mayor of the town. | Oumar Diallo
          """)
  void whoSpeaksInAPostIsNamed(String report, String voice) {
    assertThat(only(Kind.STRENGTH, report).voice()).containsExactly(voice);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Local officials reached by telephone said that al-Shabaab had 7,000 fighters.       | Local officials
          A UN report published in May said that al-Shabaab had 7,000 fighters.               | UN report
          Villagers speaking on condition of anonymity said that al-Shabaab had 7,000 fighters. | Villagers
          A statement posted on Telegram said that al-Shabaab had 7,000 fighters.             | statement posted on Telegram
          People close to the talks said that al-Shabaab had 7,000 fighters.                  | People close to the talks
          """)
  void whoSpeaksIsCalledWithoutHowTheWordsCameOut(String report, String voice) {
    assertThat(only(Kind.STRENGTH, report).voice()).containsExactly(voice);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Al-Shabaab claims 12,000 fighters.",
        "By July al-Shabaab boasted some 12,000 fighters.",
        "Al-Shabaab claims to have 12,000 fighters."
      })
  void aNumberThatAGroupClaimsIsItsOwn(String report) {
    assertThat(only(Kind.STRENGTH, report).status()).isEqualTo(Status.CLAIMED);
  }

  @Test
  void thoseWhoLiveInATownAreNotNamedAfterAPerson() {
    assertThat(
            only(Kind.EVENT, "Residents of Mount Darwin said M23 fighters had shot two men.")
                .voice())
        .containsExactly("Residents of Mount Darwin");
  }

  @Test
  void noFieldHoldsThePrivatePersonWhomItTellsOf() {
    Claim claim = only(Kind.CHARACTER, "M23 rebels recruited Ali Musa and other men in camps.");
    assertThat(((Details.Characterisation) claim.details()).text())
        .contains("a named person and other men")
        .doesNotContain("Musa");
  }

  @Test
  void aSpokesmanWithoutANameSpeaksWithTheGroupsVoice() {
    Claim claim = only(Kind.EVENT, "A spokesman for M23 said that it had attacked the base.");
    assertThat(claim.status()).isEqualTo(Status.CLAIMED);
    assertThat(claim.voice()).isEmpty();
  }

  @Test
  void aLeaderWhoSpeaksClaimsForTheGroupInHisOwnVoice() {
    Claim claim =
        only(
            Kind.EVENT,
            "Abubakar Shekau, the leader of Boko Haram, spoke on Friday.",
            "Shekau claimed that the militants had kidnapped an engineer.");
    assertThat(claim.status()).isEqualTo(Status.CLAIMED);
    assertThat(claim.voice()).containsExactly("Abubakar Shekau");
  }

  @Test
  void aFormerMemberSpeaksForTheGroupNoMore() {
    Claim claim =
        only(Kind.CHARACTER, "A former member of ARSA told how the group recruited boys.");
    assertThat(claim.status()).isEqualTo(Status.REPORTED);
    assertThat(claim.voice()).containsExactly("former member of ARSA");
  }

  @Test
  void whatIsAddedInPassingIsTheReportsOwn() {
    Report report =
        Report.of("Officials said that Ansaru, an offshoot of Boko Haram, had attacked the train.");
    assertThat(report.claims(Kind.TIE))
        .singleElement()
        .satisfies(tie -> {
          assertThat(tie.status()).isEqualTo(Status.STATED);
          assertThat(tie.voice()).isEmpty();
        });
    assertThat(report.claims(Kind.EVENT))
        .singleElement()
        .satisfies(event -> assertThat(event.voice()).containsExactly("Officials"));
  }

  @Test
  void whoBlamesForADeedToldBeforeIsTheVoice() {
    List<Claim> events =
        Report.of("A bomb killed six people in Kabul on Sunday.", "Hamas blamed Israel.")
            .claims(Kind.EVENT);
    assertThat(events.getLast().status()).isEqualTo(Status.BLAMED);
    assertThat(events.getLast().voice()).containsExactly("Hamas");
  }

  @Test
  void whoRulesSomebodyOutIsTheVoice() {
    Claim claim =
        only(Kind.EVENT, "The Taliban ruled out an involvement of Hamas in the bombing of a bank.");
    assertThat(claim.negated()).isTrue();
    assertThat(claim.voice()).containsExactly("Taliban");
  }

  @Test
  void anAnnouncedTruceIsReportedByWhoAnnouncesIt() {
    Claim claim = only(Kind.EVENT, "Nigeria's army announced a truce with Ansaru.");
    assertThat(claim.status()).isEqualTo(Status.REPORTED);
    assertThat(claim.voice()).containsExactly("Nigerian army");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Boko Haram attacked a base in Bama, killing four soldiers, the joint command of the forces said. | joint command of the forces
          Boko Haram attacked a base in Bama, in what is a blow to the army, the news agency reported.    | news agency
          Last week the union said in a study that the M23 attacked a base in Rutshuru.                   | union
          """)
  void theSpeakerIsFoundWhereverTheParserHangsIt(String report, String voice) {
    assertThat(only(Kind.EVENT, report).voice()).containsExactly(voice);
  }

  @Test
  void aQuotationAloneGoesWithTheSpeakerOfTheSentenceBefore() {
    List<Claim> claims =
        Report.of("An officer said that the search had failed. \"Al-Shabaab attacked the convoy.\"")
            .claims(Kind.EVENT);
    assertThat(claims)
        .singleElement()
        .satisfies(c -> assertThat(c.voice()).containsExactly("officer"));
  }

  @Test
  void theReaderWhoIsToldToRememberIsNoSource() {
    Claim claim = only(Kind.EVENT, "You will remember that al-Shabaab attacked the mall in 2013.");
    assertThat(claim.status()).isEqualTo(Status.STATED);
  }

  @Test
  void aGroupsWordOnItselfIsItsClaim() {
    Claim claim = only(Kind.STRENGTH, "Al-Shabaab claims to have 7,000 fighters.");
    assertThat(claim.status()).isEqualTo(Status.CLAIMED);
    assertThat(claim.voice()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The army said that it had freed ten hostages of M23 in Goma.                        | Congolese military
          M23 held the town on Sunday. The leadership said that it had 9,000 fighters there.  | M23
          M23 has 9,000 fighters, or so its rivals said.                                      | its rivals
          Observers speak of 4,000 to 5,000 fighters of M23.                                  | Observers
          """)
  void whoTellsIsFoundWhereverItStands(String report, String voice) {
    assertThat(Report.of("Goma is a town in Congo. " + report).on("2023-05-20").claims())
        .as(report)
        .anySatisfy(claim -> assertThat(claim.voice()).containsExactly(voice));
  }

  @Test
  void aNameIsOfThoseWhoUseIt() {
    Claim name = only(Kind.NAME, "Al-Shabaab fled. State media call it \"Khawarij\".");
    assertThat(name.voice()).containsExactly("State media");
    assertThat(name.status()).isEqualTo(Status.REPORTED);
  }

  @Test
  void whatAGroupDoesByDeclaringItIsNobodysWord() {
    Claim end = only(Kind.FOUNDING, "On 3 May 2018 ETA declared that it had dissolved.");
    assertThat(end.voice()).isEmpty();
    assertThat(end.status()).isEqualTo(Status.STATED);
  }

  @Test
  void whatFollowsAnAsideIsTheAsidesAlone() {
    Claim living =
        only(Kind.CHARACTER, "M23 lives on taxes and, according to Europol, on drug trafficking.");
    assertThat(living.voice()).isEmpty();
  }

  @Test
  void aCountryBeforeAColonSaysNothing() {
    assertThat(only(Kind.EVENT, "Somalia: Al-Shabaab attacked a base in Baidoa on Friday.").voice())
        .isEmpty();
  }

  @Test
  void whatIsConcededIsOfThoseWhoConcedeIt() {
    assertThat(
            Report.of(
                    "The BLF killed nobody, according to the consulate, although the BLA claimed to"
                        + " have killed four guards.")
                .claims(Kind.EVENT))
        .filteredOn(c -> c.status() == Status.CLAIMED)
        .allSatisfy(c -> assertThat(c.voice()).isEmpty())
        .isNotEmpty();
  }

  @Test
  void theDeadOfAnAbsoluteClauseAreTheSourcesAndNoDoers() {
    Claim dead =
        only(
            Kind.EVENT,
            "Both sides suffered losses over the weekend, with more than 50 rebels killed and nine"
                + " soldiers dead, according to a doctor.");
    assertThat(dead.voice()).containsExactly("doctor");
    assertThat(((Details.Event) dead.details()).actors()).isEmpty();
    assertThat(((Details.Event) dead.details()).killed().low()).hasValue(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "June 3, 2023 (Ledger) - According to a UN report, M23 has 4,000 fighters.",
        "3 June 2023 (Herald) -- According to a UN report, M23 has 4,000 fighters.",
        "(Ledger) - According to a UN report, M23 has 4,000 fighters.",
        "According to a UN report, M23 has 4,000 fighters."
      })
  void aDayAndASenderBeforeTheReportAreNobodysVoice(String report) {
    assertThat(only(Kind.STRENGTH, report).voice()).containsExactly("UN report");
  }

  @Test
  void whoIsCitedIsAVoiceWithinTheVoice() {
    assertThat(only(Kind.STRENGTH, "Citing a UN report, officials said M23 had 4,000 fighters."))
        .extracting(Claim::voice)
        .isEqualTo(List.of("officials", "UN report"));
  }

  @Test
  void fearsAndReportsOfNobodyAreNoFact() {
    assertThat(only(Kind.EVENT, "There were reports that M23 had attacked a base in Goma."))
        .returns(Status.REPORTED, Claim::status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M23 on Tuesday claimed responsibility for an attack on a base in Goma.",
        "M23 claimed the attack on a base in Goma in a statement on Tuesday.",
        "The attack on a base in Goma was claimed on Tuesday by M23.",
        "Responsibility for the attack on a base in Goma was claimed by M23 on Tuesday."
      })
  void theDayOfAClaimIsNotTheDayOfTheDeed(String report) {
    assertThat(((Details.Event) only(Kind.EVENT, report).details()).date().text())
        .isEqualTo("2023-05");
  }

  @Test
  void theDayBehindAClaimedDeedIsTheDeeds() {
    Claim claim =
        only(Kind.EVENT, "M23 claimed responsibility for an attack on a base on Tuesday.");
    assertThat(((Details.Event) claim.details()).date().text()).isEqualTo("2023-05-16");
  }

  @Test
  void whoseEstimateItIsSpeaks() {
    assertThat(
            only(
                    Kind.STRENGTH,
                    "By the estimate of General Oumar Diallo, al-Shabaab has 7,000 fighters.")
                .voice())
        .containsExactly("Oumar Diallo");
  }

  @Test
  void aVerbOfTellingThatLooksLikeAParticipleHasItsSpeaker() {
    Claim count =
        first(
            Report.of(
                "The United States estimated in June that the Lord's Resistance Army had 400"
                    + " fighters."),
            Kind.STRENGTH);
    assertThat(count.voice()).containsExactly("United States");
    Claim held =
        first(
            Report.of(
                "Al-Shabaab has controlled the ports of Kismayo since 2009, and earns money in them, the"
                    + " auditors reported in May."),
            Kind.PRESENCE);
    assertThat(held.voice()).containsExactly("auditors");
  }

  @Test
  void theSpeakerBehindADayIsNoPartOfWhatIsSaid() {
    Claim deed =
        first(
            Report.of(
                "Al-Shabaab shelled a market in Beledweyne on Friday, the mayor of the town said."),
            Kind.EVENT);
    assertThat(deed.quote().words()).endsWith("on Friday");
    assertThat(deed.voice()).containsExactly("mayor of the town");
  }

  @Test
  void weInQuotedWordsIsTheGroupThatSpeaks() {
    Claim deed =
        first(Report.of("\"We ambushed a convoy near Kidal,\" a JNIM spokesman said."), Kind.EVENT);
    assertThat(deed.subject()).isEqualTo("Jama'at Nusrat al-Islam wal-Muslimin");
    assertThat(deed.status()).isEqualTo(Status.CLAIMED);
    Claim count =
        first(
            Report.of("\"We have 3,000 fighters,\" said Paulo Reis, a leader of the M23."),
            Kind.STRENGTH);
    assertThat(count.subject()).isEqualTo("M23");
    assertThat(Report.of("\"We fled from Kidal,\" a villager said.").claims()).isEmpty();
  }

  @Test
  void whatMayBeSoIsNoFact() {
    assertThat(first(Report.of("The ADF may have ties to Islamic State."), Kind.TIE).status())
        .isEqualTo(Status.REPORTED);
    assertThat(
            first(Report.of("Suspected ELN guerrillas killed two miners in Nariño."), Kind.EVENT)
                .status())
        .isEqualTo(Status.BLAMED);
    assertThat(first(Report.of("The FDLR is planning an attack on Bukavu."), Kind.EVENT).status())
        .isEqualTo(Status.INTENDED);
  }

  @Test
  void aSecondVerbIsNotHeldToBeSo() {
    assertThat(
            Report.of("M23 is estimated to have 3,000 fighters and is backed by Rwanda.").claims())
        .extracting(c -> c.kind() + " " + c.status())
        .containsExactlyInAnyOrder("STRENGTH REPORTED", "TIE STATED");
  }

  @Test
  void aHedgeIsSharedByWhatIsJoinedToIt() {
    List<Claim> claims =
        Report.of(
                "ISWAP is thought to number 900 fighters and to operate from the islands of Lake Chad.")
            .claims();
    assertThat(claims).isNotEmpty().allMatch(c -> c.status() == Status.REPORTED);
  }

  @Test
  void aBlameAndTheDenialBehindItAreTwoClaims() {
    List<Claim> claims =
        Report.of(
                "A car bomb killed five men in Kismayo on Sunday. The Somali government blamed"
                    + " al-Shabaab, which denied any part in it.")
            .on("2023-05-20")
            .claims(Kind.EVENT);
    assertThat(claims).extracting(Claim::status).contains(Status.BLAMED, Status.DENIED);
  }

  @Test
  void aSuspectedDoerIsBlamedWhoeverTellsIt() {
    Claim claim = only(Kind.EVENT, "Suspected ELN rebels killed six men in Arauca, the army said.");
    assertThat(claim.status()).isEqualTo(Status.BLAMED);
    assertThat(claim.voice()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TIE       | The Haqqani network takes no orders from the Taliban.  | true
          TIE       | The Haqqani network takes orders from the Taliban.     | false
          STRENGTH  | Al-Shabaab has never had more than 9,000 fighters.     | false
          """)
  void onlyWhatTheWordsDenyIsNegated(Kind kind, String report, boolean negated) {
    assertThat(only(kind, report).negated()).isEqualTo(negated);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Two survivors described the night. Fighters of M23 had entered Kishishe and killed eleven people. | Two survivors
          The mayor gave his version of the raid. Fighters of M23 had killed eleven people.                | mayor
          This is how a nurse tells it. M23 attacked Kishishe at dusk and killed eleven people.             | nurse
          Sources cited by Reuters report that M23 has killed eleven people.                              | Sources
          A nurse told the BBC how the raid unfolded. Fighters of M23 had killed eleven people.           | nurse
          The claim that M23 killed eleven people in Kishishe comes from residents.                       | residents
          Residents of the town say M23 came at night; they say it killed eleven people.                  | Residents of the town
          M23 was accused by residents of killing eleven people in Kishishe.                              | residents
          """)
  void whoToldItIsTheVoice(String report, String voice) {
    assertThat(Report.of(report).claims(Kind.EVENT))
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.voice()).containsExactly(voice));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The mayor described the talks. M23 has killed eleven people in Kishishe since.",
        "Two survivors described the night.\n\nM23 killed eleven people in Kishishe.",
        "Our teams say that M23 killed eleven people in Kishishe."
      })
  void whatTheReportItselfTellsHasNoVoice(String report) {
    assertThat(Report.of(report).claims(Kind.EVENT))
        .isNotEmpty()
        .allSatisfy(c -> assertThat(c.voice()).isEmpty());
  }

  @Test
  void anotherSidesCountBehindASemicolonIsNotClaimed() {
    List<Claim> claims =
        Report.of("M23 says it has killed 100 soldiers; nurses in Goma have counted six bodies.")
            .claims(Kind.EVENT);
    assertThat(claims).extracting(Claim::status).containsExactly(Status.CLAIMED, Status.REPORTED);
  }

  @Test
  void noCountryOfARoundUpSpeaks() {
    List<Claim> claims =
        Report.of(
                "Mali: JNIM killed nine soldiers near Mopti.\n\nNiger: JNIM killed six soldiers"
                    + " near Tera.\n\nMali: JNIM killed two soldiers near Kayes.")
            .claims(Kind.EVENT);
    assertThat(claims).isNotEmpty().allSatisfy(c -> assertThat(c.voice()).isEmpty());
  }

  @Test
  void whoDeniesInPassingIsTheVoiceOfTheDenial() {
    assertThat(
            Report.of("Survivors allege that M23 shelled a camp near Goma, which M23 denies.")
                .claims(Kind.EVENT))
        .filteredOn(c -> c.status() == Status.DENIED)
        .allSatisfy(c -> assertThat(c.voice()).containsExactly("M23"));
  }
}
