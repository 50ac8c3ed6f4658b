package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.attest.model.Act;
import org.attest.model.Tlp;
import org.junit.jupiter.api.Test;

/** Every decision that the desk takes, made with its own forms and taken back again. */
class DecisionsInBrowserTest extends ChangesInBrowser {

  private static final String REPORT = "/report?id=strand-isk-explainer";

  @Test
  void gradesASource() throws Exception {
    browser.open(desk.at("/source?name=Altiplano+Dispatch"));
    int before = decisions();
    browser.click(".filter[action='/grade'] button");
    assertThat(browser.run("document.querySelector('[name=grade]').validity.valid").asBoolean())
        .as("a grade is chosen, and never given by a form left as it was")
        .isFalse();
    assertThat(decisions()).isEqualTo(before);
    choose("[name=grade]", "B");
    browser.follow(".filter[action='/grade'] button");
    assertThat(browser.text()).contains("Graded B by a person.", "graded the source");
    browser.await(
        () ->
            browser
                .run("document.querySelector('#told[role=status]').textContent")
                .asString()
                .startsWith("Decision"),
        "what a screen reader is told of the decision");
    sound("source-graded");
    assertThat(decided().act()).isEqualTo(new Act.GradeSource("Altiplano Dispatch", "B"));
    undo();
    assertThat(browser.text()).contains("Nobody has graded it.");
  }

  /** Who decides by keyboard or hears the page is at the claim, and not at the top of the page. */
  @Test
  void keepsTheHandsAtTheClaim() throws Exception {
    browser.open(desk.at("/review?group=IS-K&kind=strength"));
    String first = claimed();
    browser.follow("[data-key=a]");
    browser.await(() -> focused().equals("claimed"), "the next claim");
    assertThat(claimed()).isNotEqualTo(first);
    assertThat(browser.has(".undo a[href^='/report']")).isTrue();
    browser.follow("[data-key=u]");
    browser.await(() -> focused().equals("claimed"), "the claim that was decided on");
    assertThat(claimed()).isEqualTo(first);
    browser.follow("[data-key=s]");
    browser.await(() -> focused().equals("claimed"), "the next claim");
    assertThat(browser.complaints()).isEmpty();
  }

  private static String claimed() {
    return browser.run("document.querySelector('.claimed').textContent").asString();
  }

  private static String focused() {
    return browser.run("document.activeElement?.className ?? ''").asString();
  }

  @Test
  void saysWhomAPublisherMeansByAName() throws Exception {
    browser.open(desk.at("/source?name=Eastern+Bay+Observer"));
    browser.click("details.more summary");
    browser.type("[name=form]", "Arakan Rohingya Salvation Army");
    browser.type("[name=actor]", "Arakan Army");
    browser.follow("form[action='/alias'] button");
    assertThat(browser.text()).contains("took “Arakan Rohingya Salvation Army” in reports of");
    sound("source-alias");
    browser.open(desk.at("/"));
    assertThat(groups()).doesNotContain("Arakan Rohingya Salvation Army");
    browser.open(desk.at("/source?name=Eastern+Bay+Observer&last=" + decided().id()));
    undo();
    browser.open(desk.at("/"));
    assertThat(groups()).contains("Arakan Rohingya Salvation Army");
    assertThat(browser.complaints()).isEmpty();
  }

  private static String groups() {
    return browser.run("document.querySelector('.groups').textContent").asString();
  }

  @Test
  void marksAReportAndPrintsTheMark() throws Exception {
    browser.open(desk.at(REPORT));
    browser.click(".marks summary");
    choose("[name=tlp]", "amber");
    browser.type("form[action='/mark'] [name=why]", "a source is at risk");
    browser.follow("form[action='/mark'] button");
    assertThat(browser.text()).contains("TLP:AMBER", "marked the report", "a source is at risk");
    sound("report-marked");
    assertThat(desk.attest().deciding().tlp().apply(decided(Act.Mark.class).document()))
        .isEqualTo(Tlp.AMBER);
    browser.open(desk.at("/strength?group=IS-K"));
    assertThat(browser.run("getComputedStyle(document.body).page").asString())
        .as("the head of every printed sheet says it")
        .isEqualTo("tlp-amber");
    browser.open(desk.at(REPORT + "&last=" + decided().id()));
    undo();
    assertThat(browser.text()).doesNotContain("TLP:AMBER");
  }

  private static <T> T decided(Class<T> sort) throws Exception {
    return sort.cast(decided().act());
  }

  @Test
  void gradesAReport() throws Exception {
    browser.open(desk.at("/report?id=panel-afghanistan-2021"));
    browser.click(".marks summary");
    choose("[name=grade]", "2");
    browser.run("document.querySelector('[name=grade]').form.requestSubmit()");
    browser.awaitPage();
    assertThat(browser.text()).contains("graded the report panel-afghanistan-2021 2");
    sound("report-graded");
    undo();
    assertThat(browser.text()).doesNotContain("graded the report");
  }

  @Test
  void notesThatAReportWasRetractedAndSaysSoOnItsLines() throws Exception {
    browser.open(desk.at("/report?id=observer-arakan"));
    browser.click(".marks summary");
    choose("[name=notice]", "retracted");
    browser.type("form[action='/notice'] [name=why]", "its own page, 20 August");
    browser.follow("form[action='/notice'] button");
    assertThat(browser.text()).contains("was retracted by its publisher");
    sound("report-retracted");
    browser.open(desk.at("/dossier?group=Arakan+Army"));
    assertThat(browser.run("document.querySelectorAll('.line .amended').length").asInt())
        .isGreaterThan(2);
    browser.open(desk.at("/report?id=observer-arakan&last=" + decided().id()));
    undo();
    browser.open(desk.at("/dossier?group=Arakan+Army"));
    assertThat(browser.has(".line .amended")).isFalse();
  }

