package org.attest.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.dossier.Told.GROUP;
import static org.attest.dossier.Told.told;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.attest.export.DossierExport;
import org.attest.model.Basis;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.attest.model.Status;
import org.attest.model.When;
import org.junit.jupiter.api.Test;

class DossierTest {

  private static final String PARENT = "Black Banner";

  private static final Evidence IN_2014 =
      told("a").in("2014").that("2,000 fighters in 2014", fighters(2000));
  private static final Evidence IN_2018 =
      told("b").in("2018").that("300 fighters in 2018", fighters(300));
  private static final Evidence UNDATED_FIGURE =
      told("c").that("it has 500 fighters", fighters(500));
  private static final Evidence BRANCH =
      told("d").that("the local branch of Black Banner", new Details.Tie(PARENT, "part-of", ""));

  private static Details fighters(long number) {
    return new Details.Strength(Count.exactly(number), "fighters", "");
  }

  private static Details attack(String actor, String target, String place) {
    return event("armed-attack", List.of(actor), List.of(target), List.of(place), "");
  }

  private static Details event(
      String type, List<String> actors, List<String> targets, List<String> places, String amount) {
    return new Details.Event(
        type,
        When.unknown(),
        "",
        Basis.STATED,
        places,
        actors,
        targets,
        Count.NONE,
        Count.NONE,
        Count.NONE,
        "",
        "",
        amount);
  }

  private static Times at(String day) {
    return new Times(Optional.of(LocalDate.parse(day)), Optional.empty(), Optional.empty());
  }

  private static Dossier at(String day, Evidence... evidence) {
    return Dossier.of(GROUP, List.of(evidence), at(day), false, Kinship.NONE);
  }

  private static List<Evidence> shown(Dossier dossier, StandingQuestion question) {
    return dossier.section(question).lines().map(Line::evidence).toList();
  }

  private static Silence silence(Dossier dossier, String asked) {
    return dossier.silences().filter(s -> s.asked().equals(asked)).findFirst().orElseThrow();
  }

  @Test
  void isTheSameForAnyOrderOfItsEvidence() throws IOException {
    List<Evidence> evidence = new ArrayList<>(List.of(IN_2014, IN_2018, UNDATED_FIGURE, BRANCH));
    for (ComparisonTest.Pair pair : ComparisonTest.pairs()) {
      evidence.add(new Evidence(pair.a(), BRANCH.source(), Evidence.Review.MACHINE));
      evidence.add(new Evidence(pair.b(), IN_2014.source(), Evidence.Review.MACHINE));
    }
    Dossier dossier = Dossier.of(GROUP, evidence);
    String json = DossierExport.json(dossier);
    Random random = new Random(7);
    for (int round = 0; round < 25; round++) {
      Collections.shuffle(evidence, random);
      assertThat(Dossier.of(GROUP, evidence)).isEqualTo(dossier);
    }
    assertThat(DossierExport.json(Dossier.of(GROUP, evidence))).isEqualTo(json);
  }

  @Test
  void showsWhatHeldOnTheDayAskedFor() {
    Dossier dossier = at("2018-06-01", IN_2014, IN_2018);
    assertThat(shown(dossier, StandingQuestion.STRENGTH)).containsExactly(IN_2018);
  }

  @Test
  void marksWhatMayOrMayNotHaveHeldOnTheDay() {
    Dossier dossier = at("2018-06-01", UNDATED_FIGURE, IN_2018);
    assertThat(dossier.section(StandingQuestion.STRENGTH).lines())
        .extracting(Line::timeNotTold)
        .containsExactly(false, true);
  }

  @Test
  void whatHappenedBeforeTheDayStaysPartOfIt() {
    Evidence founded =
        told("a")
            .in("2011")
            .that("founded in 2011", new Details.Founding("founded", "", List.of(), List.of()));
    assertThat(shown(at("2018-06-01", founded), StandingQuestion.FOUNDING))
        .containsExactly(founded);
    assertThat(shown(at("2010-06-01", founded), StandingQuestion.FOUNDING)).isEmpty();
  }

