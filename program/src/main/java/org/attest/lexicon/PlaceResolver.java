package org.attest.lexicon;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Decides for one text which place each name means, in small passes. */
final class PlaceResolver {

  /** "Achin, Nangarhar", "Mosul in Iraq", "Mosul (Iraq)", "Kabul's". */
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?s),? (?:district |province |state |county )?(?:in |of )?(?:the )?(?:[\\p{Ll}-]+"
              + " ){0,2}?(?:province of |state of |district of )?|, ?| \\(|/");

  private static final Pattern OWNS = Pattern.compile("(?:'s|’s) (?:[\\p{Ll}-]+ ){0,3}");

  /** Between the members of a list. */
  private static final Pattern AND = Pattern.compile(",? (?:and|or|&) (?:the )?|, (?:the )?");

  private static final double HOME = 0.15;

  private final Gazetteer gazetteer;
  private final String text;
  private final PlaceEvidence evidence;
  private final List<PlaceCase> cases;
  private final PlacePlausibility plausibility;

  PlaceResolver(
      Gazetteer gazetteer, String text, List<PlaceMatch> matches, PlaceEvidence evidence) {
    this.gazetteer = gazetteer;
    this.text = text;
    this.evidence = evidence;
    this.plausibility = new PlacePlausibility(text, matches, evidence);
    this.cases =
        matches.stream()
            .filter(match ->
                evidence.notPlaces().stream().noneMatch(span -> span.overlaps(match.span())))
            .map(match -> new PlaceCase(text, match, evidence.isTagged(match.span())))
            .toList();
  }

  List<Place> places() {
    byOwnName();
    byPhrase();
    byList();
    byContainment();
    bySameName();
    PlaceFocus first = new PlaceFocus(certain(cases), evidence.countries());
    List<PlaceCase> kept = plausible(first);
    PlaceFocus focus = new PlaceFocus(certain(kept), evidence.countries());
    kept.forEach(one -> byScore(one, focus));
    return kept.stream().map(this::place).toList();
  }

  /** "Iraq" is the country, whatever towns some language or other calls so as well. */
  private void byOwnName() {
    for (PlaceCase one : cases) {
      List<PlaceEntry> own =
          one.open().stream().filter(e -> PlaceKey.of(e.name()).equals(one.key())).toList();
      if (own.stream().anyMatch(e -> e.precision() == PlacePrecision.COUNTRY)
          && own.size() < one.open().size()) {
        one.keep(own, "own-name");
      }
    }
  }

  private void byPhrase() {
    for (PlaceCase one : cases) {
      Set<PlacePrecision> kinds = one.phrase().kinds();
      if (!kinds.isEmpty()) {
        one.keep(
            one.open().stream().filter(entry -> kinds.contains(entry.precision())).toList(),
            "phrase");
      }
    }
  }

  /** In "Texas, Georgia and Ohio" all are states of one country; in "Georgia, Armenia" none is. */
  private void byList() {
    List<PlaceCase> list = new ArrayList<>();
    for (PlaceCase one : cases) {
      if (!list.isEmpty() && !AND.matcher(between(list.getLast(), one)).matches()) {
        alike(list);
        list.clear();
      }
      list.add(one);
    }
    alike(list);
  }

  private static void alike(List<PlaceCase> list) {
    if (list.size() < 3) {
      return;
    }
    Map<String, Integer> sorts = new HashMap<>();
    for (PlaceCase one : list) {
      Set<String> own = new HashSet<>();
      one.open().forEach(entry -> own.add(sort(entry)));
      own.forEach(sort -> sorts.merge(sort, 1, Integer::sum));
    }
    sorts.remove("");
    sorts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .filter(most -> 3 * most.getValue() >= 2 * list.size())
        .ifPresent(most -> list.forEach(one -> alike(one, most.getKey())));
  }

  private static void alike(PlaceCase one, String sort) {
    List<PlaceEntry> fewer = one.open().stream().filter(e -> sort(e).equals(sort)).toList();
    if (!fewer.isEmpty()) {
      one.tell();
      one.keep(fewer, "list");
    }
  }

  private static String sort(PlaceEntry entry) {
    return switch (entry.precision()) {
      case COUNTRY -> "country";
      case ADMIN1 -> "province of " + entry.country();
      case ADMIN2, TOWN, SITE, REGION, WATER, MOUNTAIN, PART -> "";
    };
  }

  private String between(PlaceCase left, PlaceCase right) {
    int end = left.span().end();
    int start = right.span().start();
    return end <= start ? text.substring(end, start) : "";
  }

  private void byContainment() {
    for (int i = 0; i + 1 < cases.size(); i++) {
      PlaceCase left = cases.get(i);
      PlaceCase right = cases.get(i + 1);
      String between = between(left, right);
      if (left.told() && left.how().equals("list")) {
        continue;
      }
      if (!between.isEmpty() && INSIDE.matcher(between).matches()) {
        contain(left, right);
      } else if (OWNS.matcher(between).matches()) {
        contain(right, left);
      }
    }
  }

  private static void contain(PlaceCase inner, PlaceCase outer) {
    List<PlaceEntry> insides =
        inner.open().stream()
            .filter(entry -> outer.open().stream().anyMatch(entry::within))
            .toList();
    if (insides.isEmpty()) {
      return;
    }
    List<PlaceEntry> outsides =
        outer.open().stream().filter(o -> insides.stream().anyMatch(i -> i.within(o))).toList();
    inner.tell();
    outer.tell();
    inner.keep(insides, "containment");
    outer.keep(outsides, "containment");
  }

  private void bySameName() {
    Map<String, PlaceCase> told = new HashMap<>();
    cases.stream().filter(PlaceCase::told).forEach(one -> told.putIfAbsent(one.key(), one));
    for (PlaceCase one : cases) {
      PlaceCase other = told.get(one.key());
      if (other != null && other != one) {
        one.tell();
        one.keep(one.open().stream().filter(other.open()::contains).toList(), "same-name");
      }
    }
  }

  /** Those whose names say something of where the text plays. */
  private List<PlaceCase> certain(List<PlaceCase> some) {
    return some.stream()
        .filter(one -> one.told() || one.tagged() || !plausibility.isDoubtful(one.match()))
        .toList();
  }

  /** Those that are used for a place; a name that is so once is so where it comes again. */
  private List<PlaceCase> plausible(PlaceFocus focus) {
    Set<String> names = new HashSet<>();
    List<PlaceCase> kept = new ArrayList<>();
    for (PlaceCase one : cases) {
      if (isPlausible(one, focus)) {
        names.add(one.key());
        kept.add(one);
      }
    }
    return cases.stream()
        .filter(one ->
            kept.contains(one)
                || (names.contains(one.key()) && plausibility.couldBeAgain(one.match())))
        .toList();
  }

  private boolean isPlausible(PlaceCase one, PlaceFocus focus) {
    if (one.told()) {
      return one.tagged() || plausibility.couldBeName(one.match());
    }
    if (one.tagged() && plausibility.couldBeTagged(one.match())) {
      return true;
    }
    boolean home = one.open().stream().anyMatch(entry -> focus.share(entry.country()) > HOME);
    return plausibility.isPlace(one.match(), one.phrase(), home);
  }

  private static void byScore(PlaceCase one, PlaceFocus focus) {
    if (one.open().size() < 2) {
      return;
    }
    PlaceEntry alone = best(one, PlaceFocus::weight);
    PlaceEntry fit = best(one, entry -> PlaceFocus.weight(entry) + focus.fit(entry, one.key()));
    PlaceEntry best =
        best(
            one,
            entry ->
                PlaceFocus.weight(entry)
                    + focus.fit(entry, one.key())
                    + 1.5 * focus.near(entry, one.key()));
    one.keep(
        List.of(best), best.equals(alone) ? one.how() : best.equals(fit) ? "focus" : "distance");
  }

  private static PlaceEntry best(PlaceCase one, ToDoubleFunction<PlaceEntry> score) {
    return one.open().stream().max(comparingDouble(score)).orElseThrow();
  }

  private Place place(PlaceCase one) {
    PlaceEntry entry = one.open().getFirst();
    boolean area =
        entry.precision() == PlacePrecision.ADMIN1 || entry.precision() == PlacePrecision.COUNTRY;
    String admin1 = area ? "" : gazetteer.areaName(entry.admin1());
    return new Place(
        one.phrase().span(),
        one.span(),
        name(one, entry),
        entry.country(),
        entry.precision() == PlacePrecision.ADMIN1 ? entry.name() : admin1,
        precision(one, entry),
        entry.latitude(),
        entry.longitude(),
        entry.geonameId(),
        entry.id(),
        one.how());
  }

  private static String name(PlaceCase one, PlaceEntry entry) {
    List<String> words = new ArrayList<>();
    words.add(one.phrase().direction());
    words.add(entry.name());
    words.add(one.phrase().site());
    words.removeIf(String::isEmpty);
    return String.join(" ", words);
  }

  private static PlacePrecision precision(PlaceCase one, PlaceEntry entry) {
    if (!one.phrase().site().isEmpty()) {
      return PlacePrecision.SITE;
    }
    return one.phrase().direction().isEmpty() ? entry.precision() : PlacePrecision.PART;
  }
}
