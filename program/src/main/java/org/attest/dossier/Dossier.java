package org.attest.dossier;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.model.Claim;
import org.attest.model.Evidence;
import org.attest.model.Kind;

/**
 * What the claims say about one group, answered question by question.
 *
 * @param group the group's canonical name
 * @param times the times that it is held to
 * @param reviewedOnly whether only claims that a person accepted are shown
 * @param kin the actors nearest to the group
 * @param sections one for each standing question, in order
 * @param events what the group did, or was done to it, as the reports together tell it, in order of
 *     time
 * @param cuts of which kinds it rests only on the claims of the latest reports; mostly empty
 * @param withheld what is left out for the marks of its reports
 */
public record Dossier(
    String group,
    Times times,
    boolean reviewedOnly,
    Kin kin,
    List<Section> sections,
    List<GatheredEvent> events,
    List<Cut> cuts,
    Withheld withheld) {

  /** Copies the lists. */
  public Dossier {
    sections = List.copyOf(sections);
    events = List.copyOf(events);
    cuts = List.copyOf(cuts);
  }

  /**
   * Returns the dossier of {@code group}. Rejected claims are left out; evidence that has nothing
   * to do with the group is passed over, except that claims of its parent and branches serve to
   * name silences. The order of the evidence does not matter.
   *
   * @param origins which reports are one text under two names
   * @param rulings which claims a person held together or apart as one event or two
   */
  public static Dossier of(
      String group,
      Collection<Evidence> evidence,
      Times times,
      boolean reviewedOnly,
      Kinship kinship,
      Origins origins,
      Rulings rulings) {
    return new DossierBuilder(group, evidence, times, reviewedOnly, kinship, origins)
        .build(rulings);
  }

  /**
   * Returns the kinds of claims by which others than the group could tell what these claims about
   * it do not: none where every silence is filled.
   */
  public static Set<Kind> notTold(
      String group, Collection<Evidence> evidence, Times times, boolean reviewedOnly) {
    List<Claim> told =
        evidence.stream()
            .filter(each -> DossierBuilder.vouched(each, reviewedOnly) && times.known(each))
            .map(Evidence::claim)
            .filter(claim -> times.fit(claim) != Times.Fit.OTHER_TIME)
            .toList();
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Probe probe : Probe.ALL) {
      if (told.stream().noneMatch(claim -> probe.tells(claim, group))) {
        kinds.add(probe.kind());
      }
    }
    return kinds;
  }

  /** Returns the dossier that knows copies only by their bytes and by the words they share. */
  public static Dossier of(
      String group,
      Collection<Evidence> evidence,
      Times times,
      boolean reviewedOnly,
      Kinship kinship) {
    return of(group, evidence, times, reviewedOnly, kinship, Origins.byHash(), Rulings.NONE);
  }

  /** Returns the dossier of everything known, unreviewed claims included. */
  public static Dossier of(String group, Collection<Evidence> evidence) {
    return of(group, evidence, Times.ALL, false, Kinship.NONE);
  }

  /** Returns this dossier, of claims that are not all that there are. */
  public Dossier with(List<Cut> cut) {
    return new Dossier(group, times, reviewedOnly, kin, sections, events, cut, withheld);
  }

  /** Returns this dossier, from which claims were left out. */
  public Dossier with(Withheld left) {
    return new Dossier(group, times, reviewedOnly, kin, sections, events, cuts, left);
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
