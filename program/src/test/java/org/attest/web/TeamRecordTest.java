package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.Attest;
import org.attest.Auditing;
import org.attest.Keeping;
import org.attest.View;
import org.attest.cli.SampleRecord;
import org.attest.model.Evidence;
import org.attest.model.Evidence.Review;
import org.attest.model.Kind;
import org.attest.model.Tlp;
import org.attest.store.Server;
import org.attest.web.team.TeamSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team's day at one record: on a PostgreSQL server, and in a folder. */
class TeamRecordTest {

  private static final String GROUP = "Islamic State Khorasan";

  @TempDir private Path folder;

  private Path copy() throws Exception {
    Path copy = folder.resolve("copy");
    try (Attest samples = Attest.open(SampleRecord.folder())) {
      samples.keeping().backup(copy);
    }
    return copy;
  }

  @Test
  void worksTogetherOnARecordOnAServer() throws Exception {
    String server = Server.freshDatabase();
    Keeping.restore(copy(), server);
    day(server);
  }

  @Test
  void worksTogetherOnARecordInAFolder() throws Exception {
    day(copy().toString());
  }

  private void day(String record) throws Exception {
    try (TestProvider provider = TestProvider.start();
        TestDesk desk = TestDesk.of(record, opening(provider))) {
      Evidence claim = strength(desk);
      reads(new TeamClient(desk).signIn(provider, "readers"), claim);
      decides(new TeamClient(desk).signIn(provider, "analysts"), desk, claim);
      TeamClient admin = new TeamClient(desk).signIn(provider, "admins");
      rules(admin, desk, claim);
      looks(admin);
      assertThat(desk.attest().verify().faults()).isEmpty();
    }
    try (Attest later = Attest.open(record)) {
      assertThat(later.deciding().log()).as("what was decided is kept").hasSize(4);
      assertThat(later.desk().auditing().latest(100).stream().map(Auditing.Entry::deed))
          .contains("sign in", "decide", "mark", "undo", "export");
    }
  }

  private Opening opening(TestProvider provider) throws Exception {
    Path file = Files.createTempFile(folder, "team", ".conf");
    Files.writeString(file, provider.file(Map.of()));
    return new Opening.Team(
        TeamSettings.read(file),
        new Reach("127.0.0.1", 0, Optional.empty(), Optional.empty(), Optional.empty(), "", false));
  }

  private static Evidence strength(TestDesk desk) throws Exception {
    List<Evidence> claims =
        desk.attest().desk().claims(Optional.of(GROUP), Optional.of(Kind.STRENGTH), View.ALL);
    return claims.getFirst();
  }

  private static void reads(TeamClient reader, Evidence claim) throws Exception {
    assertThat(reader.get("/dossier?group=IS-K").body()).contains(GROUP, "reader");
    String verdict = "verdict=accept&claim=" + claim.claim().id() + "&token=" + reader.token();
    assertThat(reader.post("/decide", verdict).statusCode()).isEqualTo(403);
    assertThat(reader.get("/export?what=explainer&group=IS-K&form=md").statusCode()).isEqualTo(200);
  }

  private static void decides(TeamClient analyst, TestDesk desk, Evidence claim) throws Exception {
    String on = "claim=" + claim.claim().id() + "&token=" + analyst.token();
    assertThat(analyst.post("/decide", on + "&verdict=accept").statusCode()).isEqualTo(303);
    assertThat(strength(desk).review()).isEqualTo(Review.ACCEPTED);
    assertThat(analyst.post("/note", on + "&words=ask+again").statusCode()).isEqualTo(303);
    assertThat(analyst.post("/undo", "decision=1&token=" + analyst.token()).statusCode())
        .isEqualTo(303);
    assertThat(strength(desk).review()).isEqualTo(Review.MACHINE);
    assertThat(analyst.get("/log").body())
        .contains("Ada Lind (analysts)", "ask again", "undone by decision 3");
    String mark = "id=" + claim.claim().document() + "&tlp=amber&token=" + analyst.token();
    assertThat(analyst.post("/mark", mark).statusCode()).isEqualTo(403);
  }

  private static void rules(TeamClient admin, TestDesk desk, Evidence claim) throws Exception {
    String mark = "id=" + claim.claim().document() + "&tlp=amber&token=" + admin.token();
    assertThat(admin.post("/mark", mark).statusCode()).isEqualTo(303);
    assertThat(strength(desk).marks().tlp()).isEqualTo(Tlp.AMBER);
    assertThat(admin.get("/strength?group=IS-K").body()).contains("TLP:AMBER");
    assertThat(admin.get("/audit").body())
        .contains("Ada Lind (readers)", "needs analyst", "Ada Lind (analysts)", "needs admin")
        .contains("tlp=amber");
  }

  /** Every page asks its database in its own way. */
  private static void looks(TeamClient admin) throws Exception {
    for (String page :
        List.of(
            "/",
            "/dossier?group=IS-K&as-of=2021-08-27&at=2021-08-01",
            "/attacks?group=IS-K",
            "/areas?group=IS-K",
            "/ties?group=Taliban",
            "/explainer?group=IS-K",
            "/report?id=strand-isk-explainer",
            "/ask?q=How+many+fighters+does+IS-K+have%3F",
            "/search?q=prison",
            "/compare?what=publishers&group=IS-K&a=The+Strand+Herald&b=Meridian+Courier",
            "/review",
            "/merge?from=Haqqani+network&into=Taliban",
            "/places?from=Kunduz&into=Kunduz+Province",
            "/sources",
            "/source?name=The+Strand+Herald",
            "/log",
            "/audit",
            "/help")) {
      assertThat(admin.get(page).statusCode()).as(page).isEqualTo(200);
    }
  }
}
