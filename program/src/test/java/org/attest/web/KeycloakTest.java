package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.attest.Attest;
import org.attest.Keeping;
import org.attest.cli.SampleRecord;
import org.attest.store.Server;
import org.attest.web.team.TeamSettings;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A team's day: three people sign in to one desk by a real identity provider, in a browser, over a
 * record on PostgreSQL.
 */
class KeycloakTest {

  private static final Path PICTURES = Path.of("target/desk");

  @TempDir private Path folder;

  @Test
  void threePeopleSignInAndDoWhatTheyMay() throws Exception {
    needed();
    try (Keycloak keycloak = Keycloak.start(folder.resolve("keycloak"))) {
      Path copy = folder.resolve("copy");
      try (Attest samples = Attest.open(SampleRecord.folder())) {
        samples.keeping().backup(copy);
      }
      String record = Server.freshDatabase();
      Keeping.restore(copy, record);
      keycloak.await();
      try (TestDesk desk = TestDesk.of(record, opening(keycloak))) {
        reads(desk);
        decides(desk);
        losesARole(desk, keycloak);
        rules(desk);
        staysOutside(desk);
      }
    }
  }

  private static void needed() {
    Browsers.needed();
    if (!Keycloak.isThere()) {
      String words = "TEAM TEST SKIPPED: no identity provider; mvn brings it before the tests";
      if ("required".equals(System.getenv("ATTEST_BROWSER"))) {
        Assertions.fail(words);
      }
      System.err.println(words);
      Assumptions.abort(words);
    }
  }

  private Opening opening(Keycloak keycloak) throws IOException {
    Files.writeString(folder.resolve("secret"), "known-to-the-test-only\n");
    Path file = folder.resolve("team.conf");
    Files.writeString(
        file,
        """
        issuer = %s
        client-id = attest-desk
        client-secret-file = secret
        reader = desk-readers
        analyst = desk-analysts
        admin = desk-admins
        # asks the provider again at every request
        recheck-minutes = 0
        """
            .formatted(keycloak.issuer()));
    return new Opening.Team(
        TeamSettings.read(file),
        new Reach("127.0.0.1", 0, Optional.empty(), Optional.empty(), Optional.empty(), "", false));
  }

  private static void signIn(Chromium browser, TestDesk desk, String path, String account) {
    browser.open(desk.at(path));
    assertThat(browser.text()).contains("The desk of your team");
    browser.follow("a.button");
    browser.await(() -> browser.has("#username"), "the provider's page");
    browser.type("#username", account);
    browser.type("#password", account + "-word");
    browser.follow("#kc-login");
  }

  private static void reads(TestDesk desk) throws Exception {
    try (Chromium browser = Chromium.start()) {
      browser.size(1180, 820);
      browser.open(desk.at("/"));
      browser.picture(PICTURES.resolve("signin.png"), 900);
      assertThat(PagesTest.faults(browser, "{}")).isEmpty();
      assertThat(browser.complaints()).isEmpty();
      signIn(browser, desk, "/dossier?group=IS-K", "reader");
      browser.complaints(); // what the provider's own pages say
      assertThat(browser.text()).contains("Islamic State Khorasan", "Rona Reader (reader), reader");
      assertThat(browser.run("document.querySelector('.masthead nav').innerText").asString())
          .contains("Sources")
          .doesNotContain("Review", "Add", "Audit");
      browser.open(desk.at("/audit"));
      assertThat(browser.text()).contains("This needs the role admin, and yours is reader");
      browser.complaints(); // the refusal itself
      browser.open(desk.at("/"));
      browser.follow("form[action='/logout'] button");
      assertThat(browser.text()).contains("You are signed out of this desk");
      assertThat(browser.complaints()).isEmpty();
      browser.open(desk.at("/sources"));
      assertThat(browser.text()).contains("The desk of your team");
    }
  }

  private static void decides(TestDesk desk) throws Exception {
    try (Chromium browser = Chromium.start()) {
      signIn(browser, desk, "/review?group=IS-K&kind=strength", "analyst");
      browser.complaints();
      browser.await(() -> browser.has(".desk[data-keys]"), "the keys");
      browser.press("a");
      browser.await(() -> browser.has(".undo"), "the decision");
      assertThat(desk.attest().deciding().log().getLast().decision().who())
          .isEqualTo("Anna Analyst (analyst)");
      browser.open(desk.at("/source?name=The+Strand+Herald"));
      assertThat(browser.has("form[action='/grade']")).as("grading is for admins").isFalse();
      assertThat(browser.complaints()).isEmpty();
    }
  }

  /** Who is moved to another group, or out of all, feels it at the next page. */
  private static void losesARole(TestDesk desk, Keycloak keycloak) throws Exception {
    try (Chromium browser = Chromium.start()) {
      signIn(browser, desk, "/review", "analyst");
      assertThat(browser.text()).contains("wait for a person");
      keycloak.move("analyst", "desk-analysts", "desk-readers");
      browser.open(desk.at("/review"));
      assertThat(browser.text()).contains("This needs the role analyst, and yours is reader");
      keycloak.move("analyst", "desk-readers", "");
      browser.open(desk.at("/sources"));
      assertThat(browser.text())
          .contains("The desk of your team")
          .doesNotContain("The Strand Herald");
    }
    assertThat(desk.attest().desk().auditing().latest(40))
        .anySatisfy(line -> assertThat(line.detail()).isEqualTo("from analyst to reader"))
        .anySatisfy(line -> assertThat(line.detail()).contains("no group that opens the desk"));
  }

  private static void rules(TestDesk desk) throws Exception {
    try (Chromium browser = Chromium.start()) {
      browser.size(1180, 820);
      signIn(browser, desk, "/audit", "admin");
      browser.complaints();
      assertThat(browser.text())
          .contains("Rona Reader (reader)", "Anna Analyst (analyst)", "Ada Admin (admin)")
          .contains("sign in", "sign out", "decide", "needs admin");
      assertThat(PagesTest.faults(browser, "{}")).isEmpty();
      browser.picture(PICTURES.resolve("audit.png"), 1400);
      browser.open(desk.at("/forget?id=courier-pkk"));
      assertThat(PagesTest.faults(browser, "{}")).isEmpty();
      browser.picture(PICTURES.resolve("forget.png"), 900);
      browser.type("[name=again]", "courier-pkk");
      browser.type("[name=why]", "asked for by the publisher");
      browser.follow("button.danger");
      assertThat(browser.complaints()).isEmpty();
      assertThat(desk.attest().desk().reports())
          .noneMatch(line -> line.source().document().value().equals("courier-pkk"));
    }
  }

  private static void staysOutside(TestDesk desk) throws Exception {
    try (Chromium browser = Chromium.start()) {
      signIn(browser, desk, "/", "stranger");
      assertThat(browser.text()).contains("none of your groups opens this desk");
      browser.open(desk.at("/sources"));
      assertThat(browser.text()).contains("The desk of your team");
    }
  }
}
