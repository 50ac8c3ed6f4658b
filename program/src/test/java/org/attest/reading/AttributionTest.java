package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.attest.model.Attribution;
import org.attest.model.Attribution.Form;
import org.attest.model.Attribution.Manner;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who says what, in sentences of our own about everyday things: no word of conflict is needed. */
class AttributionTest {

  private static String words(String text, List<Span> spans) {
    return String.join(" | ", spans.stream().map(s -> s.of(text)).toList());
  }

  /** Source, cue and content of each attribution, in order. */
  private static List<String> told(String text) {
    return Report.of(text).reading().attributions().stream()
        .map(a ->
            words(text, a.source())
                + " / "
                + words(text, a.cue())
                + " / "
                + words(text, a.content()))
        .toList();
  }

  private static Attribution only(String text) {
    List<Attribution> found = Report.of(text).reading().attributions();
    assertThat(found).as(text).hasSize(1);
    return found.getFirst();
  }

  @Test
  void aClauseIsAttributedToItsSubject() {
    assertThat(told("The ferry company said that the crossing was safe."))
        .containsExactly("The ferry company / said / that the crossing was safe");
  }

  @Test
  void aSourceKeepsItsApposition() {
    assertThat(told("Ada Brook, a baker who lives nearby, said the crossing was safe."))
        .containsExactly("Ada Brook, a baker who lives nearby / said / the crossing was safe");
  }

  @Test
  void theCueMayComeAfterTheContent() {
    assertThat(told("The crossing was safe, the ferry company added."))
        .containsExactly("the ferry company / added / The crossing was safe");
  }

  @Test
  void theCueMayStandInsideTheContent() {
    assertThat(told("The crossing, the pilot said, was safe."))
        .containsExactly("the pilot / said / The crossing | was safe");
  }

  @Test
  void accordingToAttributesTheWholeSentence() {
    assertThat(told("According to two pilots, the crossing was safe."))
        .containsExactly("two pilots / According to / the crossing was safe");
  }

  @Test
  void whatButAddsIsNoMoreOfTheFirstSource() {
    assertThat(told("According to two pilots, the crossing was safe, but the mayor denied it."))
        .contains("two pilots / According to / the crossing was safe");
  }

  @Test
  void aQuotationIsDirectAndKeepsItsMarks() {
    String text = "“The crossing is safe,” the pilot said.";
    assertThat(told(text)).containsExactly("the pilot / said / “The crossing is safe,”");
    assertThat(only(text).form(text)).isEqualTo(Form.DIRECT);
    assertThat(only(text).manner()).isEqualTo(Manner.SPEECH);
  }

  @Test
  void aQuotationMayBeBrokenByItsCue() {
    assertThat(told("“When you look down,” the pilot said, “you see the keel.”"))
        .containsExactly("the pilot / said / “When you look down,” | “you see the keel.”");
  }

  @Test
  void aQuotationMayRunOverSentences() {
    assertThat(told("“The crossing is safe. Nobody fell in,” said Ada Brook, a pilot."))
        .containsExactly("Ada Brook, a pilot / said / “The crossing is safe. Nobody fell in,”");
  }

  @Test
  void speechThatGoesOnAfterTheCueIsTheSameSpeakers() {
    assertThat(told("“The crossing is safe,” the pilot said. “Nobody fell in.”"))
        .containsExactly("the pilot / said / “The crossing is safe,” | “Nobody fell in.”");
  }

  @Test
  void aQuotationMayRunOverParagraphs() {
    assertThat(
            told("“The crossing is safe,” the pilot said. “Nobody fell in.\n\n“We checked twice.”"))
        .containsExactly(
            "the pilot / said / “The crossing is safe,” | “Nobody fell in. “We checked twice.”"
                .replace(". “We", ".\n\n“We"));
  }

  @Test
  void straightMarksAreReadLikeCurlyOnes() {
    assertThat(told("\"The crossing is safe,\" the pilot said."))
        .containsExactly("the pilot / said / \"The crossing is safe,\"");
  }

  @Test
  void aFewQuotedWordsMakeAMixedQuotation() {
    String text = "The pilot said the crossing was “safe as houses”.";
    assertThat(only(text).form(text)).isEqualTo(Form.MIXED);
  }

