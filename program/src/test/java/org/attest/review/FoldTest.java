package org.attest.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.attest.model.Act;
import org.attest.model.Act.Thing;
import org.attest.model.Anchor;
import org.attest.model.Basis;
import org.attest.model.Claim;
import org.attest.model.Count;
import org.attest.model.Decision;
import org.attest.model.Details;
import org.attest.model.Details.Strength;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Evidence.Review;
import org.attest.model.Holds;
import org.attest.model.Metadatum;
import org.attest.model.Quote;
import org.attest.model.Source;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.Tlp;
import org.attest.model.When;
import org.junit.jupiter.api.Test;

class FoldTest {

  private static final Instant NOW = Instant.parse("2024-06-01T10:00:00Z");
  private static final String WORDS = "The Hill Front has 500 fighters.";
  private static final Claim STRENGTH =
      claim("Hill Front", new Strength(Count.exactly(500), "fighters", ""), "reader/1");

  private final List<Decision> log = new ArrayList<>();

  private static Claim claim(String subject, Details details, String reader) {
    return Claim.of(
        new DocumentId("hill"),
        Quote.of(WORDS, new Span(0, WORDS.length())),
        subject,
        details,
        List.of("River Army"),
        Status.REPORTED,
        false,
        Holds.OPEN,
        When.unknown(),
        "rule",
        reader);
  }

  private long decide(Act act) {
    log.add(new Decision(log.size() + 1L, act, "Ana", NOW, ""));
    return log.size();
  }

  private Evidence shown(Claim claim) {
    Metadatum publisher = new Metadatum("Harbour Times", Basis.STATED, "");
    Source source =
        new Source(
            claim.document(),
            Metadatum.UNKNOWN,
            publisher,
            Metadatum.UNKNOWN,
            Metadatum.UNKNOWN,
            Metadatum.UNKNOWN,
            "",
            NOW);
    return new Fold(new Standing(log)).of(claim, source);
  }

  private static Anchor anchor() {
    return Anchor.of(STRENGTH);
  }

  @Test
  void theLastOfTwoDecisionsStands() {
    decide(new Act.Reject(anchor()));
    decide(new Act.Accept(anchor()));
    assertThat(shown(STRENGTH).review()).isEqualTo(Review.ACCEPTED);
  }

  @Test
  void aVoidedDecisionDoesNothingAndIsKept() {
    long reject = decide(new Act.Reject(anchor()));
    decide(new Act.Lift(reject));
    assertThat(shown(STRENGTH).review()).isEqualTo(Review.MACHINE);
    assertThat(new Standing(log).log()).hasSize(2);
    assertThat(new Standing(log).voidedBy(reject)).hasValue(2);
  }

  @Test
  void voidingWhatVoidsLetsTheFirstStandAgain() {
    long reject = decide(new Act.Reject(anchor()));
    long lifted = decide(new Act.Lift(reject));
    decide(new Act.Lift(lifted));
    assertThat(shown(STRENGTH).review()).isEqualTo(Review.REJECTED);
  }

  @Test
  void aCorrectionShowsTheNewValueAndKeepsTheOld() {
    decide(new Act.Correct(anchor(), "high", "500", "700"));
    Evidence shown = shown(STRENGTH);
    assertThat(shown.claim().details())
        .isEqualTo(new Strength(Count.between(500, 700), "fighters", ""));
    assertThat(shown.claim().id()).isEqualTo(STRENGTH.id());
    assertThat(shown.review()).isEqualTo(Review.CORRECTED);
    assertThat(shown.marks().decisions())
        .extracting(Decision::act)
        .containsExactly(log.getFirst().act());
  }

  @Test
  void aCorrectionThatMakesNoSenseAnyMoreIsPassedOver() {
    long higher = decide(new Act.Correct(anchor(), "high", "500", "900"));
    decide(new Act.Correct(anchor(), "low", "500", "700"));
    decide(new Act.Lift(higher));
    assertThat(shown(STRENGTH).claim()).isEqualTo(STRENGTH);
    Fold fold = new Fold(new Standing(log));
    assertThat(fold.idle(log.get(1), List.of(STRENGTH)))
        .hasValueSatisfying(words -> assertThat(words).contains("cannot have this value"));
  }

