package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.attest.intake.Intake;
import org.attest.intake.Outcome;
import org.attest.model.Basis;
import org.attest.model.Claim;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Document;
import org.attest.model.Holds;
import org.attest.model.Metadatum;
import org.attest.model.Quote;
import org.attest.model.Reading;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.When;
import org.attest.store.Readout;
import org.attest.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports written to do harm: on no page can their words run, load, hide or turn anything. */
class HostileReportsTest {

  private static final String NAME = "<script>window.hit=1</script>Front";

  /** A name without a place to break it. */
  private static final String LONG = "Unbroken" + "name".repeat(60);

  private static final String TEXT =
      "\"><img src=x onerror=\"window.hit=2\"> <svg onload=window.hit=3> <a"
          + " href=\"javascript:window.hit=4\">x</a>\n"
          + "</div></main><script>window.hit=5</script><iframe"
          + " src=\"data:text/html,<script>1</script>\"></iframe>\n"
          + "left \u202Ethgir\u202C hidden\u200Bhere \u2066isolate \u0007bell =HYPERLINK(\"x\")"
          + " ${7*7} @if(true)\n";

  @TempDir private static Path folder;
  private static TestDesk desk;

  @BeforeAll
  static void open() throws Exception {
    try (Store store = Store.open(folder.resolve("record"));
        Intake intake = new Intake()) {
      add(store, intake, "hostile.txt", TEXT, true);
      add(store, intake, "long.txt", "x".repeat(10_000_000), false);
    }
    desk = TestDesk.on(folder.resolve("record"));
  }

  private static void add(Store store, Intake intake, String file, String text, boolean claims)
      throws Exception {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (!(intake.read(file, bytes, Optional.empty()) instanceof Outcome.Taken taken)) {
      throw new IllegalStateException("not taken: " + file);
    }
    Document read = taken.document();
    Document document =
        new Document(
            read.id(),
            read.hash(),
            read.text(),
            metadatum(TEXT.replace('\n', ' ')),
            metadatum("<b onclick=window.hit=6>Wire</b>" + file),
            metadatum("\u202Eauthor"),
            Metadatum.UNKNOWN,
            metadatum("javascript:window.hit=7"),
            "en",
            List.of(),
            read.mediaType(),
            read.extractor());
    List<Claim> found = claims ? claims(document) : List.of();
    Reading reading =
        new Reading(
            document.id(),
            found.stream().map(claim -> claim.quote().span()).toList(),
            List.of(),
            List.of(),
            found,
            List.of(
                new org.attest.model.Miss(
                    new Span(0, Math.min(40, document.text().length())), "<i>why</i>")),
            List.of(new Reading.ActorNote(NAME, "armed-group", false)),
            "test");
    store.add(file, document, bytes, new Readout.Read(reading), Instant.EPOCH);
  }

  private static Metadatum metadatum(String value) {
    return new Metadatum(value, Basis.METADATA, "");
  }

  private static List<Claim> claims(Document document) {
    String bad = "<img src=x onerror=window.hit=8>";
    return List.of(
        claim(document, new Details.Name(bad, "alias", List.of(bad))),
        claim(document, new Details.Presence(List.of(bad, "Kabul"), "based")),
        claim(document, new Details.Tie(bad, "fights", bad)),
        claim(document, new Details.Tie(LONG, "fights", bad)),
        claim(document, new Details.Presence(List.of(LONG), "active")),
        claim(document, new Details.Role(LONG, LONG, NAME)),
        claim(document, new Details.Statement(NAME, LONG, "vow", LONG)),
        claim(document, new Details.Role(bad, bad, NAME)),
        claim(
            document,
            new Details.Strength(
                new Count(OptionalLong.of(5), OptionalLong.empty(), "", bad, false), bad, "")),
        claim(
            document,
            new Details.Event(
                "bombing",
                When.year(2020),
                bad,
                Basis.STATED,
                List.of("Kabul", bad),
                List.of(NAME),
                List.of(bad),
                Count.words(bad),
                Count.NONE,
                Count.NONE,
                bad,
                bad,
                bad)),
        claim(document, new Details.Statement(NAME, bad, "vow", bad)));
  }

