package org.attest.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.dossier.Told.told;

import java.util.List;
import java.util.Optional;
import org.attest.model.Basis;
import org.attest.model.Claim;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.attest.model.When;
import org.junit.jupiter.api.Test;

/** What an analyst's own places say counts as what the built-in ones say. */
class GeographyTest {

  private static Claim based(String name, String place) {
    return told(name)
        .that("it is based in " + place, new Details.Presence(List.of(place), "based"))
        .claim();
  }

  private static Evidence bomb(String name, String place) {
    return told(name)
        .that(
            "a bomb killed nine in the fish market of " + place,
            new Details.Event(
                "bombing",
                When.of("2022-07-09"),
                "",
                Basis.STATED,
                List.of(place),
                List.of(),
                List.of("fish market"),
                Count.exactly(9),
                Count.NONE,
                Count.NONE,
                "",
                "",
                ""));
  }

  @Test
  void takesABaseInAPlaceOfOnesOwnForOneInItsProvinceToldMoreClosely() {
    Claim town = based("a", "Sharkot");
    Claim province = based("b", "Nangarhar");

    assertThat(Comparison.of(town, province).map(Comparison::relation))
        .isEqualTo(Optional.of(Relation.CONFLICT));
    assertThat(Comparison.of(town, province, OwnPlaces.WITH_SHARKOT).map(Comparison::relation))
        .isEqualTo(Optional.of(Relation.MORE_PRECISE));
    assertThat(Comparison.of(town, province, OwnPlaces.WITH_SHARKOT).flatMap(Comparison::finer))
        .isEqualTo(Optional.of(town.id()));
  }

  @Test
  void gathersOneEventByAPlaceOfOnesOwn() {
    List<Evidence> both = List.of(bomb("a", "Sharkot"), bomb("b", "Nangarhar"));

    assertThat(Gathering.of(both)).hasSize(2);
    assertThat(Gathering.of(both, Rulings.NONE, Origins.byHash(), OwnPlaces.WITH_SHARKOT))
        .hasSize(1);
  }
}
