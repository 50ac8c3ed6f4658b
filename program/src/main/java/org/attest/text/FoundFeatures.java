package org.attest.text;

import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Arrays;

/** The features that hold at one step of a parser, each worth one: where their weights lie. */
final class FoundFeatures extends SparseVector {

  private static final long serialVersionUID = 1L;

  private transient long[] places;
  private transient int size;

  FoundFeatures(int expected) {
    places = new long[expected];
  }

  void add(long place) {
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size + 1);
    }
    places[size++] = place;
  }

  long place(int index) {
    return places[index];
  }

  /** Puts what the index answers in the place of each fingerprint. */
  void lookUp(FeatureIndex index) {
    for (int i = 0; i < size; i++) {
      places[i] = index.at(places[i]);
    }
  }

  @Override
  public int size() {
    return size;
  }

  /** Does nothing; the models that Attest reads have no bias. */
  @Override
  public void addBias(float bias) {
    if (bias != 0) {
      throw new IllegalArgumentException("a model with a bias: " + bias);
    }
  }

  @Override
  public void add(SparseItem item) {
    throw new UnsupportedOperationException("a feature is known by its place, not by " + item);
  }
}
