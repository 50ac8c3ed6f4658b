package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attest.Exporting;
import org.attest.View;
import org.attest.cli.SampleRecord;
import org.attest.model.Kind;
import org.attest.model.Sha256;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk tells of the reading itself: what is new, what was missed, and why. */
class ReadingPagesTest {

  private static TestDesk desk;

  @BeforeAll
  static void open() throws Exception {
    desk = TestDesk.on(SampleRecord.folder());
  }

  @AfterAll
  static void close() throws Exception {
    desk.close();
  }

  @Test
  void tellsWhatCameAfterADayAsTheCommandLineDoes() throws Exception {
    String page = new Client(desk).enter().get("/changes?group=IS-K&since=2021-08-27").body();
    String told =
        SampleRecord.typed(SampleRecord.folder(), "diff", "IS-K", "--since", "2021-08-27");
    String summary =
        told.lines().filter(line -> line.contains(" added · ")).findFirst().orElseThrow().strip();
    assertThat(summary).doesNotStartWith("0 added");
    assertThat(page).contains(summary, "<h3>Added</h3>", "/contrast?group=");
    assertThat(new Client(desk).enter().get("/changes?group=IS-K&since=soon").statusCode())
        .isEqualTo(400);
  }

  @Test
  void theExplainerQuotesWholeSentencesAsItsFileDoes() throws Exception {
    String quoted = "ISIL-K has changed its leadership more than once since its creation";
    String page = new Client(desk).enter().get("/explainer?group=IS-K").body();
    assertThat(Jsoup.parse(page).text()).contains(quoted);
    assertThat(SampleRecord.typed(SampleRecord.folder(), "explain", "IS-K").replaceAll("\\s+", " "))
        .contains(quoted);
  }

  @Test
  void leadsFromWhatWasNotUnderstoodToItsWords() throws Exception {
    Client client = new Client(desk).enter();
    Document page = Jsoup.parse(client.getWithout("/misses", "Being gathered"));
    Element place = page.expectFirst(".reason li");
    String words = place.expectFirst("blockquote").text();
    String report = client.get(place.expectFirst("a").attr("href").replaceFirst("#.*", "")).body();
    assertThat("“" + Jsoup.parse(report).select(".plain .sought").text() + "”").isEqualTo(words);
  }

