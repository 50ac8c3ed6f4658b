package org.attest.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.dossier.Told.GROUP;
import static org.attest.dossier.Told.told;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.attest.model.Act;
import org.attest.model.Anchor;
import org.attest.model.Basis;
import org.attest.model.Count;
import org.attest.model.Decision;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.attest.model.Grade;
import org.attest.model.Marks;
import org.attest.model.Status;
import org.attest.model.Tlp;
import org.attest.model.When;
import org.junit.jupiter.api.Test;

class GatheringTest {

  private static final Evidence MARKET_FIRST_COUNT =
      told("a")
          .that(
              "a bomb in the fish market of Asha killed at least six",
              bomb("2022-07-09", "fish market", Count.atLeast(6)));
  private static final Evidence MARKET_SECOND_COUNT =
      told("b")
          .that(
              "nine people died in the fish market in Asha",
              bomb("2022-07-09", "fish market", Count.exactly(9)));
  private static final Evidence STATION =
      told("c")
          .that(
              "a bomb at the bus station in Asha killed three",
              bomb("2022-07-09", "bus station", Count.exactly(3)));
  private static final Evidence THIN =
      told("d").that("a bomb went off in Asha on 9 July", bomb("2022-07-09", "", Count.NONE));
  private static final Evidence NEXT_DAY =
      told("e")
          .that(
              "the fish market in Asha was hit again",
              bomb("2022-07-10", "fish market", Count.exactly(2)));
  private static final Evidence CLAIMED =
      told("f")
          .as(Status.CLAIMED)
          .that(
              "the Front said that it bombed the market",
              bomb("2022-07-09", "fish market", Count.NONE));
  private static final List<Evidence> ALL =
      List.of(MARKET_FIRST_COUNT, MARKET_SECOND_COUNT, STATION, THIN, NEXT_DAY, CLAIMED);

  private static Details bomb(String date, String target, Count killed) {
    return new Details.Event(
        "bombing",
        When.of(date),
        "",
        Basis.STATED,
        List.of("Asha"),
        List.of(GROUP),
        target.isEmpty() ? List.of() : List.of(target),
        killed,
        Count.NONE,
        Count.NONE,
        "",
        "",
        "");
  }

  private static List<Set<String>> gathered(List<Evidence> evidence) {
    return Gathering.of(evidence).stream().map(GatheringTest::reports).toList();
  }

  private static Set<String> reports(GatheredEvent event) {
    return event.claims().stream()
        .map(each -> each.claim().document().value())
        .collect(java.util.stream.Collectors.toSet());
  }

  @Test
  void gathersReportsOfOneBombing() {
    assertThat(gathered(ALL)).contains(Set.of("a", "b", "f"));
  }

  @Test
  void keepsTwoBombingsOfOneDayInOneTownApart() {
    assertThat(gathered(ALL)).contains(Set.of("c"));
  }

  @Test
  void leavesAClaimThatFitsTwoEventsAlone() {
    assertThat(gathered(ALL)).contains(Set.of("d"));
  }

  @Test
  void keepsTheSameTargetOnTwoDaysApart() {
    assertThat(gathered(ALL)).contains(Set.of("e"));
  }

  @Test
  void saysWhyClaimsAreTakenForOneEvent() {
    GatheredEvent event = Gathering.of(List.of(MARKET_FIRST_COUNT, MARKET_SECOND_COUNT)).getFirst();
    assertThat(event.joins())
        .singleElement()
        .extracting(GatheredEvent.Join::reason)
        .asString()
        .contains("the same day, 9 July 2022", "the same target, fish market", "tolls that fit");
  }

  @Test
  void holdsClaimsApartWhereAPersonSaysSo() {
    Act.Apart apart =
        new Act.Apart(
            Anchor.of(MARKET_FIRST_COUNT.claim()), Anchor.of(MARKET_SECOND_COUNT.claim()));
    List<Evidence> two = decided(apart, MARKET_FIRST_COUNT, MARKET_SECOND_COUNT);
    assertThat(Gathering.of(two, Rulings.of(two), Origins.byHash())).hasSize(2);
  }

  @Test
  void holdsClaimsTogetherWhereAPersonSaysSo() {
    Act.Together together = new Act.Together(Anchor.of(THIN.claim()), Anchor.of(STATION.claim()));
    List<Evidence> two = decided(together, THIN, STATION);
    assertThat(Gathering.of(two, Rulings.of(two), Origins.byHash())).hasSize(1);
  }

  private static List<Evidence> decided(Act act, Evidence... claims) {
    Decision decision = new Decision(1, act, "an analyst", java.time.Instant.EPOCH, "");
    Marks marks = new Marks(List.of(decision), Grade.NONE, Tlp.NONE, List.of());
    return java.util.stream.Stream.of(claims)
        .map(each -> new Evidence(each.claim(), each.source(), each.review(), marks))
        .toList();
  }

  @Test
  void countsTheDoersOwnWordOnceHoweverManyPassItOn() {
    Evidence again =
        told("g")
            .as(Status.CLAIMED)
            .that(
                "the Front has claimed the bombing of the fish market",
                bomb("2022-07-09", "fish market", Count.NONE));
    GatheredEvent event = Gathering.of(List.of(CLAIMED, again)).getFirst();
    assertThat(event.reports()).isEqualTo(2);
    assertThat(event.origins()).isEqualTo(1);
  }

  @Test
  void saysHowFarTheTollsLieApart() {
    Evidence more =
        told("h")
            .that(
                "eighteen died in the fish market in Asha",
                bomb("2022-07-09", "fish market", Count.exactly(18)));
    GatheredEvent event = Gathering.of(List.of(MARKET_SECOND_COUNT, more)).getFirst();
    assertThat(event.divergence())
        .contains(new Divergence("killed", 0.5, 1), new Divergence("date", 0, 1));
  }

  @Test
  void theOrderOfTheClaimsDoesNotMatter() {
    List<GatheredEvent> expected = Gathering.of(ALL);
    for (int seed = 0; seed < 20; seed++) {
      List<Evidence> shuffled = new ArrayList<>(ALL);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(Gathering.of(shuffled)).as("seed %d", seed).isEqualTo(expected);
    }
  }
}
