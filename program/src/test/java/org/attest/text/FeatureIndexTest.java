package org.attest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holds what the parser's model is put into to what came out of it before. */
class FeatureIndexTest {

  private static final int MANY = 5_000;

  @Test
  void findsEveryFeatureAndNoOther() {
    Object2IntMap<String> grown = new Object2IntOpenHashMap<>();
    for (int i = 1; i <= MANY; i++) {
      grown.put("feature_" + i * 7, i);
    }
    FeatureIndex index = index(List.of(grown));

    for (int i = 0; i < MANY * 7; i++) {
      String word = "feature_" + i;
      assertThat(asked(index, 0, word)).isEqualTo(grown.getOrDefault(word, 0).longValue());
      assertThat(asked(index, 1, word)).isEqualTo(FeatureIndex.NOTHING);
    }
  }

  @Test
  void tellsKindsApart() {
    Object2IntMap<String> first = new Object2IntOpenHashMap<>();
    Object2IntMap<String> second = new Object2IntOpenHashMap<>();
    first.put("NN", 1);
    second.put("NN", 2);
    FeatureIndex index = index(List.of(first, second));

    assertThat(asked(index, 0, "NN")).isEqualTo(1);
    assertThat(asked(index, 1, "NN")).isEqualTo(2);
  }

  @Test
  void knowsJoinedWordsWithoutJoiningThem() {
    for (String last :
        List.of("", "NN", "l'été", "x".repeat(63), "x".repeat(64), "y".repeat(300))) {
      long joined = FeatureIndex.joined(FeatureIndex.print("a_b"), last, FeatureIndex.print(last));

      assertThat(joined).isEqualTo(FeatureIndex.print("a_b_" + last));
    }
  }

  @Test
  void mayBeEmpty() {
    assertThat(asked(index(List.of()), 0, "word")).isEqualTo(FeatureIndex.NOTHING);
  }

  @Test
  void refusesFeaturesThatItCannotTellApart() {
    Object2IntMap<String> features = new Object2IntOpenHashMap<>();
    features.put("", 1);
    features.put("\0", 2);
    List<Object2IntMap<String>> kinds = List.of(features);

    assertThatThrownBy(() -> index(kinds))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("fingerprint");
  }

  @Test
  void weighsAsBefore() {
    Random random = new Random(3);
    ColumnMajorVector all = new ColumnMajorVector();
    all.expand(40, 60);
    for (int i = 0; i < all.size(); i++) {
      all.set(i, random.nextInt(4) == 0 ? random.nextFloat() - 0.5f : 0);
    }
    SparseVector features = new SparseVector();
    SparseWeights weights = new SparseWeights(all);
    FoundFeatures found = new FoundFeatures(1);
    for (int feature : List.of(3, 59, 60, 17, 3)) {
      features.add(feature, 1f);
      found.add(weights.place(feature));
    }
    float[] before = new float[all.getLabelSize()];
    float[] now = new float[all.getLabelSize()];

    all.addScores(features, before);
    weights.addScores(found, now);

    assertThat(now).isEqualTo(before);
    assertThat(before).isNotEqualTo(new float[before.length]);
  }

  @Test
  void refusesWhatItWouldWeighWrongly() {
    FoundFeatures found = new FoundFeatures(1);

    assertThatThrownBy(() -> found.addBias(1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> found.add(new SparseItem(1, 2)))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static FeatureIndex index(List<Object2IntMap<String>> kinds) {
    return new FeatureIndex(kinds, number -> number);
  }

  private static long asked(FeatureIndex index, int kind, String word) {
    return index.at(FeatureIndex.of(kind, FeatureIndex.print(word)));
  }
}
