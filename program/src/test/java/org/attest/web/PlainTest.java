package org.attest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlainTest {

  /** What deceives, as a pattern says it. */
  private static final Pattern DECEIVING =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n]]|[\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF\\uFFF9-\\uFFFB]");

  @Test
  void makesEachLetterVisibleThatDeceivesAndNoOther() {
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (c != '\r' && c != '\t') {
        assertThat(Plain.text("a" + c + "b"))
            .as(Integer.toHexString(c))
            .isEqualTo(DECEIVING.matcher("a" + c + "b").replaceAll("\uFFFD"));
      }
    }
  }

  @Test
  void keepsLinesAndCutsBetweenWords() {
    assertThat(Plain.text("one\r\ntwo\rthree\tfour")).isEqualTo("one\ntwo\nthree four");
    assertThat(Plain.line("one\r\ntwo")).isEqualTo("one two");
    assertThat(Plain.shortened("word ".repeat(100))).endsWith("word…").hasSizeLessThan(301);
  }
}
