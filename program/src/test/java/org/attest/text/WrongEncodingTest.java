package org.attest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrongEncodingTest {

  @Test
  void mendsMarksAndKeepsEveryPlace() {
    String broken = "â€œThe groupâ€™s men,â€\u009d he said â€“ twice";

    assertThat(WrongEncoding.mended(broken))
        .isEqualTo("  “The group  ’s men,”   he said  –  twice")
        .hasSameSizeAs(broken);
  }

  @Test
  void mendsControlCharactersThatWereMarks() {
    assertThat(WrongEncoding.mended("\u0093No,\u0094 the group\u0092s men said"))
        .isEqualTo("“No,” the group’s men said");
  }

  @Test
  void leavesAHealthyTextAlone() {
    String text = "“No,” said the group’s men in Medellín – for €5.";

    assertThat(WrongEncoding.mended(text)).isSameAs(text);
  }
}
