package org.attest;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.lexicon.Gazetteer;
import org.attest.lexicon.Place;
import org.attest.lexicon.PlaceEntry;
import org.attest.lexicon.PlacePrecision;
import org.attest.model.Claim;
import org.attest.model.Details;

/** Finds the places of claims on the map: each in the company of those its claims name with it. */
final class Spots {

  private final Gazetteer gazetteer;
  private final Map<String, Spot> spots = new HashMap<>();
  private final Map<String, Integer> countries = new HashMap<>();

  private Spots(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  static Map<String, Spot> of(Collection<Claim> claims, Gazetteer gazetteer) {
    Spots spots = new Spots(gazetteer);
    List<List<String>> named = claims.stream().map(Spots::places).toList();
    named.forEach(spots::add);
    named.forEach(spots::alone);
    return Map.copyOf(spots.spots);
  }

  /** Returns the places that a claim names, widest last. */
  static List<String> places(Claim claim) {
    return switch (claim.details()) {
      case Details.Event event -> event.places();
      case Details.Presence presence -> presence.places();
      case Details.Targeting targeting -> targeting.places();
      case Details.Founding founding -> founding.places();
      case Details.Name name -> name.places();
      case Details.Characterisation _,
          Details.Tie _,
          Details.Role _,
          Details.Strength _,
          Details.Statement _ ->
          List.of();
    };
  }

  private void add(List<String> names) {
    if (names.size() < 2) {
      return;
    }
    String text = "in " + String.join(", ", names);
    for (Place place : gazetteer.places(text, List.of())) {
      countries.merge(place.country(), 1, Integer::sum);
      names.stream()
          .filter(name -> name.equals(place.name()) || name.equals(place.span().of(text)))
          .forEach(name -> entry(place).ifPresent(entry -> keep(name, entry, place.precision())));
    }
  }

  /** A name that stands alone is looked for in the countries that the other claims speak of. */
  private void alone(List<String> names) {
    for (String name : names) {
      if (!spots.containsKey(name)) {
        String text = "in " + name;
        Optional<Place> phrase = gazetteer.places(text, List.of()).stream().findFirst();
        Optional<PlaceEntry> home =
            gazetteer.named(name).stream()
                .filter(entry -> countries.containsKey(entry.country()))
                .findFirst();
        if (home.isPresent()) {
          keep(name, home.get(), home.get().precision());
        } else {
          phrase.ifPresent(
              place -> entry(place).ifPresent(entry -> keep(name, entry, place.precision())));
        }
      }
    }
  }

  private Optional<PlaceEntry> entry(Place place) {
    return gazetteer.named(place.name()).stream()
        .filter(entry -> entry.id().equals(place.entry()))
        .findFirst()
        .or(() -> byWords(place));
  }

  /** "Kabul airport" and "eastern Nangarhar" are told by a place whose name stands in theirs. */
  private Optional<PlaceEntry> byWords(Place place) {
    String[] words = place.name().split(" ");
    for (int from = 0; from < words.length; from++) {
      for (int to = words.length; to > from; to--) {
        String part = String.join(" ", List.of(words).subList(from, to));
        Optional<PlaceEntry> found =
            gazetteer.named(part).stream()
                .filter(entry -> entry.id().equals(place.entry()))
                .findFirst();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private void keep(String name, PlaceEntry entry, PlacePrecision precision) {
    countries.merge(entry.country(), 1, Integer::sum);
    Spot.Exactness exactness =
        switch (precision) {
          case TOWN, SITE -> Spot.Exactness.POINT;
          case ADMIN1, ADMIN2 -> Spot.Exactness.PROVINCE;
          case COUNTRY -> Spot.Exactness.COUNTRY;
          case PART ->
              entry.precision() == PlacePrecision.COUNTRY
                  ? Spot.Exactness.COUNTRY
                  : entry.admin1().isEmpty() ? Spot.Exactness.WIDER : Spot.Exactness.PROVINCE;
          case REGION, WATER, MOUNTAIN -> Spot.Exactness.WIDER;
        };
    boolean province = exactness == Spot.Exactness.POINT || exactness == Spot.Exactness.PROVINCE;
    spots.putIfAbsent(
        name,
        new Spot(
            name,
            entry.country(),
            province ? entry.admin1() : "",
            province ? gazetteer.areaName(entry.admin1()) : "",
            exactness,
            entry.latitude(),
            entry.longitude()));
  }
}
