package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.attest.model.Location;
import org.attest.model.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places as the whole reader finds them, names tagged and parsed. */
class PlacePassTest {

  private static List<Mention> places(String text) {
    return Report.of(text).reading().mentions().stream()
        .filter(mention -> mention.type() == Mention.Type.PLACE)
        .toList();
  }

  private static Location where(String text, String name) {
    return places(text).stream()
        .filter(mention -> mention.name().equals(name))
        .flatMap(mention -> mention.location().stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " not among " + places(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Police in Decatur, Ga., found the van. | Decatur | US",
        "The flood reached Georgia, Alabama, Tennessee and Ohio. | Georgia | US",
        "The envoys of Georgia, Armenia and Azerbaijan met. | Georgia | GE",
        "Buses left Enfield, Tottenham and Walthamstow. A fire broke out in Edmonton. | Edmonton |"
            + " GB",
        "The Taliban took the market of Balkh. | Balkh | AF",
      })
  void tellsPlacesOfOneNameApart(String text, String name, String country) {
    assertThat(where(text, name).country()).isEqualTo(country);
  }

  @Test
  void givesAProvinceThePointInItsMiddle() {
    Location texas = where("Troops went to Texas.", "Texas");

    assertThat(texas.precision()).isEqualTo("admin1");
    assertThat(texas.latitude()).isBetween(30.5, 32.5);
    assertThat(texas.longitude()).isBetween(-100.5, -98.0);
  }

  @Test
  void leavesAnUnknownVillageNamed() {
    assertThat(places("Soldiers entered the village of Tserkhovka on Monday."))
        .anySatisfy(mention -> {
          assertThat(mention.name()).isEqualTo("Tserkhovka");
          assertThat(mention.location()).isEqualTo(Optional.empty());
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Rebels sank a boat on the Caqueta river on Monday. | Caqueta",
        "Herders burned huts on the banks of the Benue. | Benue",
        "Troops crossed the White Nile into Kosti. | White Nile",
      })
  void takesARiverForNoProvinceOfItsName(String text, String name) {
    assertThat(places(text))
        .anySatisfy(mention -> {
          assertThat(mention.name()).isEqualTo(name);
          assertThat(mention.location()).isEqualTo(Optional.empty());
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Two Somali officers spoke. | Somali",
        "It sold for US$ 40 million. | United States",
        "Several pro-Russia units surrendered. | Russia",
        "He played for Paris Saint-Germain. | Paris",
        "Robert Fairfield was tried. Fairfield denied it. | Fairfield",
      })
  void takesNoDemonymBodyOrPersonForAPlace(String text, String name) {
    assertThat(places(text)).extracting(Mention::name).doesNotContain(name);
  }

  @Test
  void keepsTheLandBesideTheStateThatActs() {
    assertThat(places("Iran sent drones to its ally."))
        .extracting(Mention::name)
        .containsExactly("Iran");
  }

  @Test
  void doesNotTakeTheReportsPublisherForAPlace() {
    Report report =
        Report.of("A spokesman told Northgate that shells fell on Kunduz.").by("Northgate");

    assertThat(report.reading().mentions())
        .filteredOn(mention -> mention.type() == Mention.Type.PLACE)
        .extracting(Mention::name)
        .containsExactly("Kunduz");
  }
}
