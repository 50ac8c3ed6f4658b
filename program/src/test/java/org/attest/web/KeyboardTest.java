package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The desk without a mouse, and folded on a telephone. */
class KeyboardTest extends SamplesInBrowser {

  private static String focused() {
    return browser
        .run("(e => e.id || e.className || e.textContent.trim())(document.activeElement)")
        .asString();
  }

  @Test
  void leadsFromTheFirstKeyPastTheMenu() {
    browser.open(desk.at("/dossier?group=IS-K"));
    browser.press("Tab");
    assertThat(focused()).isEqualTo("skip");
    assertThat(browser.run("document.activeElement.getBoundingClientRect().left >= 0").asBoolean())
        .as("it is seen when it has the focus")
        .isTrue();
    browser.press("Enter");
    browser.await(() -> focused().equals("main"), "the content");
    browser.press("Tab");
    assertThat(
            browser
                .run("document.getElementById('main').contains(document.activeElement)")
                .asBoolean())
        .isTrue();
  }

  @Test
  void goesThroughThePageInTheOrderOfReading() {
    browser.open(desk.at("/dossier?group=IS-K"));
    int before = -1;
    for (int i = 0; i < 60; i++) {
      browser.press("Tab");
      int place =
          browser
              .run("[...document.querySelectorAll('*')].indexOf(document.activeElement)")
              .asInt();
      assertThat(place).as(focused()).isGreaterThanOrEqualTo(before); // a date has several stops
      before = place;
      assertThat(
              browser
                  .run("getComputedStyle(document.activeElement).outlineStyle !== 'none'")
                  .asBoolean())
          .as("a ring around " + focused())
          .isTrue();
    }
  }

  @Test
  void waitsForTheKeysToRestOnTheSliderAndGivesItTheFocusBack() {
    browser.open(desk.at("/strength?group=IS-K"));
    browser.run("document.querySelector('[data-for=as-of]').focus()");
    String last = told();
    browser.press("ArrowLeft");
    browser.press("ArrowLeft");
    browser.press("ArrowLeft");
    browser.awaitPage();
    browser.await(() -> browser.has("[data-for=as-of]:focus"), "the slider");
    assertThat(told()).isLessThan(last);
    assertThat(browser.text()).contains("Held to: reports published up to " + told() + ".");
    assertThat(browser.run("document.querySelector('#at').value").asString()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  /** The day of the slider, as a screen reader tells it. */
  private static String told() {
    return browser
        .run("document.querySelector('[data-for=as-of]').getAttribute('aria-valuetext')")
        .asString();
  }

  @Test
  void foldsTheQuestionsOfADossierOnATelephone() throws Exception {
    browser.size(390, 844);
    try {
      browser.open(desk.at("/dossier?group=Taliban"));
      browser.await(() -> browser.has("[data-folds]"), "the folds");
      assertThat(browser.run("document.documentElement.scrollHeight").asInt()).isLessThan(2500);
      assertThat(browser.run("document.querySelectorAll('.fold').length").asInt()).isEqualTo(12);
      assertThat(PagesTest.faults(browser, "{}")).isEmpty();
      browser.picture(Path.of("target/desk/dossier-folded.png"), 2400);
      browser.run("document.querySelector('#h5 .fold').focus()");
      browser.press("Enter");
      assertThat(open(5)).isTrue();
      assertThat(open(1)).isFalse();
      browser.run("location.hash = '#q3'");
      browser.await(() -> open(3), "the question that the address names");
      browser.run("dispatchEvent(new Event('beforeprint'))");
      assertThat(open(1)).as("on paper nothing is folded").isTrue();
      assertThat(browser.complaints()).isEmpty();
    } finally {
      browser.size(1280, 900);
    }
  }

  private static boolean open(int question) {
    return browser.run("!document.querySelector('#h" + question + "-body').hidden").asBoolean();
  }

  @Test
  void picksAnAttackOnTheLineOfTimeByKeys() {
    browser.open(desk.at("/attacks?group=IS-K"));
    browser.await(() -> browser.has(".filter:not([hidden])"), "the linked views");
    browser.run("document.querySelector('.timeline a').focus()");
    browser.press("Enter");
    assertThat(browser.run("document.querySelectorAll('tr.picked').length").asInt()).isEqualTo(1);
    browser.press("Escape");
    assertThat(browser.run("document.querySelectorAll('tr.picked').length").asInt()).isZero();
    assertThat(browser.complaints()).isEmpty();
  }
}
