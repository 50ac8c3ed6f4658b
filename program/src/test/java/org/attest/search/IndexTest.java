package org.attest.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attest.model.Document;
import org.attest.model.Document.Boilerplate;
import org.attest.model.DocumentId;
import org.attest.model.Metadatum;
import org.attest.model.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexTest {

  @TempDir Path folder;
  private Index index;

  @BeforeEach
  void open() throws IOException {
    index = Index.open(folder.resolve("index"));
  }

  @AfterEach
  void close() throws IOException {
    index.close();
  }

  private void fill() throws IOException {
    index.rebuild(
        7,
        taker -> {
          taker.take(Told.report("b", "The Hill Front attacked a convoy.", "Nobody was hurt."));
          taker.take(
              Told.report("a", "The Hill Front attacked a convoy.", "The convoys carried food."));
        });
  }

  @Test
  void findsWordsInAllTheirForms() throws IOException {
    fill();

    assertThat(index.withAll("attacks convoys", 10))
        .extracting(hit -> hit.document().value() + hit.span())
        .containsExactly("aSpan[start=0, end=33]", "bSpan[start=0, end=33]");
  }

  @Test
  void givesTheExactWordsAndWhetherAClaimQuotesThem() throws IOException {
    fill();

    Hit hit = index.withAll("hurt", 10).getFirst();

    assertThat(hit.words()).isEqualTo("Nobody was hurt.");
    assertThat(hit.quoted()).isFalse();
    assertThat(index.withAll("Hill", 1).getFirst().quoted()).isTrue();
  }

  @Test
  void findsWhatHasSomeOfTheWords() throws IOException {
    fill();

    assertThat(index.withAll("food helicopters", 10)).isEmpty();
    assertThat(index.withSome("food helicopters", 10))
        .extracting(Hit::words)
        .containsExactly("The convoys carried food.");
  }

  @Test
  void takesQuotedWordsTogether() throws IOException {
    fill();

    assertThat(index.withAll("\"attacked a convoy\"", 10)).hasSize(2);
    assertThat(index.withAll("\"convoy attacked\"", 10)).isEmpty();
  }

  @Test
  void standsWhateverIsTyped() throws IOException {
    fill();

    for (String words :
        List.of("", "\"", "AND OR NOT", "a:b^~*?", "((", "the", "\\", "x ".repeat(5000))) {
      assertThat(index.withAll(words, 5)).hasSizeLessThanOrEqualTo(5);
    }
  }

  @Test
  void remembersTheStateItWasMadeOf() throws IOException {
    assertThat(index.state()).isEqualTo(-1);
    assertThat(index.withAll("Hill", 5)).isEmpty();

    fill();

    assertThat(index.state()).isEqualTo(7);
    close();
    open();
    assertThat(index.state()).isEqualTo(7);
  }

  @Test
  void replacesAReportThatIsGivenAgain() throws IOException {
    fill();

    index.update(8, taker -> taker.take(Told.report("b", "The army came back.")));

    assertThat(index.state()).isEqualTo(8);
    assertThat(index.withAll("Hill", 10))
        .extracting(hit -> hit.document().value())
        .containsExactly("a");
    assertThat(index.withAll("army", 10)).hasSize(1);
  }

  @Test
  void takesADamagedIndexForNone() throws IOException {
    fill();
    try (var files = Files.list(folder.resolve("index"))) {
      for (Path file :
          files.filter(f -> f.getFileName().toString().startsWith("segments")).toList()) {
        Files.writeString(file, "damaged and much too short");
      }
    }

    assertThat(index.state()).isEqualTo(-1);
    fill();
    assertThat(index.withAll("Hill", 10)).hasSize(2);
  }

  @Test
  void refusesASearchForNothing() {
    assertThatThrownBy(() -> index.withAll("Hill", 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void usesTheParagraphsOfAReportThatWasNotRead() {
    String text = "Title\n\n  First words. \n\nLeave a Reply\n";
    Document document =
        new Document(
            new DocumentId("d"),
            "0".repeat(64),
            text,
            Metadatum.UNKNOWN,
            Metadatum.UNKNOWN,
            Metadatum.UNKNOWN,
            Metadatum.UNKNOWN,
            Metadatum.UNKNOWN,
            "fr",
            List.of(new Boilerplate(new Span(text.indexOf("Leave"), text.length()), "form")),
            "text/plain",
            "plain/1");

    assertThat(Passages.of(document, List.of(), List.of()).passages())
        .extracting(span -> span.of(text))
        .containsExactly("Title", "First words.");
  }
}
