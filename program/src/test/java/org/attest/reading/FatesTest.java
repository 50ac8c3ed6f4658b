package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Until when somebody held a post, where the words tell how it ended. */
class FatesTest {

  private static Claim post(String report) {
    return Report.of(report).on("2023-05-10").claims(Kind.ROLE).stream()
        .filter(c -> ((Details.Role) c.details()).person().equals("Ahmed Diriye"))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Al-Shabaab's commander in Jilib, Ahmed Diriye, was shot dead in March 2019.                       | 2019-03
          Al-Shabaab's commander in Jilib, Ahmed Diriye, moved to Kismayo. Ahmed Diriye died in March 2019. | 2019-03
          Al-Shabaab's emir, Ahmed Diriye, stepped down in March 2019 for reasons of health.                | 2019-03
          Kenyan troops killed al-Shabaab's commander, Ahmed Diriye, in March 2019.                         | 2019-03
          """)
  void aPostEndsWithTheDeathOrTheLeaving(String report, String end) {
    assertThat(post(report).holds().to().text()).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Al-Shabaab's commander in Jilib, Ahmed Diriye, was arrested in March 2019.
          Al-Shabaab's commander in Jilib, Ahmed Diriye, was shot in the leg in March 2019.
          Al-Shabaab's commander in Jilib, Ahmed Diriye, is believed to have died in March 2019.
          Al-Shabaab's founder, Ahmed Diriye, was killed in March 2019.
          """)
  void anArrestAWoundOrARumourEndsNone(String report) {
    assertThat(post(report).holds().to().known()).isFalse();
  }
}
