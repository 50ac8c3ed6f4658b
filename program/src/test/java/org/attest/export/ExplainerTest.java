package org.attest.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.dossier.Told.GROUP;
import static org.attest.dossier.Told.told;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.attest.dossier.Dossier;
import org.attest.model.Basis;
import org.attest.model.ClaimId;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.attest.model.Status;
import org.attest.model.When;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExplainerTest {

  private static final List<Evidence> EVIDENCE =
      List.of(
          told("a").that("the Front fights Norland", new Details.Tie("Norland", "fights", "")),
          told("a").that("and the Salt Road clan", new Details.Tie("Salt Road", "fights", "")),
          told("a").that("or RDF", new Details.Name("RDF", "acronym", List.of())),
          told("b").that("also the Dunes", new Details.Name("the Dunes", "alias", List.of())),
          told("a").that("some 900 men", new Details.Strength(Count.exactly(900), "men", "")),
          told("b").that("4,000 men", new Details.Strength(Count.exactly(4000), "men", "")),
          told("b")
              .of("Black Banner")
              .that("Idris Wan leads it", new Details.Role("Idris Wan", "leader", "Black Banner")),
          told("b").that("part of it", new Details.Tie("Black Banner", "part-of", "")));

  private final Explainer explainer =
      Explainer.of(Dossier.of(GROUP, EVIDENCE), Explainer.Length.LONG, Explainer.Context.NONE);

  @Test
  void everySentenceStandsOnClaimsThatAreFootnoted() {
    List<ClaimId> noted =
        explainer.notes().stream().flatMap(note -> note.citation().claims().stream()).toList();
    assertThat(explainer.sentences())
        .isNotEmpty()
        .allSatisfy(sentence -> assertThat(sentence.claims()).isNotEmpty())
        .allSatisfy(sentence -> assertThat(noted).containsAll(sentence.claims()));
  }

  @Test
  void everyClaimOfTheDossierIsTold() {
    Set<String> told = new TreeSet<>();
    explainer.sentences().forEach(s -> s.claims().forEach(id -> told.add(id.value())));
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            EVIDENCE.stream().map(each -> each.claim().id().value()).toList());
  }

  @Test
  void aSentenceOfAReportIsQuotedOnceAndNotedOnce() {
    String words = "It vows to burn the port and calls the governor a thief";
    List<Evidence> evidence =
        List.of(
            told("a").that("some 900 men", new Details.Strength(Count.exactly(900), "men", "")),
            told("a").that(words, new Details.Targeting(List.of("port"), List.of())),
            told("a").that(words, new Details.Statement(GROUP, "governor", "label", "a thief")),
            told("a").that("it swore to win", new Details.Statement(GROUP, "", "vow", "to win")));

    Explainer written =
        Explainer.of(Dossier.of(GROUP, evidence), Explainer.Length.LONG, Explainer.Context.NONE);

    assertThat(written.sentences().filter(each -> each.words().contains(words)))
        .singleElement()
        .satisfies(each -> assertThat(each.claims()).hasSize(2));
    assertThat(written.notes())
        .filteredOn(note -> note.citation().quote().words().equals(words))
        .singleElement()
        .satisfies(note -> assertThat(note.citation().claims()).hasSize(2));
  }

  @Test
  void likeClaimsShareASentenceOrReadOn() {
    assertThat(explainer.sentences())
        .extracting(Explainer.Sentence::words)
        .contains("The Red Dune Front has fought Norland, a Daily reports.")
        .contains("The same report adds that it has fought Salt Road.")
        .contains("It is also called “RDF” and “the Dunes”, a Daily and b Daily report.");
  }

  @Test
  void whomOneEventBefellIsOneSentence() {
    List<Evidence> evidence =
        List.of(
            told("a").as(Status.CLAIMED).that("killed 95 herders", blast(95, "herders")),
            told("a").as(Status.CLAIMED).that("and 13 soldiers", blast(13, "soldiers")),
            told("b").as(Status.CLAIMED).that("killed 90 herders", blast(90, "herders")));

    assertThat(
            Explainer.of(Dossier.of(GROUP, evidence), Explainer.Length.LONG, Explainer.Context.NONE)
                .sentences())
        .extracting(Explainer.Sentence::words)
        .anySatisfy(words ->
            assertThat(words)
                .contains("95 herders and 13 soldiers were killed")
                .doesNotContain("90"))
        .anySatisfy(words -> assertThat(words).contains("in which 90 herders were killed"));
  }

  private static Details blast(int killed, String victims) {
    return new Details.Event(
        "bombing",
        When.day(LocalDate.of(2022, 4, 3)),
        "",
        Basis.STATED,
        List.of("Ousra"),
        List.of(GROUP),
        List.of(),
        Count.exactly(killed),
        Count.NONE,
        Count.NONE,
        victims,
        "",
        "");
  }

  @Test
  void aContradictionIsToldAsOneAndNotAveraged() {
    assertThat(explainer.sentences())
        .extracting(Explainer.Sentence::words)
        .anySatisfy(words ->
            assertThat(words)
                .startsWith("These two contradict each other")
                .contains("900")
                .contains("4,000"));
  }

  @Test
  void aSilenceIsNamedWithTheNearestThingThatIsSaid() {
    assertThat(explainer.sentences())
        .extracting(Explainer.Sentence::words)
        .anySatisfy(words ->
            assertThat(words)
                .startsWith(
                    "The reports do not say who leads it; what they say is of its parent, Black"
                        + " Banner.")
                .contains("Idris Wan is Black Banner's leader"));
    assertThat(explainer.markdown()).contains("Never mentioned in the reports read");
  }

  @Test
  void theJsonBesideItHoldsSentencesClaimsAndExactQuotes() {
    JsonNode root = JsonMapper.builder().build().readTree(explainer.json());
    assertThat(root.path("sentences").size()).isEqualTo((int) explainer.sentences().count());
    assertThat(root.path("sentences"))
        .allSatisfy(sentence -> assertThat(sentence.path("claims")).isNotEmpty());
    assertThat(root.path("notes"))
        .allSatisfy(claim ->
            assertThat(claim.path("quote").stringValue())
                .hasSize(claim.path("end").asInt() - claim.path("start").asInt()));
  }
}
