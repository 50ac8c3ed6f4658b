package org.attest.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

  private static final Gazetteer PLACES = Gazetteer.builtIn();

  static Stream<PlaceOverlay.Row> overlayRows() {
    return PlaceOverlay.rows("overlay.json").stream();
  }

  static Stream<PlaceOverlay.Row> countryRows() {
    return PlaceOverlay.rows("countries.json").stream();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = GazetteerTest.class.getResourceAsStream("places/" + name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }

  @Test
  void theDataFilesAreThoseThatWereBuilt() throws Exception {
    String sums = new String(resource("checksums.txt"), StandardCharsets.UTF_8);
    for (String line : sums.lines().toList()) {
      byte[] bytes = resource(line.substring(66));
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      assertThat(HexFormat.of().formatHex(hash)).as(line).isEqualTo(line.substring(0, 64));
      assertThat(bytes.length).as(line).isLessThan(2_000_000);
    }
    assertThat(sums.lines()).hasSize(3);
  }

  @Test
  void loadsWithinThreeSecondsEvenOnABusyMachine() {
    long start = System.nanoTime();
    Gazetteer fresh = Gazetteer.load();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    assertThat(fresh.named("Kabul")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mazar-e Sharif", "mazar e sharif", "Mazār-e Sharīf", "MAZAR-E-SHARIF"})
  void foldsSpellingsOfOneName(String form) {
    assertThat(PLACES.named(form)).extracting(PlaceEntry::country).contains("AF");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nangarhar", "Nangahar", "Ningarhar"})
  void namesAProvinceOneWayWhateverItsSpelling(String form) {
    assertThat(PLACES.named(form))
        .filteredOn(entry -> entry.precision() == PlacePrecision.ADMIN1)
        .extracting(PlaceEntry::name)
        .containsExactly("Nangarhar");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pul-e-Charkhi", "Pul-e-Charki prison", "Pul-i-Charkhi", "Pol-e Charkhi"})
  void knowsThePrisonInItsSpellings(String form) {
    assertThat(PLACES.named(form)).extracting(PlaceEntry::name).contains("Pul-e-Charkhi prison");
  }

  @Test
  void findsASpellingOneLetterAwayInsideTheCountryAsked() {
    assertThat(PLACES.nearly("Jalalabat", "AF")).extracting(PlaceEntry::name).contains("Jalalabad");
    assertThat(PLACES.nearly("Jalalabat", "PE")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("overlayRows")
  void findsEachOverlayRowInItsExample(PlaceOverlay.Row row) {
    assertThat(PLACES.places(row.example(), List.of()))
        .as(row.example())
        .extracting(Place::name)
        .contains(row.name());
  }

  @Test
  void noSpellingStandsForTwoOverlayRows() {
    Map<String, String> owner = new HashMap<>();
    SoftAssertions.assertSoftly(soft ->
        overlayRows()
            .forEach(row ->
                Stream.concat(Stream.of(row.name()), row.forms().stream())
                    .map(PlaceKey::of)
                    .distinct()
                    .forEach(key -> {
                      String id = row.of() + row.name();
                      soft.assertThat(owner.getOrDefault(key, id)).as(key).isEqualTo(id);
                      owner.put(key, id);
                    })));
  }

  @Test
  void eachOverlayRowHasASourceAndStandsOnTheGlobe() {
    assertThat(overlayRows())
        .allSatisfy(row -> {
          assertThat(row.source()).isNotEmpty();
          assertThat(row.latitude()).isBetween(-90.0, 90.0);
          assertThat(row.longitude()).isBetween(-180.0, 180.0);
        });
  }

  @Test
  void countriesLieAmongTheirOwnTowns() {
    Set<String> capitals = Set.of("Kabul", "Bogota", "Abuja", "Damascus", "Kyiv", "Manila");
    for (String capital : capitals) {
      PlaceEntry town =
          PLACES.named(capital).stream()
              .filter(entry -> entry.feature().equals("PPLC"))
              .findFirst()
              .orElseThrow();
      PlaceEntry country = PLACES.country(town.country()).orElseThrow();
      assertThat(town.kilometresTo(country)).as(capital).isLessThan(900);
    }
  }

  @ParameterizedTest
  @MethodSource("countryRows")
  void findsEachCountryByEachOfItsNames(PlaceOverlay.Row row) {
    Stream.concat(Stream.of(row.name()), row.forms().stream())
        .forEach(form ->
            assertThat(PLACES.places("The ministers flew to " + form + " again.", List.of()))
                .as(form)
                .extracting(Place::entry)
                .contains("country:" + row.country()));
  }
}
