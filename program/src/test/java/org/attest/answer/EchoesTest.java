package org.attest.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.dossier.Told.GROUP;
import static org.attest.dossier.Told.told;

import java.util.List;
import org.attest.dossier.Geography;
import org.attest.lexicon.Lexicon;
import org.attest.model.Basis;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.When;
import org.junit.jupiter.api.Test;

/** A second report is another voice only where it has another origin. */
class EchoesTest {

  private static final String AGENCY =
      "The Red Dune Front claimed responsibility for the bomb that tore through the customs house"
          + " in Ousra on Tuesday morning";

  private static final String MORE =
      "Two storeys of the building came down, and the road to the harbour stayed closed until late"
          + " in the afternoon.";

  private static Evidence claimed(String report, String words) {
    return told(report)
        .as(Status.CLAIMED)
        .that(
            words,
            new Details.Event(
                "bombing",
                When.of("2022-05-03"),
                "",
                Basis.STATED,
                List.of("Ousra"),
                List.of(GROUP),
                List.of("customs house"),
                Count.NONE,
                Count.NONE,
                Count.NONE,
                "",
                "",
                ""));
  }

  private static Passage after(Evidence claim, String words) {
    int start = claim.claim().quote().span().end() + 2;
    return new Passage(
        claim.claim().document(),
        new Span(start, start + words.length()),
        words,
        List.of(),
        claim.source());
  }

  private static Answer.Told ask(List<Evidence> claims, List<Passage> passages) {
    return (Answer.Told)
        new Answerer(Lexicon.builtIn(), Geography.BUILT_IN)
            .answer(
                Question.of("Who bombed the customs house in Ousra?"), claims, passages, List.of());
  }

  @Test
  void aCopyIsCitedBesideItsTextAndIsNoOtherOrigin() {
    Evidence agency = claimed("agency", AGENCY);
    Evidence copy = claimed("paper", AGENCY);

    Answer.Told answer =
        ask(List.of(agency, copy), List.of(after(agency, MORE), after(copy, MORE)));

    assertThat(answer.statements())
        .singleElement()
        .satisfies(statement -> assertThat(statement.citations()).hasSize(2));
    assertThat(answer.support().line()).isEqualTo("2 reports, 1 origin (one text)");
    assertThat(answer.text()).endsWith("(2 reports, 1 origin)");
  }

  @Test
  void whoPassesOnTheGroupsOwnClaimIsNoOtherOrigin() {
    Answer.Told answer =
        ask(
            List.of(
                claimed("agency", AGENCY),
                claimed("radio", "it was the Front that had bombed the customs house of Ousra")),
            List.of());

    assertThat(answer.statements()).hasSize(2);
    assertThat(answer.support().line())
        .isEqualTo("2 reports, 1 origin (the same source, Red Dune Front)");
  }
}
