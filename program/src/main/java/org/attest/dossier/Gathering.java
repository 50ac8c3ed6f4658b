package org.attest.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.Details.Event;
import org.attest.model.Evidence;
import org.attest.model.When;

/**
 * Gathers the claims of many reports about one event.
 *
 * <p>A claim joins an event only where nothing in it speaks against any claim that is there
 * already, and where enough speaks for one of them. A claim that fits two events equally well joins
 * neither: two bombings on one day stay two. Pure; the same for any order of the claims.
 */
public final class Gathering {

  /** How much better one event must fit than another for the choice to be sure. */
  private static final int SURELY = 2;

  /** An event of more claims is asked through these, spread over it, whether another fits. */
  private static final int ASKED = 24;

  private final Rulings rulings;
  private final Geography geography;
  private final List<Group> groups = new ArrayList<>();
  private final Map<String, Set<Integer>> byKey = new HashMap<>();
  private final Map<ClaimId, Integer> byClaim = new HashMap<>();

  private Gathering(Rulings rulings, Geography geography) {
    this.rulings = rulings;
    this.geography = geography;
  }

  /** Returns the events that the claims tell of, in order of time; other claims are passed over. */
  public static List<GatheredEvent> of(
      Collection<Evidence> evidence, Rulings rulings, Origins origins) {
    return of(evidence, rulings, origins, Geography.BUILT_IN);
  }

  /** Returns the events, with places of one's own. */
  static List<GatheredEvent> of(
      Collection<Evidence> evidence, Rulings rulings, Origins origins, Geography geography) {
    Gathering gathering = new Gathering(rulings, geography);
    evidence.stream()
        .filter(each -> each.claim().details() instanceof Event)
        .sorted(
            Comparator.comparingInt((Evidence each) -> -told((Event) each.claim().details()))
                .thenComparing(DossierBuilder.ORDER))
        .distinct()
        .forEach(gathering::place);
    return gathering.groups.stream()
        .map(group -> group.finished(origins))
        .sorted(Comparator.comparing(event -> event.claims().getFirst(), DossierBuilder.ORDER))
        .toList();
  }

  /** Returns the events where nobody has decided anything. */
  public static List<GatheredEvent> of(Collection<Evidence> evidence) {
    return of(evidence, Rulings.NONE, Origins.byHash());
  }

  /** Those who tell much come first, so that the thin ones find them. */
  private static int told(Event event) {
    return (event.date() instanceof When.Day ? 3 : event.date().known() ? 1 : 0)
        + Math.min(2, event.places().size())
        + 2 * Math.min(2, event.targets().size())
        + (event.killed().told() ? 2 : 0)
        + (event.wounded().told() ? 1 : 0)
        + (event.actors().isEmpty() ? 0 : 1);
  }

  private void place(Evidence evidence) {
    List<Fit> fits =
        candidates(evidence.claim()).stream()
            .map(groups::get)
            .flatMap(group -> group.fit(evidence.claim(), rulings).stream())
            .sorted(Comparator.comparingInt((Fit fit) -> -fit.points()))
            .toList();
    boolean sure =
        !fits.isEmpty()
            && (fits.size() == 1 || fits.get(0).points() - fits.get(1).points() >= SURELY);
    if (sure) {
      fits.getFirst().group().add(evidence, Optional.of(fits.getFirst()));
      index(fits.getFirst().group().number, evidence.claim());
    } else {
      Group alone = new Group(groups.size(), geography);
      alone.add(evidence, Optional.empty());
      groups.add(alone);
      index(alone.number, evidence.claim());
    }
  }

  private Set<Integer> candidates(Claim claim) {
    Set<Integer> found = new TreeSet<>();
    keys(claim).forEach(key -> found.addAll(byKey.getOrDefault(key, Set.of())));
    rulings.partners(claim.id()).stream()
        .flatMap(partner -> Stream.ofNullable(byClaim.get(partner)))
        .forEach(found::add);
    return found;
  }

  private void index(int group, Claim claim) {
    byClaim.put(claim.id(), group);
    keys(claim).forEach(key -> byKey.computeIfAbsent(key, _ -> new TreeSet<>()).add(group));
  }

  private Set<String> keys(Claim claim) {
    Event event = (Event) claim.details();
    Set<String> keys = new HashSet<>();
    String date = event.date().text();
    boolean exact = date.length() == 10;
    if (exact) {
      keys.add(date);
    }
    List<String> names = new ArrayList<>(event.targets());
    names.addAll(event.places());
    String time = exact ? date.substring(0, 7) : date;
    names.forEach(name ->
        Likeness.content(name)
            .forEach(word -> {
              keys.add(time + "|" + word);
              keys.add("|" + word); // what is dated only by year or not at all
            }));
    return keys;
  }

  private record Fit(Group group, int points, Evidence beside, List<String> reasons) {}

  /** An event while claims are still being put in. */
  private static final class Group {

    private final int number;
    private final Geography geography;
    private final List<Evidence> claims = new ArrayList<>();
    private final List<GatheredEvent.Join> joins = new ArrayList<>();

    Group(int number, Geography geography) {
      this.number = number;
      this.geography = geography;
    }

    Optional<Fit> fit(Claim claim, Rulings rulings) {
      Optional<Fit> ruled = ruled(rulings.partners(claim.id()));
      if (ruled.isPresent()) {
        return claims.stream().anyMatch(each -> rulings.apart(claim.id(), each.claim().id()))
            ? Optional.empty()
            : ruled;
      }
      Optional<Fit> best = Optional.empty();
      int step = Math.max(1, claims.size() / ASKED);
      for (int i = 0; i < claims.size(); i += step) {
        Evidence member = claims.get(i);
        if (rulings.apart(claim.id(), member.claim().id())) {
          return Optional.empty();
        }
        Optional<Fit> fit = besides(claim, member);
        if (fit.isEmpty() && against(claim, member.claim())) {
          return Optional.empty();
        }
        int most = best.map(Fit::points).orElse(0);
        if (fit.isPresent() && fit.get().points() > most) {
          best = fit;
        }
      }
      return best;
    }

    /** What a person said needs no likeness, and no key in common. */
    private Optional<Fit> ruled(Set<ClaimId> partners) {
      return claims.stream()
          .filter(member -> partners.contains(member.claim().id()))
          .findFirst()
          .map(member -> new Fit(this, 100, member, List.of("a person said so")));
    }

    private Optional<Fit> besides(Claim claim, Evidence member) {
      return OneEvent.of(claim, member.claim(), geography)
          .map(one -> new Fit(this, one.points(), member, one.reasons()));
    }

    private boolean against(Claim a, Claim b) {
      return !OneEvent.compatible(a, b, geography);
    }

    void add(Evidence evidence, Optional<Fit> fit) {
      claims.add(evidence);
      fit.ifPresent(why ->
          joins.add(
              new GatheredEvent.Join(
                  evidence.claim().id(),
                  why.beside().claim().id(),
                  String.join("; ", why.reasons()))));
    }

    GatheredEvent finished(Origins origins) {
      List<Evidence> ordered = claims.stream().sorted(DossierBuilder.ORDER).toList();
      Independence told = Independence.ofOneEvent(ordered, origins);
      return new GatheredEvent(
          ordered,
          joins,
          Divergence.among(ordered.stream().map(Evidence::claim).toList()),
          told.reports(),
          told.origins());
    }
  }
}
