package org.attest.search;

import java.util.List;

/**
 * Turns words into vectors: the nearer two meanings, the greater the product of their vectors.
 *
 * <p>An optional part of Attest: one is there where the program was set up with it, and is found by
 * {@link java.util.ServiceLoader}. Making one must cost nothing; the model is loaded when it is
 * first asked. Safe for threads; the same words give the same vector on the same machine.
 */
public interface Embedder {

  /** Returns what names the model; vectors of another model cannot be compared with its own. */
  String name();

  /**
   * Returns the vectors of passages, each of length 1, in their order.
   *
   * @throws IllegalStateException if the model cannot be loaded; the message says why
   */
  List<float[]> passages(List<String> words);

  /**
   * Returns the vector of what is looked for, of length 1, to be compared with those of passages.
   *
   * @throws IllegalStateException if the model cannot be loaded; the message says why
   */
  float[] question(String words);
}
