package org.attest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attest.model.Document.Boilerplate;
import org.attest.model.Document.PageStart;
import org.junit.jupiter.api.Test;

class SourceTest {

  private static Source of(List<PageStart> pages) {
    return new Source(
        new DocumentId("panel"),
        Metadatum.UNKNOWN,
        Metadatum.UNKNOWN,
        Metadatum.UNKNOWN,
        Metadatum.UNKNOWN,
        Metadatum.UNKNOWN,
        "0".repeat(64),
        Instant.EPOCH,
        Optional.empty(),
        pages);
  }

  @Test
  void tellsOnWhichPagesWordsStand() {
    Source source = of(List.of(new PageStart(0, 1), new PageStart(50, 2), new PageStart(90, 4)));
    assertThat(source.page(new Span(10, 50))).isEqualTo("page 1");
    assertThat(source.page(new Span(50, 51))).isEqualTo("page 2");
    assertThat(source.page(new Span(60, 95))).isEqualTo("pages 2–4");
    assertThat(source.page(new Span(90, 90))).isEqualTo("page 4");
    assertThat(of(List.of()).page(new Span(10, 50))).isEmpty();
    assertThat(source.countingFrom(java.time.LocalDate.EPOCH).page(new Span(0, 1)))
        .isEqualTo("page 1");
  }

  @Test
  void tellsALabelBeforeAHeadlineWithTheHeadline() {
    String text = "CORRECTED-Fighters take the bridge\nThe article was amended. It is held.";
    assertThat(new Boilerplate(new Span(0, 10), "correction").words(text))
        .isEqualTo("CORRECTED-Fighters take the bridge");
    assertThat(new Boilerplate(new Span(0, 10), "credit").words(text)).isEqualTo("CORRECTED-");
    assertThat(new Boilerplate(new Span(35, 60), "correction").words(text))
        .isEqualTo("The article was amended.");
  }
}
