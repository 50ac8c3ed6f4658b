package org.attest.dossier;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.attest.model.Evidence;

/**
 * What the claims say about one group, answered question by question.
 *
 * @param group the group's canonical name
 * @param times the times that it is held to
 * @param reviewedOnly whether only claims that a person accepted are shown
 * @param kin the actors nearest to the group
 * @param sections one for each standing question, in order
 */
public record Dossier(
    String group, Times times, boolean reviewedOnly, Kin kin, List<Section> sections) {

  /** Copies the list. */
  public Dossier {
    sections = List.copyOf(sections);
  }

  /**
   * Returns the dossier of {@code group}. Rejected claims are left out; evidence that has nothing
   * to do with the group is passed over, except that claims of its parent and branches serve to
   * name silences. The order of the evidence does not matter.
   */
  public static Dossier of(
      String group,
      Collection<Evidence> evidence,
      Times times,
      boolean reviewedOnly,
      Kinship kinship) {
    return new DossierBuilder(group, evidence, times, reviewedOnly, kinship).build();
  }

  /** Returns the dossier of everything known, unreviewed claims included. */
  public static Dossier of(String group, Collection<Evidence> evidence) {
    return of(group, evidence, Times.ALL, false, Kinship.NONE);
  }

  /** Returns the answer to {@code question}. */
  public Section section(StandingQuestion question) {
    return sections.get(question.number() - 1);
  }

  /** Returns all lines, in order; a claim that answers two questions comes twice. */
  public Stream<Line> lines() {
    return sections.stream().flatMap(Section::lines);
  }

  /** Returns all silences, in order of the questions. */
  public Stream<Silence> silences() {
    return sections.stream().flatMap(section -> section.silences().stream());
  }
}
