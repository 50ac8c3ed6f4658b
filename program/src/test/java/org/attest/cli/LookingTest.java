package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that look into a record, on the sample reports. */
class LookingTest {

  @TempDir Path folder;

  private static Typed look(String... words) {
    return Typed.on(SampleRecord.folder(), words);
  }

  @Test
  void anUnknownNameShowsTheNearest() {
    Typed typed = look("dossier", "Talban");
    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains("nobody here is called 'Talban'").contains("Taliban");
  }

  @Test
  void aKnownNameThatNoReportHasIsSaidSo() {
    Typed typed = look("dossier", "Shining Path");
    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains("no report in this record speaks of Shining Path");
  }

  @Test
  void aGroupIsFoundByAnyOfItsNames() {
    assertThat(look("dossier", "IS-K").out()).isEqualTo(look("dossier", "ISKP").out());
  }

  @Test
  void aQuestionInAnotherLanguageIsRefused() {
    Typed typed = look("ask", "Wer führt die Gruppe heute an?");
    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out()).contains("English");
  }

  @Test
  void answersComeInTheOrderOfTheQuestionsBrokenLinesIncluded() throws IOException {
    Path questions = folder.resolve("questions.jsonl");
    Files.writeString(
        questions,
        """
        {"id":"b","question":"How many fighters does IS-K have?"}
        no question
        {"id":"a","group":"Taliban","question":"Where is the group active?"}
        """);
    Typed typed = look("ask", "--questions", questions.toString(), "--format", "jsonl");
    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.out().lines().map(line -> line.replaceFirst("\"answer\".*", "")))
        .containsExactly("{\"id\":\"b\",", "{\"id\":\"line 2\",", "{\"id\":\"a\",");
  }

  @Test
  void whatIsWrittenIsFoundAgainInTheRecord() throws IOException {
    for (String format : new String[] {"md", "html", "json"}) {
      Path file = folder.resolve("explainer." + format);
      Files.writeString(file, look("explain", "IS-K", "--format", format).out());
      Typed typed = look("verify", file.toString());
      assertThat(typed.code()).as(typed.all()).isZero();
    }
  }

  @Test
  void anAlteredQuoteIsFoundOut() throws IOException {
    String claims = look("claims", "--format", "jsonl").out();
    Path file = folder.resolve("claims.jsonl");
    Files.writeString(file, claims.replaceFirst("\"quote\":\"", "\"quote\":\"Not so: "));
    assertThat(look("verify", file.toString()).code()).isEqualTo(1);
  }

  @Test
  void aWrongOptionIsExplained() {
    Typed typed = look("claims", "--kind", "rumour");
    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("'rumour' is not a kind of claim: name, character");
  }

  @Test
  void aWrongCommandNamesTheNearest() {
    Typed typed = look("explian");
    assertThat(typed.code()).isEqualTo(2);
    assertThat(typed.err()).contains("explain");
  }

  @Test
  void aRecordThatIsNotThereIsNotMade() {
    Path nowhere = folder.resolve("nowhere");
    Typed typed = Typed.on(nowhere, "groups");
    assertThat(typed.code()).isEqualTo(1);
    assertThat(typed.err()).contains("there is no record in");
    assertThat(nowhere).doesNotExist();
  }

  @Test
  void saysThatAnEmptyQuestionIsEmpty() {
    Typed asked = Typed.on(SampleRecord.folder(), "ask", " ");

    assertThat(asked.code()).isEqualTo(1);
    assertThat(asked.all()).contains("the question is empty").doesNotContain("fault of Attest");
  }

  @Test
  void saysWhatToSearchForAndWhatAnIdLooksLike() {
    Typed sought = Typed.on(SampleRecord.folder(), "search", " ");
    assertThat(sought.code()).isEqualTo(1);
    assertThat(sought.all()).contains("there is nothing to search for");

    Typed why = Typed.on(SampleRecord.folder(), "why", "cdeadbeef");
    assertThat(why.code()).isEqualTo(1);
    assertThat(why.all()).contains("not a claim id: 'cdeadbeef'; ids are c and 16 hex digits");
  }
}
