package org.attest.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attest.dossier.Section.Contrast;
import org.attest.model.ClaimId;

/**
 * What later reports did to a dossier, question by question.
 *
 * @param dossier the dossier with all reports
 * @param since the last day of the reports that came before
 * @param changes what the reports after that day say, in order of the questions
 */
public record Changes(Dossier dossier, LocalDate since, List<Change> changes) {

  /** Copies the list. */
  public Changes {
    changes = List.copyOf(changes);
  }

  /** What a later claim does to what was said before. */
  public enum Sort {
    /** Nobody said it before. */
    ADDED,
    /** It cannot hold beside what was said before. */
    CONTRADICTED,
    /** It was said before, perhaps less exactly. */
    REPEATED
  }

  /**
   * One later claim.
   *
   * @param question the standing question that it answers
   * @param sort what it does
   * @param line the claim
   * @param earlier how it stands to an earlier one; empty where it is added
   */
  public record Change(
      StandingQuestion question, Sort sort, Line line, Optional<Contrast> earlier) {}

  /**
   * Returns what the reports after {@code since} added, contradicted and repeated. A report counts
   * from the day it was published, or from the day it was recorded where it has no date.
   */
  public static Changes of(Dossier dossier, LocalDate since) {
    List<Change> changes = new ArrayList<>();
    Set<ClaimId> seen = new HashSet<>();
    for (Section section : dossier.sections()) {
      Map<ClaimId, List<Contrast>> contrasts = contrasts(section);
      section
          .lines()
          .filter(line -> later(line, since) && seen.add(line.evidence().claim().id()))
          .forEach(line ->
              changes.add(
                  change(
                      section.question(),
                      line,
                      contrasts.getOrDefault(line.evidence().claim().id(), List.of()),
                      since)));
    }
    return new Changes(dossier, since, changes);
  }

  private static boolean later(Line line, LocalDate since) {
    return line.evidence().source().countsFrom().isAfter(since);
  }

  private static Map<ClaimId, List<Contrast>> contrasts(Section section) {
    Map<ClaimId, List<Contrast>> contrasts = new HashMap<>();
    for (Contrast each : section.contrasts()) {
      contrasts.computeIfAbsent(each.comparison().first(), _ -> new ArrayList<>()).add(each);
      contrasts.computeIfAbsent(each.comparison().second(), _ -> new ArrayList<>()).add(each);
    }
    return contrasts;
  }

  private static Change change(
      StandingQuestion question, Line line, List<Contrast> contrasts, LocalDate since) {
    Optional<Contrast> gravest =
        contrasts.stream()
            .filter(each -> !later(other(each, line), since))
            .filter(each -> sort(each.comparison().relation()) != Sort.ADDED)
            .max(Comparator.comparing(each -> each.comparison().relation()));
    Sort sort = gravest.map(each -> sort(each.comparison().relation())).orElse(Sort.ADDED);
    return new Change(question, sort, line, gravest);
  }

  private static Line other(Contrast contrast, Line line) {
    ClaimId id = line.evidence().claim().id();
    return contrast.comparison().first().equals(id) ? contrast.second() : contrast.first();
  }

  private static Sort sort(Relation relation) {
    return switch (relation) {
      case CONFLICT -> Sort.CONTRADICTED;
      case SAME, MORE_PRECISE, SAME_ORIGIN -> Sort.REPEATED;
      case OTHER_TIME, OTHER_SCOPE -> Sort.ADDED; // both hold: it is new
    };
  }
}
