package org.attest.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.attest.model.Act.Merge;

/** Names that stand for one; the one that stays is that of the last merge. */
final class Merges {

  private final Map<String, String> into = new HashMap<>();
  private final Map<String, Set<String>> from = new HashMap<>();

  /** Returns whether it changed anything: two names that are one already cannot become one. */
  boolean add(Merge merge) {
    String gone = shown(merge.from());
    String kept = shown(merge.into());
    if (gone.equals(kept)) {
      return false;
    }
    into.put(gone, kept);
    Set<String> all = from.computeIfAbsent(kept, _ -> new HashSet<>());
    all.add(gone);
    all.addAll(from.getOrDefault(gone, Set.of()));
    return true;
  }

  /** Returns the name that is shown for {@code name}. */
  String shown(String name) {
    String shown = name;
    for (String next; (next = into.get(shown)) != null; ) {
      shown = next;
    }
    return shown;
  }

  /** Returns every name that is shown as {@code name}, itself included. */
  Set<String> behind(String name) {
    Set<String> all = new HashSet<>(from.getOrDefault(name, Set.of()));
    all.add(name);
    return all;
  }

  boolean isEmpty() {
    return into.isEmpty();
  }
}
