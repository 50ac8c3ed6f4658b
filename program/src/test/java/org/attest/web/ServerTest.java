package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.attest.cli.SampleRecord;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, and what the desk sends. */
class ServerTest {

  private static TestDesk desk;

  @BeforeAll
  static void open() throws Exception {
    desk = TestDesk.on(SampleRecord.folder());
  }

  @AfterAll
  static void close() throws Exception {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/dossier?group=Taliban",
        "/ask",
        "/original?id=strand-isk-explainer",
        "/nowhere"
      })
  void showsNothingToABrowserThatWasNotLetIn(String path) throws Exception {
    HttpResponse<String> answer = new Client(desk).get(path);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).doesNotContain("Taliban").contains("Press Enter");
  }

  @Test
  void letsOneBrowserInByOneAddress() throws Exception {
    String address = desk.address().substring(desk.at("").length());
    assertThat(new Client(desk).get(address).statusCode()).isEqualTo(302);
    assertThat(new Client(desk).get(address).statusCode()).isEqualTo(403);
  }

  @Test
  void keepsTheSessionFromScriptsAndOtherSites() throws Exception {
    String address = desk.address().substring(desk.at("").length());
    String cookie = new Client(desk).get(address).headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"attest.example.org", "127.0.0.1:1", "localhost", "[::1]:80", "0.0.0.0"})
  void refusesToBeSpokenToUnderAnotherName(String host) throws Exception {
    assertThat(new Client(desk).enter().asHost(host)).contains(" 421 ");
  }

  @Test
  void answersToItsOwnTwoNames() throws Exception {
    Client client = new Client(desk).enter();
    assertThat(client.asHost("127.0.0.1:" + desk.port())).contains(" 200 ");
    assertThat(client.asHost("localhost:" + desk.port())).contains(" 200 ");
  }

  @Test
  void changesNothingWithoutTheSecretOfItsOwnPages() throws Exception {
    Client client = new Client(desk).enter();
    assertThat(client.post("/theme", "theme=dark").statusCode()).isEqualTo(403);
    assertThat(client.post("/theme", "theme=dark&token=0").statusCode()).isEqualTo(403);
    assertThat(client.post("/theme", "theme=dark&token=" + client.token()).statusCode())
        .isEqualTo(303);
  }

  @Test
  void changesNothingForAnotherSite() throws Exception {
    Client client = new Client(desk).enter();
    String form = "theme=dark&token=" + client.token();
    assertThat(client.post("/theme", form, "Origin", "https://example.org").statusCode())
        .isEqualTo(403);
    assertThat(client.post("/theme", form, "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(client.post("/theme", form, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
  }

  @Test
  void sendsNobodyElsewhere() throws Exception {
    Client client = new Client(desk).enter();
    for (String back :
        new String[] {"https://example.org", "//example.org", "/\\example.org", "javascript:1"}) {
      HttpResponse<String> sent =
          client.post("/theme", "theme=dark&back=" + back + "&token=" + client.token());
      assertThat(sent.headers().firstValue("Location")).as(back).hasValue("/");
    }
  }

  @Test
  void forbidsInlineScriptAndEverythingFromElsewhere() throws Exception {
    HttpResponse<String> page = new Client(desk).enter().get("/");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.body()).doesNotContain(" style=", "<style", " onclick=");
  }

  @Test
  void sendsOriginalsToBeSavedAndNeverShown() throws Exception {
    HttpResponse<String> original = new Client(desk).enter().get("/original?id=courier-pkk");
    assertThat(original.headers().firstValue("Content-Disposition").orElseThrow())
        .isEqualTo("attachment; filename=\"courier-pkk.html\"");
    assertThat(original.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(original.body())
        .isEqualTo(java.nio.file.Files.readString(Path.of("../samples/courier-pkk.html")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dossier?group=Nobody+At+All",
        "/dossier",
        "/report?id=none",
        "/contrast?first=c0000000000000000&second=c0000000000000000"
      })
  void saysWhatIsNotThere(String path) throws Exception {
    HttpResponse<String> answer = new Client(desk).enter().get(path);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("This is not in the record");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dossier?group=Taliban&at=yesterday",
        "/report?id=strand-isk-explainer&from=x",
        "/contrast?first=x&second=y"
      })
  void saysWhatItDidNotUnderstand(String path) throws Exception {
    assertThat(new Client(desk).enter().get(path).statusCode()).isEqualTo(400);
  }

  @Test
  void tellsARelationOnceForAsLongAsItStaysTheSame() throws Exception {
    String page = new Client(desk).enter().get("/ties?group=Islamic+State+Khorasan").body();
    List<List<String>> strips =
        Jsoup.parse(page).select(".strip ol").stream()
            .map(strip ->
                strip.select("li").stream()
                    .map(told -> told.className() + " " + told.select("a").text())
                    .toList())
            .toList();
    assertThat(strips).isNotEmpty();
    assertThat(strips)
        .allSatisfy(strip -> {
          for (int i = 1; i < strip.size(); i++) {
            assertThat(strip.get(i)).isNotEqualTo(strip.get(i - 1));
          }
        });
    assertThat(page).containsPattern("told [2-9] times");
  }
}
