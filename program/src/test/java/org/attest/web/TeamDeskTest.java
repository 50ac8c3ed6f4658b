package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.cli.SampleRecord;
import org.attest.web.Handlers.Route;
import org.attest.web.team.Role;
import org.attest.web.team.TeamSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets into a team's desk, and who may do what there. */
class TeamDeskTest {

  @TempDir private static Path folder;

  private static TestProvider provider;
  private static TestDesk desk;

  @BeforeAll
  static void open() throws Exception {
    provider = TestProvider.start();
    desk =
        TestDesk.of(SampleRecord.folder(), opening(Map.of("sign-ins-per-minute", "1000"), false));
  }

  @AfterAll
  static void close() throws Exception {
    desk.close();
    provider.close();
  }

  private static Opening opening(Map<String, String> more, boolean behindProxy) throws IOException {
    Path file = Files.createTempFile(folder, "team", ".conf");
    Files.writeString(file, provider.file(more));
    return new Opening.Team(
        TeamSettings.read(file),
        new Reach(
            "127.0.0.1",
            0,
            behindProxy
                ? Optional.of(java.net.URI.create("https://desk.example.org"))
                : Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "",
            behindProxy));
  }

  private static TeamClient client() {
    return new TeamClient(desk);
  }

  @Test
  void leadsAStrangerToThePageToSignInAndBack() throws Exception {
    HttpResponse<String> sent = client().get("/dossier?group=Taliban");
    assertThat(sent.statusCode()).isEqualTo(302);
    assertThat(sent.headers().firstValue("Location"))
        .hasValue("/signin?back=%2Fdossier%3Fgroup%3DTaliban");
    assertThat(client().get("/signin?back=/x").body()).contains("/login?back=%2Fx");
  }

  @Test
  void showsNothingAndChangesNothingWithoutASignIn() throws Exception {
    for (Route route : desk.routes()) {
      HttpResponse<String> answer =
          route.method().equals("GET")
              ? client().get(route.path(), "Sec-Fetch-Mode", "cors")
              : client().post(route.path(), "token=0");
      assertThat(answer.statusCode()).as(route.toString()).isEqualTo(401);
    }
  }

  @Test
  void asksTheProviderWithStateNonceAndAProofKey() throws Exception {
    TeamClient client = client();
    Map<String, String> asked = client.begin();
    assertThat(asked)
        .containsEntry("response_type", "code")
        .containsEntry("client_id", TestProvider.CLIENT)
        .containsEntry("code_challenge_method", "S256")
        .containsEntry("redirect_uri", desk.at("/callback"))
        .containsKeys("state", "nonce", "code_challenge");
    provider.give(provider.claims(asked.getOrDefault("nonce", ""), "readers").build());
    HttpResponse<String> back =
        client.get("/callback?code=c1&state=" + asked.getOrDefault("state", ""));
    assertThat(back.headers().firstValue("Location")).hasValue("/sources");
    assertThat(provider.asked()).contains("code=c1", "code_verifier=");
    assertThat(back.headers().allValues("Set-Cookie"))
        .anySatisfy(cookie ->
            assertThat(cookie).startsWith("attest-").contains("HttpOnly", "SameSite=Lax"));
    assertThat(client.get("/sources").body()).contains("Ada Lind (readers)", "reader");
  }

  /** What a token can be that nobody may be let in with. */
  enum Bad {
    OTHER_ISSUER,
    OTHER_AUDIENCE,
    EXPIRED,
    OTHER_NONCE,
    NO_NONCE,
    FORGED,
    CHANGED,
    UNSIGNED,
    NO_GROUP
  }

