package org.attest.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScreenTest {

  @Test
  void makesEscapeSequencesVisible() {
    assertThat(Screen.neutral("red \u001b[31malert\u0007"))
        .isEqualTo("red <U+001B>[31malert<U+0007>");
  }

  @Test
  void makesMarksOfDirectionVisible() {
    assertThat(Screen.neutral("abc\u202etxt.exe\u2066")).isEqualTo("abc<U+202E>txt.exe<U+2066>");
  }

  @Test
  void leavesOrdinaryTextOfAnyScriptAlone() {
    String text = "Kämpfer\tin Żabul\nولاية خراسان — “quoted”";
    assertThat(Screen.neutral(text)).isEqualTo(text);
  }

  @Test
  void keepsJsonValuesExact() {
    assertThat(Screen.escapedJson("{\"quote\":\"a\u202eb\"}"))
        .isEqualTo("{\"quote\":\"a\\u202eb\"}");
  }
}
