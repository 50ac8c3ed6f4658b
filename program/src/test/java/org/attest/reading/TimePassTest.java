package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.reading.Report.event;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times that only the syntax or the sentence before tells. */
class TimePassTest {

  private static List<String> dates(String report) {
    return Report.of(report).on("2023-05-10").claims(Kind.EVENT).stream()
        .map(c -> event(c).date().text())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          On 3 March 1998 al-Shabaab shelled Baidoa. In July al-Shabaab gunmen attacked Kismayo and killed four men.   | 1998-07
          On 3 March 1998 al-Shabaab shelled Baidoa. In January al-Shabaab gunmen attacked Kismayo and killed four men. | 2023-01
          On 3 March 2023 al-Shabaab shelled Baidoa. In April al-Shabaab gunmen attacked Kismayo and killed four men.  | 2023-04
          In 2011 al-Shabaab took most of the south. In April al-Shabaab gunmen attacked Kismayo and killed four men.  | 2011-04
          Its worst year was 2011. In April al-Shabaab gunmen attacked Kismayo and killed four men.                    | 2011-04
          In 2022 al-Shabaab took most of the south. In April al-Shabaab gunmen attacked Kismayo and killed four men.  | 2023-04
          Al-Shabaab was formed in 2006. In April al-Shabaab gunmen attacked Kismayo and killed four men.              | 2023-04
          Al-Shabaab was formed in 2006 and in April attacked Kismayo.                                                | 2023-04
          Not until 2011 did al-Shabaab attack Kismayo.                                                                | 2011
          """)
  void aMonthWithoutAYearGoesOnWithTheStoryOfAnEarlierYear(String report, String date) {
    assertThat(dates(report)).last().isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Six years after al-Shabaab attacked a hotel in Kismayo, the town is quiet. | 2017
          Six years after al-Shabaab attacked a hotel in Kismayo, the town was lost. | ''
          """)
  void yearsAfterADeedAreCountedBackFromWhatIsNow(String report, String date) {
    assertThat(dates(report)).first().isEqualTo(date);
  }

  @Test
  void whatHasLastedForSomeYearsBeganSoManyYearsAgo() {
    Claim tie =
        Report.of("Al-Shabaab has fought the Somali army for 13 years.")
            .on("2023-05-10")
            .claims(Kind.TIE)
            .stream()
            .findFirst()
            .orElseThrow();
    assertThat(tie.holds().from().text()).isEqualTo("2010");
    assertThat(tie.holds().to().known()).isFalse();
  }

  @Test
  void whatWentOnForAWhileIsDatedByItsBeginning() {
    Claim event =
        Report.of("Between 2005 and 2011 al-Shabaab gunmen killed 40 traders in Baidoa.")
            .on("2023-05-10")
            .claims(Kind.EVENT)
            .getFirst();
    assertThat(event(event).date().text()).isEqualTo("2005");
    assertThat(event.holds().to().text()).isEqualTo("2011");
  }
}
