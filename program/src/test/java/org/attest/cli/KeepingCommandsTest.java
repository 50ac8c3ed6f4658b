package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that keep a record as a whole: copies, forgetting, the log, figures, rereading. */
class KeepingCommandsTest {

  private static final String REPORT = "northgate-kunduz";

  @TempDir Path folder;
  private Path record = Path.of(".");

  @BeforeEach
  void copies() throws IOException {
    record = SampleFolder.copiedTo(folder.resolve("record"));
  }

  private static String claims(Path record) {
    return Typed.on(record, "claims", "--format", "jsonl").out();
  }

  @Test
  void aBackupIsBroughtBackWholeAndOverwritesNothing() throws IOException {
    Path copy = folder.resolve("copy");
    Path again = folder.resolve("again");

    Typed backup = Typed.on(record, "backup", copy.toString());
    assertThat(backup.code()).as(backup.all()).isZero();
    assertThat(backup.out()).containsPattern("a copy of \\d+ reports");
    assertThat(Typed.on(copy, "verify").code()).isZero();
    Typed restored = Typed.on(again, "restore", copy.toString());
    assertThat(restored.code()).as(restored.all()).isZero();
    assertThat(claims(again)).isEqualTo(claims(record)).isNotEmpty();

    Typed onto = Typed.on(record, "restore", copy.toString());
    assertThat(onto.code()).isEqualTo(1);
    assertThat(onto.err()).contains("nothing is overwritten");
    Typed full = Typed.on(record, "backup", copy.toString());
    assertThat(full.code()).isEqualTo(1);
    assertThat(full.err()).contains("is not empty, and a backup overwrites nothing");
    Typed none = Typed.on(folder.resolve("third"), "restore", folder.resolve("none").toString());
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err()).contains("is no backup");
  }

  @Test
  void aDamagedBackupIsNotBroughtBack() throws IOException {
    Path copy = folder.resolve("copy");
    Typed.on(record, "backup", copy.toString());
    try (var originals = Files.walk(copy.resolve("originals"))) {
      Files.writeString(originals.filter(Files::isRegularFile).findFirst().orElseThrow(), "else");
    }

    Typed restored = Typed.on(folder.resolve("again"), "restore", copy.toString());

    assertThat(restored.code()).isEqualTo(1);
    assertThat(restored.err()).contains("is damaged and was not brought back: 1 faults");
    assertThat(folder.resolve("again")).doesNotExist();
  }

  @Test
  void forgettingAsksFirstThenLeavesATombstoneInTheLog() {
    String before = claims(record);
    Typed asked = Typed.on(record, "forget", REPORT);
    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.all()).containsPattern("would go with \\d+ claims").contains("--yes");
    assertThat(claims(record)).isEqualTo(before).contains(REPORT);

    Typed gone =
        Typed.on(record, "forget", REPORT, "--yes", "--by", "Ana", "--why", "the wrong folder");
    assertThat(gone.code()).as(gone.all()).isZero();
    assertThat(claims(record)).isNotEmpty().doesNotContain("\"doc\":\"" + REPORT + "\"");
    assertThat(Typed.on(record, "verify").code()).isZero();
    assertThat(Typed.on(record, "log", "--last", "2").out().lines())
        .hasSize(2)
        .first()
        .asString()
        .contains(REPORT + " was forgotten by Ana", "the wrong folder");

    Typed twice = Typed.on(record, "forget", REPORT, "--yes", "--by", "Ana");
    assertThat(twice.code()).isEqualTo(1);
    assertThat(twice.err()).contains(REPORT + " was forgotten by Ana");
  }

  @Test
  void theLogTellsImportsAndDecisionsInOrder() {
    Typed.on(record, "decide", "merge", "IS-K", "Khorasan Branch", "--by", "Ana", "--why", "one");

    assertThat(Typed.on(record, "log").out().lines().toList())
        .hasSizeGreaterThan(20)
        .isSortedAccordingTo(Comparator.comparing(line -> line.split(" UTC ", 2)[0]))
        .anySatisfy(line -> assertThat(line).contains(REPORT + ".txt as " + REPORT))
        .last()
        .asString()
        .contains("decision 1 by Ana: merge the actor Islamic State Khorasan", "(one)");
  }

  @Test
  void theFiguresAreThoseOfTheClaimsShown() {
    Typed whole = Typed.on(record, "stats");
    assertThat(whole.code()).as(whole.all()).isZero();
    assertThat(whole.out().replace(",", ""))
        .startsWith(claims(record).lines().count() + " claims from ");

    String view = "2021-08-27";
    long shown =
        Typed.on(record, "claims", "--group", "IS-K", "--as-of", view, "--format", "jsonl")
            .out()
            .lines()
            .count();
    assertThat(shown).isPositive();
    assertThat(Typed.on(record, "stats", "IS-K", "--as-of", view).out())
        .startsWith(shown + " claims from ")
        .contains("languages: en ", "Northgate Press Agency");
  }

  @Test
  void aReprintIsAReportButNoOriginOfItsOwn() {
    assertThat(Typed.on(record, "stats", "IS-K", "--as-of", "2021-08-28").out())
        .contains("Northgate Press Agency 2, Quayside Ledger 1")
        .containsPattern("from 4 reports;.*\\R3 origins: ");
  }

  @Test
  void rereadingWithTheSameReaderChangesNothingAndWhatIsNotThereIsNotTakenBack() {
    String before = claims(record);

    Typed reread = Typed.on(record, "reread");
    assertThat(reread.code()).as(reread.all()).isZero();
    assertThat(reread.out()).contains("Nothing is read otherwise than before");
    assertThat(claims(record)).isEqualTo(before);

    Typed back = Typed.on(record, "reread", "--take-back", "7", "--by", "Ana");
    assertThat(back.code()).isEqualTo(1);
    assertThat(back.err()).contains("7").doesNotContain("fault of Attest");
  }
}
