package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Attribution;
import org.attest.model.Attribution.Form;
import org.attest.model.Attribution.Manner;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;

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
}
