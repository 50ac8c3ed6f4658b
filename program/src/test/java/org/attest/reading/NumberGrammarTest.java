package org.attest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.attest.model.Count;
import org.attest.model.NumberWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberGrammarTest {

  private static List<NumberExpression> numbers(String sentence) {
    return new NumberGrammar().expressions(sentence, 0, List.of());
  }

  private static Count only(String sentence) {
    List<NumberExpression> found = numbers(sentence);
    assertThat(found).as(sentence).hasSize(1);
    return found.getFirst().count();
  }

  @Test
  void everyNumberWordIsReadToItsEnd() {
    assertThat(NumberWords.UNITS)
        .allSatisfy((word, number) ->
            assertThat(only(word + " men")).as(word).isEqualTo(Count.exactly(number)));
  }

  @Test
  void aHedgeSetsTheBoundsOrMarksTheNumber() {
    assertThat(only("13 men")).isEqualTo(Count.exactly(13));
    assertThat(only("at least 13 men")).isEqualTo(Count.atLeast(13));
    assertThat(only("up to 4,000 men")).isEqualTo(Count.atMost(4000));
    assertThat(only("about 3,000 men")).isEqualTo(Count.exactly(3000).approximately());
    assertThat(only("between 1,500 and 2,500 men")).isEqualTo(Count.between(1500, 2500));
    assertThat(only("1,500-2,500 men")).isEqualTo(Count.between(1500, 2500));
  }

  @ParameterizedTest
  @CsvSource({
    "twenty-one, 21",
    "two thousand, 2000",
    "a hundred, 100",
    "'1.5 million', 1500000",
    "'12,000', 12000",
    "forty, 40"
  })
  void aNumberInWordsHasItsValue(String words, long value) {
    assertThat(NumberGrammar.value(words)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dozens", "several thousand", "hundreds", "tens of thousands"})
  void whatIsNoFigureStaysWords(String words) {
    assertThat(only(words + " of men")).isEqualTo(Count.words(words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"the AK-47 rifle", "the M23 men", "on the 3rd", "12% of men"})
  void aPartOfANameOrAShareIsNoNumber(String words) {
    assertThat(numbers(words)).isEmpty();
  }

  @Test
  void moneyIsNoCount() {
    assertThat(numbers("a bounty of $5m"))
        .singleElement()
        .matches(n -> n.money().equals("$5m") && !n.count().told());
  }
}
