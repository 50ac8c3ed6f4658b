package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attest.intake.extract.DocxMaker;
import org.attest.intake.extract.PdfMaker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PDF and Word files on their way through the record, good ones among bad ones. */
class FilesOfOthersTest {

  private static final String[] REPORT = {
    "Boko Haram said on Monday that it had attacked an army post near Maiduguri. Officials said",
    "that four soldiers were killed in the attack and that the group lost several men."
  };

  @TempDir Path folder;
  private Path record = Path.of(".");
  private Path reports = Path.of(".");

  @BeforeEach
  void makesFiles() throws IOException {
    record = folder.resolve("record");
    reports = Files.createDirectory(folder.resolve("reports"));
    write(
        "panel.pdf",
        new PdfMaker().page().lines(60, 100, "A cover.").page().lines(60, 100, REPORT).bytes());
    write("note.docx", DocxMaker.of(DocxMaker.paragraph(String.join(" ", REPORT))).bytes());
    write("scan.pdf", new PdfMaker().page().picture().bytes());
    write("locked.pdf", new PdfMaker().page().lines(60, 100, REPORT).lock("a", "b").bytes());
    write("broken.docx", "no file of Word".getBytes(StandardCharsets.UTF_8));
    write("packed.zip", new byte[] {'P', 'K', 3, 4});
    write("old.doc", new byte[] {1});
    write("logo.css", new byte[] {1});
    Files.writeString(
        reports.resolve("meta.jsonl"),
        "{\"id\":\"panel\",\"publisher\":\"Hill Monitor\",\"published\":\"2024-05-14\"}\n");
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(reports.resolve(name), bytes);
  }

  private Typed add() {
    return Typed.on(
        record, "add", reports.toString(), "--meta", reports.resolve("meta.jsonl").toString());
  }

  @Test
  void readsTheGoodOnesAndListsTheOthersWithTheirReasons() {
    Typed typed = add();

    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out())
        .startsWith("2 reports read: ")
        .contains("5 files refused:")
        .contains("scan.pdf: it holds pictures of pages, no text; run OCR first")
        .contains("locked.pdf: it is locked with a password; open it")
        .contains("broken.docx: it is no Word file of today")
        .contains("packed.zip: an archive is not opened")
        .contains("old.doc: the Word format of before 2007 is not read");
    assertThat(typed.err()).contains("passed over in folders: 1 .css");
    String claims = Typed.on(record, "claims", "--format", "jsonl").out();
    assertThat(claims).contains("\"doc\":\"panel\"").contains("\"doc\":\"note\"");
    assertThat(Typed.on(record, "dossier", "Boko Haram").out()).contains("Hill Monitor");
  }

  @Test
  void keepsThemLikeOtherReports() {
    add();

    assertThat(add().out()).contains("2 reports known before, unchanged");
    for (List<String> command :
        List.of(
            List.of("verify"),
            List.of("reread"),
            List.of("backup", folder.resolve("copy").toString()))) {
      Typed typed = Typed.on(record, command.toArray(String[]::new));
      assertThat(typed.code()).as(typed.all()).isZero();
    }
    Path again = folder.resolve("again");
    Typed restored = Typed.on(again, "restore", folder.resolve("copy").toString());
    assertThat(restored.code()).as(restored.all()).isZero();
    assertThat(Typed.on(again, "claims", "--format", "jsonl").out())
        .isEqualTo(Typed.on(record, "claims", "--format", "jsonl").out());
    Typed gone = Typed.on(record, "forget", "panel", "--yes", "--by", "Ana", "--why", "a test");
    assertThat(gone.code()).as(gone.all()).isZero();
    assertThat(Typed.on(record, "claims", "--format", "jsonl").out())
        .doesNotContain("\"doc\":\"panel\"");
    assertThat(Typed.on(record, "verify").code()).isZero();
  }
}
