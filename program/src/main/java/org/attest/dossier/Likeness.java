package org.attest.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How alike two runs of words are. */
final class Likeness {

  private static final int SHINGLE = 3;
  private static final int COPY_WORDS = 8;
  private static final double COPY = 0.6;

  private static final Set<String> FILLERS =
      Set.of(
          "a", "an", "and", "as", "at", "by", "for", "from", "has", "have", "in", "is", "it", "its",
          "of", "on", "or", "s", "that", "the", "their", "they", "to", "was", "were", "with");

  private static final Memo<Set<String>> CONTENT = new Memo<>(Likeness::contentOf);
  private static final Memo<Shingles> SHINGLES = new Memo<>(Shingles::of);

  private Likeness() {}

  /** How many words a text has, and every run of three of them. */
  private record Shingles(int words, Set<String> runs) {
    static Shingles of(String text) {
      List<String> words = Likeness.words(text);
      return new Shingles(words.size(), words.size() < COPY_WORDS ? Set.of() : shingles(words));
    }
  }

  /**
   * Returns whether one run is a copy of the other: at least eight words each, and three in five of
   * all their three-word shingles in both.
   */
  static boolean copies(String a, String b) {
    Shingles first = SHINGLES.of(a);
    Shingles second = SHINGLES.of(b);
    return Math.min(first.words(), second.words()) >= COPY_WORDS
        && shared(first.runs(), second.runs()) >= COPY;
  }

  /** Returns the part of all elements that is in both; 0 where there are none. */
  static double shared(Set<String> a, Set<String> b) {
    Set<String> fewer = a.size() <= b.size() ? a : b;
    Set<String> more = a.size() <= b.size() ? b : a;
    int both = 0;
    for (String each : fewer) {
      both += more.contains(each) ? 1 : 0;
    }
    int all = a.size() + b.size() - both;
    return all == 0 ? 0 : (double) both / all;
  }

  /** Returns the words that carry meaning, in lower case. */
  static Set<String> content(String text) {
    return CONTENT.of(text);
  }

  private static Set<String> contentOf(String text) {
    return words(text).stream()
        .filter(word -> !FILLERS.contains(word))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> shingles(List<String> words) {
    return IntStream.rangeClosed(0, words.size() - SHINGLE)
        .mapToObj(i -> String.join(" ", words.subList(i, i + SHINGLE)))
        .collect(Collectors.toSet());
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }
}