  @Test
  void aSourceMayQuoteASource() {
    assertThat(told("The mayor said that the pilot believed that the crossing was safe."))
        .containsExactlyInAnyOrder(
            "The mayor / said / that the pilot believed that the crossing was safe",
            "the pilot / believed / that the crossing was safe");
  }

  @Test
  void theSpeakersOwnIThinkIsNoSecondSource() {
    assertThat(told("“I think the crossing is safe,” the pilot said."))
        .containsExactly("the pilot / said / “I think the crossing is safe,”");
  }

  @Test
  void aHedgeNamesNobody() {
    Attribution hedge = only("The ferry reportedly sank.");
    assertThat(hedge.source()).isEmpty();
    assertThat(hedge.manner()).isEqualTo(Manner.HEDGE);
  }

  @Test
  void aBeliefOfNobodyInParticularIsAHedge() {
    Attribution hedge = only("The ferry is believed to have sunk.");
    assertThat(hedge.source()).isEmpty();
    assertThat(hedge.manner()).isEqualTo(Manner.HEDGE);
  }

  @Test
  void unnamedSourcesAreSources() {
    assertThat(told("A person close to the talks said the ferry would be sold."))
        .containsExactly("A person close to the talks / said / the ferry would be sold");
  }

  @Test
  void aParticipleAfterACommaGoesWithTheSayingBefore() {
    assertThat(told("The pilot said the crossing was safe, adding that nobody fell in."))
        .containsExactlyInAnyOrder(
            "The pilot / said / the crossing was safe", "The pilot / adding / that nobody fell in");
  }

  @Test
  void aStandIsAttributedWithWhatItIsAbout() {
    assertThat(told("The union criticised the owners for the delay."))
        .containsExactly("The union / criticised / the owners for the delay");
  }

  @Test
  void anExpressedConcernIsAttributed() {
    assertThat(told("The union expressed concern about the delay."))
        .containsExactly("The union / expressed concern / the delay");
  }

  @Test
  void aHeadlineMayNameItsSpeakerBeforeAColon() {
    String text = "Report: Ferries fail safety checks\n\nFerries failed checks.";
    assertThat(told(text)).contains("Report / : / Ferries fail safety checks");
  }

  @Test
  void printedTalkIsReadTurnByTurn() {
    String text =
        "BROOK: Is the ferry safe?\n\nMILL: It is. We checked twice.\n\nBROOK: Thank you.";
    assertThat(told(text))
        .contains("MILL / : / It is. We checked twice.", "BROOK / : / Thank you.");
  }

  @Test
  void aLabelThatNamesNobodyIsNoSpeaker() {
    assertThat(told("Note: the ferry leaves at noon.")).isEmpty();
  }

  @Test
  void whoIssuesAStatementSaysWhatItSays() {
    assertThat(told("The union issued a statement saying that the crossing was safe."))
        .anyMatch(t -> t.startsWith("The union / saying / "));
  }

