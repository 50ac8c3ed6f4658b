package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.reading.Report.event;

import java.util.List;
import org.attest.model.Basis;
import org.attest.model.Claim;
import org.attest.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deeds without a time of their own stand at the time and place to which the story has come. */
class SceneTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The second round began on 7 May, when rebels shelled the port. Nine people died.            | 2023-05-07
          The lull ended on 7 May, after troops stormed a mill. Nine guards were killed.               | 2023-05-07
          It began on 7 May, the day of the vote, when gunmen burned a school. Nine people died.       | 2023-05-07
          Al-Shabaab took Baidoa on 7 May. The militants fired rockets at the depot.                   | 2023-05-07
          Riders came into Baidoa at dusk on 7 May. They killed nine farmers.                          | 2023-05-07
          Al-Shabaab shelled Baidoa on 7 May. Two days later militiamen reached the mill. Nine people were killed. | 2023-05-09
          On 7 May gunmen stopped a bus near Baidoa. They killed nine farmers.                         | 2023-05-07
          Al-Shabaab shelled Baidoa on 7 May. The army said that nine people had been killed.          | 2023-05-07
          """)
  void aDeedThatGoesOnHasTheTimeOfTheSentenceBefore(String report, String date) {
    assertThat(last(report)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Al-Shabaab shelled Baidoa on 7 May. Meanwhile Boko Haram attacked a bus near Yola.
          Al-Shabaab shelled Baidoa on 7 May. Boko Haram attacked a bus near Yola.
          Al-Shabaab shelled Baidoa on 7 May. The port is shut. The militants have killed nine farmers.
          Al-Shabaab shelled Baidoa on 7 May. The war that followed drove 4,000 people from their homes.
          Al-Shabaab shelled Baidoa on 7 May. Hours before the feast, militants killed nine farmers.
          Al-Shabaab shelled Baidoa on 7 May. Troops had taken the port in 2012. Gunmen killed nine farmers.
          Troops met near Yola on 7 May and reached Baidoa on 9 May. Gunmen shot nine farmers dead.
          Al-Shabaab, which met envoys on 7 May, holds the port. Gunmen killed nine farmers.
          """)
  void whatTheWordsPutElsewhereStaysOpen(String report) {
    assertThat(last(report)).isEmpty();
  }

  @Test
  void theDayIsInferredAndThePlaceIsThatOfTheScene() {
    Claim deaths =
        events("Riders came into Baidoa at dusk on 7 May. They killed nine farmers.").getLast();
    assertThat(event(deaths).dateBasis()).isEqualTo(Basis.INFERRED);
    assertThat(event(deaths).places()).containsExactly("Baidoa");
  }

  @Test
  void wordsForThePartOfADayCountFromTheDayThatIsTold() {
    String raid = "Al-Shabaab raided Baidoa on 7 May. ";
    assertThat(last(raid + "That night the militants shelled a mill.")).isEqualTo("2023-05-07");
    assertThat(last(raid + "The next morning the militants shelled a mill."))
        .isEqualTo("2023-05-08");
    assertThat(last(raid + "Two days on, the militants shelled a mill.")).isEqualTo("2023-05-09");
    assertThat(last(raid + "Hours later gunmen shelled a mill.")).isEqualTo("2023-05-07");
    assertThat(
            last(
                "A pact was signed on 7 May. On the very morning of the feast, rebels attacked a mill."))
        .isEqualTo("2023-05-07");
  }

  @Test
  void forDecadesDatesNoDeed() {
    Claim deeds = events("Al-Shabaab has attacked villages in Somalia for two decades.").getFirst();
    assertThat(event(deeds).date().known()).isFalse();
    assertThat(deeds.holds().from().text()).isEqualTo("2003");
  }

  private static String last(String report) {
    return event(events(report).getLast()).date().text();
  }

  private static List<Claim> events(String report) {
    return Report.of(report).on("2023-06-01").claims(Kind.EVENT);
  }
}
