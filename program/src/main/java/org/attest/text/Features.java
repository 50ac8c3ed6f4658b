package org.attest.text;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of a model's features hold at a step of the parser; serves all threads.
 *
 * <p>Gives the same features in the same order as the model's own template. That one asks for the
 * same value anew for each feature that has it and writes each feature out; here each value is
 * asked for once a step.
 */
final class Features<S extends NLPState<NLPNode>> extends FeatureTemplate<NLPNode, S> {

  private static final long serialVersionUID = 1L;

  /** Features of which each value counts for itself. */
  private final transient FeatureItem[] sets;

  /** The values that the other features are made of, each once. */
  private final transient FeatureItem[] parts;

  /** Of which parts each of the other features is made. */
  private final transient int[][] made;

  private final transient FeatureIndex index;

  /**
   * Takes over a model's template.
   *
   * @param features the numbers of the model's features; emptied
   */
  Features(FeatureTemplate<NLPNode, S> template, FeatureMap features, SparseWeights weights) {
    super(null, new HyperParameter());
    if (!template.getEmbeddingFeatureList().isEmpty()) {
      throw new IllegalArgumentException("a model with vectors of words");
    }
    sets = template.getSetFeatureList().toArray(FeatureItem[]::new);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<FeatureItem> each = new ArrayList<>();
    made = new int[template.getFeatureList().size()][];
    for (int i = 0; i < made.length; i++) {
      FeatureItem[] items = template.getFeatureList().get(i);
      made[i] = new int[items.length];
      for (int j = 0; j < items.length; j++) {
        Integer number = numbers.putIfAbsent(items[j].toString(), numbers.size());
        made[i][j] = number == null ? each.size() : number;
        if (number == null) {
          each.add(items[j]);
        }
      }
    }
    parts = each.toArray(FeatureItem[]::new);
    index = new FeatureIndex(features.getIndexMaps(), weights::place);
    features.getIndexMaps().clear();
  }

  @Override
  public SparseVector createSparseVector(S state, boolean training) {
    FoundFeatures found = new FoundFeatures(made.length + 4 * sets.length);
    for (int i = 0; i < sets.length; i++) {
      Collection<String> values = getFeatures(state, sets[i]);
      if (values != null) {
        for (String value : values) {
          found.add(FeatureIndex.of(i, FeatureIndex.print(value)));
        }
      }
    }
    @Nullable String[] values = new String[parts.length];
    long[] prints = new long[parts.length];
    for (int i = 0; i < parts.length; i++) {
      values[i] = getFeature(state, parts[i]);
      prints[i] = values[i] == null ? 0 : FeatureIndex.print(values[i]);
    }
    for (int i = 0; i < made.length; i++) {
      addMade(sets.length + i, made[i], values, prints, found);
    }
    found.lookUp(index);
    return found;
  }

  private static void addMade(
      int kind, int[] of, @Nullable String[] values, long[] prints, FoundFeatures found) {
    long print = 0;
    for (int i = 0; i < of.length; i++) {
      String value = values[of[i]];
      if (value == null) {
        return;
      }
      print = i == 0 ? prints[of[i]] : FeatureIndex.joined(print, value, prints[of[i]]);
    }
    found.add(FeatureIndex.of(kind, print));
  }
}
