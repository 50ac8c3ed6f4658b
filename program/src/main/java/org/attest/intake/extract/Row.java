package org.attest.intake.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Words that stand at one height, from left to right.
 *
 * @param words at least one
 */
record Row(List<Word> words) {

  Row {
    words = words.stream().sorted(Comparator.comparingDouble(Word::left)).toList();
  }

  /** Gathers words into rows, from top to bottom. */
  static List<Row> of(List<Word> words) {
    List<Word> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(Word::base).thenComparingDouble(Word::left));
    List<List<Word>> rows = new ArrayList<>();
    List<Word> widest = new ArrayList<>();
    for (Word word : sorted) {
      int last = rows.size() - 1;
      int at = -1;
      for (int i = last; i >= Math.max(0, last - 2) && at < 0; i--) {
        at = beside(widest.get(i), word) ? i : -1;
      }
      if (at < 0) {
        rows.add(new ArrayList<>(List.of(word)));
        widest.add(word);
      } else {
        rows.get(at).add(word);
        widest.set(at, word.size() > widest.get(at).size() ? word : widest.get(at));
      }
    }
    return rows.stream()
        .map(Row::new)
        .sorted(Comparator.comparingDouble(Row::base).thenComparingDouble(Row::left))
        .toList();
  }

  /** A raised number stands beside the words that it belongs to. */
  private static boolean beside(Word seed, Word word) {
    float common = Math.min(seed.bottom(), word.bottom()) - Math.max(seed.top(), word.top());
    float lower = Math.min(seed.bottom() - seed.top(), word.bottom() - word.top());
    return common > 0.5f * lower;
  }

  float left() {
    return words.getFirst().left();
  }

  float right() {
    return words.stream().map(Word::right).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** Returns the height of most of its letters. */
  float base() {
    return longest().base();
  }

  float size() {
    return longest().size();
  }

  boolean bold() {
    return words.stream().allMatch(Word::bold);
  }

  int letters() {
    return words.stream().mapToInt(word -> word.text().length()).sum();
  }

  private Word longest() {
    Word longest = words.getFirst();
    for (Word word : words) {
      boolean larger = word.size() > longest.size() + 0.1f;
      boolean alike = Math.abs(word.size() - longest.size()) <= 0.1f;
      longest =
          larger || (alike && word.text().length() > longest.text().length()) ? word : longest;
    }
    return longest;
  }
}
