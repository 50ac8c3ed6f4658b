package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.attest.RecordBench;
import org.attest.View;
import org.attest.cli.SampleRecord;
import org.attest.dossier.Dossier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier that is too long to be sent whole. */
class LongDossierTest extends DeskInBrowser {

  @TempDir static Path folder;
  private static String group = "";

  @BeforeAll
  static void open() throws Exception {
    Browsers.needed();
    new RecordBench(folder.toString()).fill(30_000, _ -> {});
    open(folder);
    group = desk.attest().groups().getFirst().name().replace(" ", "+");
  }

  @Test
  void bringsTheRestOfALongPartWhenItIsOpened() {
    browser.open(desk.at("/dossier?group=" + group));
    browser.await(() -> browser.has(".chapter"), "the dossier");
    assertThat(browser.has("details[data-rest^='/part'] .line")).isFalse();
    browser.run("document.querySelector(\"details[data-rest^='/part'] summary\").id = 'opened'");
    int wanted =
        Integer.parseInt(
            browser
                .run("document.querySelector('#opened').textContent")
                .asString()
                .split(" ", 2)[0]);
    browser.run("document.querySelector('#opened').focus()");
    browser.press("Enter");
    browser.await(() -> browser.has("details[open] .line"), "the rest");
    assertThat(
            browser
                .run(
                    "document.querySelector('#opened').parentNode.querySelectorAll('.line').length")
                .asInt())
        .isEqualTo(wanted);
    assertThat(browser.run("document.getElementById('told').textContent").asString())
        .isEqualTo(wanted + " more statements are shown.");
    assertThat(
            browser
                .run(
                    "document.querySelectorAll('.line').length - new"
                        + " Set([...document.querySelectorAll('.chapter .part .line')].map(e =>"
                        + " e.closest('.part').querySelector('h3').textContent +"
                        + " e.closest('section').id + e.id)).size")
                .asInt())
        .as("lines that stand twice in a part")
        .isZero();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void leadsToAPageOfThePartWhereNothingMoves() throws Exception {
    Client client = new Client(desk).enter();
    assertThat(client.get("/gathered?group=" + group).statusCode()).isEqualTo(204);
    Document page = Jsoup.parse(client.get("/dossier?group=" + group).body());
    Dossier dossier =
        desk.attest().desk().dossier(desk.attest().groups().getFirst().name(), View.ALL);
    Element fold = page.expectFirst("details[data-rest^=/part]");
    Document part = Jsoup.parse(client.get(fold.expectFirst("p a").attr("href")).body());
    String title = Objects.requireNonNull(fold.parent()).expectFirst("h3").text();
    String question = Objects.requireNonNull(fold.closest("section")).id();
    long told =
        dossier.sections().stream()
            .filter(section -> ("q" + section.question().number()).equals(question))
            .flatMap(section -> section.parts().stream())
            .filter(each -> each.title().equals(title))
            .mapToLong(each -> each.lines().size())
            .sum();
    assertThat(part.select(".part .line")).hasSize((int) told);
    assertThat(part.select("h3").eachText()).containsExactly(title);
    String gone = "/part?group=" + group + "&question=1&part=Nothing";
    assertThat(client.get(gone).statusCode()).isEqualTo(404);
    assertThat(client.get("/part?group=" + group + "&question=13").statusCode()).isEqualTo(404);
  }

  /**
   * Whether a dossier takes too long depends on the machine: what the head's script does does not.
   */
  @Test
  void loadsAPageAgainWhenItsDossierIsGathered() {
    String page = "/attacks?as-of=2024-01-01&group=" + group;
    browser.open(desk.at(page));
    browser.await(() -> browser.has(".linked"), "the attacks");
    browser.run(
        "{ const head = document.createElement('p'); head.id = 'head';"
            + " head.dataset.gathered = '/gathered?as-of=2024-01-01&group="
            + group
            + "'; document.querySelector('main').replaceChildren(head);"
            + " const desk = document.querySelector('script[type=module]').src;"
            + " import(new URL('gathered.js', desk).href); }");
    browser.await(() -> !browser.has("#head") && browser.has(".linked"), "the page again");
    assertThat(browser.run("location.search").asString()).contains("2024-01-01");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void sendsAShortDossierWhole() throws Exception {
    try (TestDesk small = TestDesk.on(SampleRecord.folder())) {
      Document page = Jsoup.parse(new Client(small).enter().get("/dossier?group=IS-K").body());
      String name = page.expectFirst("h1").text();
      long told = small.attest().desk().dossier(name, View.ALL).lines().count();
      assertThat(page.select(".part .line")).hasSize((int) told);
    }
  }
}
