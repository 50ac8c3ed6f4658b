package org.attest.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.attest.model.Document;
import org.attest.model.Reading;
import org.junit.jupiter.api.Test;

class SpeedTest {

  private static final String LINE = "Shells fell on the town ".repeat(20).strip();

  private final AtomicLong clock = new AtomicLong();

  private Reading reading(Document document) {
    clock.addAndGet(10_000_000);
    return new Reading(
        document.id(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "test");
  }

  private int chains(String text) {
    clock.addAndGet(200_000_000);
    return text.length();
  }

  @Test
  void cutsTextsIntoReportsOfFiveHundredWords() {
    List<Document> reports = Speed.reports(List.of((LINE + "\n").repeat(7), LINE, "too short"));

    assertThat(reports).hasSize(1);
    assertThat(reports.getFirst().text().strip().split("\\s+")).hasSize(500);
  }

  @Test
  void tellsHowManyReportsEachReadsInASecond() {
    List<Document> reports = Speed.reports(List.of((LINE + "\n").repeat(10)));

    Speed.Result result = new Speed(this::reading, this::chains, clock::get).measure(reports, 3);

    assertThat(result.one()).isEqualTo(100);
    assertThat(result.stock()).isEqualTo(5);
    assertThat(result.same()).isTrue();
  }
}
