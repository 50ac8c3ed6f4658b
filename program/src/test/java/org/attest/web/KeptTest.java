package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.attest.Adding;
import org.attest.Deciding.Signature;
import org.attest.SilentWatcher;
import org.attest.cli.SampleFolder;
import org.attest.model.DocumentId;
import org.attest.model.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk keeps and shows of reports that changed and of what was taken out. */
class KeptTest {

  private static final String REPORT = "courier-isk-militants";

  @TempDir private static Path folder;
  private static TestDesk desk;

  @BeforeAll
  static void open() throws Exception {
    desk = TestDesk.on(SampleFolder.copiedTo(folder.resolve("record")));
    desk.attest().deciding().mark(new DocumentId(REPORT), Tlp.AMBER, new Signature("Ana", "asked"));
  }

  @AfterAll
  static void close() throws Exception {
    desk.close();
  }

  private static String hash(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void aDownloadLeavesOutWhatIsMarkedUnlessItIsNamedAndIsInTheLog() throws Exception {
    Client client = new Client(desk).enter();
    String order = "/export?what=dossier&group=IS-K&form=json";

    HttpResponse<byte[]> held = client.bytes(order);
    HttpResponse<byte[]> named = client.bytes(order + "&tlp=amber");

    assertThat(new String(held.body(), StandardCharsets.UTF_8))
        .contains("\"withheld\"", "\"up_to\" : \"green\"")
        .doesNotContain(REPORT);
    assertThat(new String(named.body(), StandardCharsets.UTF_8))
        .contains(REPORT)
        .doesNotContain("\"withheld\"");
    assertThat(client.get(order + "&tlp=blue").statusCode()).isEqualTo(400);
    assertThat(client.get("/log").body())
        .contains("What left the record")
        .contains("dossier of Islamic State Khorasan as json to a download at the desk")
        .contains(hash(held.body()).substring(0, 16), hash(named.body()).substring(0, 16));
  }

  @Test
  void theFileThatChecksADownloadIsHeldToItsMarkAndInTheLogToo() throws Exception {
    Client client = new Client(desk).enter();
    String order = "/export?what=explainer&group=IS-K&length=long&form=docx&check=yes";

    String held = checked(client.bytes(order).body());
    String named = checked(client.bytes(order + "&tlp=amber").body());

    assertThat(held).contains("\"withheld\"").doesNotContain(REPORT);
    assertThat(named).contains(REPORT);
    assertThat(client.get("/log").body())
        .contains("explainer of Islamic State Khorasan as docx to a download at the desk")
        .contains(
            hash(held.getBytes(StandardCharsets.UTF_8)).substring(0, 16),
            hash(named.getBytes(StandardCharsets.UTF_8)).substring(0, 16));
  }

  private static String checked(byte[] zip) throws Exception {
    try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
      ZipEntry entry = files.getNextEntry();
      while (entry != null && !entry.getName().endsWith(".json")) {
        entry = files.getNextEntry();
      }
      assertThat(entry).isNotNull();
      return new String(files.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aReportShowsItsOtherVersionsAndWhatWasChanged() throws Exception {
    Path reports = Files.createDirectory(folder.resolve("reports"));
    Files.writeString(reports.resolve("ford.txt"), "The ford\n\nSix men hold the ford.\n");
    Files.writeString(
        reports.resolve("ford-later.txt"),
        "The ford\n\nNine men hold the ford.\n\nCorrection (5 May 2024): it is nine men.\n");
    Path meta = folder.resolve("meta.jsonl");
    Files.writeString(
        meta,
        """
        {"id":"ford","url":"https://wire.example/ford","published":"2024-05-03"}
        {"id":"ford-later","url":"https://wire.example/ford","published":"2024-05-03"}
        """);
    desk.attest()
        .add(
            new Adding.Order(List.of(reports), Optional.of(meta), 1),
            TestDesk.MODELS,
            new SilentWatcher());
    Client client = new Client(desk).enter();

    assertThat(client.get("/report?id=ford").body())
        .contains("2 versions of this report", "2024-05-05, changed by its publisher")
        .contains("<del><bdi>Six men hold the ford.</bdi></del>")
        .contains("<ins><bdi>Nine men hold the ford.")
        .contains("/report?id=ford-later");
    assertThat(client.get("/report?id=ford-later").body())
        .contains("What its publisher says of it", "Correction (5 May 2024)");
  }
}
