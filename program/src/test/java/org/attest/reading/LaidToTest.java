package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.reading.Report.event;
import static org.attest.reading.Report.only;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.attest.model.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is said to have done it, by words that lay it to somebody; and each deed told for itself. */
class LaidToTest {

  private static final String DAY = "2025-05-14";

  private static List<Claim> events(String text) {
    return Report.of(text).on(DAY).claims(Kind.EVENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Residents blamed the killings in Bunia on CODECO.",
        "The army laid the attack on a convoy near Bunia at the door of CODECO.",
        "The attack on a bus near Bunia on Monday was blamed by police on CODECO.",
        "Kinshasa pins the blame for Sunday's bombing in Bunia on CODECO.",
        "Officials pointed the finger at CODECO after a bomb killed 12 people in Bunia on Friday.",
        "The blast, which killed nine people in Bunia on Monday, bore the hallmarks of CODECO."
      })
  void whomItIsLaidToIsBlamed(String text) {
    Claim attack = only(Report.of(text).on(DAY), Kind.EVENT);

    assertThat(attack.subject()).isEqualTo("Cooperative for the Development of Congo");
    assertThat(attack.status()).isEqualTo(Status.BLAMED);
    assertThat(event(attack).targets()).doesNotContain(attack.subject());
  }

  @Test
  void aFoiledAttackOfSomebodyNamedWasOnlyIntended() {
    Claim attack =
        only(
            Report.of("Police foiled an attack by Islamic State on a church in Surabaya on Friday.")
                .on(DAY),
            Kind.EVENT);
    assertThat(attack.status()).isEqualTo(Status.INTENDED);
    assertThat(events("Police averted an attack on a mall in Nairobi on Sunday.")).isEmpty();
  }

  @Test
  void whatASearchMayLeadToHasNotHappened() {
    Details.Event bounty =
        event(
            only(
                Report.of(
                        "The United States offered $10m for information leading to the arrest of"
                            + " Abubakar Shekau, for his capture or killing.")
                    .on(DAY),
                Kind.EVENT));
    assertThat(bounty.type()).isEqualTo("sanction");
    assertThat(bounty.targets()).containsExactly("Abubakar Shekau");
  }

  @Test
  void twoTollsOfOneSentenceAreTwoEvents() {
    assertThat(
            events(
                "Two bombs went off in Jolo on Sunday. The first killed nine worshippers; the"
                    + " second, at the gate, killed six soldiers."))
        .extracting(c -> event(c).killed().high().orElse(0))
        .containsExactly(0L, 9L, 6L);
    assertThat(
            events(
                "Gunmen killed 45 people in Goma on Friday. On Monday the toll rose to 60, and on"
                    + " Tuesday it was revised to 52."))
        .extracting(c -> event(c).killed().high().orElse(0))
        .containsExactly(45L, 60L, 52L);
  }

  @ParameterizedTest
  @CsvSource({
    "A landmine killed four soldiers near Djibo on Tuesday., bombing",
    "Somali pirates hijacked a dhow off Eyl on Monday., armed-attack",
    "The ELN freed a kidnapped engineer in Catatumbo on Friday., prisoner-release",
    "ETA shot dead a judge in Madrid on Friday., assassination",
    "An American drone killed three members of al-Qaeda in Marib on Sunday., airstrike"
  })
  void eachDeedHasItsType(String text, String type) {
    assertThat(event(only(Report.of(text).on(DAY), Kind.EVENT)).type()).isEqualTo(type);
  }

  @Test
  void theWoundedStandBesideTheDead() {
    Details.Event blast =
        event(
            only(
                Report.of("A car bomb in Mogadishu on Saturday left 12 people dead and 30 injured.")
                    .on(DAY),
                Kind.EVENT));
    assertThat(blast.killed().high()).hasValue(12);
    assertThat(blast.wounded().high()).hasValue(30);
  }

  @Test
  void thereIsWhereTheEventBeforeWas() {
    List<Claim> claims =
        events("The rebels entered Bukavu on Friday. Seven people were killed there on Saturday.");
    assertThat(claims).hasSize(2);
    assertThat(event(claims.get(1)).places()).containsExactly("Bukavu");
  }

  @Test
  void whoStandsThereAsDoerIsNotTheOneBefore() {
    List<Claim> claims =
        events(
            "The BIFF bombed a bus in Tacurong on Friday. Marines killed three gunmen on Monday.");
    assertThat(claims).extracting(Claim::subject).doesNotHaveDuplicates();
    assertThat(event(claims.get(1)).actors()).isEmpty();
  }

  @Test
  void whatAnotherClauseTellsIsAnotherEvent() {
    List<Claim> claims =
        events(
            "Fighters of M23 shot down a helicopter near Goma on Monday, and both sides blamed each"
                + " other for shells that fell on Sake, where at least four people died.");
    assertThat(event(claims.getFirst()).killed().told()).isFalse();
    assertThat(event(claims.getFirst()).places()).containsExactly("Goma");
  }

  @Test
  void anAttackOfAnotherPlaceAndTimeLendsNothing() {
    List<Claim> claims =
        events(
            "The Real IRA shot a policeman in Derry in April 2019. It is 20 years since the Omagh"
                + " bombing killed 29 people.");
    assertThat(event(claims.getLast()).actors()).isEmpty();
    assertThat(event(claims.getLast()).date().text()).doesNotContain("2019");
  }

  @ParameterizedTest
  @CsvSource({
    "'A bomber blew himself up at a checkpoint in Grozny on Sunday.', suicide-bombing",
    "'ELN rebels set off a bomb on a bus in Arauca on Sunday.', bombing",
    "'Abu Sayyaf released an Indonesian fisherman in Sulu on Sunday.', prisoner-release",
    "'23 civilians killed in Djugu on Sunday by fighters of CODECO.', armed-attack"
  })
  void deedsInFewWordsHaveTheirType(String text, String type) {
    assertThat(event(only(Report.of(text).on(DAY), Kind.EVENT)).type()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The crew of a burning tanker were taken off by a French warship on Friday.",
        "He blamed drug traffickers for financing the raid.",
        "It was the biggest assault on the town since May 2020."
      })
  void whatIsNoDeedIsNone(String text) {
    assertThat(events("The Shining Path attacked Uchiza on Monday. " + text)).hasSize(1);
    assertThat(Report.of("The Shining Path attacked Uchiza on Monday. " + text).on(DAY).claims())
        .noneMatch(c -> c.kind() == Kind.CHARACTER);
  }
}
