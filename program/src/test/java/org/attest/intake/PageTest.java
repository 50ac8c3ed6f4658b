package org.attest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  private static final String PAGE =
      """
      <html><head><title>Front leaves town - Harbour Times</title>
      <meta property="og:site_name" content="Harbour Times">
      <meta property="article:published_time" content="2024-05-03T09:10:00Z">
      <meta name="author" content="Lena Okoro">
      <link rel="canonical" href="https://harbour.example/2024/05/front">
      <script>var secret = 'never seen';</script><style>p { color: red }</style></head>
      <body class="has-sidebar">
      <nav><ul><li><a href="/">Home</a></li><li><a href="/world">World news of today</a></li></ul></nav>
      <div class="page">
       <h1>Front leaves town</h1>
       <article>
        <p>The <b>Hill Front</b> left the town of Rivertown on Friday, two officials of the province said by telephone.</p>
        <figure><img src="x.jpg"><figcaption><span class="credit">Valley Press</span>
          <span>Fighters said they had fired on the bridge before dawn</span></figcaption></figure>
        <h2>Who are they?</h2>
        <p>The group was founded in 2011<br>and has held the hills of the north since then, monitors say.</p>
        <ul><li>It fights the River Army.</li><li>It has about 500 men.</li></ul>
        <div class="related-stories"><h3>Related</h3><a href="/a">The bridge falls</a></div>
       </article>
       <div id="comments"><form>Leave a comment <input></form><p>I do not believe one word of this report, and neither should you, my friends of the valley.</p></div>
      </div>
      <footer>About us</footer><div class="cookie-banner">We use cookies</div>
      <div hidden>Unseen words</div></body></html>
      """;

  private static String report(Page page) {
    StringBuilder report = new StringBuilder();
    int at = 0;
    for (var part : page.boilerplate()) {
      report.append(page.text(), at, part.span().start());
      at = part.span().end();
    }
    return report.append(page.text().substring(at)).toString();
  }

  @Test
  void keepsEverythingThatIsVisible() {
    String text = Page.of(PAGE).text();

    assertThat(text)
        .contains("World news of today", "Valley Press", "I do not believe", "About us", "cookies")
        .doesNotContain("never seen")
        .doesNotContain("color")
        .doesNotContain("Unseen");
  }

  @Test
  void marksWhatStandsAroundTheReport() {
    assertThat(report(Page.of(PAGE)))
        .contains("The Hill Front left the town", "Who are they?", "fired on the bridge")
        .doesNotContain("World news")
        .doesNotContain("About us")
        .doesNotContain("cookies")
        .doesNotContain("I do not believe")
        .doesNotContain("The bridge falls");
  }

  private static final String BODY =
      """
      <p>The Hill Front left the town of Rivertown on Friday, two officials of the province said.</p>
      <p>It had held the bridge and the market since the winter, according to the town's elders.</p>
      <p>Nobody was hurt in the withdrawal, which took most of the night and ended before dawn.</p>
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<form id='aspnetForm'><div class='article-p-wrapper'>%s</div></form>",
        "<div class='widget Blog'><div class='post-body'>%s</div></div>",
        "<aside><div>%s</div></aside>",
        "<div class='layout-sidebar'><section>%s</section></div>",
      })
  void readsAReportWhateverThePageCallsWhatHoldsIt(String frame) {
    assertThat(report(Page.of(frame.formatted(BODY))))
        .contains("The Hill Front left", "It had held", "Nobody was hurt");
  }

  @Test
  void readsWordsThatStandInNoParagraph() {
    String lines = BODY.replace("<p>", "<span>").replace("</p>", "</span><br><br>");

    assertThat(report(Page.of("<div class='widget Blog'><div>" + lines + "</div></div>")))
        .contains("The Hill Front left", "It had held", "Nobody was hurt");
  }

  @Test
  void leavesOutOtherReportsThatThePageShowsAfterItsOwn() {
    String other =
        """
        <div class="tile"><h3>The dam is open</h3><p>Engineers opened the dam above the valley \
        on Monday to spare the fields below it, the ministry said.</p></div>
        """;
    String page = "<h1>Front leaves town</h1><div><div>" + BODY + "</div>" + other.repeat(2);

    assertThat(report(Page.of(page + "</div>")))
        .contains("Front leaves town", "The Hill Front left", "Nobody was hurt")
        .doesNotContain("dam");
    assertThat(Page.of(page + "</div>").text()).contains("The dam is open");
  }

  @Test
  void keepsTheLeadBetweenTitleAndReport() {
    String lead =
        "After a winter in the town, the fighters are gone, and the market opens again at last.";
    String page = "<h1>Front leaves town</h1><p>" + lead + "</p><div class='c'>" + BODY + "</div>";

    assertThat(report(Page.of(page + "<h2>More from Harbour Times</h2>")))
        .contains(lead)
        .doesNotContain("More from");
  }

  @Test
  void readsOnceWhatAPageShowsTwice() {
    String page = report(Page.of("<article>" + BODY + BODY + "</article>"));

    assertThat(page.split("Nobody was hurt", -1)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "editor — March 11, 2020 add comment",
        "Valley Wire<br>11 Mar 2020, 22:11 GMT+10",
        "<a href='/time/11'>11 Mar 2020 18:29</a>",
      })
  void findsTheDateThatStandsBesideTheTitle(String stamp) {
    String page =
        "<h1>Front leaves town</h1><ul><li>" + stamp + "</li></ul><div>" + BODY + "</div>";

    assertThat(Page.of(page).metadata().published().value()).isEqualTo("2020-03-11");
    assertThat(Page.of(page).metadata().published().basis()).isEqualTo(Basis.STATED);
  }

  @Test
  void keepsParagraphsApartAndListsTogether() {
    assertThat(Page.of(PAGE).text())
        .contains("Front leaves town\n\nThe Hill Front left")
        .contains("in 2011\nand has held")
        .contains("• It fights the River Army.\n• It has about 500 men.");
  }

  @Test
  void readsWhatThePageDeclares() {
    Metadata metadata = Page.of(PAGE).metadata();

    assertThat(metadata.title().value()).isEqualTo("Front leaves town");
    assertThat(metadata.publisher().value()).isEqualTo("Harbour Times");
    assertThat(metadata.author().value()).isEqualTo("Lena Okoro");
    assertThat(metadata.published().value()).isEqualTo("2024-05-03");
    assertThat(metadata.published().evidence()).isEqualTo("meta: article:published_time");
    assertThat(metadata.address().value()).isEqualTo("https://harbour.example/2024/05/front");
  }

  @Test
  void prefersJsonLdAndReadsItsNames() {
    String page =
        """
        <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"A","datePublished":"2023-02-01T08:00",
        "publisher":{"name":"Valley Wire"},"author":[{"name":"T. Hale"},{"name":"L. Okoro"}]}]}</script>
        <meta name="date" content="2020-01-01"><body><p>Text</p></body>
        """;

    Metadata metadata = Page.of(page).metadata();

    assertThat(metadata.published().value()).isEqualTo("2023-02-01");
    assertThat(metadata.publisher().value()).isEqualTo("Valley Wire");
    assertThat(metadata.author().value()).isEqualTo("T. Hale, L. Okoro");
  }

  @Test
  void saysThatBrokenJsonLdWasLeftOut() {
    String page = "<script type='application/ld+json'>{broken</script><p>Text</p>";

    assertThat(Page.of(page).metadata().notes()).singleElement().asString().contains("JSON-LD");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/news/2019/11/20/front, 2019-11-20",
    "https://a.example/2019/11/front-leaves, 2019-11",
  })
  void infersTheDateFromTheAddress(String address, String date) {
    String page = "<link rel=canonical href='" + address + "'><p>Text</p>";

    assertThat(Page.of(page).metadata().published().value()).isEqualTo(date);
    assertThat(Page.of(page).metadata().published().basis()).isEqualTo(Basis.INFERRED);
  }

  @Test
  void leavesADateThatCanBeReadTwoWays() {
    Metadata metadata = Page.of("<meta name=date content='03/04/2021'><p>Text</p>").metadata();

    assertThat(metadata.published().known()).isFalse();
    assertThat(metadata.notes()).singleElement().asString().contains("03/04/2021");
  }

  @Test
  void readsAPageThatHasNoParagraphs() {
    Page page = Page.of("just words");

    assertThat(page.text()).isEqualTo("just words");
    assertThat(page.boilerplate()).isEmpty();
  }

  @Test
  void standsVeryDeepNesting() {
    String page = "<div>".repeat(5000) + "Deep words" + "</div>".repeat(5000);

    assertThat(Page.of(page).text()).isEqualTo("Deep words");
  }

  @Test
  void readsMetaFilesAroundTheirBrokenLines() {
    MetaFile file =
        MetaFile.read(
            List.of(
                "\uFEFF{\"id\":\"a\",\"title\":\"A\",\"url\":null,\"published\":\"2021-08\"}",
                "{broken",
                "",
                "{\"title\":\"no id\"}",
                "{\"id\":\"b\",\"published\":\"last spring\"}",
                "{\"id\":\"c\",\"published\":\"2021-08-28T10:00:00Z\"}",
                "{\"id\":\"a\"}",
                "[1]"));

    assertThat(file.entries().keySet()).containsExactly("a", "c");
    assertThat(file.entries().values())
        .extracting(line -> line.published().text())
        .containsExactly("2021-08", "2021-08-28");
    assertThat(file.broken())
        .extracting(MetaFile.BrokenLine::number)
        .containsExactly(2, 4, 5, 7, 8);
  }
}