  @ParameterizedTest
  @EnumSource
  void letsNobodyInWithABadToken(Bad bad) throws Exception {
    TeamClient client = client();
    Map<String, String> asked = client.begin();
    JWTClaimsSet.Builder right = provider.claims(asked.getOrDefault("nonce", ""), "admins");
    switch (bad) {
      case OTHER_ISSUER -> provider.give(right.issuer("http://127.0.0.1:1").build());
      case OTHER_AUDIENCE -> provider.give(right.audience("another-desk").build());
      case EXPIRED ->
          provider.give(
              right
                  .claim("iat", Instant.now().getEpochSecond() - 7200)
                  .claim("exp", Instant.now().getEpochSecond() - 3600)
                  .build());
      case OTHER_NONCE -> provider.give(right.claim("nonce", "another").build());
      case NO_NONCE -> provider.give(right.claim("nonce", null).build());
      case FORGED -> provider.giveForged(right.build());
      case CHANGED -> provider.giveChanged(right.build(), TeamDeskTest::promoted);
      case UNSIGNED -> provider.giveChanged(right.build(), TeamDeskTest::unsigned);
      case NO_GROUP -> provider.give(right.claim("groups", List.of("cooks")).build());
    }
    HttpResponse<String> answer =
        client.get("/callback?code=c&state=" + asked.getOrDefault("state", ""));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(client.get("/", "Sec-Fetch-Mode", "cors").statusCode()).isEqualTo(401);
    assertThat(desk.attest().desk().auditing().latest(1).getFirst())
        .satisfies(line -> assertThat(line.done()).isFalse())
        .satisfies(line -> assertThat(line.deed()).isEqualTo("sign in"));
  }

  private static String promoted(String jwt) {
    String[] parts = jwt.split("\\.", -1);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    byte[] better = claims.replace("sub-", "sup-").getBytes(StandardCharsets.UTF_8);
    return parts[0]
        + "."
        + Base64.getUrlEncoder().withoutPadding().encodeToString(better)
        + "."
        + parts[2];
  }

  private static String unsigned(String jwt) {
    byte[] none = "{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(none)
        + "."
        + jwt.split("\\.", -1)[1]
        + ".";
  }

  @Test
  void takesAStateOnceAndOnlyFromTheBrowserThatBeganIt() throws Exception {
    TeamClient client = client();
    Map<String, String> asked = client.begin();
    provider.give(provider.claims(asked.getOrDefault("nonce", ""), "readers").build());
    String back = "/callback?code=c&state=" + asked.getOrDefault("state", "");
    assertThat(client.get(back).statusCode()).isEqualTo(302);
    assertThat(client.get(back).body()).contains("used already");
    Map<String, String> another = client.begin();
    assertThat(client().get("/callback?code=c&state=" + another.getOrDefault("state", "")).body())
        .contains("begun in another browser");
    assertThat(client().get("/callback?code=c&state=invented").statusCode()).isEqualTo(403);
  }

  @Test
  void believesNoAnswerOfAnotherIssuerAndNoneWithoutACode() throws Exception {
    TeamClient client = client();
    String state = client.begin().getOrDefault("state", "");
    assertThat(client.get("/callback?code=c&iss=https://example.org&state=" + state).body())
        .contains("another identity provider");
    state = client.begin().getOrDefault("state", "");
    assertThat(client.get("/callback?error=access_denied&state=" + state).statusCode())
        .isEqualTo(403);
  }

  /** Walks every address there is, so that a new one cannot be forgotten. */
  @ParameterizedTest
  @EnumSource
  void refusesEveryAddressThatNeedsMore(Role role) throws Exception {
    TeamClient client = client().signIn(provider, role.word() + "s");
    String token = client.token();
    for (Route route : desk.routes()) {
      if (!role.covers(route.least())) {
        HttpResponse<String> answer =
            route.method().equals("GET")
                ? client.get(route.path())
                : client.post(route.path(), "token=" + token);
        assertThat(answer.statusCode()).as(route.toString()).isEqualTo(403);
        assertThat(answer.body()).contains("needs the role " + route.least().word());
      }
    }
  }