  @Test
  void aDecisionFindsTheSameClaimInANewerReading() {
    decide(new Act.Accept(anchor()));
    Claim again = claim("Hill Front", STRENGTH.details(), "reader/2");
    assertThat(again.id()).isNotEqualTo(STRENGTH.id());
    assertThat(shown(again).review()).isEqualTo(Review.ACCEPTED);
  }

  @Test
  void aDecisionVouchesForNoOtherContentOfANewerReadingAndIsListed() {
    decide(new Act.Accept(anchor()));
    Claim other =
        claim("Hill Front", new Strength(Count.exactly(5000), "fighters", ""), "reader/2");
    assertThat(shown(other).review()).isEqualTo(Review.MACHINE);
    assertThat(new Fold(new Standing(log)).idle(log.getFirst(), List.of(other)))
        .hasValueSatisfying(words -> assertThat(words).contains("not read any more"));
  }

  @Test
  void aCorrectionMendsANewerReadingThatMakesTheSameMistake() {
    decide(new Act.Correct(anchor(), "unit", "fighters", "members"));
    Claim again =
        claim(
            "Hill Front",
            new Strength(Count.exactly(500).approximately(), "fighters", ""),
            "reader/2");
    assertThat(((Strength) shown(again).claim().details()).unit()).isEqualTo("members");
  }

  @Test
  void mergedNamesAreShownAsTheOneThatStaysEverywhereInTheClaim() {
    decide(new Act.Merge(Thing.ACTOR, "River Army", "River Force"));
    decide(new Act.Merge(Thing.ACTOR, "Hill Front", "Hill Liberation Front"));
    decide(new Act.Merge(Thing.ACTOR, "Hill Liberation Front", "The Hill"));
    Claim tie = claim("Hill Front", new Details.Tie("River Army", "fights", ""), "reader/1");
    Claim shown = shown(tie).claim();
    assertThat(shown.subject()).isEqualTo("The Hill");
    assertThat(shown.details()).isEqualTo(new Details.Tie("River Force", "fights", ""));
    assertThat(shown.voice()).containsExactly("River Force");
    assertThat(new Fold(new Standing(log)).namesBehind("The Hill"))
        .containsExactlyInAnyOrder("The Hill", "Hill Front", "Hill Liberation Front");
  }

  @Test
  void aMergeOfWhatIsOneAlreadyIsListed() {
    decide(new Act.Merge(Thing.ACTOR, "A", "B"));
    decide(new Act.Merge(Thing.ACTOR, "B", "A"));
    assertThat(new Fold(new Standing(log)).idle(log.get(1), List.of())).isPresent();
  }

  @Test
  void aSplitMovesOnlyItsClaims() {
    decide(new Act.Split(Thing.ACTOR, "Hill Front", "Other Front", List.of(anchor())));
    Claim tie = claim("Hill Front", new Details.Tie("River Army", "fights", ""), "reader/1");
    assertThat(shown(STRENGTH).claim().subject()).isEqualTo("Other Front");
    assertThat(shown(tie).claim().subject()).isEqualTo("Hill Front");
  }

  @Test
  void anAliasHoldsForOnePublisher() {
    decide(new Act.Alias("Valley Wire", "Hill Front", "Other Front"));
    assertThat(shown(STRENGTH).claim().subject()).isEqualTo("Hill Front");
    decide(new Act.Alias("Harbour Times", "Hill Front", "Other Front"));
    assertThat(shown(STRENGTH).claim().subject()).isEqualTo("Other Front");
  }

  @Test
  void gradesAndMarksComeFromPersonsAndTheLastStands() {
    assertThat(shown(STRENGTH).marks().grade().text()).isEmpty();
    decide(new Act.GradeSource("Harbour Times", "B"));
    decide(new Act.GradeReport(new DocumentId("hill"), "2"));
    decide(new Act.Mark(new DocumentId("hill"), Tlp.RED));
    decide(new Act.Mark(new DocumentId("hill"), Tlp.AMBER_STRICT));
    assertThat(shown(STRENGTH).marks().grade().text()).isEqualTo("B2");
    assertThat(shown(STRENGTH).marks().tlp()).isEqualTo(Tlp.AMBER_STRICT);
  }
}
