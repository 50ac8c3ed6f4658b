package org.attest.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.attest.model.Act;
import org.attest.model.DocumentId;
import org.attest.model.When;
import org.attest.review.Redline.Passage;
import org.attest.review.Versions.Basis;
import org.attest.review.Versions.Report;
import org.attest.review.Versions.Story;
import org.attest.review.Versions.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

  private static final String PAGE = "https://harbour.example/bridge";

  private static Report report(String id, String address, String published, String modified) {
    return report(id, address, published, modified, "text of " + id);
  }

  private static Report report(
      String id, String address, String published, String modified, String text) {
    return new Report(
        new DocumentId(id),
        address,
        When.of(published),
        When.of(modified),
        Instant.parse("2026-01-0" + id + "T10:00:00Z"),
        text,
        List.of());
  }

  private static Story only(Report... reports) {
    return Versions.of(List.of(reports)).stories().getFirst();
  }

  @Test
  void ordersVersionsByTheDayOfTheirChangeWhateverTheOrderTheyCameIn() {
    Report first = report("2", PAGE, "2024-05-01", "");
    Report second = report("1", PAGE, "2024-05-01", "2024-05-03");

    Story story = only(second, first);

    assertThat(story.versions())
        .extracting(each -> each.document().value())
        .containsExactly("2", "1");
    assertThat(story.versions())
        .extracting(Version::from)
        .containsExactly(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 3));
    assertThat(story.versions())
        .extracting(Version::basis)
        .containsExactly(Basis.PUBLISHED, Basis.CHANGED);
  }

  @Test
  void countsAVersionThatDoesNotTellItsDayFromWhenItWasRecorded() {
    Story story = only(report("1", PAGE, "2024-05-01", ""), report("2", PAGE, "2024-05-01", ""));

    assertThat(story.versions().getLast().from()).isEqualTo(LocalDate.of(2026, 1, 2));
    assertThat(story.versions().getLast().basis()).isEqualTo(Basis.RECORDED);
  }

  @Test
  void takesTheSameTextForNoVersion() {
    Versions versions =
        Versions.of(
            List.of(
                report("1", PAGE, "2024-05-01", "", "one"),
                report("2", PAGE, "2024-05-04", "", "one")));

    assertThat(versions.stories()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://harbour.example/bridge",
        "https://www.harbour.example/bridge/",
        "https://Harbour.example/bridge?utm_source=mail&utm_medium=x",
        "https://harbour.example/bridge#top"
      })
  void takesAddressesOfOnePageForOne(String address) {
    assertThat(
            Versions.of(
                    List.of(
                        report("1", PAGE, "2024-05-01", ""),
                        report("2", address, "2024-05-02", "")))
                .stories())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://harbour.example/",
        "https://harbour.example/ferry",
        "https://harbour.example/bridge?page=2",
        "",
        "bridge"
      })
  void keepsOtherPagesApart(String address) {
    assertThat(
            Versions.of(
                    List.of(
                        report("1", PAGE, "2024-05-01", ""),
                        report("2", address, "2024-05-02", ""),
                        report("3", "https://harbour.example/", "2024-05-02", "")))
                .stories())
        .isEmpty();
  }

  private static Succession joined(String... pairs) {
    Succession succession = new Succession();
    for (int at = 0; at < pairs.length; at += 2) {
      succession.add(new Act.Version(new DocumentId(pairs[at]), new DocumentId(pairs[at + 1])));
    }
    return succession;
  }

  private static final String NOTICE = "https://harbour.example/bridge-correction";

  @Test
  void joinsReportsOfTwoAddressesWhereAPersonSaysSo() {
    List<Report> reports =
        List.of(
            report("1", PAGE, "2024-05-01", ""),
            report("2", NOTICE, "2024-05-03", ""),
            report("3", "", "", ""),
            report("4", PAGE, "2024-05-01", "2024-05-02"));

    Versions versions = Versions.of(reports, joined("1", "2", "2", "3", "9", "1"));

    assertThat(versions.stories()).hasSize(1);
    assertThat(versions.stories().getFirst().versions())
        .extracting(each -> each.document() + " " + each.from() + " " + each.elsewhere())
        .containsExactly(
            "1 2024-05-01 false", "4 2024-05-02 false", "2 2024-05-03 true", "3 2026-01-03 true");
    assertThat(Versions.of(reports).stories().getFirst().versions()).hasSize(2);
  }

  @Test
  void keepsTheDayOfACorrectionOfTheSameDayUnderAnotherAddress() {
    Versions versions =
        Versions.of(
            List.of(report("1", PAGE, "2024-05-01", ""), report("2", NOTICE, "2024-05-01", "")),
            joined("1", "2"));

    assertThat(versions.after(new DocumentId("1")))
        .extracting(Version::from)
        .containsExactly(LocalDate.of(2024, 5, 1));
  }

  @Test
  void takesAPersonsOrderOverThatOfTheDays() {
    Versions versions =
        Versions.of(
            List.of(report("1", PAGE, "2024-05-04", ""), report("2", NOTICE, "2024-05-01", "")),
            joined("1", "2"));

    assertThat(versions.stories().getFirst().versions())
        .extracting(each -> each.document().value())
        .containsExactly("1", "2");
  }

  @Test
  void heedsNoDecisionThatGoesRoundInACircle() {
    Succession succession = joined("1", "2", "2", "3");

    assertThat(succession.add(new Act.Version(new DocumentId("3"), new DocumentId("1")))).isFalse();
    assertThat(succession.add(new Act.Version(new DocumentId("1"), new DocumentId("3")))).isFalse();
    assertThat(succession.follows(new DocumentId("1"), new DocumentId("3"))).isTrue();
    assertThat(succession.follows(new DocumentId("3"), new DocumentId("1"))).isFalse();
  }

  @Test
  void findsTheSentencesThatWereChangedTakenOutAndAdded() {
    assertThat(
            Redline.of(
                List.of(
                    "The bridge fell.", "Thirty men died.", "The front denied it.", "It rained."),
                List.of(
                    "The bridge  fell.", "Thirteen men died.", "It rained.", "More is to come.")))
        .containsExactly(
            new Passage("Thirty men died. The front denied it.", "Thirteen men died."),
            new Passage("", "More is to come."));
  }
}
