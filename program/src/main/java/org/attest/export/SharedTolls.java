package org.attest.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.dossier.Line;
import org.attest.export.Points.Point;
import org.attest.model.Claim;
import org.attest.model.Details.Event;
import org.attest.model.DocumentId;

/**
 * Joins what the same reports tell of one event and differs only in whom it befell: "killed 95
 * civilians and 13 soldiers" is one sentence, though two claims. What two reports count otherwise
 * stays apart.
 */
final class SharedTolls {

  private SharedTolls() {}

  static List<List<Point>> joined(List<List<Point>> paragraphs) {
    List<List<Point>> joined = new ArrayList<>();
    for (List<Point> paragraph : paragraphs) {
      List<Point> kept = new ArrayList<>();
      for (Point point : paragraph) {
        if (!join(point, kept) && joined.stream().noneMatch(earlier -> join(point, earlier))) {
          kept.add(point);
        }
      }
      if (!kept.isEmpty()) {
        joined.add(kept);
      }
    }
    return joined;
  }

  private static boolean join(Point point, List<Point> earlier) {
    for (int i = 0; i < earlier.size(); i++) {
      if (oneEvent(point, earlier.get(i))) {
        List<Line> lines = new ArrayList<>(earlier.get(i).lines());
        lines.addAll(point.lines());
        earlier.set(i, new Point(lines));
        return true;
      }
    }
    return false;
  }

  private static boolean oneEvent(Point one, Point other) {
    return one.claim().details() instanceof Event first
        && other.claim().details() instanceof Event second
        && !Quoting.better(one.claim())
        && !Quoting.better(other.claim())
        && documents(one).equals(documents(other))
        && envelope(one.claim()).equals(envelope(other.claim()))
        && first.date().known()
        && bare(first).equals(bare(second))
        && counted(one).stream().noneMatch(counted(other)::contains);
  }

  private static Set<DocumentId> documents(Point point) {
    return point.lines().stream()
        .map(line -> line.evidence().claim().document())
        .collect(Collectors.toSet());
  }

  private static List<Object> envelope(Claim claim) {
    return List.of(claim.subject(), claim.voice(), claim.status(), claim.negated());
  }

  private static List<Object> bare(Event event) {
    return List.of(
        event.type(),
        event.date(),
        event.actors(),
        event.places(),
        event.targets(),
        event.weapon());
  }

  /** Whom a point counts, and by what they were hit: two figures for one of these differ. */
  private static Set<String> counted(Point point) {
    Set<String> counted = new HashSet<>();
    point.lines().stream()
        .map(line -> line.evidence().claim().details())
        .forEach(details -> {
          if (details instanceof Event event) {
            if (event.killed().told()) {
              counted.add("killed " + event.victims());
            }
            if (event.wounded().told()) {
              counted.add("wounded " + event.victims());
            }
            if (event.captives().told()) {
              counted.add("captives " + event.victims());
            }
            if (!event.killed().told() && !event.wounded().told() && !event.captives().told()) {
              counted.add("nothing");
            }
          }
        });
    return counted;
  }
}