  private static Claim claim(Document document, Details details) {
    return Claim.of(
        document.id(),
        Quote.of(document.text(), new Span(0, document.text().indexOf('\n'))),
        NAME,
        details,
        List.of("<u>voice</u>"),
        Status.REPORTED,
        false,
        Holds.OPEN,
        When.year(2020),
        "test",
        "test");
  }

  @AfterAll
  static void close() throws Exception {
    desk.close();
  }

  private static final List<String> PAGES =
      List.of(
          "/",
          "/dossier?group=%s",
          "/strength?group=%s",
          "/attacks?group=%s",
          "/areas?group=%s",
          "/ties?group=%s",
          "/people?group=%s",
          "/statements?group=%s",
          "/measures?group=%s",
          "/changes?group=%s",
          "/rests?group=%s",
          "/explainer?group=%s",
          "/report?id=hostile",
          "/review",
          "/log",
          "/sources",
          "/record",
          "/misses",
          "/places?from=Kabul&into=Kunduz",
          "/search?q=%s",
          "/ask?q=%s",
          "/compare?what=groups&a=%s&b=%s",
          "/merge?from=%s&into=%s",
          "/dossier?group=%%3Cscript%%3Ewindow.hit%%3D9%%3C%%2Fscript%%3E");

  static List<String> pages() {
    return PAGES;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingOfAReportRunsOrTurnsTheText(String path) throws Exception {
    String name = java.net.URLEncoder.encode(NAME, StandardCharsets.UTF_8);
    HttpResponse<String> page = new Client(desk).enter().get(path.formatted(name, name));
    assertThat(page.body()).doesNotContain("\u202E", "\u2066", "\u200B", "\u0007");
    org.jsoup.nodes.Document html = org.jsoup.Jsoup.parse(page.body());
    assertThat(
            html.select("img, iframe, object, embed, u, i, b, style, script:not([src^=/assets/])"))
        .isEmpty();
    assertThat(html.select("a[href], form[action]"))
        .allSatisfy(each ->
            assertThat(each.attr("href") + each.attr("action")).matches("(?s)[/#](?!/).*|"));
    assertThat(html.getAllElements())
        .allSatisfy(each ->
            assertThat(each.attributes())
                .noneMatch(one -> one.getKey().startsWith("on") || one.getKey().equals("style")));
  }

  @Test
  void showsALineOfTenMegabytesInParts() throws Exception {
    HttpResponse<String> page = new Client(desk).enter().get("/report?id=long");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).hasSizeLessThan(200_000).contains("the part after");
    HttpResponse<String> end = new Client(desk).enter().get("/report?id=long&from=9999999");
    assertThat(end.body()).contains("the part before").doesNotContain("the part after");
  }

  @Test
  void aBrowserFindsNothingToRun() throws Exception {
    Browsers.needed();
    try (Chromium browser = Chromium.start()) {
      browser.size(1280, 900);
      browser.open(desk.address());
      String name = java.net.URLEncoder.encode(NAME, StandardCharsets.UTF_8);
      List<String> lost = new ArrayList<>();
      for (String each : PAGES) {
        String path = each.formatted(name, name);
        browser.open(desk.at(path));
        assertThat(browser.run("String(window.hit)").asString()).as(path).isEqualTo("undefined");
        Fit.faults(browser).forEach(fault -> lost.add(path + " " + fault));
        assertThat(browser.complaints())
            .as(path)
            .allSatisfy(words -> assertThat(words).contains("status of 404"));
      }
      assertThat(lost).as("long words break, and nothing is cut").isEmpty();
      browser.open(desk.at("/dossier?group=" + name));
      browser.picture(Path.of("target/desk/hostile.png"), 1600);
    }
  }
}