  @Test
  void asOfADayOnlyTheReportsPublishedByThenCount() {
    Evidence early = told("a").published("2020-02").that("500 fighters", fighters(500));
    Evidence late = told("b").published("2022-02").that("900 fighters", fighters(900));
    Evidence undated =
        told("c").published("").recorded("2021-03-04").that("700 fighters", fighters(700));
    List<Evidence> all = List.of(early, late, undated);
    Times march = asOf("2021-03-03");
    Times later = asOf("2021-03-04");
    assertThat(shown(Dossier.of(GROUP, all, march, false, Kinship.NONE), StandingQuestion.STRENGTH))
        .containsExactly(early);
    assertThat(Dossier.of(GROUP, all, later, false, Kinship.NONE).lines())
        .extracting(Line::undated)
        .containsExactly(false, true);
  }

  private static Times asOf(String day) {
    return new Times(Optional.empty(), Optional.of(LocalDate.parse(day)), Optional.empty());
  }

  @Test
  void whatWasRecordedLaterIsNotInAnEarlierRecord() {
    Times then =
        new Times(Optional.empty(), Optional.empty(), Optional.of(LocalDate.of(2023, 6, 1)));
    Evidence later = told("b").recorded("2023-06-02").that("900 fighters", fighters(900));
    Dossier dossier = Dossier.of(GROUP, List.of(IN_2014, later), then, false, Kinship.NONE);
    assertThat(shown(dossier, StandingQuestion.STRENGTH)).containsExactly(IN_2014);
  }

  @Test
  void leavesOutWhatAPersonRejectedAndOnRequestWhatNobodyReviewed() {
    Evidence rejected =
        told("r").reviewed(Evidence.Review.REJECTED).that("9 fighters", fighters(9));
    Evidence accepted =
        told("s").reviewed(Evidence.Review.ACCEPTED).that("90 fighters", fighters(90));
    List<Evidence> all = List.of(rejected, accepted, IN_2014);
    assertThat(Dossier.of(GROUP, all).lines().map(Line::evidence)).doesNotContain(rejected);
    assertThat(Dossier.of(GROUP, all, Times.ALL, true, Kinship.NONE).lines().map(Line::evidence))
        .containsExactly(accepted);
  }

  @Test
  void namesASilenceThatNoReportBreaks() {
    Silence silence = silence(Dossier.of(GROUP, List.of(IN_2014)), "how it pays for itself");
    assertThat(silence.kind()).isEqualTo(Silence.Kind.NEVER_MENTIONED);
    assertThat(silence.nearest()).isEmpty();
  }

  @Test
  void namesASilenceAboutSomethingMentionedWithoutAValue() {
    Evidence unnamed =
        told("a").that("its leader, who was not named", new Details.Role("", "leader", GROUP));
    Silence silence = silence(Dossier.of(GROUP, List.of(unnamed)), "who leads it");
    assertThat(silence.kind()).isEqualTo(Silence.Kind.WITHOUT_VALUE);
    assertThat(silence.nearest()).map(Line::evidence).contains(unnamed);
  }

  @Test
  void namesASilenceAboutSomethingToldForAnotherTime() {
    Silence silence = silence(at("2020-01-01", IN_2014), "how many members it has");
    assertThat(silence.kind()).isEqualTo(Silence.Kind.OTHER_TIME);
    assertThat(silence.nearest()).map(Line::evidence).contains(IN_2014);
  }

  @Test
  void namesASilenceAboutSomethingToldOnlyOfTheParent() {
    Evidence chief =
        told("b").of(PARENT).that("Black Banner's leader, Idris Wan", leader("Idris Wan", PARENT));
    Silence silence = silence(Dossier.of(GROUP, List.of(BRANCH, chief)), "who leads it");
    assertThat(silence.kind()).isEqualTo(Silence.Kind.OTHER_GROUP);
    assertThat(silence.nearest()).map(Line::owner).contains(PARENT);
  }

  private static Details leader(String person, String organisation) {
    return new Details.Role(person, "leader", organisation);
  }

  @Test
  void whatAReportSaysOnlyLaterDoesNotLeakIntoASilence() {
    Evidence late = told("b").published("2022-02").that("900 fighters", fighters(900));
    Dossier dossier = Dossier.of(GROUP, List.of(late), asOf("2021-01-01"), false, Kinship.NONE);
    assertThat(silence(dossier, "how many members it has").kind())
        .isEqualTo(Silence.Kind.NEVER_MENTIONED);
  }