  @Test
  void leavesToReadersOnlyWhatChangesNothingInTheRecord() {
    assertThat(
            desk.routes().stream()
                .filter(route -> route.method().equals("POST") && route.least() == Role.READER)
                .map(Route::path)
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("/theme", "/logout");
    assertThat(
            desk.routes().stream()
                .filter(route -> route.method().equals("POST") && route.deed().isEmpty())
                .map(Route::path))
        .containsExactly("/theme");
    assertThat(
            desk.routes().stream()
                .filter(route -> route.least() == Role.ADMIN)
                .map(route -> route.method() + " " + route.path()))
        .containsExactlyInAnyOrder(
            "POST /grade",
            "POST /mark",
            "POST /reread",
            "POST /take-back",
            "GET /audit",
            "GET /forget",
            "POST /forget");
  }

  @Test
  void signsADecisionWithWhoSignedInWhateverTheFormSays(@TempDir Path record) throws Exception {
    Path copy = record.resolve("copy");
    desk.attest().keeping().backup(copy);
    try (TestDesk own = TestDesk.of(copy, opening(Map.of(), false))) {
      TeamClient admin = new TeamClient(own).signIn(provider, "admins");
      HttpResponse<String> graded =
          admin.post(
              "/grade",
              "name=The+Strand+Herald&grade=B&who=Somebody+Else&why=known&token=" + admin.token());
      assertThat(graded.statusCode()).isEqualTo(303);
      assertThat(own.attest().deciding().log().getLast().decision().who())
          .isEqualTo("Ada Lind (admins)");
      admin.get("/export?what=dossier&group=Taliban&form=md");
      assertThat(admin.get("/audit").body())
          .contains("grade", "The Strand Herald", "export", "group=Taliban", "sign in");
      assertThat(own.attest().verify().faults()).isEmpty();
    }
  }

  /** Asked at every request, so that the test need not wait. */
  private static final Map<String, String> ALWAYS = Map.of("recheck-minutes", "0");

  @Test
  void takesARoleAwaySoonAfterTheProviderHas() throws Exception {
    try (TestDesk own = TestDesk.of(SampleRecord.folder(), opening(ALWAYS, false))) {
      TeamClient client = new TeamClient(own).signIn(provider, "admins");
      assertThat(client.get("/audit").statusCode()).isEqualTo(200);
      assertThat(provider.asked()).contains("grant_type=refresh_token", "refresh_token=r");
      JWTClaimsSet.Builder now = provider.claims("", "admins").claim("nonce", null);
      provider.give(now.claim("groups", List.of("readers")).build());
      assertThat(client.get("/audit").statusCode()).isEqualTo(403);
      assertThat(client.get("/sources").statusCode()).isEqualTo(200);
      provider.give(now.claim("groups", List.of("cooks")).build());
      assertThat(client.get("/sources").statusCode()).as("no role, no desk").isEqualTo(302);
      provider.give(now.claim("groups", List.of("admins")).build());
      assertThat(client.get("/sources").statusCode()).as("the session has ended").isEqualTo(302);
      assertThat(own.attest().desk().auditing().latest(10))
          .anySatisfy(line -> assertThat(line.detail()).isEqualTo("from admin to reader"))
          .anySatisfy(line -> assertThat(line.detail()).contains("no group that opens the desk"));
    }
  }

  @Test
  void endsASessionThatTheProviderRenewsNoMoreOrForAnother() throws Exception {
    try (TestDesk own = TestDesk.of(SampleRecord.folder(), opening(ALWAYS, false))) {
      TeamClient client = new TeamClient(own).signIn(provider, "readers");
      provider.answerWith(503);
      assertThat(client.get("/sources").statusCode()).as("a provider at rest").isEqualTo(200);
      provider.answerWith(200);
      provider.give(provider.claims("", "readers").claim("nonce", null).subject("other").build());
      assertThat(client.get("/sources").statusCode()).isEqualTo(302);
    } finally {
      provider.answerWith(200);
    }
  }

  @Test
  void notesRefusedWritesAndTooManyRequestsInTheAuditLog() throws Exception {
    Map<String, String> slow = Map.of("writes-per-minute", "2");
    try (TestDesk own = TestDesk.of(SampleRecord.folder(), opening(slow, false))) {
      TeamClient client = new TeamClient(own).signIn(provider, "analysts");
      client.post("/theme", "theme=dark", "Origin", "https://example.org");
      for (int i = 0; i < 20; i++) {
        client.post("/theme", "theme=dark&token=0");
      }
      List<org.attest.Auditing.Entry> lines = own.attest().desk().auditing().latest(40);
      assertThat(lines)
          .anySatisfy(line -> {
            assertThat(line.done()).isFalse();
            assertThat(line.who()).isEqualTo("Ada Lind (analysts)");
            assertThat(line.detail()).isEqualTo("/theme: not from one of the desk’s own pages");
          })
          .anySatisfy(line -> assertThat(line.detail()).isEqualTo("/theme: too often"));
      assertThat(lines.stream().filter(line -> line.deed().equals("change")).count())
          .as("a flood does not fill the log: six at once, and six more each minute")
          .isBetween(6L, 12L);
    }
  }

  /** What a page offers, its reader may do. */
  @Test
  void offersAReaderNothingThatIsRefused() throws Exception {
    TeamClient client = client().signIn(provider, "readers");
    Pattern link = Pattern.compile("(?:href|action)=\"(/[a-z]*)[\"?]");
    java.util.Set<String> refused =
        desk.routes().stream()
            .filter(route -> !Role.READER.covers(route.least()))
            .map(Route::path)
            .collect(Collectors.toSet());
    for (String page :
        List.of(
            "/",
            "/dossier?group=IS-K",
            "/strength?group=IS-K",
            "/attacks?group=IS-K",
            "/areas?group=IS-K",
            "/ties?group=Taliban",
            "/people?group=Taliban",
            "/explainer?group=IS-K",
            "/report?id=strand-isk-explainer",
            "/compare?what=groups&a=Taliban&b=IS-K",
            "/search?q=Haqqani",
            "/ask",
            "/sources",
            "/source?name=The+Strand+Herald",
            "/log",
            "/help")) {
      HttpResponse<String> answer = client.get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      java.util.regex.Matcher found = link.matcher(answer.body());
      while (found.find()) {
        assertThat(refused).as(page).doesNotContain(found.group(1));
      }
    }
  }

  @Test
  void endsASessionWhenItsOwnerSignsOut() throws Exception {
    TeamClient client = client().signIn(provider, "readers");
    assertThat(client.get("/").statusCode()).isEqualTo(200);
    HttpResponse<String> out = client.post("/logout", "token=" + client.token());
    assertThat(out.headers().firstValue("Location")).hasValue("/signed-out");
    assertThat(client.get("/", "Sec-Fetch-Mode", "cors").statusCode()).isEqualTo(401);
    assertThat(client.get("/signed-out").body()).contains("/end?client_id=attest-desk");
  }

  @Test
  void changesNothingForAnotherSite() throws Exception {
    TeamClient client = client().signIn(provider, "admins");
    String form = "theme=dark&token=" + client.token();
    assertThat(client.post("/theme", form, "Origin", "https://example.org").statusCode())
        .isEqualTo(403);
    assertThat(client.post("/theme", form, "Sec-Fetch-Site", "same-site").statusCode())
        .isEqualTo(403);
    assertThat(client.post("/theme", "theme=dark").statusCode()).isEqualTo(403);
    assertThat(client.post("/theme", form, "Origin", desk.at("")).statusCode()).isEqualTo(303);
  }

  @Test
  void believesNoProxyThatNobodyAnnounced() throws Exception {
    TeamClient client = client();
    assertThat(client.get("/signin", "X-Forwarded-Host", "desk.example.org").statusCode())
        .isEqualTo(200);
    client.get("/callback?state=x", "X-Forwarded-For", "198.51.100.7");
    assertThat(desk.attest().desk().auditing().latest(1).getFirst().address())
        .isEqualTo("127.0.0.1");
  }

  @Test
  void standsBehindAProxyThatWasAnnounced() throws Exception {
    try (TestDesk behind = TestDesk.of(SampleRecord.folder(), opening(Map.of(), true))) {
      TeamClient client = new TeamClient(behind);
      assertThat(client.get("/signin").statusCode())
          .as("its own host is not the name")
          .isEqualTo(421);
      assertThat(client.get("/signin", "X-Forwarded-Host", "evil.example.org").statusCode())
          .isEqualTo(421);
      assertThat(
              client
                  .get(
                      "/signin",
                      "X-Forwarded-Host",
                      "desk.example.org",
                      "X-Forwarded-Proto",
                      "http")
                  .statusCode())
          .isEqualTo(421);
      HttpResponse<String> begun =
          client.get(
              "/login",
              "X-Forwarded-Host",
              "desk.example.org",
              "X-Forwarded-Proto",
              "https",
              "X-Forwarded-For",
              "192.0.2.1, 198.51.100.7");
      assertThat(begun.headers().firstValue("Location").orElseThrow())
          .contains(
              "redirect_uri="
                  + URLEncoder.encode("https://desk.example.org/callback", StandardCharsets.UTF_8));
      assertThat(begun.headers().firstValue("Set-Cookie").orElseThrow())
          .startsWith("__Host-attest-login")
          .contains("; Secure");
      assertThat(begun.headers().firstValue("Strict-Transport-Security")).isPresent();
      client.get(
          "/callback?state=x",
          "X-Forwarded-Host",
          "desk.example.org",
          "X-Forwarded-For",
          "192.0.2.1, 198.51.100.7");
      assertThat(behind.attest().desk().auditing().latest(1).getFirst().address())
          .as("the last address is the proxy's word")
          .isEqualTo("198.51.100.7");
    }
  }

  @Test
  void slowsDownWhoAsksTooOften() throws Exception {
    Map<String, String> slow =
        Map.of("sign-ins-per-minute", "2", "writes-per-minute", "3", "requests-per-minute", "40");
    try (TestDesk own = TestDesk.of(SampleRecord.folder(), opening(slow, false))) {
      TeamClient client = new TeamClient(own).signIn(provider, "readers");
      String token = client.token();
      for (int i = 0; i < 3; i++) {
        assertThat(client.post("/theme", "theme=dark&token=" + token).statusCode()).isEqualTo(303);
      }
      HttpResponse<String> stopped = client.post("/theme", "theme=dark&token=" + token);
      assertThat(stopped.statusCode()).isEqualTo(429);
      assertThat(stopped.headers().firstValue("Retry-After")).hasValue("20");
      assertThat(stopped.body()).contains("Too many requests", "Wait 20 seconds");
      client.get("/login");
      assertThat(client.get("/login").statusCode()).isEqualTo(429);
      int answered = 0;
      while (answered < 60 && client.get("/signin").statusCode() == 200) {
        answered++;
      }
      assertThat(answered).isBetween(1, 50);
    }
  }

  @Test
  void saysWhatIsWrongWithTheProvider() throws Exception {
    Path file = Files.createTempFile(folder, "team", ".conf");
    Files.writeString(
        file, provider.file(Map.of()).replaceFirst("issuer = \\S+", "issuer = http://127.0.0.1:1"));
    TeamSettings settings = TeamSettings.read(file);
    assertThatThrownBy(() -> org.attest.web.team.Provider.discover(settings))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("http://127.0.0.1:1/.well-known/openid-configuration")
        .hasMessageContaining("Check “issuer”");
  }
}
