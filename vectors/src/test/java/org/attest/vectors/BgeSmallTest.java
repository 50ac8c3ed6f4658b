package org.attest.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.ServiceLoader;
import org.attest.search.Embedder;
import org.junit.jupiter.api.Test;

class BgeSmallTest {

  private static final Embedder MODEL = new BgeSmall();

  private static final List<String> PASSAGES =
      List.of(
          "The fighters ambushed a patrol on the northern road; nine officers died.",
          "After talks with elders the group let the captives go.",
          "Most of its income comes from taxes on charcoal.");

  private static double product(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += left[i] * (double) right[i];
    }
    return sum;
  }

  private static int nearest(String question) {
    float[] asked = MODEL.question(question);
    List<float[]> vectors = MODEL.passages(PASSAGES);
    int best = 0;
    for (int i = 1; i < vectors.size(); i++) {
      if (product(asked, vectors.get(i)) > product(asked, vectors.get(best))) {
        best = i;
      }
    }
    return best;
  }

  @Test
  void isFoundByTheProgram() {
    assertThat(ServiceLoader.load(Embedder.class).findFirst())
        .hasValueSatisfying(found -> assertThat(found).isInstanceOf(BgeSmall.class));
  }

  @Test
  void findsWhatSaysTheLikeInOtherWords() {
    assertThat(nearest("policemen killed in an attack")).isZero();
    assertThat(nearest("hostages freed")).isEqualTo(1);
    assertThat(nearest("how is it financed")).isEqualTo(2);
  }

  @Test
  void vectorsHaveLengthOne() {
    assertThat(MODEL.passages(PASSAGES))
        .hasSize(3)
        .allSatisfy(vector -> assertThat(product(vector, vector)).isCloseTo(1, within(1e-4)));
    float[] asked = MODEL.question("who leads it?");
    assertThat(product(asked, asked)).isCloseTo(1, within(1e-4));
  }

  @Test
  void theSameWordsGiveTheSameVectorWhateverStandsBesideThem() {
    float[] alone = MODEL.passages(List.of(PASSAGES.getFirst())).getFirst();

    assertThat(MODEL.passages(PASSAGES).getFirst()).isEqualTo(alone);
  }
}
