package org.attest.lexicon;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A user's own rows of places, laid over the built-in ones. */
class OwnPlacesTest {

  private static Gazetteer with(String rows) {
    LexiconSource source =
        new LexiconSource("lexicon/places.json", new ByteArrayInputStream(rows.getBytes(UTF_8)));
    return Gazetteer.builtIn().with(List.of(source));
  }

  @Test
  void aNameOfTheUsersMeansTheirPlaceAndNoOther() {
    Gazetteer places =
        with(
            """
            [{"name": "Paris", "precision": "site", "in": "NG.27", "latitude": 12, "longitude": 13,
              "forms": ["Paris camp"], "example": "They left Paris."}]
            """);
    assertThat(places.named("paris camp")).isEqualTo(places.named("Paris"));
    assertThat(places.named("Paris"))
        .singleElement()
        .satisfies(place -> {
          assertThat(place.country()).isEqualTo("NG");
          assertThat(place.admin1()).isEqualTo("NG.27");
          assertThat(place.latitude()).isEqualTo(12);
        });
    assertThat(places.faults()).isEmpty();
    assertThat(Gazetteer.builtIn().named("Paris")).hasSizeGreaterThan(1);
  }

  @Test
  void aRowWithOfSpellsAKnownPlaceAnew() {
    Gazetteer places =
        with(
            """
            [{"name": "Borno State", "of": "NG.27", "forms": ["Bornu-State"], "example": "They left Bornu-State."},
             {"name": "Kabul City", "of": "geonames:1138958", "example": "They left Kabul City."},
             {"name": "the Sahelian belt", "of": "overlay:Sahel", "example": "He fled."}]
            """);
    assertThat(places.named("Bornu State"))
        .extracting(PlaceEntry::id)
        .containsExactly("admin:NG.27");
    assertThat(places.named("Kabul City"))
        .extracting(PlaceEntry::geonameId)
        .containsExactly(1138958);
    assertThat(places.areaName("NG.27")).isEqualTo("Borno State");
    assertThat(places.faults())
        .containsExactly(
            "lexicon/places.json: entry 'the Sahelian belt' is not found in: He fled.");
  }

  @Test
  void aNameThatIsOffIsNoPlace() {
    Gazetteer places =
        with("[{\"name\": \"Mosul\", \"off\": true, \"example\": \"They left Mosul on Monday.\"}]");
    assertThat(places.places("They left Mosul on Monday.", List.of())).isEmpty();
    assertThat(places.faults()).isEmpty();
  }
}
