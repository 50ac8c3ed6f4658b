package org.attest.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds which sentences of a text were changed, taken out or added in a later version of it. */
public final class Redline {

  /** Of longer texts it is only told which sentences stand in one of them. */
  private static final long MOST_PAIRS = 4_000_000;

  private Redline() {}

  /**
   * A passage that is not the same in both.
   *
   * @param before what the earlier text says there; empty where nothing
   * @param after what the later one says there; empty where nothing
   */
  public record Passage(String before, String after) {}

  /** Returns the passages that differ, in the order of the texts; blanks do not count. */
  public static List<Passage> of(List<String> before, List<String> after) {
    List<String> old = before.stream().map(Redline::squeezed).toList();
    List<String> now = after.stream().map(Redline::squeezed).toList();
    if ((long) old.size() * now.size() > MOST_PAIRS) {
      return List.of(new Passage(without(old, now), without(now, old)));
    }
    return passages(old, now, common(old, now));
  }

  /** Returns words with one blank between any two. */
  public static String squeezed(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  private static String without(List<String> some, List<String> others) {
    Set<String> there = new HashSet<>(others);
    return String.join(" ", some.stream().filter(each -> !there.contains(each)).toList());
  }

  /** How many sentences the rests of both texts have in common, in order. */
  private static int[][] common(List<String> old, List<String> now) {
    int[][] common = new int[old.size() + 1][now.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = now.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(now.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static List<Passage> passages(List<String> old, List<String> now, int[][] common) {
    List<Passage> passages = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    List<String> come = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < old.size() || j < now.size()) {
      if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
        add(passages, gone, come);
        i++;
        j++;
      } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
        gone.add(old.get(i++));
      } else {
        come.add(now.get(j++));
      }
    }
    add(passages, gone, come);
    return passages;
  }

  private static void add(List<Passage> passages, List<String> gone, List<String> come) {
    if (!gone.isEmpty() || !come.isEmpty()) {
      passages.add(new Passage(String.join(" ", gone), String.join(" ", come)));
      gone.clear();
      come.clear();
    }
  }
}
