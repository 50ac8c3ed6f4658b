package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.reading.Report.event;

import java.util.List;
import org.attest.model.Basis;
import org.attest.model.Kind;
import org.attest.model.When;
import org.junit.jupiter.api.Test;

/** Sentences that go on with an attack told before have its day; others keep theirs open. */
class RunningStoryTest {

  private static final String WEDNESDAY = "2020-06-10";
  private static final String RAID = "Gunmen of al-Shabaab stormed a hotel in Kismayo on Monday. ";

  @Test
  void whatTheAttackersDidNextHasTheDayOfTheAttack() {
    assertThat(days(RAID + "The manager was out. The attackers shot a guard at the gate."))
        .containsExactly(When.of("2020-06-08"), When.of("2020-06-08"));
  }

  @Test
  void theDayIsInferredAndSaysSo() {
    var claims =
        Report.of(RAID + "The militants had targeted officials who were meeting in it.")
            .on(WEDNESDAY)
            .claims(Kind.EVENT);
    assertThat(claims).hasSize(2);
    assertThat(event(claims.getLast()).date()).isEqualTo(When.of("2020-06-08"));
    assertThat(event(claims.getLast()).dateBasis()).isEqualTo(Basis.INFERRED);
  }

  @Test
  void anotherAttackHasNoDayOfTheFirst() {
    assertThat(days(RAID + "In another attack al-Shabaab shelled a market in Baidoa."))
        .containsExactly(When.of("2020-06-08"), When.unknown());
  }

  @Test
  void afterALookBackTheStoryIsLeft() {
    assertThat(
            days(
                RAID
                    + "Kenyan troops entered the town in 2012. The militants shelled a market and"
                    + " killed two traders."))
        .contains(When.of("2020-06-08"), When.unknown());
  }

  @Test
  void theDeadOfAnAnswerAreNotThoseOfTheFirstAttack() {
    var claims =
        Report.of(
                "The PKK attacked a factory near Ankara on Monday. Turkey answered with air strikes"
                    + " on 47 camps in northern Iraq. The militia which holds the area said that 12"
                    + " civilians had been killed there.")
            .on(WEDNESDAY)
            .claims(Kind.EVENT);
    assertThat(claims.getLast().subject()).isEqualTo("Turkey");
    assertThat(event(claims.getLast()).killed().low()).hasValue(12);
    assertThat(event(claims.getLast()).date()).isEqualTo(When.unknown());
  }

  @Test
  void theDeadSinceTheWarBeganAreNobodysOneAttack() {
    var claims =
        Report.of(
                RAID
                    + "Its war on the state began in August 2006, and more than 40,000 people have"
                    + " been killed since.")
            .on(WEDNESDAY)
            .claims(Kind.EVENT);
    assertThat(event(claims.getLast()).type()).isEqualTo("other");
    assertThat(claims.getLast().holds().from()).isEqualTo(When.month(2006, 8));
  }

  @Test
  void anotherGroupsDeedIsNoPartOfIt() {
    assertThat(days(RAID + "Boko Haram killed three farmers in a field."))
        .containsExactly(When.of("2020-06-08"), When.unknown());
  }

  private static List<When> days(String text) {
    return Report.of(text).on(WEDNESDAY).claims(Kind.EVENT).stream()
        .map(c -> event(c).date())
        .toList();
  }
}
