package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A capital is its government where it gives, binds and deals, and else a town. */
class SeatsOfPowerTest {

  private static List<String> ties(String sentence) {
    return Report.of(sentence).claims(Kind.TIE).stream()
        .map(c -> (Details.Tie) c.details())
        .map(t -> t.relation() + " " + t.object())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tehran's support for Hamas is no secret.|sponsored-by Iranian government",
        "Hezbollah is loyal to Tehran.|allegiance-to Iranian government",
        "The Lord's Resistance Army was a pawn of Khartoum.|sponsored-by Sudanese government",
        "Weapons from Damascus helped Hezbollah.|sponsored-by Syrian government",
        "The PKK fights the Turkish state.|fights Turkish government",
      })
  void aCapitalOrRegimeThatGivesOrBindsIsTheGovernment(String sentence, String tie) {
    assertThat(ties(sentence)).contains(tie);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tehran's streets were full of Hezbollah flags.",
        "Damascus burned while Hezbollah watched.",
        "The road to Tehran is closed to Hezbollah.",
      })
  void aTownIsNoParty(String sentence) {
    assertThat(ties(sentence)).isEmpty();
  }

  @Test
  void aTownThatFallsIsAPlace() {
    assertThat(Report.of("Sanaa fell into the hands of the Houthis in 2014.").claims(Kind.PRESENCE))
        .singleElement()
        .satisfies(
            c -> assertThat(((Details.Presence) c.details()).places()).containsExactly("Sanaa"));
  }
}
