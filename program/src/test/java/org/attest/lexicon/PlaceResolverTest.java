package org.attest.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceResolverTest {

  private static final Gazetteer PLACES = Gazetteer.builtIn();

  private static List<Place> in(String text) {
    return PLACES.places(text, List.of());
  }

  private static Place only(String text) {
    List<Place> places = in(text);
    assertThat(places).as(text).hasSize(1);
    return places.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It holds the eastern province of Nangarhar. | the eastern province of Nangarhar | Nangarhar | ADMIN1",
        "It holds Nangarhar province. | Nangarhar province | Nangarhar | ADMIN1",
        "It grew in north-eastern Afghanistan. | north-eastern Afghanistan | north-eastern Afghanistan | PART",
        "It grew in central and northern Mali. | central and northern Mali | central and northern Mali | PART",
        "Bombs went off outside Kabul airport. | Kabul airport | Kabul airport | SITE",
        "Its men took Kunduz province. | Kunduz province | Kunduz | ADMIN1",
        "Its men took the city of Kunduz. | the city of Kunduz | Kunduz | TOWN",
        "Inmates fled Pul-e-Charki prison. | Pul-e-Charki prison | Pul-e-Charkhi prison | SITE",
        "Inmates fled al-Hol camp. | al-Hol camp | al-Hol camp | SITE",
        "They crossed the Euphrates River. | Euphrates River | Euphrates | WATER",
        "They hid in the Hindu Kush. | Hindu Kush | Hindu Kush | MOUNTAIN",
        "They fought all over the Sahel. | Sahel | Sahel | REGION",
        "They trained in Jawzjan. | Jawzjan | Jowzjan | ADMIN1",
      })
  void readsThePhraseAroundAName(String text, String phrase, String name, PlacePrecision kind) {
    Place place = only(text);
    assertThat(place.span().of(text)).isEqualTo(phrase);
    assertThat(place.name()).isEqualTo(name);
    assertThat(place.precision()).isEqualTo(kind);
  }

  @Test
  void readsADistrictInsideItsProvince() {
    List<Place> places = in("Shells fell on Achin district, Nangarhar, on Monday.");
    assertThat(places).extracting(Place::name).containsExactly("Achin", "Nangarhar");
    assertThat(places).extracting(Place::country).containsOnly("AF");
    assertThat(places.getFirst().admin1()).isEqualTo("Nangarhar");
  }

  @Test
  void findsTheFarTownWhenItsCountryIsNamedBesideIt() {
    assertThat(in("The band met in Tripoli, Lebanon, and left.").getFirst().country())
        .isEqualTo("LB");
    assertThat(in("The band met in Tripoli and left.").getFirst().country()).isEqualTo("LY");
  }

  @Test
  void keepsWhatOneMentionSaidForTheNext() {
    List<Place> places = in("He was born in Paris, Texas. He came back to Paris at fifty.");
    assertThat(places.getLast().country()).isEqualTo("US");
    assertThat(places.getLast().how()).isEqualTo("same-name");
  }

  @Test
  void prefersTheCountryThatTheReportIsAbout() {
    String text = "Troops left Homs and Aleppo for Syria's coast. Hama fell, and then Tartus.";
    assertThat(in(text)).extracting(Place::country).containsOnly("SY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mullah Yusuf Kandahari spoke.",
        "Abu Omar al-Baghdadi spoke.",
        "Paris Hilton sang.",
        "Michael Jordan scored.",
        "Police said little. Most agreed. Reading is hard. Nice work.",
        "A Mobile phone was found by the Post.",
        "Tell us more.",
        "The Union spoke of Hope and March.",
      })
  void leavesPersonsAndPlainWordsAlone(String text) {
    assertThat(in(text)).isEmpty();
  }

  @Test
  void leavesOutWhatTheCallerKnowsToBeAPerson() {
    String text = "Jordan said that he would come.";
    assertThat(PLACES.places(text, List.of(new Span(0, 6)))).isEmpty();
    assertThat(PLACES.places(text, List.of())).extracting(Place::country).containsExactly("JO");
  }

  @Test
  void tellsAcronymsOfStatesFromPronouns() {
    assertThat(in("The U.S. and the UK agreed with us."))
        .extracting(Place::country)
        .containsExactly("US", "GB");
  }

  @Test
  void dropsThePossessiveFromTheName() {
    String text = "Iraq's army left.";
    assertThat(only(text).toponym().of(text)).isEqualTo("Iraq");
  }

  @Test
  void isNeverFinerThanTheWords() {
    Place place = only("The group is active in northern Nigeria.");
    assertThat(place.precision()).isEqualTo(PlacePrecision.PART);
    assertThat(place.admin1()).isEmpty();
    assertThat(place.entry()).isEqualTo("country:NG");
  }

  @Test
  void knowsAPlaceBeforeABodyOrPost() {
    assertThat(in("Ohio Department of Justice lawyers met Douglas County Sheriff's deputies."))
        .extracting(Place::name)
        .contains("Ohio", "Douglas County");
    assertThat(in("The Quebec Health Minister spoke.")).hasSize(1);
    assertThat(in("Quebec Tremblay spoke.")).isEmpty();
  }

  @Test
  void knowsTheStateBehindAParty() {
    assertThat(in("The bill of Rep. Doe, D-N.Y., failed in the House."))
        .extracting(Place::admin1)
        .containsExactly("New York");
  }

  @Test
  void takesDirectionsForNoTowns() {
    assertThat(in("They drove Northeast on Loop 12 in the Gulf.")).isEmpty();
  }

  @Test
  void findsTheWhiteHouseInItsCapital() {
    assertThat(only("The White House said so.").precision()).isEqualTo(PlacePrecision.SITE);
  }
}
