package org.attest.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.attest.dossier.Dossier;
import org.attest.dossier.GatheredEvent;
import org.attest.dossier.Line;
import org.attest.dossier.Section;
import org.attest.dossier.StandingQuestion;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.Details;

/**
 * Puts the lines of a section into the order and the paragraphs in which an article tells them:
 * what can be told in one sentence is one point, and what several reports tell of one event stands
 * together. Each claim is told once in an article.
 */
final class Points {

  /** A paragraph of more points is not joined with the next part. */
  private static final int SHORT = 4;

  private final Dossier dossier;
  private final Set<ClaimId> told = new HashSet<>();
  private final Map<ClaimId, GatheredEvent> events = new LinkedHashMap<>();

  Points(Dossier dossier) {
    this.dossier = dossier;
    dossier.events().stream()
        .filter(event -> event.claims().size() > 1)
        .forEach(event -> event.claims().forEach(each -> events.put(each.claim().id(), event)));
  }

  /** Lines that one sentence tells. */
  record Point(List<Line> lines) {
    Point {
      lines = List.copyOf(lines);
    }

    Line head() {
      return lines.getFirst();
    }

    Claim claim() {
      return head().evidence().claim();
    }
  }

  /** Returns the paragraphs of a section, each a list of points; none of them empty. */
  List<List<Point>> of(Section section) {
    List<List<Point>> paragraphs = new ArrayList<>();
    Set<GatheredEvent> gathered = new HashSet<>();
    for (Section.Part part : section.parts()) {
      List<Line> alone = new ArrayList<>();
      for (Line line : part.lines()) {
        GatheredEvent event = events.get(line.evidence().claim().id());
        if (event == null) {
          alone.add(line);
        } else if (gathered.add(event)) {
          add(paragraphs, points(fresh(linesOf(event, section))), true, section);
        }
      }
      add(paragraphs, points(fresh(alone)), false, section);
    }
    return SharedTolls.joined(paragraphs);
  }

  private static List<Line> linesOf(GatheredEvent event, Section section) {
    Map<ClaimId, Line> lines = new LinkedHashMap<>();
    section.lines().forEach(line -> lines.put(line.evidence().claim().id(), line));
    return event.claims().stream()
        .map(each -> lines.get(each.claim().id()))
        .filter(Objects::nonNull)
        .toList();
  }

  private List<Line> fresh(List<Line> lines) {
    return lines.stream().filter(line -> told.add(line.evidence().claim().id())).toList();
  }

  private void add(
      List<List<Point>> paragraphs, List<Point> points, boolean event, Section section) {
    if (points.isEmpty()) {
      return;
    }
    boolean joins =
        !event
            && !paragraphs.isEmpty()
            && section.question() != StandingQuestion.ATTACKS
            && paragraphs.getLast().size() + points.size() <= SHORT
            && paragraphs
                .getLast()
                .getLast()
                .head()
                .owner()
                .equals(points.getFirst().head().owner());
    if (joins) {
      List<Point> longer = new ArrayList<>(paragraphs.removeLast());
      longer.addAll(points);
      paragraphs.add(longer);
    } else {
      paragraphs.add(points);
    }
  }

  private List<Point> points(List<Line> lines) {
    Map<String, List<Line>> alike = new LinkedHashMap<>();
    for (Line line : lines) {
      Claim claim = line.evidence().claim();
      if (!selfEvident(claim)) {
        alike.computeIfAbsent(key(line), _ -> new ArrayList<>()).add(line);
      }
    }
    return alike.values().stream().map(Point::new).toList();
  }

  /** That a group is called what the article calls it is no news. */
  private boolean selfEvident(Claim claim) {
    return claim.details() instanceof Details.Name name
        && claim.subject().equals(dossier.group())
        && name.form().equalsIgnoreCase(dossier.group());
  }

  /** Claims with equal keys share a sentence. */
  private static String key(Line line) {
    Claim claim = line.evidence().claim();
    String envelope =
        String.join(
            "|",
            claim.subject(),
            claim.voice().toString(),
            claim.status().word(),
            Boolean.toString(claim.negated()),
            claim.holds().toString());
    return switch (claim.details()) {
      case Details.Tie tie -> envelope + "|tie|" + tie.relation() + "|" + tie.via();
      case Details.Name name when isAlias(name) -> envelope + "|name";
      default ->
          Quoting.better(claim)
              ? "quoted|" + claim.quote().words()
              : Phrasing.sentence(claim, Naming.of(claim.subject()), "");
    };
  }

  static boolean isAlias(Details.Name name) {
    return !name.role().equals("meaning") && !name.role().equals("spelling");
  }
}
