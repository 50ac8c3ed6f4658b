package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in a browser: nothing refused, nothing in the console, nothing that keeps a person
 * from using it. Pictures stay in {@code target/desk}.
 */
class PagesTest extends SamplesInBrowser {

  private static final Path PICTURES = Path.of("target/desk");
  private static final int TALL = 2400;

  /** The headings that stand more than one level below the one before. */
  private static final String HEADINGS =
      "(() => { let above = 0; return [...document.querySelectorAll('h1,h2,h3,h4')].filter(each =>"
          + " { const level = +each.tagName[1]; const skips = level > above + 1; above = level;"
          + " return skips; }).map(each => each.outerHTML.slice(0, 80)).join(); })()";

  /** A page: the name of its picture, and its address. */
  record Page(String name, String path) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Page> pages() {
    return Stream.of(
        new Page("home", "/"),
        new Page("dossier", "/dossier?group=IS-K"),
        new Page("dossier-held", "/dossier?group=IS-K&as-of=2021-08-27&at=2021-08-01"),
        new Page("dossier-reviewed", "/dossier?group=Taliban&reviewed=yes"),
        new Page("report", "/report?id=strand-isk-explainer"),
        new Page("report-page", "/report?id=altiplano-eln"),
        new Page("ask", "/ask"),
        new Page("ask-told", "/ask?q=How+many+fighters+does+IS-K+have%3F"),
        new Page("ask-silent", "/ask?q=Who+leads+the+Arakan+Army%3F"),
        new Page("ask-unread", "/ask?q=Tell+me+a+story"),
        new Page("strength", "/strength?group=IS-K"),
        new Page("strength-none", "/strength?group=M23"),
        new Page("attacks", "/attacks?group=IS-K"),
        new Page("areas", "/areas?group=IS-K"),
        new Page("ties", "/ties?group=Taliban"),
        new Page("people", "/people?group=Taliban"),
        new Page("statements", "/statements?group=IS-K"),
        new Page("measures", "/measures?group=IS-K"),
        new Page("changes", "/changes?group=IS-K&since=2021-08-27"),
        new Page("rests", "/rests?group=IS-K"),
        new Page("part", "/part?group=IS-K&question=5&part=Numbers"),
        new Page("record", "/record"),
        new Page("misses", "/misses"),
        new Page("report-words", "/report?id=strand-isk-explainer&words=40-80"),
        new Page("explainer", "/explainer?group=IS-K"),
        new Page("review", "/review?group=IS-K&kind=strength"),
        new Page("merge", "/merge?from=Haqqani+network&into=Taliban"),
        new Page("split", "/merge?from=Taliban&into=Afghan+Taliban&how=split"),
        new Page("places", "/places?from=Kunduz&into=Kunduz+Province"),
        new Page("log", "/log"),
        new Page("audit", "/audit"),
        new Page("forget", "/forget?id=courier-pkk"),
        new Page("sources", "/sources"),
        new Page("source", "/source?name=The+Strand+Herald"),
        new Page("add", "/add"),
        new Page("compare", "/compare"),
        new Page("compare-groups", "/compare?what=groups&a=Taliban&b=IS-K"),
        new Page("compare-days", "/compare?what=days&group=IS-K&a=2021-08-01&b=2022-01-01"),
        new Page(
            "compare-publishers",
            "/compare?what=publishers&group=IS-K&a=The+Strand+Herald&b=Meridian+Courier"),
        new Page("help", "/help"),
        new Page("search", "/search?q=prison"),
        new Page("search-group", "/search?q=Haqqani"),
        new Page("search-nothing", "/search?q=zzzz"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isQuietAndOpenToEverybody(Page page) throws Exception {
    browser.open(desk.at(page.path()));
    assertThat(faults("{}")).isEmpty();
    assertThat(browser.run(HEADINGS).asString()).as("no heading skips a level").isEmpty();
    assertThat(browser.has("[tabindex]:not([tabindex='0']):not([tabindex='-1'])"))
        .as("the order of the page is the order of the keys")
        .isFalse();
    browser.picture(PICTURES.resolve(page.name() + ".png"), TALL);
    assertThat(Fit.faults(browser)).as("what is lost").isEmpty();
    browser.look("", "dark");
    browser.size(390, 844);
    try {
      assertThat(faults("{runOnly: ['color-contrast']}")).as("in the dark").isEmpty();
      browser.picture(PICTURES.resolve(page.name() + "-narrow-dark.png"), TALL);
    } finally {
      browser.size(1280, 900);
      browser.look("", "light");
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void saysOnAPageWhatIsNotThere() throws Exception {
    browser.open(desk.at("/dossier?group=Nobody+At+All"));
    assertThat(browser.text()).contains("This is not in the record", "Nobody At All");
    assertThat(faults("{}")).isEmpty();
    browser.picture(PICTURES.resolve("problem.png"), TALL);
    assertThat(browser.complaints())
        .allSatisfy(words -> assertThat(words).contains("status of 404"));
  }

  @Test
  void setsTwoReportsSideBySide() throws Exception {
    browser.open(desk.at("/strength?group=IS-K"));
    browser.follow(".contrasts a");
    assertThat(browser.text()).contains("other-time", "Why:", "Field by field");
    assertThat(faults("{}")).isEmpty();
    browser.picture(PICTURES.resolve("contrast.png"), TALL);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void picksInTheTableWhatWasPickedOnTheMap() throws Exception {
    browser.open(desk.at("/attacks?group=IS-K"));
    int all = rows();
    browser.run(
        "document.querySelector('.map [data-ids]').dispatchEvent(new MouseEvent('click',"
            + " {bubbles: true, cancelable: true}))");
    assertThat(rows()).isPositive().isLessThan(all);
    assertThat(browser.has(".timeline .dim")).isTrue();
    browser.picture(PICTURES.resolve("attacks-picked.png"), TALL);
    browser.click(".filter button[type=reset]");
    browser.await(() -> rows() == all, "all attacks again");
    browser.run(
        "{ const s = document.querySelector('.filter [name=status]'); s.value = 'claimed';"
            + " s.dispatchEvent(new Event('input', {bubbles: true})); }");
    assertThat(rows()).isPositive().isLessThan(all);
    browser.click(".filter button[type=reset]");
    browser.await(() -> rows() == all, "all attacks once more");
    browser.run(
        "{ const s = document.querySelector('.filter [name=from]'); s.value = '2021-08-27';"
            + " s.dispatchEvent(new Event('input', {bubbles: true})); }");
    assertThat(rows()).as("since a day").isPositive().isLessThan(all);
    assertThat(faults("{}")).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void looksAtTheMapFromNearerByKeys() throws Exception {
    browser.open(desk.at("/areas?group=IS-K"));
    browser.await(() -> browser.has(".mapbar"), "the map's buttons");
    String whole = box();
    browser.run("document.querySelector('svg.map').focus()");
    browser.press("+");
    browser.press("+");
    String near = box();
    assertThat(width(near)).isLessThan(width(whole));
    browser.press("ArrowRight");
    assertThat(box()).isNotEqualTo(near);
    browser.picture(PICTURES.resolve("areas-near.png"), TALL);
    assertThat(faults("{}")).isEmpty();
    browser.press("0");
    assertThat(width(box())).isEqualTo(width(whole));
    assertThat(browser.complaints()).isEmpty();
  }

  private static String box() {
    return browser.run("document.querySelector('svg.map').getAttribute('viewBox')").asString();
  }

  private static double width(String box) {
    return Double.parseDouble(box.split(" ", -1)[2]);
  }

  @Test
  void showsTwoTickedAttacksBesideEachOther() throws Exception {
    browser.open(desk.at("/attacks?group=IS-K"));
    browser.run(
        "[...document.querySelectorAll('[form=together]')].slice(0, 2).forEach(box =>"
            + " box.click())");
    browser.follow("#together button");
    assertThat(browser.text()).contains("One event or two?", "They tell of one event");
    assertThat(faults("{}")).isEmpty();
    browser.picture(PICTURES.resolve("events.png"), TALL);
    assertThat(browser.complaints()).isEmpty();
  }

  private static int rows() {
    return browser
        .run("[...document.querySelectorAll('.events tbody tr')].filter(row => !row.hidden).length")
        .asInt();
  }

  @Test
  void holdsThePageToTheDayOfTheSlider() throws Exception {
    browser.open(desk.at("/dossier?group=IS-K"));
    String before = browser.run("document.querySelector('.scope').textContent").asString();
    browser.run(
        "{ const s = document.querySelector('[data-for=as-of]'); s.value ="
            + " Math.round((Date.parse('2021-08-27') - Date.parse(s.form.dataset.first)) /"
            + " 86400000); s.dispatchEvent(new Event('input')); }");
    assertThat(browser.run("document.querySelector('#as-of').value").asString())
        .isEqualTo("2021-08-27");
    browser.run("document.querySelector('.times').requestSubmit()");
    browser.awaitPage();
    assertThat(browser.text()).contains("Held to: reports published up to 2021-08-27.");
    assertThat(browser.run("document.querySelector('.scope').textContent").asString())
        .isNotEqualTo(before);
  }

  @Test
  void printsWithoutWhatOnlyServesTheScreen() throws Exception {
    browser.look("print", "light");
    try {
      browser.open(desk.at("/dossier?group=IS-K"));
      assertThat(
              browser.run("getComputedStyle(document.querySelector('.tabs')).display").asString())
          .isEqualTo("none");
      browser.picture(PICTURES.resolve("dossier-print.png"), TALL);
    } finally {
      browser.look("", "light");
    }
  }

  /** What axe-core finds serious or critical, each in a line. */
  private static List<String> faults(String options) {
    return faults(browser, options);
  }

  /** What axe-core finds serious or critical on the page of a browser. */
  static List<String> faults(Chromium browser, String options) {
    if (!browser.run("typeof axe !== 'undefined'").asBoolean()) {
      browser.run(Axe.SCRIPT);
    }
    return Stream.of(
            browser
                .run(
                    "axe.run(document, Object.assign({resultTypes: ['violations']}, "
                        + options
                        + ")).then(found => found.violations.filter(one => ['serious',"
                        + " 'critical'].includes(one.impact)).flatMap(one => one.nodes.slice(0,"
                        + " 5).map(node => one.id + ': ' + node.html.slice(0, 200) + ' ' +"
                        + " node.failureSummary.slice(0, 200))).join('\\u0001'))")
                .asString("")
                .split("\u0001"))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  private static final class Axe {
    static final String SCRIPT = read();

    private static String read() {
      String name = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
      try (InputStream file = PagesTest.class.getResourceAsStream(name)) {
        return new String(file.readAllBytes(), StandardCharsets.UTF_8) + "; 0";
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
