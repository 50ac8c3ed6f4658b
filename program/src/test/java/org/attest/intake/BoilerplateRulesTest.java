package org.attest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.attest.model.Document.Boilerplate;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoilerplateRulesTest {

  static Stream<BoilerplateRule> rules() {
    return BoilerplateRules.standard().rules().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void marksItsExamplesAndLeavesTheOthers(BoilerplateRule rule) {
    assertThat(rule.matches()).as(rule.name()).isNotEmpty();
    assertThat(rule.not()).as(rule.name()).isNotEmpty();
    assertThat(rule.matches())
        .allSatisfy(text -> assertThat(BoilerplateRules.of(rule).mark(text)).isNotEmpty());
    assertThat(rule.not())
        .allSatisfy(text -> assertThat(BoilerplateRules.of(rule).mark(text)).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void leavesTheCounterExamplesOfEveryRuleToTheReport(BoilerplateRule rule) {
    assertThat(rule.not())
        .allSatisfy(text -> assertThat(BoilerplateRules.standard().mark(text)).isEmpty());
  }

  @Test
  void givesEachRuleItsOwnName() {
    assertThat(rules().map(BoilerplateRule::name)).doesNotHaveDuplicates();
  }

  private static List<String> marked(String text) {
    return BoilerplateRules.standard().mark(text).stream()
        .map(part -> part.span().of(text))
        .toList();
  }

  @Test
  void marksTheCreditBesideACaptionAndNotTheCaption() {
    String text = "Image source, Valley PressImage caption, The Hill Front said it fired first";

    assertThat(marked(text)).containsExactly("Image source, Valley PressImage caption, ");
  }

  @Test
  void marksTheCommentFormAndAllBelowIt() {
    String text =
        "The army left.\n\nLeave a Reply\n\nYour email address will not be published.\n\nI agree!";

    assertThat(marked(text)).hasSize(1).first().asString().startsWith("Leave a").endsWith("agree!");
  }

  @Test
  void marksAListOfLinksWithItsHeading() {
    String text =
        "The army left.\n\nMore on the valley\n\n  • Who rules it?\n  • Why now?\n\nThe end came.";

    assertThat(marked(text))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("More on")
        .endsWith("Why now?");
  }

  @Test
  void findsTheSignOffOfALongParagraph() {
    String paragraph = "The fighters left the town at dawn. ".repeat(30);
    String text = paragraph + "(Reporting by A. Writer; Editing by B. Editor)";

    assertThat(marked(text)).containsExactly("(Reporting by A. Writer; Editing by B. Editor)");
  }

  @Test
  void keepsMarksInOrderAndApart() {
    List<Boilerplate> merged =
        BoilerplateRules.merge(
            List.of(
                new Boilerplate(new Span(5, 9), "links"),
                new Boilerplate(new Span(0, 6), "credit"),
                new Boilerplate(new Span(9, 12), "form")));

    assertThat(merged)
        .containsExactly(
            new Boilerplate(new Span(0, 9), "credit"), new Boilerplate(new Span(9, 12), "form"));
  }
}
