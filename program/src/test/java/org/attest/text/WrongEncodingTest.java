package org.attest.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrongEncodingTest {

  private static String mended(String text) {
    return Mending.of(text, _ -> List.of()).text();
  }

  private static String broken(String text, Charset charset) {
    return new String(text.getBytes(StandardCharsets.UTF_8), charset);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Guapí and São Paulo",
        "Côte d’Ivoire – “the coast” – and N’Djaména",
        "Şırnak, Łódź, Ouagadougou, Norteño",
        "Müller’s £5 and €7…"
      })
  void mendsLettersAndMarksReadAsWesternOnce(String text) {
    assertThat(mended(broken(text, StandardCharsets.ISO_8859_1))).isEqualTo(text);
    assertThat(mended(broken(broken(text, StandardCharsets.ISO_8859_1), ISO))).isEqualTo(text);
  }

  private static final Charset ISO = StandardCharsets.ISO_8859_1;

  @Test
  void mendsWhatWindowsMadeOfIt() {
    assertThat(mended("â€œThe groupâ€™s men,â€\u009d he said â€“ in BogotÃ¡"))
        .isEqualTo("“The group’s men,” he said – in Bogotá");
    assertThat(mended("CÃƒÂ´te dÃ¢â‚¬â„¢Ivoire")).isEqualTo("Côte d’Ivoire");
  }

  @Test
  void mendsControlCharactersThatWereMarks() {
    assertThat(mended("\u0093No,\u0094 the group\u0092s men said"))
        .isEqualTo("“No,” the group’s men said");
  }

  @Test
  void mendsWhatLostAPartOnTheWay() {
    assertThat(mended("GarcÃa of GuapÃ said â€œnoâ€ twice.Â The army\uFFFDs men left"))
        .isEqualTo("García of Guapí said “no” twice. The army’s men left");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“No,” said the group’s men in Medellín – for €5.",
        "“AMANHÔ, “CAFÉ”, SÃO PAULO, Âge, Æ",
        "Who’s there? So? says he"
      })
  void leavesAHealthyTextAlone(String text) {
    assertThat(mended(text)).isEqualTo(text);
  }
}
