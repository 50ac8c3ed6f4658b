package org.attest.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A model that knows a few words by heart: words of one line mean the same. */
public final class Synonyms implements Embedder {

  private static final List<List<String>> MEANINGS =
      List.of(
          List.of("convoy", "vehicles", "lorries"),
          List.of("attacked", "ambushed", "raid"),
          List.of("freed", "released", "let"),
          List.of("captives", "hostages"),
          List.of("charcoal", "income", "money"));

  private final String name;
  private final List<String> asked = new ArrayList<>();

  public Synonyms(String name) {
    this.name = name;
  }

  /** Returns the passages that vectors were made of, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<float[]> passages(List<String> words) {
    asked.addAll(words);
    return words.stream().map(Synonyms::vector).toList();
  }

  @Override
  public float[] question(String words) {
    return vector(words);
  }

  private static float[] vector(String words) {
    float[] vector = new float[MEANINGS.size() + 1];
    for (String word : words.toLowerCase(Locale.ROOT).split("\\W+", -1)) {
      for (int i = 0; i < MEANINGS.size(); i++) {
        if (MEANINGS.get(i).contains(word)) {
          vector[i]++;
        }
      }
    }
    double sum = 0;
    for (float part : vector) {
      sum += part * (double) part;
    }
    if (sum == 0) {
      vector[MEANINGS.size()] = 1;
      return vector;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(sum);
    }
    return vector;
  }
}
