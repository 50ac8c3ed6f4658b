package org.attest.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attest.dossier.Section;
import org.attest.dossier.Section.Contrast;
import org.attest.export.Points.Point;
import org.attest.model.ClaimId;

/**
 * The points of a section that were told so far, and how the next one stands to them. A section of
 * a large group has thousands of contrasts: each is looked at only for the claims that it is of.
 */
final class Earlier {

  private final List<Contrast> contrasts;
  private final Map<ClaimId, List<Integer>> ofClaim = new HashMap<>();
  private final Map<ClaimId, Integer> told = new HashMap<>();
  private int points;

  /** Starts with no point told. */
  Earlier(Section section) {
    this.contrasts = section.contrasts();
    for (int i = 0; i < contrasts.size(); i++) {
      ofClaim.computeIfAbsent(first(i), _ -> new ArrayList<>()).add(i);
      ofClaim.computeIfAbsent(second(i), _ -> new ArrayList<>()).add(i);
    }
  }

  /** Adds a point that is told now. */
  void add(Point point) {
    ids(point).forEach(id -> told.put(id, points));
    points++;
  }

  /** Returns for each earlier point the first contrast with this one, in the order of telling. */
  Collection<Contrast> against(Point point) {
    Set<ClaimId> own = ids(point);
    SortedSet<Integer> about = new TreeSet<>();
    own.forEach(id -> about.addAll(ofClaim.getOrDefault(id, List.of())));
    SortedMap<Integer, Contrast> found = new TreeMap<>();
    for (int i : about) {
      Integer earlier = told.get(own.contains(first(i)) ? second(i) : first(i));
      if (earlier != null) {
        found.putIfAbsent(earlier, contrasts.get(i));
      }
    }
    return found.values();
  }

  private ClaimId first(int contrast) {
    return contrasts.get(contrast).comparison().first();
  }

  private ClaimId second(int contrast) {
    return contrasts.get(contrast).comparison().second();
  }

  private static Set<ClaimId> ids(Point point) {
    Set<ClaimId> ids = new HashSet<>();
    point.lines().forEach(line -> ids.add(line.evidence().claim().id()));
    return ids;
  }
}
