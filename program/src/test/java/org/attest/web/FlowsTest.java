package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ways through the desk that change nothing, each gone in a browser. */
class FlowsTest extends SamplesInBrowser {

  private static String text(String selector) {
    return browser
        .run("document.querySelector(" + Chromium.quoted(selector) + ")?.textContent.trim() ?? ''")
        .asString();
  }

  private static int count(String selector) {
    return browser
        .run("document.querySelectorAll(" + Chromium.quoted(selector) + ").length")
        .asInt();
  }

  @Test
  void asksAndOpensTheQuotesInPlace() {
    browser.open(desk.at("/ask"));
    browser.follow(".examples a[href*='fighters']");
    assertThat(count(".cited")).isPositive();
    assertThat(browser.has(".cited[open]")).isFalse();
    browser.run("document.querySelector('.told sup a').focus()");
    browser.press("Enter");
    browser.await(() -> browser.has(".cited[open]"), "the quote");
    String quote = text(".cited[open] blockquote");
    browser.follow(".cited[open] .facts a");
    assertThat(text(".plain").replaceAll("\\s+", " "))
        .contains(quote.replaceAll("[“”]", "").replaceAll("\\s+", " "));
    assertThat(browser.has(".plain .lit")).as("the words are lit in the report").isTrue();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void helpsWhoAsksForWhatIsNotTold() {
    browser.open(desk.at("/ask?q=How+does+M23+pay+for+itself%3F"));
    assertThat(text(".answer")).contains("The reports do not tell this");
    browser.follow(".examples a");
    assertThat(count(".answer sup")).isPositive();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void showsAClaimBesideItsWordsAndGoesOnToDossierAndReview() {
    browser.open(desk.at("/report?id=strand-isk-explainer"));
    String id = browser.run("document.querySelector('.plain .claim').dataset.claim").asString();
    Map<String, Double> at = middle(".plain .claim");
    browser.call(
        "Input.dispatchMouseEvent",
        Map.of("type", "mouseMoved", "x", at.get("x"), "y", at.get("y")));
    browser.await(() -> browser.has("#n-" + id + ".lit"), "the claim beside the text");
    assertThat(browser.run("document.querySelector('.plain .claim').title").asString())
        .isEqualTo(text("#n-" + id + " .says").replaceAll("\\s+", " "));
    browser.click(".plain .claim");
    assertThat(browser.run("location.hash").asString()).isEqualTo("#n-" + id);
    browser.follow("#n-" + id + " .review");
    assertThat(browser.run("document.querySelector('[name=claim]').value").asString())
        .isEqualTo(id);
    browser.open(desk.at("/report?id=strand-isk-explainer"));
    browser.follow("#n-" + id + " a[href^='/dossier']");
    assertThat(text(".kicker")).isEqualTo("Dossier");
    assertThat(browser.complaints()).isEmpty();
  }

  private static Map<String, Double> middle(String selector) {
    var box =
        browser.run(
            "(e => { e.scrollIntoView({block: 'center', behavior: 'instant'}); const b ="
                + " e.getClientRects()[0]; return {x: b.x + b.width / 2, y: b.y + b.height / 2};"
                + " })(document.querySelector("
                + Chromium.quoted(selector)
                + "))");
    return Map.of("x", box.path("x").asDouble(), "y", box.path("y").asDouble());
  }

  @Test
  void holdsAnExplainerToChosenQuestionsAndTakesItAlong() {
    browser.open(desk.at("/explainer?group=IS-K"));
    int all = count(".explainer section");
    browser.click(".choose summary");
    browser.run(
        "[...document.querySelectorAll('[name=chapter]')].slice(2).forEach(box => (box.checked ="
            + " false))");
    browser.follow(".choose form[action='/explainer'] button");
    assertThat(count(".explainer section")).isEqualTo(2).isLessThan(all);
    assertThat(count(".footnotes li")).isPositive();
    String file =
        browser
            .run(
                "fetch('/export?' + new URLSearchParams(new FormData(document.querySelector('.along"
                    + " form')))).then(answer => answer.headers.get('Content-Disposition'))")
            .asString();
    assertThat(file).contains("islamic-state-khorasan-explainer").endsWith(".zip\"");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void findsAGroupFromTheBoxOnEveryPage() {
    browser.open(desk.at("/help"));
    browser.type("#find", "Haqqani");
    browser.press("Enter");
    browser.awaitPage();
    browser.follow(".names a");
    assertThat(text("h1")).isEqualTo("Haqqani network");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void comparesGroupsDaysAndPublishersByTheirForms() {
    browser.open(desk.at("/compare"));
    browser.follow("main p a[href*='what=groups']");
    assertThat(count(".sides .line")).isPositive();
    browser.open(desk.at("/compare?what=days"));
    browser.type("[name=group]", "IS-K");
    browser.run(
        "document.querySelector('[name=a]').value = '2021-08-01';"
            + " document.querySelector('[name=b]').value = '2022-01-01'");
    browser.follow(".filter button");
    assertThat(text(".pairhead")).contains("2021-08-01", "2022-01-01");
    browser.open(desk.at("/compare?what=publishers"));
    browser.type("[name=group]", "IS-K");
    browser.type("[name=a]", "The Strand Herald");
    browser.type("[name=b]", "Meridian Courier");
    browser.follow(".filter button");
    assertThat(count(".sides .line")).isPositive();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void picksInTheTableAndSeesItOnTheMapAndTheLineOfTime() {
    browser.open(desk.at("/attacks?group=IS-K"));
    browser.await(() -> browser.has(".filter:not([hidden])"), "the linked views");
    browser.click(".events tbody tr:nth-child(3) td:nth-child(2)");
    assertThat(count(".events tr.picked")).isEqualTo(1);
    assertThat(count(".timeline [data-ids]:not(.dim)")).isLessThanOrEqualTo(1);
    assertThat(count(".map [data-ids].dim, .timeline .dim")).isPositive();
    browser.press("Escape");
    browser.click(".filter button[type=reset]");
    browser.await(() -> count(".timeline .dim") == 0, "all attacks again");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void goesAlongTheNetByKeysFromATieToItsWords() {
    browser.open(desk.at("/ties?group=Taliban"));
    browser.run("document.querySelector('.net').parentNode.focus()");
    List<String> ways = new java.util.ArrayList<>();
    for (int i = 0; i < count(".net a"); i++) {
      browser.press("Tab");
      ways.add(browser.run("document.activeElement.getAttribute('href')").asString());
    }
    assertThat(ways)
        .as("every edge and every name")
        .hasSameSizeAs(ways.stream().distinct().toList())
        .hasSize(count(".net a"));
    browser.run("document.querySelector('.net a[href^=\"#t-\"]').focus()");
    assertThat(
            Double.parseDouble(
                browser
                    .run(
                        "getComputedStyle(document.activeElement.querySelector('.edge')).strokeWidth")
                    .asString()
                    .replace("px", "")))
        .as("an edge in focus is seen")
        .isGreaterThan(5);
    String way = browser.run("document.activeElement.getAttribute('href')").asString();
    browser.press("Enter");
    browser.await(() -> browser.has("tr" + way + ":target"), "the row of the tie");
    browser.run("document.querySelector('.net a[href^=\"/ties\"]').focus()");
    browser.press("Enter");
    browser.awaitPage();
    assertThat(text(".kicker")).isEqualTo("Ties");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void leadsByThirdPartiesAndSaysHowEachStepIsTold() {
    browser.open(desk.at("/ties?group=Taliban"));
    assertThat(text(".paths")).contains("Haqqani network", "part-of");
    assertThat(
            browser
                .run(
                    "[...document.querySelectorAll('.paths tbody tr')].some(row =>"
                        + " row.children[2].textContent.trim() === 'Taliban')")
                .asBoolean())
        .as("no way leads back to the group")
        .isFalse();
    browser.follow(".paths td:nth-child(3) a");
    assertThat(text(".kicker")).isEqualTo("Ties");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void goesAlongTheChartOfStrengthByKeysFromAMarkToItsReport() {
    browser.open(desk.at("/strength?group=IS-K"));
    browser.run("document.querySelector('svg.strength').parentNode.focus()");
    browser.press("Tab");
    assertThat(
            browser
                .run("document.activeElement.querySelector('.mark title').textContent")
                .asString())
        .as("what a pointer is shown, a reader is told")
        .isNotEmpty();
    assertThat(
            browser
                .run("getComputedStyle(document.activeElement.querySelector('.mark')).filter")
                .asString())
        .isNotEqualTo("none");
    browser.press("Enter");
    browser.await(() -> browser.has(".line:target"), "the line that the mark stands for");
    browser.follow(".line:target blockquote a");
    assertThat(text(".kicker")).isEqualTo("Report");
    assertThat(browser.complaints()).isEmpty();
  }
}
