package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "M23 held Quirimbo da Serra, a small port, until May. | Quirimbo da Serra",
        "They burned Nanduadua, a village near the border. | Nanduadua",
        "Gunmen entered the villages of Mbau and left. | Mbau",
        "She met Jane Doe, a city councillor. | ''",
        "Anna Roe, the town crier, left. | ''",
      })
  void aNameThatTheTextExplainsIsAPlace(String sentence, String names) {
    List<String> found =
        PlaceWords.explained(sentence).stream().map(s -> s.of(sentence)).sorted().toList();
    assertThat(found).isEqualTo(Arrays.stream(names.split(",")).filter(n -> !n.isEmpty()).toList());
  }
}