  @Test
  void writesANoteByKeyAndFindsItOnTheLine() throws Exception {
    browser.open(desk.at("/review?group=IS-K&kind=presence"));
    browser.await(() -> browser.has(".desk[data-keys]"), "the keys");
    String claim = browser.run("document.querySelector('[name=claim]').value").asString();
    browser.press("n");
    assertThat(browser.run("document.activeElement.id").asString()).isEqualTo("note");
    browser.call("Input.insertText", java.util.Map.of("text", "ask the stringer in Nangarhar"));
    browser.press("Enter");
    browser.await(() -> browser.has(".undo"), "the decision");
    assertThat(browser.run("document.querySelector('[name=claim]').value").asString())
        .as("one stays with the claim")
        .isEqualTo(claim);
    sound("review-noted");
    browser.open(desk.at("/areas?group=IS-K"));
    assertThat(browser.text()).contains("note by R. Analyst: ask the stringer in Nangarhar");
  }

  @Test
  void splitsAnActorAfterAPreviewAndTakesItBack() throws Exception {
    browser.open(desk.at("/merge"));
    browser.type("[name=from]", "Taliban");
    browser.type("[name=into]", "Taliban political office");
    choose("[name=how]", "split");
    browser.follow(".filter button");
    assertThat(browser.text()).contains("those that you tick will name Taliban political office");
    sound("split");
    String moved = browser.run("document.querySelector('.ticked [name=claim]').value").asString();
    browser.click(".ticked [name=claim]");
    browser.follow("form[method=post] .primary");
    assertThat(browser.run("document.querySelector('h1').textContent").asString())
        .isEqualTo("Taliban political office");
    assertThat(browser.has("[id='" + moved + "']")).isTrue();
    sound("split-done");
    undo();
    assertThat(browser.text()).contains("undone by decision");
    browser.open(desk.at("/search?q=Taliban+political+office"));
    assertThat(browser.has(".names a[href*='political']")).isFalse();
  }

  @Test
  void mergesTwoSpellingsAfterAPreviewAndTakesItBack() throws Exception {
    browser.open(desk.at("/merge?from=FARC+dissidents&into=Estado+Mayor+Central"));
    assertThat(browser.text()).contains("will have no dossier of its own");
    browser.follow("form[method=post] .primary");
    assertThat(browser.text()).contains("merged the actor “FARC dissidents”");
    sound("merge-done");
    undo();
    browser.open(desk.at("/"));
    assertThat(groups()).contains("FARC dissidents");
  }

  @Test
  void takesTwoAttacksForOneAndPartsThemAgain() throws Exception {
    browser.open(desk.at("/attacks?group=IS-K"));
    int before = rows();
    browser.run(
        "[...document.querySelectorAll('[form=together]')].slice(0, 2).forEach(box =>"
            + " box.click())");
    browser.follow("#together button");
    browser.follow("[value=together]");
    assertThat(browser.text()).contains("Now both stand in one line");
    sound("events-together");
    browser.open(desk.at("/attacks?group=IS-K"));
    assertThat(rows()).isEqualTo(before - 1);
    browser.click(".events details:has(.part-them) summary");
    browser.follow(".part-them a");
    browser.follow("[value=apart]");
    assertThat(browser.text()).contains("two events");
    sound("events-apart");
    browser.open(desk.at("/attacks?group=IS-K"));
    assertThat(rows()).isEqualTo(before);
  }

  private static int rows() {
    return browser.run("document.querySelectorAll('.events tbody tr').length").asInt();
  }

  @Test
  void mergesTwoSpellingsOfAPlace() throws Exception {
    browser.open(desk.at("/places"));
    browser.type("[name=from]", "Kunduz");
    browser.type("[name=into]", "Kunduz Province");
    browser.follow(".filter button");
    assertThat(browser.text()).contains("will name Kunduz Province");
    browser.follow("form[method=post] .primary");
    assertThat(decided().act()).isInstanceOf(Act.Merge.class);
    browser.open(desk.at("/log"));
    browser.follow("#d" + decided().id() + " button");
    assertThat(browser.text()).contains("undone by decision");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void forgetsAReportOnlyWhenItsNameIsTypedAgain() throws Exception {
    browser.open(desk.at("/report?id=courier-pkk"));
    browser.follow("a[href^='/forget']");
    browser.type("#again", "courier");
    browser.type("#why", "asked by its publisher");
    browser.follow(".danger");
    assertThat(browser.text()).contains("courier-pkk");
    assertThat(browser.complaints()).allSatisfy(words -> assertThat(words).contains("of 400"));
    browser.open(desk.at("/forget?id=courier-pkk"));
    sound("forget");
    browser.type("#again", "courier-pkk");
    browser.type("#why", "asked by its publisher");
    browser.follow(".danger");
    assertThat(browser.complaints()).isEmpty();
    browser.open(desk.at("/audit"));
    assertThat(browser.text()).contains("forget", "courier-pkk", "R. Analyst");
    sound("audit-forgotten");
    browser.open(desk.at("/report?id=courier-pkk"));
    assertThat(browser.text()).contains("This is not in the record");
    assertThat(browser.complaints()).allSatisfy(words -> assertThat(words).contains("of 404"));
  }
}
