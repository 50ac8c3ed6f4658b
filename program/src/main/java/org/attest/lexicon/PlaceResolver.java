package org.attest.lexicon;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.model.Span;

/** Decides for one text which place each name means, in small passes. */
final class PlaceResolver {

  private static final double NEAR_KILOMETRES = 250;

  /** "Achin, Nangarhar", "Mosul in Iraq", "Mosul (Iraq)", "Kabul's". */
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?s),? (?:district |province |state |county )?(?:in |of )?(?:the )?(?:[\\p{Ll}-]+ ){0,2}?"
              + "(?:province of |state of |district of )?|, ?| \\(|/");

  private static final Pattern OWNS = Pattern.compile("(?:'s|’s) (?:[\\p{Ll}-]+ ){0,3}");

  /** One name on its way: {@code open} shrinks until one place is left. */
  private static final class Case {
    private final PlaceMatch match;
    private final PlacePhrase phrase;
    private final String key;
    private List<PlaceEntry> open;
    private String how;
    private boolean contained;

    Case(String text, PlaceMatch match) {
      this.match = match;
      this.phrase = PlacePhrase.around(text, match.span());
      this.key = PlaceKey.of(match.form());
      this.open = match.candidates();
      this.how = open.size() == 1 ? "only" : "population";
    }

    void keep(List<PlaceEntry> fewer, String reason) {
      if (!fewer.isEmpty() && fewer.size() < open.size()) {
        open = fewer;
        how = reason;
      }
    }

    boolean is(PlacePrecision precision) {
      return open.stream().anyMatch(entry -> entry.precision() == precision);
    }
  }

  private final Gazetteer gazetteer;
  private final String text;
  private final List<Case> cases;
  private final Map<String, Double> focus = new HashMap<>();
  private final PlacePlausibility plausibility;

  PlaceResolver(Gazetteer gazetteer, String text, List<PlaceMatch> matches, List<Span> notPlaces) {
    this.gazetteer = gazetteer;
    this.text = text;
    this.plausibility = new PlacePlausibility(text, matches);
    this.cases =
        matches.stream()
            .filter(match -> notPlaces.stream().noneMatch(span -> span.overlaps(match.span())))
            .map(match -> new Case(text, match))
            .toList();
  }

  List<Place> places() {
    byPhrase();
    byContainment();
    bySameName();
    findFocus();
    List<Case> kept = cases.stream().filter(this::isPlausible).toList();
    kept.forEach(this::byScore);
    kept.forEach(one -> byDistance(one, kept));
    return kept.stream().map(this::place).toList();
  }

  private void byPhrase() {
    for (Case one : cases) {
      Set<PlacePrecision> kinds = one.phrase.kinds();
      if (!kinds.isEmpty()) {
        one.keep(
            one.open.stream().filter(entry -> kinds.contains(entry.precision())).toList(),
            "phrase");
      }
    }
  }

  private void byContainment() {
    for (int i = 0; i + 1 < cases.size(); i++) {
      Case left = cases.get(i);
      Case right = cases.get(i + 1);
      int end = left.match.span().end();
      if (end > right.match.span().start()) {
        continue;
      }
      String between = text.substring(end, right.match.span().start());
      if (INSIDE.matcher(between).matches()) {
        contain(left, right);
      } else if (OWNS.matcher(between).matches()) {
        contain(right, left);
      }
    }
  }

  private static void contain(Case inner, Case outer) {
    List<PlaceEntry> insides =
        inner.open.stream().filter(entry -> outer.open.stream().anyMatch(entry::within)).toList();
    if (insides.isEmpty()) {
      return;
    }
    List<PlaceEntry> outsides =
        outer.open.stream().filter(o -> insides.stream().anyMatch(i -> i.within(o))).toList();
    inner.contained = true;
    outer.contained = true;
    inner.keep(insides, "containment");
    outer.keep(outsides, "containment");
  }

  private void bySameName() {
    Map<String, Case> told = new HashMap<>();
    cases.stream().filter(one -> one.contained).forEach(one -> told.putIfAbsent(one.key, one));
    for (Case one : cases) {
      Case other = told.get(one.key);
      if (other != null && other != one) {
        one.contained = true;
        one.keep(one.open.stream().filter(other.open::contains).toList(), "same-name");
      }
    }
  }

  /** Counts for each country the names that can only lie there; a name of the country counts 2. */
  private void findFocus() {
    for (Case one : cases) {
      if (!one.contained && plausibility.isDoubtful(one.match)) {
        continue;
      }
      Set<String> countries =
          Set.copyOf(one.open.stream().map(PlaceEntry::country).distinct().toList());
      if (countries.size() == 1) {
        focus.merge(
            countries.iterator().next(), one.is(PlacePrecision.COUNTRY) ? 2.0 : 1.0, Double::sum);
      }
    }
    focus.remove("");
  }

  private boolean isPlausible(Case one) {
    if (one.contained) {
      return plausibility.couldBeName(one.match);
    }
    boolean home = one.open.stream().anyMatch(entry -> share(entry.country()) > 0.15);
    return plausibility.isPlace(one.match, one.phrase, home);
  }

  private double share(String country) {
    double all = focus.values().stream().mapToDouble(Double::doubleValue).sum();
    return all == 0 ? 0 : focus.getOrDefault(country, 0.0) / all;
  }

  private void byScore(Case one) {
    if (one.open.size() < 2) {
      return;
    }
    double best = one.open.stream().mapToDouble(this::score).max().orElse(0);
    double plainBest = one.open.stream().mapToDouble(PlaceResolver::weight).max().orElse(0);
    List<PlaceEntry> top = one.open.stream().filter(entry -> score(entry) > best - 1).toList();
    boolean byFocus = top.stream().noneMatch(entry -> weight(entry) > plainBest - 0.001);
    one.keep(top, byFocus ? "focus" : one.how);
  }

  private double score(PlaceEntry entry) {
    return weight(entry) + 3.5 * Math.min(1, 2 * share(entry.country()));
  }

  /** What an entry is worth without its text: countries, then big towns and provinces. */
  private static double weight(PlaceEntry entry) {
    double weight =
        switch (entry.isOurs() && entry.precision() != PlacePrecision.COUNTRY
            ? PlacePrecision.REGION
            : entry.precision()) {
          case COUNTRY -> 8;
          case REGION, WATER, MOUNTAIN, SITE, PART -> 5;
          case ADMIN1 -> 3.2;
          case ADMIN2 -> 0.8;
          case TOWN -> 0.7 * Math.log10(entry.population() + 1) + rank(entry.feature());
        };
    return entry.alternate() ? weight - 1.5 : weight;
  }

  private static double rank(String feature) {
    return switch (feature) {
      case "PPLC" -> 1.5;
      case "PPLA" -> 0.7;
      case "PPLX" -> -1;
      default -> 0;
    };
  }

  /** Takes the nearest of what is left to the places that are certain, if any is near. */
  private void byDistance(Case one, List<Case> kept) {
    if (one.open.size() < 2) {
      return;
    }
    List<PlaceEntry> certain =
        kept.stream()
            .filter(other -> other.open.size() == 1 && !other.is(PlacePrecision.COUNTRY))
            .map(other -> other.open.getFirst())
            .toList();
    Optional<PlaceEntry> nearest =
        one.open.stream()
            .filter(entry -> distance(entry, certain) < NEAR_KILOMETRES)
            .min(comparingDouble((PlaceEntry entry) -> distance(entry, certain)));
    if (nearest.isPresent() && !sameSpot(one.open)) {
      one.keep(List.of(nearest.get()), "distance");
    }
    PlaceEntry best = one.open.stream().max(comparingDouble(this::score)).orElseThrow();
    one.keep(List.of(best), one.how);
  }

  private static boolean sameSpot(List<PlaceEntry> entries) {
    return entries.stream().allMatch(e -> e.kilometresTo(entries.getFirst()) < NEAR_KILOMETRES);
  }

  private static double distance(PlaceEntry entry, List<PlaceEntry> others) {
    return others.stream().mapToDouble(entry::kilometresTo).min().orElse(Double.MAX_VALUE);
  }

  private Place place(Case one) {
    PlaceEntry entry = one.open.getFirst();
    boolean area =
        entry.precision() == PlacePrecision.ADMIN1 || entry.precision() == PlacePrecision.COUNTRY;
    String admin1 = area ? "" : gazetteer.areaName(entry.admin1());
    return new Place(
        one.phrase.span(),
        one.match.span(),
        name(one, entry),
        entry.country(),
        entry.precision() == PlacePrecision.ADMIN1 ? entry.name() : admin1,
        precision(one, entry),
        entry.latitude(),
        entry.longitude(),
        entry.geonameId(),
        entry.id(),
        one.how);
  }

  private static String name(Case one, PlaceEntry entry) {
    List<String> words = new ArrayList<>();
    words.add(one.phrase.direction());
    words.add(entry.name());
    words.add(one.phrase.site());
    words.removeIf(String::isEmpty);
    return String.join(" ", words);
  }

  private static PlacePrecision precision(Case one, PlaceEntry entry) {
    if (!one.phrase.site().isEmpty()) {
      return PlacePrecision.SITE;
    }
    return one.phrase.direction().isEmpty() ? entry.precision() : PlacePrecision.PART;
  }
}
