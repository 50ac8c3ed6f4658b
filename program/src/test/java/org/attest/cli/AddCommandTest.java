package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to reports, good and bad, on their way into the record. */
class AddCommandTest {

  private static final String REPORT =
      "Boko Haram said on Monday that it had attacked an army post near Maiduguri. Officials said"
          + " that four soldiers were killed in the attack and that the group lost several men.\n";

  @TempDir Path folder;
  private Path record;
  private Path reports;

  @BeforeEach
  void makesFolders() throws IOException {
    record = folder.resolve("record");
    reports = Files.createDirectory(folder.resolve("reports with blanks"));
  }

  private Path report(String name, String text) throws IOException {
    return Files.writeString(reports.resolve(name), text);
  }

  private Typed add(String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "add";
    words[1] = reports.toString();
    System.arraycopy(more, 0, words, 2, more.length);
    return Typed.on(record, words);
  }

  @Test
  void readsAFolderAndSaysHowMuch() throws IOException {
    report("one.txt", REPORT);
    Typed typed = add();
    assertThat(typed.code()).as(typed.all()).isZero();
    assertThat(typed.out()).startsWith("1 report read: ");
    assertThat(Typed.on(record, "groups").out()).contains("Boko Haram");
  }

  @Test
  void theSameReportTwiceChangesNothing() throws IOException {
    report("one.txt", REPORT);
    add();
    String before = Typed.on(record, "claims", "--format", "jsonl").out();
    Typed again = add();
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("1 report known before");
    assertThat(Typed.on(record, "claims", "--format", "jsonl").out()).isEqualTo(before);
  }

  @Test
  void refusesBadFilesAndReadsTheRest() throws IOException {
    report("good.txt", REPORT);
    report("empty.txt", "");
    Files.write(reports.resolve("junk.txt"), new byte[] {0, 1, 2, (byte) 0xff, 0, 0, 7, 0, 3});
    report("huge.txt", REPORT.repeat(330_000));
    Typed typed = add(folder.resolve("absent.txt").toString());
    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out())
        .contains("1 report read")
        .contains("4 files refused:")
        .contains("empty.txt: ")
        .contains("junk.txt: ")
        .contains("huge.txt: ")
        .contains("absent.txt: there is no such file or folder");
  }

  @Test
  void storesAReportInAnotherLanguageUnread() throws IOException {
    report(
        "bericht.txt",
        "Die Bundesregierung hat am Montag erklärt, dass die Lage im Norden des Landes weiterhin"
            + " angespannt ist und dass sie ihre Soldaten in den kommenden Wochen abziehen werde.");
    Typed typed = add();
    assertThat(typed.code()).as(typed.all()).isZero();
    assertThat(typed.out()).contains("1 report stored, but not read: language: de");
  }

  @Test
  void warnsOfABrokenMetaLineAndUsesTheOthers() throws IOException {
    report("one.txt", REPORT);
    Path meta = folder.resolve("meta.jsonl");
    Files.writeString(
        meta,
        """
        {"id":"one","publisher":"Northgate Press Agency","published":"2021-03-01"}
        {"id":"two", broken
        {"id":"nobody","title":"No such file"}
        {"id":"three","title":"No\\u0000title"}
        """);
    Typed typed = add("--meta", meta.toString());
    assertThat(typed.code()).as(typed.all()).isZero();
    assertThat(typed.err())
        .contains(
            "line 2: ", "no file is called nobody", "line 4: \"title\" has the character U+0000");
    assertThat(Typed.on(record, "claims").out()).contains("Northgate Press Agency");
  }

  @Test
  void aNameInUseGetsANumberAndAWarning() throws IOException {
    report("one.txt", REPORT);
    add();
    report("one.txt", REPORT + "The army gave no figures of its own for the attack.\n");
    Typed typed = add();
    assertThat(typed.err()).contains("so this one is one-2");
    assertThat(Typed.on(record, "claims", "--format", "jsonl").out()).contains("\"doc\":\"one-2\"");
  }

  @Test
  void theNumberOfThreadsDoesNotChangeTheRecord() throws IOException {
    for (int i = 1; i <= 9; i++) {
      report("report" + i + ".txt", REPORT + "In all, " + i * 100 + " fighters took part.\n");
    }
    add("--threads", "1");
    String alone = Typed.on(record, "claims", "--format", "csv").out();
    record = folder.resolve("other");
    add("--threads", "4");
    assertThat(Typed.on(record, "claims", "--format", "csv").out()).isEqualTo(alone);
    assertThat(alone.lines().count()).isGreaterThan(9);
  }

  @Test
  void whatAReportHoldsCannotActOnTheTerminal() throws IOException {
    String hostile = REPORT.replace("army post", "army \u001b[31mpost\u202e");
    report("one.txt", hostile + REPORT.repeat(3));
    add();
    String shown =
        Typed.on(record, "search", "Maiduguri").out()
            + Typed.on(record, "claims").out()
            + Typed.on(record, "claims", "--format", "jsonl").out()
            + Typed.on(record, "dossier", "Boko Haram").out();
    assertThat(shown).contains("<U+001B>").doesNotContain("\u001b").doesNotContain("\u202e");
  }

  @Test
  void aChangedOriginalIsFoundOut() throws IOException {
    report("one.txt", REPORT);
    add();
    assertThat(Typed.on(record, "verify").code()).isZero();
    Path original;
    try (var files = Files.walk(record.resolve("originals"))) {
      original = files.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
    original.toFile().setWritable(true);
    Files.write(original, "changed".getBytes(StandardCharsets.UTF_8));
    Typed typed = Typed.on(record, "verify");
    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out()).contains("one: ");
  }
}
