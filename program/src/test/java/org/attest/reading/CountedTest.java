package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.reading.Report.event;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Details.Event;
import org.attest.model.Kind;
import org.attest.model.When;
import org.junit.jupiter.api.Test;

/** Numbers that go on from an earlier number, or count several sorts of people. */
class CountedTest {

  private static final String DAY = "2024-06-20";

  private static List<Claim> events(String... sentences) {
    return Report.of(sentences).on(DAY).claims(Kind.EVENT);
  }

  private static List<Details.Strength> strengths(String... sentences) {
    return Report.of(sentences).on(DAY).claims(Kind.STRENGTH).stream()
        .map(c -> (Details.Strength) c.details())
        .toList();
  }

  @Test
  void aTollThatRisesWithinOneReportIsOneEventWithTheLaterFigure() {
    List<Claim> claims =
        events(
            "A car bomb at a market in Baidoa killed 13 people on Monday.",
            "The toll rose from 13 to 19 overnight. The health ministry later put it at 23.");
    assertThat(claims)
        .extracting(c -> event(c).killed())
        .containsExactly(Count.exactly(13), Count.exactly(19), Count.exactly(23));
    assertThat(claims).extracting(c -> event(c).date()).containsOnly(When.of("2024-06-17"));
    assertThat(claims).extracting(c -> event(c).type()).containsOnly("bombing");
  }

  @Test
  void anEarlierFigureThatNoOtherSentenceTellsIsKeptBesideTheLaterOne() {
    List<Claim> claims =
        events(
            "Al-Shabaab raided a village near Baidoa on Monday.",
            "The death toll, first given as 14, was later raised to 17.");
    assertThat(claims)
        .extracting(c -> event(c).killed())
        .contains(Count.exactly(17), Count.exactly(14));
  }

  @Test
  void whatIsPutAtANumberAfterNoTollIsNoToll() {
    assertThat(
            events("Al-Shabaab runs 60 checkpoints near Baidoa. The ministry later put it at 73."))
        .isEmpty();
  }

  @Test
  void lossesOfOnesOwnSideStandBesideThoseOfTheOther() {
    List<Event> told =
        events("The Kenyan army killed 45 al-Shabaab fighters and lost three soldiers on Monday.")
            .stream()
            .map(Report::event)
            .toList();
    assertThat(told).extracting(Event::killed).containsExactly(Count.exactly(45), Count.exactly(3));
    assertThat(told).extracting(Event::victims).containsExactly("al-Shabaab fighters", "soldiers");
    assertThat(told).extracting(Event::actors).containsOnly(List.of("Kenyan army"));
  }

  @Test
  void theWoundedAreNotOfTheSortOfTheDead() {
    List<Event> told =
        events(
                "Al-Shabaab killed nine soldiers and five civilians and wounded 11 others in"
                    + " Baidoa.")
            .stream()
            .map(Report::event)
            .toList();
    assertThat(told)
        .extracting(e -> e.killed() + "|" + e.victims())
        .contains(Count.exactly(9) + "|soldiers", Count.exactly(5) + "|civilians");
    assertThat(told.stream().filter(e -> e.wounded().told()))
        .extracting(Event::victims)
        .containsExactly("");
  }

  @Test
  void amongTheDeadAndHalfOfTheWoundedAreCountedBySort() {
    List<Event> told =
        events(
                "Al-Shabaab attacked a hotel in Mogadishu on Monday, killing 12 people.",
                "Among the dead were five women. More than half of the wounded were children.")
            .stream()
            .map(Report::event)
            .toList();
    assertThat(told).extracting(Event::victims).contains("women", "children");
    assertThat(told.get(1).killed()).isEqualTo(Count.exactly(5));
    assertThat(told.get(2).wounded()).isEqualTo(Count.words("more than half"));
  }

  @Test
  void fightersWithTheirFamiliesAreNoStrengthOfFightersAlone() {
    assertThat(
            strengths(
                "Some 500 fighters of the Lord's Resistance Army and their families live in the"
                    + " camp.",
                "The ELN numbers some 1,200 men, women and children."))
        .extracting(Details.Strength::unit)
        .containsExactly("fighters and their families", "men, women and children");
  }

  @Test
  void fightersWhomAnotherMovesAreNotItsOwn() {
    assertThat(strengths("The M23 moved 500 fighters and their families to the border.")).isEmpty();
  }

  @Test
  void aPartOfThoseCountedBeforeStaysInWords() {
    List<Details.Strength> found =
        strengths("M23 had 8,000 men in May. Fewer than half of these are trained fighters.");
    assertThat(found).hasSize(2);
    assertThat(found.getLast().count()).isEqualTo(Count.words("fewer than half"));
    assertThat(found.getLast().unit()).isEqualTo("trained fighters");
  }

  @Test
  void whatGrewFromOneNumberToAnotherIsNoRange() {
    assertThat(strengths("M23 has grown from 1,000 to 3,000 fighters."))
        .extracting(Details.Strength::count)
        .contains(Count.exactly(3000))
        .doesNotContain(Count.between(1000, 3000));
  }
}
