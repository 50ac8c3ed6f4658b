package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.attest.Deciding.Signature;
import org.attest.View;
import org.attest.cli.SampleFolder;
import org.attest.cli.SampleRecord;
import org.attest.model.Evidence;
import org.attest.model.Kind;
import org.attest.model.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an analyst sets and decides at the desk, without a browser. */
class ControlsTest {

  @TempDir private static Path folder;
  private static TestDesk desk;

  @BeforeAll
  static void open() throws Exception {
    desk = TestDesk.on(SampleFolder.copiedTo(folder.resolve("record")));
  }

  @AfterAll
  static void close() throws Exception {
    desk.close();
  }

  private static List<Evidence> events() throws Exception {
    return desk.attest()
        .desk()
        .claims(Optional.of("Islamic State Khorasan"), Optional.of(Kind.EVENT), View.ALL);
  }

  @Test
  void tellsTwoClaimsToBeOneEventAndTakesItBack() throws Exception {
    Client client = new Client(desk).enter();
    var gathered = desk.attest().desk().dossier("Islamic State Khorasan", View.ALL).events();
    String first = gathered.get(0).id().value();
    String second = gathered.get(1).id().value();
    assertThat(client.get("/events?claim=" + first + "&claim=" + second).body())
        .contains("One event or two?", first, second);
    assertThat(client.get("/events?claim=" + first).statusCode()).isEqualTo(400);
    String form = "how=together&first=" + first + "&second=" + second + "&token=" + client.token();
    assertThat(client.get("/events?claim=" + first + "&claim=" + second).body())
        .contains("Now they stand in two lines of the table", "Told to be one, they stand in one");
    String next = client.post("/events", form).headers().firstValue("Location").orElseThrow();
    assertThat(client.get(next).body()).contains("Now both stand in one line", "Undo");
    assertThat(gathered(first)).contains(second);
    long decision = desk.attest().deciding().log().getLast().decision().id();
    client.post("/undo", "decision=" + decision + "&token=" + client.token());
    assertThat(gathered(first)).doesNotContain(second);
  }

