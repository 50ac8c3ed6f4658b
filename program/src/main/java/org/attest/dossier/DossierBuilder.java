package org.attest.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.attest.dossier.Placement.Slot;
import org.attest.dossier.Section.Contrast;
import org.attest.dossier.Section.Part;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Evidence;

/** Gathers evidence into a dossier. */
final class DossierBuilder {

  /** By the time it speaks of, then by source and place in it: the same for any input order. */
  static final Comparator<Evidence> ORDER =
      Comparator.comparing(DossierBuilder::time)
          .thenComparing(evidence -> evidence.claim().said().earliest().orElse(LocalDate.MAX))
          .thenComparing(evidence -> evidence.claim().document())
          .thenComparing(evidence -> evidence.claim().quote().span())
          .thenComparing(evidence -> evidence.claim().kind())
          .thenComparing(evidence -> evidence.claim().id());

  private static final Set<StandingQuestion> OF_EVENTS =
      EnumSet.of(StandingQuestion.ATTACKS, StandingQuestion.MEASURES, StandingQuestion.PLACES);

  private final String group;
  private final Times times;
  private final boolean reviewedOnly;
  private final List<Evidence> known;
  private final Kin kin;
  private final Geography geography;
  private final Origins origins;

  DossierBuilder(
      String group,
      Collection<Evidence> evidence,
      Times times,
      boolean reviewedOnly,
      Kinship kinship,
      Origins origins) {
    this.origins = origins;
    this.group = group;
    this.times = times;
    this.reviewedOnly = reviewedOnly;
    this.known =
        evidence.stream()
            .filter(each -> vouched(each, reviewedOnly) && times.known(each))
            .sorted(ORDER)
            .distinct()
            .toList();
    this.kin = Kin.of(group, known, kinship);
    this.geography = kinship.geography();
  }

  static boolean vouched(Evidence evidence, boolean reviewedOnly) {
    return reviewedOnly
        ? evidence.review().vouched()
        : evidence.review() != Evidence.Review.REJECTED;
  }

  private static LocalDate time(Evidence evidence) {
    Claim claim = evidence.claim();
    if (claim.details() instanceof Details.Event event && event.date().known()) {
      return event.date().earliest().orElseThrow();
    }
    return claim
        .holds()
        .from()
        .earliest()
        .or(() -> claim.holds().to().earliest())
        .orElse(LocalDate.MAX);
  }

  Dossier build(Rulings rulings) {
    Filing filing = new Filing(kin);
    Map<Slot, List<Line>> filed = new TreeMap<>();
    for (Evidence evidence : known) {
      Times.Fit fit = times.fit(evidence.claim());
      Placement placement = filing.of(evidence.claim());
      if (fit != Times.Fit.OTHER_TIME) {
        Line line = line(evidence, placement, fit);
        placement
            .slots()
            .forEach(slot -> filed.computeIfAbsent(slot, _ -> new ArrayList<>()).add(line));
      }
    }
    List<Section> sections =
        List.of(StandingQuestion.values()).parallelStream()
            .map(question -> section(question, filed))
            .toList();
    Set<Evidence> shown =
        sections.stream()
            .filter(section -> OF_EVENTS.contains(section.question()))
            .flatMap(Section::lines)
            .map(Line::evidence)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<GatheredEvent> events = Gathering.of(shown, rulings, origins, geography);
    return new Dossier(
        group, times, reviewedOnly, kin, sections, events, List.of(), Withheld.NOTHING);
  }

  private static Line line(Evidence evidence, Placement placement, Times.Fit fit) {
    return new Line(
        evidence, placement.reasons(), fit == Times.Fit.NOT_TOLD, placement.owner(), 1, 1);
  }

  private Section section(StandingQuestion question, Map<Slot, List<Line>> filed) {
    List<Part> parts = new ArrayList<>();
    filed.forEach((slot, lines) -> {
      if (slot.question() == question) {
        parts.add(new Part(slot.title(), lines));
      }
    });
    List<Line> lines = parts.stream().flatMap(part -> part.lines().stream()).distinct().toList();
    List<Contrast> contrasts =
        (question == StandingQuestion.DISPUTES ? across(filed) : Contrasts.among(lines, geography))
            .stream().map(contrast -> SameStory.told(contrast, origins)).toList();
    Function<Line, Line> corroborate = new Corroboration(contrasts, origins)::of;
    return new Section(
        question,
        parts.stream()
            .map(part -> new Part(part.title(), part.lines().stream().map(corroborate).toList()))
            .toList(),
        contrasts,
        silences(question, lines.stream().anyMatch(line -> line.owner().isEmpty())));
  }

  /** What a reader sets side by side though it stands under two questions. */
  private List<Contrast> across(Map<Slot, List<Line>> filed) {
    return Contrasts.across(
        filed.values().stream()
            .flatMap(List::stream)
            .filter(line -> line.evidence().claim().subject().equals(group))
            .distinct()
            .toList(),
        geography);
  }

  private List<Silence> silences(StandingQuestion question, boolean answered) {
    return Probe.ALL.stream()
        .filter(probe -> probe.question() == question && !(answered && probe.asksForAnything()))
        .flatMap(probe -> silence(probe).stream())
        .toList();
  }

  private Optional<Silence> silence(Probe probe) {
    boolean told = known.stream().anyMatch(each -> shown(each) && probe.tells(each.claim(), group));
    if (told) {
      return Optional.empty();
    }
    Optional<Evidence> otherTime = first(each -> probe.tells(each.claim(), group));
    if (otherTime.isPresent()) {
      return Optional.of(silence(probe, Silence.Kind.OTHER_TIME, otherTime, ""));
    }
    Optional<Evidence> mention = first(each -> probe.speaks(each.claim(), group));
    if (mention.isPresent()) {
      return Optional.of(silence(probe, Silence.Kind.WITHOUT_VALUE, mention, ""));
    }
    return Optional.of(ofKin(probe));
  }

  private Silence ofKin(Probe probe) {
    List<String> near = probe.asksForAnything() ? kin.family() : kin.nearest();
    for (String other : near) {
      Optional<Evidence> told = first(each -> shown(each) && probe.tells(each.claim(), other));
      if (told.isPresent()) {
        return silence(probe, Silence.Kind.OTHER_GROUP, told, other);
      }
    }
    return silence(probe, Silence.Kind.NEVER_MENTIONED, Optional.empty(), "");
  }

  private boolean shown(Evidence evidence) {
    return times.fit(evidence.claim()) != Times.Fit.OTHER_TIME;
  }

  private Optional<Evidence> first(Predicate<Evidence> wanted) {
    return known.stream().filter(wanted).findFirst();
  }

  private Silence silence(
      Probe probe, Silence.Kind kind, Optional<Evidence> nearest, String owner) {
    return new Silence(
        probe.asked(),
        kind,
        nearest.map(evidence ->
            new Line(evidence, List.of("the nearest thing that is said"), false, owner, 1, 1)));
  }
}