  @Test
  void aQuotationMayEndWhatAClauseBegan() {
    assertThat(told("The pilot said the crossing was worth it because “nobody knows the way.”"))
        .containsExactly(
            "The pilot / said / the crossing was worth it because “nobody knows the way.”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The shop did well, the owner said, until it was sold. | the owner / said / The shop did well + until it was sold
          Even if it is short, the owner said, the road is good. | the owner / said / Even if it is short + the road is good
          The band plays for six clubs but, critics say, earns little. | critics / say / earns little
          The branch left the town on 28 January on orders, it said, from the general command. | it / said / on orders + from the general command
          As the mayor put it, the bridge is a ruin.            | the mayor / put it / the bridge is a ruin
          As teachers have pointed out, the school is empty.    | teachers / have pointed out / the school is empty
          """)
  void aCueBetweenCommasTellsOfTheWholeSentence(String text, String expected) {
    assertThat(told(text)).containsExactly(expected.replace(" + ", " | "));
  }

  @Test
  void whoIsCalledUponOnlyListens() {
    assertThat(told("The mayor called on the baker to leave the town."))
        .containsExactly("The mayor / called on / to leave the town");
    assertThat(told("The mayor appealed to the baker.")).isEmpty();
  }

  @Test
  void whatIsCalledForMayBeDone() {
    assertThat(told("The mayor called for the roads to be opened."))
        .containsExactly("The mayor / called for / the roads to be opened");
  }

  @Test
  void whatItIsCalledGoesWithIt() {
    assertThat(told("The mayor called her vote in favour of the tax a mistake."))
        .containsExactly("The mayor / called / her vote in favour of the tax a mistake");
  }

  @Test
  void aSubjectWithoutThatIsNoObject() {
    assertThat(told("The mayor acknowledged money was the reason."))
        .containsExactly("The mayor / acknowledged / money was the reason");
  }

  @Test
  void theMediumIsNotWhatIsSaid() {
    assertThat(told("The baker said in a letter to the court that the house had burnt."))
        .containsExactly("The baker / said / that the house had burnt");
  }

  @Test
  void whoElseSpeaksInTheSentenceSpeaksForHimself() {
    assertThat(told("The mayor said it was late, and teachers warned that it was dark."))
        .containsExactlyInAnyOrder(
            "The mayor / said / it was late", "teachers / warned / that it was dark");
  }

  @Test
  void aNameUnderAQuotationSpeaksIt() {
    assertThat(told("“The crossing is safe.”\n— Ada Brook, Leeds"))
        .containsExactly("Ada Brook / — / “The crossing is safe.”");
  }

  @Test
  void aParagraphAfterAColonIsSaid() {
    assertThat(told("The mayor added:\nThe bridge is a ruin. Nobody goes there."))
        .contains("The mayor / added / The bridge is a ruin. Nobody goes there.");
  }

  @Test
  void whatStandsBesideTheSourceIsNoPartOfIt() {
    assertThat(told("The mayor, in a statement, denied the report."))
        .containsExactly("The mayor / denied / the report");
  }

  @Test
  void fearsOfNobodyInParticularHaveNoSource() {
    assertThat(told("There were fears that the dam would burst."))
        .containsExactly(" / fears / that the dam would burst");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Citing a port report, officials said the crane was unsafe.",
        "Officials said, citing a port report, the crane was unsafe."
      })
  void whoIsCitedSaysItToo(String text) {
    assertThat(
            Report.of(text).reading().attributions().stream()
                .filter(a -> words(text, a.content()).equals("the crane was unsafe"))
                .map(a -> words(text, a.source()).toLowerCase(Locale.ROOT)))
        .containsExactlyInAnyOrder("officials", "a port report");
  }

  @Test
  void reportMayBeTheVerbOfThoseWhomSomebodyCites() {
    assertThat(told("Sources cited by Reuters report that the crane was unsafe."))
        .contains("Sources cited by Reuters / report / that the crane was unsafe");
  }

  @Test
  void aBracketedAbbreviationEndsNoSentence() {
    assertThat(told("“The road is open,” said Ada Price (D-N.C.), who lives there."))
        .singleElement()
        .asString()
        .startsWith("Ada Price");
  }

  @Test
  void namesMayStandBesideTheWordsTheySign() {
    String text =
        "“The toll is high. Why is it so dear?”\u00a0― Ada Brook\n“It should be free.”― Carla Stone.";
    assertThat(told(text))
        .containsExactly(
            "Ada Brook / ― / “The toll is high. Why is it so dear?”",
            "Carla Stone / ― / “It should be free.”");
  }

  @Test
  void aMarkTurnedTheWrongWayClosesAQuotation() {
    assertThat(told("The baker said: “The toll is far too high.“ Nobody answered."))
        .containsExactly("The baker / said / “The toll is far too high.“");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          Some 900 people took part in a “walk-in” at 20 schools, according to the organiser, the Alliance for Schools.; Some 900 people took part in a “walk-in” at 20 schools
          They turned to the fire office, which reported “40 fires” in the valley.; “40 fires” in the valley
          The mayor denounced what the bishop called a brazen breach of the rules.; what the bishop called a brazen breach of the rules
          The mayor called for more buses in a statement on Thursday.; more buses
          The union cited her work after the flood.; her work after the flood
          The mayor said they had doubts about the bridge, but could not bear to close it.; they had doubts about the bridge | could not bear to close it
          A study found that the tests either did not support or flatly contradicted the theory.; that the tests either did not support or flatly contradicted the theory
          The clerk noted that the town faced a crossroads in May “when the plans were taking shape.”; that the town faced a crossroads in May “when the plans were taking shape.”
          A critic called half of the plans “rubbish.”; half of the plans “rubbish.”
          """)
  void whatIsSaidReachesThisFar(String text, String content) {
    assertThat(told(text)).anySatisfy(t -> assertThat(t).endsWith(" / " + content));
  }

  @Test
  void whatIsNamedHasNoSource() {
    assertThat(told("Most of the bridges were rated as safe."))
        .containsExactly(" / were rated / Most of the bridges | as safe");
  }

  @Test
  void afterADashAnotherSayingBegins() {
    assertThat(told("Brook said the vote would be close — and he noted that many were undecided."))
        .containsExactly(
            "Brook / said / the vote would be close", "he / noted / that many were undecided");
  }

  @Test
  void aParticipleBehindAThoughtGoesWithTheSaying() {
    assertThat(told("Brook said he doubted the figures, arguing that the count was wrong."))
        .contains("Brook / arguing / that the count was wrong");
  }

  @Test
  void whatSomebodyIsAccusedOfIsNoPartOfTheAccuser() {
    assertThat(told("The firm was accused by the ministry of hiding barrels in a school."))
        .containsExactly("the ministry / was accused / The firm | of hiding barrels in a school");
  }

  @Test
  void aViewMayBeOfSomebody() {
    assertThat(told("In the view of most engineers, the bridge will not last."))
        .containsExactly("most engineers / In | view / the bridge will not last");
  }

  @Test
  void aSourceWithinAClauseHasWhatFollows() {
    assertThat(told("The mayor said that, according to the police, the lock had been forced."))
        .contains("the police / according to / the lock had been forced");
  }

  @Test
  void whatIsNeitherConfirmedNorDeniedIsNotDenied() {
    assertThat(told("The clerk would neither confirm nor deny that the letter was lost."))
        .noneMatch(t -> t.contains("deny"));
  }

  @Test
  void whoIsThoughtToHaveDoneItIsAPartOfTheThought() {
    assertThat(told("The clerk is thought by officials to have lost the letter."))
        .containsExactly("officials / is thought / The clerk | to have lost the letter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The baker says the oven is safe; the inspectors have found two cracks. | The baker / says / the oven is safe
          The baker says he owns the oven, a claim the bank disputes.            | The baker / says / he owns the oven
          The baker wants to sell the oven, which once fed the whole town.       | The baker / wants / to sell the oven
          One of the nurses branded the firm's conduct a disgrace.               | One of the nurses / branded / the firm's conduct a disgrace
          """)
  void whatIsSaidEndsWhereTheReportGoesOn(String text, String told) {
    assertThat(told(text)).contains(told);
  }

  @Test
  void whoSpeaksStandsBehindTheQuotationWhateverTheTreeSays() {
    assertThat(told("“We are a bakers' guild, legally registered,” their chairman told me."))
        .anyMatch(t -> t.startsWith("their chairman / told / “We are a bakers' guild"));
  }

  @Test
  void aSpeakerBeforeAScareQuoteStaysTheSpeaker() {
    assertThat(told("The owner of the “Blue Door” said that the oven was safe."))
        .containsExactly("The owner of the “Blue Door” / said / that the oven was safe");
  }

  @Test
  void aQuotationGoesOnPastASentenceInWhichNobodyElseSpeaks() {
    assertThat(
            told(
                "“The oven is safe,” the baker said. He looked at the wall. “It has never failed"
                    + " us.”"))
        .anyMatch(
            t -> t.startsWith("the baker / said / “The oven is safe,”") && t.contains("“It has"));
  }

  @Test
  void aNounOfSayingBringsAQuotationBehindAColon() {
    assertThat(told("The baker made the following comment:\n\n“The oven is safe.”"))
        .anyMatch(t -> t.startsWith("The baker / made | comment / “The oven is safe"));
  }

  @Test
  void calledAWhileLaterIsNoName() {
    assertThat(told("The baker called the police a day later.")).isEmpty();
  }
}
