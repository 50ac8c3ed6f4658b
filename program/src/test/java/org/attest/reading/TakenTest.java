package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.reading.Report.event;
import static org.attest.reading.Report.only;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What troops and fighters take: places that nobody knows, persons, ships, and whose bases. */
class TakenTest {

  private static final String DAY = "2025-05-14";

  private static List<Claim> claims(Kind kind, String text) {
    return Report.of(text).on(DAY).claims(kind);
  }

  @Test
  void aNameThatFightersCaptureIsAPlaceThatIsNowhereKnown() {
    Details.Event taken =
        event(only(Report.of("M23 fighters seized Kabati-Mwenda on Sunday.").on(DAY), Kind.EVENT));

    assertThat(taken.type()).isEqualTo("territorial-change");
    assertThat(taken.places()).containsExactly("Kabati-Mwenda");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rebels of the ADF captured Dura Hassan on 3 May.",
        "The Houthis captured Aden's old quarter in 2015.",
        "The Houthis seized rifles in Aden on Monday.",
        "M23 captured nine tanks near Goma on Friday.",
      })
  void whatMayBeAPlaceOrAThingIsNoKidnapping(String text) {
    assertThat(claims(Kind.EVENT, text))
        .extracting(c -> event(c).type())
        .doesNotContain("kidnapping");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Al-Shabaab overran a police post in Baidoa on Monday.",
        "The Taliban captured two army outposts in Kunduz on Monday.",
        "M23 seized an army base near Rutshuru on Monday.",
      })
  void postsOfTroopsAreGroundThatIsTaken(String text) {
    assertThat(claims(Kind.EVENT, text))
        .extracting(c -> event(c).type())
        .containsExactly("territorial-change");
  }

  @Test
  void anOfficerWhoIsCapturedIsNoTerritory() {
    assertThat(claims(Kind.EVENT, "The Taliban captured General Omar Safi near Herat on Monday."))
        .extracting(c -> event(c).type())
        .doesNotContain("territorial-change");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nigerien troops fought Boko Haram at Bosso on Monday and went back to their base in Diffa.",
        "Boko Haram ambushed Chadian soldiers outside their base in Bol on Tuesday.",
      })
  void theBaseOfTroopsIsNotTheGroups(String text) {
    assertThat(claims(Kind.PRESENCE, text)).isEmpty();
  }

  @Test
  void aGroupGoesBackToItsOwnBase() {
    assertThat(
            only(
                Report.of("Fighters of the PKK returned to their bases in Sinjar."), Kind.PRESENCE))
        .extracting(Claim::subject)
        .isEqualTo("Kurdistan Workers Party");
  }

  @Test
  void mostOfADistrictIsHeld() {
    Claim held =
        only(Report.of("M23 still controls most of the territory of Rutshuru."), Kind.PRESENCE);

    assertThat(held.details()).isEqualTo(new Details.Presence(List.of("Rutshuru"), "controls"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Gunmen captured Tarkindo on Monday.",
        "M23 rebels captured Kanyabira after two days of fighting."
      })
  void aLoneNameThatIsCapturedIsAPlace(String text) {
    assertThat(claims(Kind.EVENT, text))
        .extracting(c -> event(c).type())
        .containsExactly("territorial-change");
  }

  @Test
  void aClaimThatIsWithdrawnIsNoRetreat() {
    assertThat(
            claims(Kind.EVENT, "M23 withdrew its claim of responsibility for the attack in Sake."))
        .extracting(c -> event(c).type())
        .doesNotContain("withdrawal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Boko Haram laid siege to Gwoza in May, and captured it in June.",
        "M23 attacked Goma and seized it.",
        "M23 marched into Goma on Monday. The army retook it on Tuesday.",
      })
  void whatIsTakenByAPronounIsThePlaceJustToldOf(String text) {
    Details.Event last = event(claims(Kind.EVENT, text).getLast());

    assertThat(last.type()).isEqualTo("territorial-change");
    assertThat(last.places()).hasSize(1).isSubsetOf("Gwoza", "Goma");
    assertThat(last.targets()).isEqualTo(last.places());
  }

  @Test
  void aBaseThatIsTakenByAPronounIsNotTheTownNearIt() {
    assertThat(claims(Kind.EVENT, "Boko Haram attacked a base near Gwoza and captured it."))
        .extracting(c -> event(c).type())
        .containsExactly("armed-attack");
  }
}
