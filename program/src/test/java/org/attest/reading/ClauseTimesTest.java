package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.attest.model.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseTimesTest {

  private static Claim only(Kind kind, String published, String sentence) {
    List<Claim> found = Report.of(sentence).on(published).claims(kind);
    assertThat(found).as(sentence).hasSize(1);
    return found.getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "STRENGTH | Estimates of al-Shabaab's strength vary from 3,000 to 5,000 fighters, according"
            + " to a UN report published last month. | 2020-04 | 2020-04",
        "FOUNDING | On 3 May 2018 ETA declared that it had dissolved. | 2018-05-03 | 2018-05-03",
        "TIE | The RSF, a paramilitary force that has been at war with Sudan's army since April 15,"
            + " took Nyala. | 2020-04-15 | ''",
        "STRENGTH | By 1986 the Contras had 15,000 fighters. | 1986 | 1986",
        "TIE | Ahrar al-Sham battled Hayat Tahrir al-Sham in 2017. | 2017 | 2017",
        "CHARACTER | The ELN kept to the hills until 1994, when it began to recruit students. |"
            + " 1994 | ''",
        "CHARACTER | He was recruited by al-Shabaab two years before the raid on Garissa in April"
            + " 2015. | 2013 | ''",
      })
  void aClaimHoldsAtTheTimeOfItsOwnWords(Kind kind, String sentence, String from, String to) {
    List<Claim> found = Report.of(sentence).on("2020-05-06").claims(kind);
    assertThat(found)
        .anySatisfy(claim -> {
          assertThat(claim.holds().from().text()).isEqualTo(from);
          assertThat(claim.holds().to().text()).isEqualTo(to);
        });
  }

  @Test
  void whatAnEventIsCountedFromIsNotItsOwnDate() {
    Claim event =
        only(
            Kind.EVENT,
            "2020-05-06",
            "He was recruited by al-Shabaab two years before the raid on Garissa in April 2015.");
    assertThat(((Details.Event) event.details()).date()).isEqualTo(When.of("2015-04"));
  }

  @Test
  void whatAClauseDatesItselfIsNoOlderThanThat() {
    Claim event =
        only(
            Kind.EVENT,
            "2020-05-06",
            "Drums were beaten this morning at the hour when, ten years ago, a car bomb tore"
                + " through Kismayo.");
    assertThat(((Details.Event) event.details()).date()).isEqualTo(When.of("2010"));
  }

  @Test
  void aTimeOfDayIsThatOfTheReport() {
    String deed = "Al-Shabaab attacked an army base in Kismayo this morning.";
    assertThat(((Details.Event) only(Kind.EVENT, "2020-05-06", deed).details()).date())
        .isEqualTo(When.of("2020-05-06"));
  }

  @Test
  void anUndatedReportTellsTheYearOfADayOnlyByTheYearsItNames() {
    String deed = "Al-Shabaab attacked an army base in Kismayo on 26 August.";
    assertThat(((Details.Event) only(Kind.EVENT, "", deed).details()).date())
        .isEqualTo(When.unknown());
    assertThat(
            ((Details.Event)
                    only(Kind.EVENT, "", deed + " It was the third raid of 2019.").details())
                .date())
        .isEqualTo(When.of("2019-08-26"));
  }
}
