package org.attest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import org.junit.jupiter.api.Test;

/** Holds what the parser's model is put into to what came out of it before. */
class FeatureIndexTest {

  private static final int MANY = 5_000;

  @Test
  void findsEveryFeatureAndNoOther() {
    Object2IntMap<String> grown = new Object2IntOpenHashMap<>();
    for (int i = 0; i < MANY; i++) {
      grown.put("feature_" + i * 7, i);
    }
    FeatureIndex index = new FeatureIndex(grown);

    assertThat(index).hasSize(MANY);
    for (int i = 0; i < MANY * 7; i++) {
      String word = "feature_" + i;
      assertThat(index.getOrDefault(word, -1)).isEqualTo(grown.getOrDefault(word, -1));
      assertThat(index.containsKey(word)).isEqualTo(grown.containsKey(word));
    }
  }

  @Test
  void tellsWordsOfOneHashApart() {
    Object2IntMap<String> grown = new Object2IntOpenHashMap<>();
    grown.put("Aa", 0);
    FeatureIndex one = new FeatureIndex(grown);
    grown.put("BB", 1);
    FeatureIndex both = new FeatureIndex(grown);

    assertThat("Aa").hasSameHashCodeAs("BB");
    assertThat(one.getInt("BB")).isEqualTo(-1);
    assertThat(both.getInt("Aa")).isZero();
    assertThat(both.getInt("BB")).isEqualTo(1);
  }

  @Test
  void mayBeEmpty() {
    assertThat(new FeatureIndex(new Object2IntOpenHashMap<>()).getInt("word")).isEqualTo(-1);
  }

  @Test
  void refusesANumberThatMeansNone() {
    Object2IntMap<String> grown = new Object2IntOpenHashMap<>();
    grown.put("word", -1);

    assertThatThrownBy(() -> new FeatureIndex(grown))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-1");
  }
}
