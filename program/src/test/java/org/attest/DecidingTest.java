package org.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.attest.Deciding.Signature;
import org.attest.cli.SampleFolder;
import org.attest.model.Act.Thing;
import org.attest.model.Decision;
import org.attest.model.Evidence;
import org.attest.model.Evidence.Review;
import org.attest.model.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions on the sample reports, through the one door. */
class DecidingTest {

  private static final Signature ANA = new Signature("Ana", "checked");
  private static final View REVIEWED =
      new View(Optional.empty(), Optional.empty(), Optional.empty(), true);

  @TempDir Path folder;
  private Attest attest;
  private Deciding deciding;

  @BeforeEach
  void open() throws Exception {
    attest = Attest.open(SampleFolder.copiedTo(folder.resolve("record")));
    deciding = attest.deciding();
  }

  @AfterEach
  void close() throws Exception {
    attest.close();
  }

  private Evidence first(Kind kind) throws Exception {
    return deciding.queue(Optional.of("Islamic State Khorasan"), Optional.of(kind), 1).getFirst();
  }

  @Test
  void anAcceptedClaimIsMarkedAndIsAllThatAReviewedViewShows() throws Exception {
    Evidence strength = first(Kind.STRENGTH);
    deciding.accept(strength.claim().id(), ANA);

    assertThat(attest.claims(Optional.empty(), Optional.empty(), REVIEWED, Format.JSONL).lines())
        .singleElement()
        .satisfies(line -> assertThat(line).contains(strength.claim().id().value(), "\"Ana\""));
    assertThat(attest.dossier("Islamic State Khorasan", REVIEWED, Format.TEXT))
        .contains("reviewed", strength.claim().id().value())
        .doesNotContain("machine-read");
    assertThat(attest.search("fighters", 50, REVIEWED)).hasSize(1);
    assertThat(
            attest
                .ask(
                    "How many fighters does IS-K have?",
                    Optional.empty(),
                    java.util.Set.of(),
                    REVIEWED)
                .sources())
        .hasSize(1);
  }

  @Test
  void aRejectedClaimIsInNoDossier() throws Exception {
    Evidence strength = first(Kind.STRENGTH);
    deciding.reject(strength.claim().id(), ANA);

    assertThat(attest.dossier("Islamic State Khorasan", View.ALL, Format.TEXT))
        .doesNotContain(strength.claim().id().value());
  }

  @Test
  void everythingUndoneGivesTheFirstDossier() throws Exception {
    String before = attest.dossier("Islamic State Khorasan", View.ALL, Format.JSON);
    List<Decision> made =
        List.of(
            deciding.reject(first(Kind.STRENGTH).claim().id(), ANA),
            deciding.note(first(Kind.TIE).claim().id(), "see the annex", ANA),
            deciding.correct(first(Kind.PRESENCE).claim().id(), "place", "Kunar; Nangarhar", ANA),
            deciding.merge(Thing.ACTOR, "Islamic State Khorasan", "Khorasan Branch", ANA));
    assertThat(attest.lookup("IS-K")).isEqualTo(new Lookup.Found("Khorasan Branch"));
    assertThat(attest.dossier("Khorasan Branch", View.ALL, Format.JSON)).contains("see the annex");
    for (Decision decision : made) {
      deciding.voidDecision(decision.id(), ANA);
    }

    assertThat(attest.dossier("Islamic State Khorasan", View.ALL, Format.JSON)).isEqualTo(before);
    assertThat(deciding.log()).hasSize(8);
  }

  @Test
  void mergingCountsTheActorsAnew() throws Exception {
    int groups = attest.groups().size();
    deciding.merge(Thing.ACTOR, "Islamic State Khorasan", "Taliban", ANA);

    assertThat(attest.groups()).hasSize(groups - 1);
    assertThat(attest.lookup("ISKP")).isEqualTo(new Lookup.Found("Taliban"));
  }

  @Test
  void theQueueHasOnlyWhatNobodyHasDecidedOn() throws Exception {
    Evidence strength = first(Kind.STRENGTH);
    deciding.accept(strength.claim().id(), ANA);

    assertThat(deciding.queue(Optional.empty(), Optional.of(Kind.STRENGTH), 1000))
        .doesNotContain(strength)
        .allSatisfy(each -> assertThat(each.review()).isEqualTo(Review.MACHINE));
  }

  @Test
  void splitsAClaimFromTheNameThatItIsShownWithAfterAMerge() throws Exception {
    var claim = first(Kind.STRENGTH).claim().id();
    deciding.merge(Thing.ACTOR, "Islamic State Khorasan", "Taliban", ANA);

    deciding.split(Thing.ACTOR, "Taliban", "A New Front", List.of(claim), ANA);

    assertThat(deciding.evidence(claim).claim().subject()).isEqualTo("A New Front");
  }

  @Test
  void refusesADecisionThatWouldChangeNothing() throws Exception {
    var claim = first(Kind.STRENGTH).claim().id();
    assertThatThrownBy(
            () -> deciding.split(Thing.ACTOR, "Boko Haram", "A New Front", List.of(claim), ANA))
        .hasMessage("none of these claims names Boko Haram");
    assertThatThrownBy(() -> deciding.merge(Thing.PLACE, "Atlantis Bay", "Kabul", ANA))
        .hasMessage("no report names the place 'Atlantis Bay'");
    assertThatThrownBy(() -> deciding.merge(Thing.ACTOR, "Taliban", "Taliban", ANA))
        .hasMessage("both names stand for Taliban already");
    var event = first(Kind.EVENT).claim().id();
    assertThatThrownBy(() -> deciding.together(event, event, ANA))
        .hasMessage(event + " is one claim; name two");
    assertThat(deciding.log()).isEmpty();
  }

  @Test
  void refusesWhatCannotBe() throws Exception {
    var claim = first(Kind.STRENGTH).claim().id();
    assertThatThrownBy(() -> new Signature(" ", "")).hasMessageContaining("name");
    assertThatThrownBy(() -> deciding.correct(claim, "place", "Kunar", ANA))
        .hasMessageContaining("have no field 'place'")
        .hasMessageContaining("low");
    assertThatThrownBy(() -> deciding.voidDecision(7, ANA)).hasMessageContaining("no decision 7");
    assertThatThrownBy(() -> deciding.merge(Thing.ACTOR, "Nobody Known", "Taliban", ANA))
        .hasMessageContaining("Nobody Known");
    assertThat(deciding.log()).isEmpty();
  }
}