  @Test
  void theParentsWordsAreLabelledAsTheParents() {
    Evidence words =
        told("b")
            .of(PARENT)
            .that("Black Banner condemned", new Details.Statement(PARENT, "", "condemn", "it"));
    Dossier dossier = Dossier.of(GROUP, List.of(BRANCH, words));
    assertThat(dossier.section(StandingQuestion.WORDS).parts())
        .extracting(Section.Part::title)
        .containsExactly("Said by Black Banner, its parent");
    assertThat(dossier.section(StandingQuestion.WORDS).lines())
        .extracting(Line::owner)
        .containsExactly(PARENT);
  }

  @Test
  void keepsClaimedBlamedAndDeniedAttacksApart() {
    Dossier dossier =
        Dossier.of(
            GROUP,
            List.of(
                told("a").as(Status.CLAIMED).that("it claimed", attack(GROUP, "a bus", "Ousra")),
                told("b").as(Status.BLAMED).that("it was blamed", attack(GROUP, "a car", "Khel")),
                told("c").as(Status.DENIED).that("it denied", attack(GROUP, "a ship", "Tamsa"))));
    assertThat(dossier.section(StandingQuestion.ATTACKS).parts())
        .extracting(Section.Part::title)
        .containsExactly("Claimed by it", "Blamed on it", "Denied");
  }

  @Test
  void aBountyOnOneOfItsPeopleIsAMeasureAgainstIt() {
    Evidence post = told("a").that("its leader Omar Tell", leader("Omar Tell", GROUP));
    Evidence bounty =
        told("b")
            .of("Omar Tell")
            .that(
                "a $1m bounty on Omar Tell",
                event("sanction", List.of(), List.of("Omar Tell"), List.of(), "$1m"));
    Dossier dossier = Dossier.of(GROUP, List.of(post, bounty));
    assertThat(dossier.section(StandingQuestion.MEASURES).lines())
        .extracting(Line::reasons)
        .containsExactly(List.of("Omar Tell is said to hold a post in it"));
  }

  @Test
  void anAttackOnItByOthersIsNotItsOwn() {
    Evidence raid =
        told("a").of("Norland").that("Norland raided it", attack("Norland", GROUP, "Khel"));
    Dossier dossier = Dossier.of(GROUP, List.of(raid));
    assertThat(shown(dossier, StandingQuestion.ATTACKS)).isEmpty();
    assertThat(shown(dossier, StandingQuestion.MEASURES)).containsExactly(raid);
  }

  @Test
  void countsACopyAndItsModelAsOneOrigin() {
    String words = "The Red Dune Front has its base in the old salt port of Tamsa in the south";
    Details base = new Details.Presence(List.of("Tamsa"), "based");
    Dossier dossier =
        Dossier.of(
            GROUP,
            List.of(
                told("a").that(words, base),
                told("b").that(words, base),
                told("c").that("From Tamsa, its base, raiders ride out", base)));
    assertThat(dossier.section(StandingQuestion.PLACES).lines())
        .allSatisfy(line -> assertThat(line.reports()).isEqualTo(3))
        .allSatisfy(line -> assertThat(line.origins()).isEqualTo(2));
  }

  @Test
  void newerDoesNotRetireOlder() {
    assertThat(shown(Dossier.of(GROUP, List.of(IN_2014, IN_2018)), StandingQuestion.STRENGTH))
        .containsExactly(IN_2014, IN_2018);
  }

  @Test
  void aTopCommanderLeads() {
    assertThat(asked(holding("top commander"))).doesNotContain("who leads it");
    assertThat(asked(holding("field commander"))).contains("who leads it");
  }

  private static Dossier holding(String post) {
    return Dossier.of(
        GROUP,
        List.of(told("a").that("its commander", new Details.Role("Idris Wan", post, GROUP))));
  }

  private static List<String> asked(Dossier dossier) {
    return dossier.silences().map(Silence::asked).toList();
  }

  @Test
  void tiesThatContradictAreToldInWords() {
    Dossier dossier =
        Dossier.of(
            GROUP,
            List.of(
                told("a").that("fights Norland", new Details.Tie("Norland", "fights", "")),
                told("b").that("Norland's ally", new Details.Tie("Norland", "ally-of", ""))));
    assertThat(dossier.section(StandingQuestion.TIES).contrasts())
        .extracting(contrast -> contrast.comparison().reason())
        .containsExactly("fighting it and being its ally cannot both hold at one time");
  }
}
