package org.attest.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.dossier.Geography;
import org.attest.dossier.OwnPlaces;
import org.attest.dossier.Told;
import org.attest.lexicon.Lexicon;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.junit.jupiter.api.Test;

/** Where reports disagree, and where an analyst's own places say that they do not. */
class DisagreementsTest {

  private static Evidence based(String report, String place) {
    return Told.told(report)
        .that("it is based in " + place, new Details.Presence(List.of(place), "based"));
  }

  private static Answer ask(Geography geography) {
    return new Answerer(Lexicon.builtIn(), geography)
        .answer(
            Question.of("On what do the reports disagree about the Red Dune Front?"),
            List.of(based("a", "Sharkot"), based("b", "Nangarhar")),
            List.of(),
            List.of());
  }

  @Test
  void aTownAndItsProvinceAreNoDisagreementOnceItsPlaceIsKnown() {
    assertThat(ask(Geography.BUILT_IN).text()).contains("Sharkot", "Nangarhar");
    assertThat(ask(OwnPlaces.WITH_SHARKOT)).isInstanceOf(Answer.NotTold.class);
  }
}
