package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewCommandTest {

  @TempDir Path folder;

  private static Typed review(Path record, String answers) {
    InputStream before = System.in;
    try {
      System.setIn(new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)));
      return Typed.on(record, "review", "--kind", "strength", "--by", "Ana");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void worksThroughTheQueueAndSignsEveryDecision() throws Exception {
    Path record = SampleFolder.copiedTo(folder.resolve("record"));

    Typed typed = review(record, "a\nr misread\nu\nx\nc low 7\nn ask the author\nq\n");

    assertThat(typed.code()).as(typed.all()).isZero();
    assertThat(typed.out()).contains("1 of ", "Undone: reject", "One of the letters");
    String log = Typed.on(record, "decisions").out();
    assertThat(log).contains("Ana  accept c", "Ana  reject c", "void, by decision 3");
    assertThat(Typed.on(record, "claims", "--reviewed-only").out()).contains("reviewed");
  }

  @Test
  void decisionsAreTypedShownAndVoided() throws Exception {
    Path record = SampleFolder.copiedTo(folder.resolve("record"));

    Typed merged =
        Typed.on(
            record, "decide", "merge", "IS-K", "Khorasan Branch", "--by", "Ana", "--why", "one");
    assertThat(merged.all()).contains("decision 1: merge the actor Islamic State Khorasan into");
    assertThat(Typed.on(record, "groups").out()).contains("Khorasan Branch");

    Typed voided = Typed.on(record, "decide", "void", "1", "--by", "Ana");
    assertThat(voided.all()).contains("decision 2: void decision 1");
    assertThat(Typed.on(record, "groups").out()).doesNotContain("Khorasan Branch");

    Typed wrong = Typed.on(record, "decide", "accept", "c0000000000000000");
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.err())
        .contains("no claim c0000000000000000")
        .doesNotContain("fault of Attest");
  }

  @Test
  void aFieldIsEmptiedOnlyWhereThatIsWritten() throws Exception {
    Path record = SampleFolder.copiedTo(folder.resolve("record"));

    Typed typed = review(record, "c unit\nc unit \"\"\nq\n");

    assertThat(typed.out()).contains("Write  c FIELD VALUE", "1 decided");
    assertThat(Typed.on(record, "decisions").out()).contains("unit was 'fighters', is ''");
  }

  @Test
  void decidesOnAllClaimsOrOnNone() throws Exception {
    Path record = SampleFolder.copiedTo(folder.resolve("record"));
    List<String> known = ids(Typed.on(record, "claims", "--kind", "strength").out());

    for (String verdict : List.of("accept", "reject")) {
      Typed refused =
          Typed.on(record, "decide", verdict, known.getFirst(), "c0000000000000000", "--by", "Ana");
      assertThat(refused.code()).isEqualTo(1);
      assertThat(refused.err()).contains("no claim c0000000000000000", "nothing was decided");
      assertThat(Typed.on(record, "decisions").out()).isEmpty();
    }
    assertThat(
            Typed.on(
                    record,
                    "decide",
                    "accept",
                    known.get(0),
                    known.get(1),
                    known.get(0),
                    "--by",
                    "Ana")
                .out()
                .lines())
        .as("a claim that is named twice is decided on once")
        .hasSize(2);
  }

  private static List<String> ids(String text) {
    return Pattern.compile("c[0-9a-f]{16}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();
  }

  /** A word that only begins with a letter decides nothing. */
  @Test
  void aSlipOfTheHandAcceptsNothing() throws Exception {
    Path record = SampleFolder.copiedTo(folder.resolve("record"));

    Typed typed = review(record, "all\nrest\naccept\nq\n");

    assertThat(typed.out().lines().filter(line -> line.startsWith("One of the letters")))
        .hasSize(2);
    assertThat(Typed.on(record, "decisions").out().lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          correct CLAIM low many                | 'many' is no whole number
          grade The_Strand_Herald Z             | 'Z' is no grade: a publisher has A to F
          grade strand-isk-explainer 9          | '9' is no grade: a report has 1 to 6
          mark strand-isk-explainer pink        | 'pink' is no mark: clear, green, amber
          notice strand-isk-explainer amended   | 'amended' is not what a notice says: corrected
          void x                                | is no whole number
          merge Nobody Taliban                  | nobody here is called 'Nobody'
          """)
  void wrongInputIsToldWhatWouldBeRight(String typed, String told) {
    Path record = SampleRecord.folder();
    String claim =
        Typed.on(record, "claims", "--kind", "strength", "--format", "jsonl")
            .out()
            .substring(7, 24);
    List<String> words = new ArrayList<>(List.of("decide"));
    Stream.of(typed.replace("CLAIM", claim).split(" ", -1))
        .map(word -> word.replace('_', ' '))
        .forEach(words::add);

    Typed wrong = Typed.on(record, words.toArray(String[]::new));

    assertThat(wrong.code()).isNotZero();
    assertThat(wrong.err()).contains(told).doesNotContain("Norway", "fault of Attest");
  }
}
