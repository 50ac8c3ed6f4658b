package org.attest.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The cues of attributions, by part of speech and word. Immutable. */
final class CueBook {

  private final List<Cue> cues;
  private final Map<String, List<Entry>> byWord = new HashMap<>();

  /**
   * One word of a cue.
   *
   * @param cue the cue
   * @param particle the word that must stand with it; empty where it stands alone
   */
  record Entry(Cue cue, String particle) {}

  /**
   * Indexes the cues.
   *
   * @throws IllegalStateException if two have one name
   */
  CueBook(List<Cue> cues) {
    this.cues = List.copyOf(cues);
    Set<String> ids = new HashSet<>();
    for (Cue cue : cues) {
      if (!ids.add(cue.id())) {
        throw new IllegalStateException("two cues are called " + cue.id());
      }
      cue.words().forEach(word -> index(cue, word));
    }
    byWord
        .values()
        .forEach(all ->
            all.sort(
                Comparator.comparing((Entry e) -> !e.cue().needs().contains(Cue.Need.NUMBER))
                    .thenComparingInt(e -> -e.particle().length())));
  }

  private void index(Cue cue, String word) {
    boolean whole = cue.part().equals("preposition");
    int blank = whole ? -1 : word.indexOf(' ');
    String head = blank < 0 ? word : word.substring(0, blank);
    String particle = blank < 0 ? "" : word.substring(blank + 1);
    byWord
        .computeIfAbsent(cue.part() + " " + head, _ -> new ArrayList<>())
        .add(new Entry(cue, particle));
  }

  List<Cue> cues() {
    return cues;
  }

  /**
   * Returns what a word may be the cue of: those that need a number first, then those with a
   * particle, else in the file's order.
   */
  List<Entry> at(String part, String word) {
    return byWord.getOrDefault(part + " " + word, List.of());
  }
}
