package org.attest.text;

import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;

/**
 * The weights of a parser's features for each label in one plain array; only read, by any thread.
 * Scores are the same, to the bit, as those of the growing list that it is made from.
 */
final class LabelWeights extends ColumnMajorVector {

  private static final long serialVersionUID = 1L;

  private final transient float[] plain;

  LabelWeights(MajorVector weights) {
    plain = new float[weights.size()];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = weights.get(i);
    }
    setSizes(weights.getLabelSize(), weights.getFeatureSize());
  }

  @Override
  public float get(int index) {
    return plain[index];
  }

  @Override
  public int size() {
    return plain.length;
  }

  @Override
  public void addScores(SparseVector features, float[] scores) {
    for (SparseItem feature : features) {
      if (feature.getIndex() < getFeatureSize()) {
        int start = feature.getIndex() * getLabelSize();
        float value = feature.getValue();
        for (int label = 0; label < scores.length; label++) {
          scores[label] += plain[start + label] * value;
        }
      }
    }
  }
}