  @Test
  void tellsWhyAClaimWasRead() throws Exception {
    Client client = new Client(desk).enter();
    String claim =
        desk.attest()
            .desk()
            .claims(Optional.empty(), Optional.of(Kind.EVENT), View.ALL)
            .getFirst()
            .claim()
            .id()
            .value();
    String path = "/why?claim=" + claim;
    assertThat(client.get(path).body()).contains("Why it was read", claim);
    assertThat(client.getWithout(path, "The report is being read"))
        .contains("<dt>rule</dt>", "<dt>name</dt>");
    assertThat(client.get("/why?claim=c0000000000000000").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsWhatADossierRestsOnAsTheCommandLineDoes() throws Exception {
    Client client = new Client(desk).enter();
    String stats = SampleRecord.typed(SampleRecord.folder(), "stats", "IS-K");
    Document page = Jsoup.parse(client.getWithout("/rests?group=IS-K", "Being counted"));
    String[] numbers =
        stats
            .lines()
            .filter(line -> line.contains(" claims from "))
            .findFirst()
            .orElseThrow()
            .replaceAll("[^\\d ]", "")
            .split(" +", -1);
    assertThat(page.expectFirst("[data-state]").text())
        .contains(numbers[0] + " claims from " + numbers[1] + " reports");
    String kinds = stats.lines().filter(line -> line.startsWith("kinds")).findFirst().orElseThrow();
    page.expectFirst(".bars").select("tbody tr").stream()
        .map(row -> row.expectFirst("th").text() + " " + row.expectFirst(".n").text())
        .forEach(count -> assertThat(kinds).contains(count));
    assertThat(client.get("/dossier?group=IS-K").body()).contains("href=\"/rests?group=");
  }

  @Test
  void givesAGroupsClaimsAsTheCommandLineDoes() throws Exception {
    Client client = new Client(desk).enter();
    for (String form : List.of("csv", "jsonl")) {
      String typed =
          SampleRecord.typed(
              SampleRecord.folder(),
              "claims",
              "--group",
              "IS-K",
              "--kind",
              "strength",
              "--as-of",
              "2021-08-30",
              "--format",
              form);
      String path = "/export?what=claims&kind=strength&as-of=2021-08-30&group=IS-K&form=" + form;
      List<String> lines = client.get(path).body().lines().toList();
      assertThat(lines).hasSizeGreaterThanOrEqualTo(form.equals("csv") ? 2 : 1);
      assertThat(typed.lines().toList()).containsSequence(lines);
    }
    String claims = "/export?what=claims&group=IS-K&form=";
    assertThat(client.get(claims + "csv").body()).startsWith("id,doc,").contains(",page,");
    assertThat(client.get(claims + "html").statusCode()).isEqualTo(400);
    assertThat(client.get(claims + "csv&kind=rumour").statusCode()).isEqualTo(400);
    assertThat(desk.attest().exporting().log().getLast().words()).contains("claims on");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "jsonl"})
  void givesEveryClaimOfTheRecordAsTheCommandLineDoes(String form) throws Exception {
    Client client = new Client(desk).enter();
    for (String held : List.of("", "--kind strength", "--as-of 2021-08-30", "--at 2021-01-01")) {
      List<String> words = new ArrayList<>(List.of("claims", "--format", form));
      held.lines().flatMap(line -> Stream.of(line.split(" ", -1))).forEach(words::add);
      String typed = SampleRecord.typed(SampleRecord.folder(), words.toArray(String[]::new));
      String query = held.isEmpty() ? "" : "&" + held.substring(2).replace(' ', '=');
      String body = client.get("/export?what=claims&form=" + form + query).body();
      List<String> lines = body.lines().toList();
      assertThat(lines).as(held).hasSizeGreaterThan(form.equals("csv") ? 1 : 0);
      assertThat(typed.lines().toList()).as(held).containsSequence(lines);
      Exporting.Entry noted = desk.attest().exporting().log().getLast();
      assertThat(noted.words()).contains("claims of the whole record", " as " + form);
      assertThat(noted.hash()).isEqualTo(Sha256.of(body.getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(client.get("/export?what=claims&form=html").statusCode()).isEqualTo(400);
  }

  @Test
  void countsTheKindsOfAllClaims() throws Exception {
    Client client = new Client(desk).enter();
    Document page = Jsoup.parse(client.getWithout("/record", "data-follow=\"/record\""));
    int counted =
        page.select("#kinds tbody .n").stream()
            .mapToInt(cell -> Integer.parseInt(cell.text().replace(",", "")))
            .sum();
    assertThat(counted)
        .isEqualTo(desk.attest().desk().reports().stream().mapToInt(each -> each.claims()).sum());
  }

  @Test
  void saysWhatIsMissingWhereThereIsNoModelForSearchByMeaning() throws Exception {
    Client client = new Client(desk).enter();
    client.post("/vectors", "token=" + client.token());
    assertThat(client.getWithout("/record", "data-follow=\"/record\""))
        .contains("attest setup --vectors brings it");
  }

  /** What a site puts around its reports is no part of what a claim is read from. */
  @Test
  void showsAClaimInReviewWithoutWhatIsNoReport() throws Exception {
    Client client = new Client(desk).enter();
    Document queue =
        Jsoup.parse(client.get("/review?group=National+Liberation+Army&kind=event").body());
    String words = queue.expectFirst(".words .plain").text();
    assertThat(words).contains("ELN admits").doesNotContain("cookies", "Subscribe");
  }
}
