package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What left the record is checked against what the record says now. */
class VerifyExportTest {

  private static final Pattern STRENGTH =
      Pattern.compile("\\{\"id\":\"(c[0-9a-f]{16})\"[^\\n]*?\"low\":(\\d+)[^\\n]*");

  @TempDir Path folder;
  private Path record = Path.of(".");
  private String claim = "";

  @BeforeEach
  void copies() throws IOException {
    record = SampleFolder.copiedTo(folder.resolve("record"));
    Matcher found = STRENGTH.matcher(on("claims", "--kind", "strength", "--format", "jsonl").out());
    assertThat(found.find()).isTrue();
    claim = found.group(1);
  }

  private Typed on(String... words) {
    return Typed.on(record, words);
  }

  private Path exported(String... words) throws IOException {
    return Files.writeString(folder.resolve("export.json"), on(words).out());
  }

  @Test
  void findsNothingWrongWithWhatItJustWrote() throws IOException {
    for (String command :
        new String[] {
          "claims --format jsonl",
          "claims --format csv",
          "dossier IS-K --format json",
          "dossier IS-K --format md",
          "explain IS-K --format json",
          "diff IS-K --since 2016-01-01 --format json",
        }) {
      Typed verified = on("verify", exported(command.split(" ")).toString());
      assertThat(verified.out()).as(command).contains("every one in its place");
      assertThat(verified.code()).as(verified.all()).isZero();
    }
    Path answer = exported("ask", "Who leads IS-K?", "--format", "jsonl");
    assertThat(on("verify", answer.toString()).out()).contains("claims, each as the record has it");
    Files.writeString(
        answer, Files.readString(answer).replaceFirst("swore loyalty", "swore hatred"));
    assertThat(on("verify", answer.toString()).all())
        .as("the answer's text was changed, its citations were not")
        .contains("the answer quotes what it does not cite", "swore hatred");
  }

  @Test
  void namesAClaimThatWasRejectedSince() throws IOException {
    Path export = exported("dossier", "IS-K", "--format", "json");
    Path explainer = folder.resolve("is-k.md");
    on("explain", "IS-K", "--out", explainer.toString());
    String id = firstClaim(export);
    on("decide", "reject", id, "--by", "Ana", "--why", "misread");

    Typed verified = on("verify", export.toString(), folder.resolve("is-k.json").toString());

    assertThat(verified.code()).isEqualTo(1);
    assertThat(verified.out().lines())
        .filteredOn(line -> line.contains("claim " + id + " was rejected since by Ana"))
        .hasSizeGreaterThanOrEqualTo(1)
        .allSatisfy(line -> assertThat(line).contains("decision 1: misread"));
  }

  @Test
  void checksATableRowByRow() throws IOException {
    Path table = exported("claims", "--kind", "strength", "--format", "csv");
    String written = Files.readString(table);
    assertThat(on("verify", table.toString()).out()).contains("claims, each as the record has it");

    Files.writeString(table, written.replaceFirst(",fighters,", ",soldiers,"));
    Typed altered = on("verify", table.toString());
    assertThat(altered.code()).isEqualTo(1);
    assertThat(altered.out()).contains("says otherwise in the record: unit is fighters");

    Files.writeString(table, written.replaceFirst("c[0-9a-f]{16}", "c0000000000000000"));
    assertThat(on("verify", table.toString()).out())
        .contains("row 2: claim c0000000000000000 is not in the record");

    Files.writeString(table, written);
    on("decide", "reject", claim, "--by", "Ana", "--why", "misread");
    assertThat(on("verify", table.toString()).out())
        .contains("claim " + claim + " was rejected since by Ana");

    Files.writeString(table, written.substring(0, written.indexOf('\n') + 1));
    assertThat(on("verify", table.toString()).out()).contains("there is no claim in it to check");
  }

  private static String firstClaim(Path export) throws IOException {
    Matcher id = Pattern.compile("\"id\" : \"(c[0-9a-f]{16})\"").matcher(Files.readString(export));
    assertThat(id.find()).isTrue();
    return id.group(1);
  }

  @Test
  void namesAClaimThatNobodyVouchesForAnyMore() throws IOException {
    on("decide", "accept", claim, "--by", "Ana", "--why", "checked");
    Path export = exported("claims", "--reviewed-only", "--format", "jsonl");
    assertThat(on("verify", export.toString()).code()).isZero();
    on("decide", "void", "1", "--by", "Ana", "--why", "too early");

    assertThat(on("verify", export.toString()).out())
        .contains("claim " + claim + " was reviewed then, and no decision that stands vouches");
  }

  @Test
  void namesAClaimThatWasCorrectedSince() throws IOException {
    Path export = exported("claims", "--kind", "strength", "--format", "jsonl");
    on("decide", "correct", claim, "unit", "guards", "--by", "Ana", "--why", "as the page has it");

    assertThat(on("verify", export.toString()).out())
        .contains("claim " + claim + " was corrected since by Ana");
  }

  @Test
  void namesAFieldThatWasAlteredInTheFile() throws IOException {
    Path export = exported("claims", "--kind", "strength", "--format", "jsonl");
    Matcher strength = STRENGTH.matcher(Files.readString(export));
    assertThat(strength.find()).isTrue();
    String low = "\"low\":" + strength.group(2);
    Files.writeString(export, Files.readString(export).replaceFirst(low, "\"low\":987654"));

    assertThat(on("verify", export.toString()).out())
        .contains("claim " + claim + " says otherwise in the record: low is " + strength.group(2));
  }

  @Test
  void namesAClaimThatIsNotInTheRecord() throws IOException {
    Path export = exported("claims", "--kind", "strength", "--format", "jsonl");
    Files.writeString(export, Files.readString(export).replace(claim, "c0123456789abcdef"));

    assertThat(on("verify", export.toString()).out())
        .contains("claim c0123456789abcdef is not in the record");
  }
}
