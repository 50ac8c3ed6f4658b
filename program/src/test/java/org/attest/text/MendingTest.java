package org.attest.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.attest.TestModels;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MendingTest {

  private static Amended mending(String text) {
    return Mending.of(text, TestModels.parser()::tags);
  }

  @ParameterizedTest
  @CsvSource({
    "a check-|point, a checkpoint",
    "Wata-|linga, Watalinga",
    "Russian-|backed men, Russian-backed men",
    "al-|Shabaab, al-Shabaab",
    "ex-|rebels, ex-rebels",
    "SOL-|DIERS, SOLDIERS"
  })
  void joinsWordsHalvedAtTheEndOfALine(String halved, String whole) {
    assertThat(mending(halved.replace('|', '\n')).text()).isEqualTo(whole);
    assertThat(mending(halved.replace("|", "  \r\n  ")).text()).isEqualTo(whole);
  }

  @ParameterizedTest
  @CsvSource({
    "'near a check- point', 'near a checkpoint'",
    "'Goma,the capital,fell', 'Goma, the capital, fell'",
    "'of Tera ,killing two', 'of Tera, killing two'",
    "'two were hurt .The men fled', 'two were hurt. The men fled'",
    "'five soldiers, a ﬁreﬁght', 'five soldiers, a firefight'"
  })
  void mendsWhatSettingAndCopyingBroke(String text, String meant) {
    assertThat(mending(text).text()).isEqualTo(meant);
  }

  @Test
  void leavesOutWhatNobodySees() {
    assertThat(mending("vil\u00ADlagers in Kun\u200Bduz and Guapi\u0301").text())
        .isEqualTo("villagers in Kunduz and Guapí");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "two- and three-year-olds, 5,000 men , of whom 3.5 per cent fled . . .",
        "pre- and post-war; he said - no - twice",
        "A line\nand one more -\nand a last"
      })
  void leavesWhatIsMeant(String text) {
    assertThat(mending(text).text()).isEqualTo(text);
  }

  @Test
  void leadsBackToTheText() {
    String text = "In GuapÃ­,the vil\u00ADlagers saw a check-\npoint and ﬁve men.";
    Amended mended = mending(text);
    String copy = mended.text();

    assertThat(copy).isEqualTo("In Guapí, the villagers saw a checkpoint and five men.");
    assertThat(source(mended, copy, "Guapí").of(text)).isEqualTo("GuapÃ­");
    assertThat(source(mended, copy, "villagers").of(text)).isEqualTo("vil\u00ADlagers");
    assertThat(source(mended, copy, "checkpoint").of(text)).isEqualTo("check-\npoint");
    assertThat(source(mended, copy, "five").of(text)).isEqualTo("ﬁve");
    assertThat(source(mended, copy, copy).of(text)).isEqualTo(text);
  }

  @Test
  void findsAPlaceOfTheTextInTheCopy() {
    String text = "In GuapÃ­ the credit: SÃ£o";
    Amended mended = mending(text);
    int at = text.indexOf("credit");

    assertThat(mended.copy(new Span(at, text.length())).of(mended.text())).isEqualTo("credit: São");
    assertThat(mended.copy(new Span(0, text.length())).of(mended.text())).isEqualTo(mended.text());
  }

  private static Span source(Amended mended, String copy, String words) {
    int at = copy.indexOf(words);
    return mended.source(new Span(at, at + words.length()));
  }
}