  private static List<String> gathered(String claim) throws Exception {
    return desk.attest().desk().dossier("Islamic State Khorasan", View.ALL).events().stream()
        .map(event -> event.claims().stream().map(each -> each.claim().id().value()).toList())
        .filter(ids -> ids.contains(claim))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void mergesTwoSpellingsOfAPlaceOnceItWasSeen() throws Exception {
    Client client = new Client(desk).enter();
    assertThat(client.get("/places?from=Nowhere+At+All&into=Kunduz").statusCode()).isEqualTo(404);
    assertThat(client.get("/places?from=Kunduz&into=Kunduz+Province").body())
        .contains("will name Kunduz Province");
    client.post("/places", "from=Kunduz&into=Kunduz+Province&token=" + client.token());
    assertThat(client.get("/places?from=Kunduz+Province").statusCode()).isEqualTo(200);
    long decision = desk.attest().deciding().log().getLast().decision().id();
    client.post("/undo", "decision=" + decision + "&token=" + client.token());
    assertThat(client.get("/places?from=Kunduz+Province").statusCode()).isEqualTo(404);
  }

  @Test
  void makesAnExplainerAsADocumentWithQuestionsOfOnesOwn() throws Exception {
    Client client = new Client(desk).enter();
    String order = "/export?what=explainer&group=IS-K&length=short&questions=Who+leads+IS-K%3F";
    HttpResponse<byte[]> docx = client.bytes(order + "&form=docx");
    assertThat(docx.headers().firstValue("Content-Disposition").orElseThrow())
        .endsWith("-explainer.docx\"");
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx.body()))) {
      assertThat(zip.getNextEntry()).isNotNull();
    }
    assertThat(new String(client.bytes(order + "&form=pdf").body(), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-");
    assertThat(client.get(order + "&form=md").body()).contains("## Who leads IS");
    assertThat(client.get("/export?what=dossier&group=IS-K&form=pdf").statusCode()).isEqualTo(400);
  }

  @Test
  void givesADocumentTogetherWithWhatItIsCheckedBy() throws Exception {
    HttpResponse<byte[]> zip =
        new Client(desk)
            .enter()
            .bytes("/export?what=explainer&group=IS-K&length=long&form=pdf&check=yes");
    assertThat(zip.headers().firstValue("Content-Disposition").orElseThrow())
        .endsWith("islamic-state-khorasan-explainer.zip\"");
    Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
    List<String> names = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.body()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        Files.write(unpacked.resolve(entry.getName()), in.readAllBytes());
      }
    }
    assertThat(names)
        .containsExactly(
            "islamic-state-khorasan-explainer.json", "islamic-state-khorasan-explainer.pdf");
    assertThat(
            SampleRecord.typed(
                folder.resolve("record"), "verify", unpacked.resolve(names.getLast()).toString()))
        .contains("every one in its place");
  }

  @Test
  void tellsWhoWritesTheNameInWhichWay() throws Exception {
    assertThat(desk.attest().desk().spellings(dossier("Taliban")).get())
        .anySatisfy(each -> {
          assertThat(each.form()).isEqualTo("Taleban");
          assertThat(each.publishers()).contains("The Strand Herald");
        })
        .anySatisfy(each -> {
          assertThat(each.form()).isEqualTo("Taliban");
          assertThat(each.publishers()).contains("Northgate Press Agency");
        });
    assertThat(new Client(desk).enter().get("/dossier?group=Taliban").body())
        .contains("Name as written", "<bdi>Taleban</bdi>");
  }

  private static org.attest.dossier.Dossier dossier(String group) throws Exception {
    return desk.attest().desk().dossier(group, View.ALL);
  }

  @Test
  void showsTheGradeAmongTheSources() throws Exception {
    Client client = new Client(desk).enter();
    assertThat(client.get("/sources").body()).contains("not graded");
    client.post("/grade", "name=Altiplano+Dispatch&grade=B&token=" + client.token());
    assertThat(client.get("/sources").body()).contains(">B</td>");
  }

  @Test
  void ticksEventsOnTheComparison() throws Exception {
    String page =
        new Client(desk)
            .enter()
            .get("/compare?what=publishers&group=IS-K&a=Northgate+Press+Agency&b=Quayside+Ledger")
            .body();
    assertThat(page).contains("Look at the two ticked", "form=\"together\" name=\"claim\"");
  }

  @Test
  void findsOnlyPassagesOfTheView() throws Exception {
    Client client = new Client(desk).enter();
    assertThat(client.get("/search?q=prison").body()).contains("In the reports");
    assertThat(client.get("/search?q=prison&as-of=1990-01-01").body())
        .contains("No group, person, place or passage of this view", "published up to 1990-01-01")
        .doesNotContain("In the reports");
  }

  @Test
  void showsOnALineToWhomItMayBeShownAndWhatWasRemarked() throws Exception {
    Evidence claim = events().getFirst();
    Signature by = new Signature("R. Analyst", "");
    desk.attest().deciding().mark(claim.claim().document(), Tlp.AMBER_STRICT, by);
    desk.attest().deciding().note(claim.claim().id(), "asked the desk in Kabul", by);
    String page =
        new Client(desk).enter().get("/report?id=" + claim.claim().document().value()).body();
    assertThat(new Client(desk).enter().get("/attacks?group=IS-K").body())
        .contains("TLP:AMBER+STRICT", "note by R. Analyst: asked the desk in Kabul");
    assertThat(page).contains("Forget this report");
  }

  @Test
  void marksAReportAndSaysSoOnEveryPageThatRestsOnIt() throws Exception {
    Client client = new Client(desk).enter();
    String report = "/report?id=strand-isk-explainer";
    assertThat(client.get(report).body()).doesNotContain("class=\"tlp-page\"");
    String form = "id=strand-isk-explainer&tlp=red&why=asked&token=" + client.token();
    String next = client.post("/mark", form).headers().firstValue("Location").orElseThrow();
    assertThat(client.get(next.replaceFirst("#.*", "")).body())
        .contains("Only for those who were given it.", "Undo", "mark");
    for (String page :
        List.of(
            "/dossier?group=IS-K",
            "/strength?group=IS-K",
            "/people?group=Islamic+State",
            "/explainer?group=IS-K",
            "/ask?q=How+many+fighters+does+IS-K+have%3F",
            "/search?q=caliphate",
            "/compare?what=groups&a=IS-K&b=Taliban")) {
      assertThat(client.get(page).body())
          .as(page)
          .contains("m-tlp-red", "class=\"tlp-page\"", "TLP:RED");
    }
    assertThat(client.get("/dossier?group=Houthis").body()).doesNotContain("TLP:");
    long decision = desk.attest().deciding().log().getLast().decision().id();
    client.post("/undo", "decision=" + decision + "&token=" + client.token());
    assertThat(client.get("/dossier?group=IS-K").body()).doesNotContain("TLP:RED");
  }

  @Test
  void gradesAReportAndNotesThatItWasRetracted() throws Exception {
    Client client = new Client(desk).enter();
    String name = reportOf("Joint Assessment Panel on Armed Groups");
    String id = "id=" + name + "&token=" + client.token();
    assertThat(client.post("/mark", id + "&grade=9").statusCode()).isEqualTo(400);
    client.post("/mark", id + "&grade=4");
    assertThat(client.post("/notice", id + "&notice=burnt").statusCode()).isEqualTo(400);
    client.post("/notice", id + "&notice=retracted&why=its+page");
    assertThat(client.get("/report?id=" + name).body())
        .contains("value=\"4\" selected", "Put on this report", "retracted", "its page");
    assertThat(client.get("/dossier?group=Taliban").body()).contains("retracted");
  }

  @Test
  void joinsACorrectionToTheReportThatItCorrects() throws Exception {
    Client client = new Client(desk).enter();
    String page = "/report?id=northgate-kunduz-correction";
    assertThat(client.get(page).body())
        .contains("It looks like a correction of", "name=\"earlier\" value=\"northgate-kunduz\"")
        .doesNotContain("versions of this report");
    String join = "id=northgate-kunduz-correction&token=" + client.token() + "&earlier=";
    assertThat(client.post("/version", join + "nowhere").statusCode()).isEqualTo(400);
    client.post("/version", join + "northgate-kunduz&why=it+says+so");
    assertThat(client.get(page).body())
        .contains("2 versions of this report", "it says so")
        .doesNotContain("It looks like");
    assertThat(client.get("/dossier?group=IS-K").body()).contains("corrects northgate-kunduz");
    long decision = desk.attest().deciding().log().getLast().decision().id();
    client.post("/undo", "decision=" + decision + "&token=" + client.token());
    assertThat(client.get(page).body()).doesNotContain("versions of this report");
  }

  private static String reportOf(String publisher) throws Exception {
    return desk.attest().desk().reports().stream()
        .filter(line -> line.source().label().equals(publisher))
        .map(line -> line.source().document().value())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysBesideACitationWhatBecameOfItsReport() throws Exception {
    Client client = new Client(desk).enter();
    String question = "/ask?q=How+many+fighters+does+the+Arakan+Army+have%3F";
    String name = reportOf("Eastern Bay Observer");
    assertThat(client.get(question).body()).contains("class=\"cited\"").doesNotContain("retracted");
    client.post("/notice", "id=" + name + "&notice=retracted&token=" + client.token());
    assertThat(client.get(question).body()).contains("retracted by its publisher");
    long decision = desk.attest().deciding().log().getLast().decision().id();
    client.post("/undo", "decision=" + decision + "&token=" + client.token());
    assertThat(client.get(question).body()).doesNotContain("retracted");
  }

  @Test
  void saysInTheLogWhatWasDoneAndNotWhatToDo() throws Exception {
    Client client = new Client(desk).enter();
    var deciding = desk.attest().deciding();
    Signature by = new Signature("R. Analyst", "");
    deciding.mark(events().getFirst().claim().document(), Tlp.CLEAR, by);
    client.post("/places", "from=Kunduz&into=Kunduz+Province&token=" + client.token());
    long merged = deciding.log().getLast().decision().id();
    client.post("/undo", "decision=" + merged + "&token=" + client.token());
    client.post("/grade", "name=Quayside+Ledger&grade=C&token=" + client.token());
    assertThat(client.get("/log").body())
        .contains(
            "merged the place “Kunduz” into “Kunduz Province”",
            "graded the source Quayside Ledger C",
            "marked the report",
            "undid decision " + merged);
  }

  @Test
  void putsANoteOnAClaimAndStaysWithIt() throws Exception {
    Client client = new Client(desk).enter();
    String claim = events().getLast().claim().id().value();
    String form = "claim=" + claim + "&words=ask+the+stringer&token=" + client.token();
    String next = client.post("/note", form).headers().firstValue("Location").orElseThrow();
    assertThat(next).contains("claim=" + claim);
    assertThat(client.get(next).body()).contains(": ask the stringer<", "Undo");
    assertThat(client.post("/note", form.replace("ask+the+stringer", "+")).statusCode())
        .isEqualTo(400);
  }

  @Test
  void forgetsAReportOnlyWhenItsNameIsTypedAgain() throws Exception {
    Client client = new Client(desk).enter();
    String form = "id=courier-pkk&why=asked&token=" + client.token();
    assertThat(client.post("/forget", form).statusCode()).isEqualTo(400);
    assertThat(client.post("/forget", form + "&again=courier").statusCode()).isEqualTo(400);
    assertThat(client.get("/report?id=courier-pkk").statusCode()).isEqualTo(200);
    assertThat(client.post("/forget", form + "&again=courier-pkk").statusCode()).isEqualTo(303);
    assertThat(client.get("/report?id=courier-pkk").statusCode()).isEqualTo(404);
    assertThat(client.get("/audit").body()).contains("forget", "courier-pkk", "R. Analyst");
  }
}
