package org.attest.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.Spot;
import org.attest.Spot.Exactness;
import org.attest.web.Shapes.Shape;

/**
 * A map: provinces shaded by what is told of them, towns as dots, and beside it what cannot be
 * drawn honestly. A province that is named is never a dot.
 *
 * @param box the part of the world that is shown, as an SVG view box
 * @param squeeze by how much a degree of longitude is shorter than one of latitude
 * @param land outlines of countries behind everything
 * @param areas provinces and countries of which something is told
 * @param dots towns and sites of which something is told
 * @param dot the radius of a dot, in the map's units
 * @param undrawn places that are too wide or unknown to draw
 */
record MapView(
    String box,
    double squeeze,
    List<Land> land,
    List<Area> areas,
    List<Dot> dots,
    double dot,
    List<String> undrawn) {

  private static final int MARGIN = 150;
  private static final int LEAST = 800;

  MapView {
    land = List.copyOf(land);
    areas = List.copyOf(areas);
    dots = List.copyOf(dots);
    undrawn = List.copyOf(undrawn);
  }

  /** An outline without anything told of it. */
  record Land(String path, String classes) {}

  /** A shaded area: its outline, how it is shaded, its name, what is told of it, in claim ids. */
  record Area(String path, String classes, String name, String words, String ids, String link) {}

  /** A dot, in the map's units. */
  record Dot(
      double x, double y, String classes, String name, String words, String ids, String link) {}

  /**
   * What is told of one place.
   *
   * @param place the place's name in the claims
   * @param id what it is linked by
   * @param classes how it is shaded
   * @param words what is told
   */
  record Told(String place, String id, String classes, String words) {}

  /** Returns whether there is anything to see. */
  boolean empty() {
    return areas.isEmpty() && dots.isEmpty();
  }

  static MapView of(Collection<Told> told, Map<String, Spot> spots) {
    return new Drawing(told, spots).map();
  }

  /** Works the map out. */
  private static final class Drawing {
    private final Map<String, List<Told>> byProvince = new LinkedHashMap<>();
    private final Map<String, List<Told>> byCountry = new LinkedHashMap<>();
    private final Map<Spot, List<Told>> byPoint = new LinkedHashMap<>();
    private final Set<String> undrawn = new TreeSet<>();
    private final Set<String> countries = new TreeSet<>();

    Drawing(Collection<Told> told, Map<String, Spot> spots) {
      for (Told each : told) {
        Spot spot = spots.get(each.place());
        if (spot == null || spot.exactness() == Exactness.WIDER) {
          undrawn.add(Plain.line(each.place()));
        } else {
          put(spot, each);
        }
      }
    }

    private void put(Spot spot, Told told) {
      countries.add(spot.country());
      if (spot.exactness() == Exactness.COUNTRY) {
        byCountry.computeIfAbsent(spot.country(), _ -> new ArrayList<>()).add(told);
        return;
      }
      boolean known =
          Shapes.provinces().stream()
              .anyMatch(
                  shape -> !spot.province().isEmpty() && shape.code().equals(spot.province()));
      if (known) {
        byProvince.computeIfAbsent(spot.province(), _ -> new ArrayList<>()).add(told);
      }
      if (spot.exactness() == Exactness.POINT) {
        byPoint.computeIfAbsent(spot, _ -> new ArrayList<>()).add(told);
      } else if (!known) {
        undrawn.add(Plain.line(told.place()));
      }
    }

    MapView map() {
      int[] box = box();
      double squeeze = Math.cos(Math.toRadians((box[1] + box[3]) / 200.0));
      int width = box[2] - box[0];
      int height = box[3] - box[1];
      List<Land> land = new ArrayList<>();
      Shapes.countries().stream()
          .filter(shape -> shape.meets(box[0], box[1], box[2], box[3]))
          .forEach(shape -> land.add(new Land(shape.path(), "land")));
      Shapes.provinces().stream()
          .filter(shape -> countries.contains(shape.country()))
          .filter(shape -> !byProvince.containsKey(shape.code()) || shape.code().isEmpty())
          .forEach(shape -> land.add(new Land(shape.path(), "province")));
      return new MapView(
          Math.round(box[0] * squeeze)
              + " "
              + box[1]
              + " "
              + Math.round(width * squeeze)
              + " "
              + height,
          Math.round(squeeze * 1000) / 1000.0,
          land,
          areas(),
          dots(squeeze),
          Spark.rounded(Math.max(width * squeeze, height) / 110.0),
          List.copyOf(undrawn));
    }

    private int[] box() {
      List<Shape> shown =
          Stream.concat(
                  Shapes.countries().stream().filter(shape -> byCountry.containsKey(shape.code())),
                  Shapes.provinces().stream().filter(shape -> byProvince.containsKey(shape.code())))
              .toList();
      int west = Integer.MAX_VALUE;
      int north = Integer.MAX_VALUE;
      int east = Integer.MIN_VALUE;
      int south = Integer.MIN_VALUE;
      for (Shape shape : shown) {
        west = Math.min(west, shape.west());
        north = Math.min(north, shape.north());
        east = Math.max(east, shape.east());
        south = Math.max(south, shape.south());
      }
      for (Spot spot : byPoint.keySet()) {
        int x = (int) Math.round(spot.longitude() * 100);
        int y = (int) Math.round(-spot.latitude() * 100);
        west = Math.min(west, x);
        north = Math.min(north, y);
        east = Math.max(east, x);
        south = Math.max(south, y);
      }
      if (west > east) {
        return new int[] {-18000, -8400, 18000, 6000};
      }
      int wide = Math.max(0, LEAST - (east - west)) / 2 + MARGIN;
      int high = Math.max(0, LEAST - (south - north)) / 2 + MARGIN;
      return new int[] {
        Math.max(-18000, west - wide),
        Math.max(-8400, north - high),
        Math.min(18000, east + wide),
        Math.min(6000, south + high)
      };
    }

    private List<Area> areas() {
      List<Area> areas = new ArrayList<>();
      Shapes.countries().stream()
          .filter(shape -> byCountry.containsKey(shape.code()))
          .forEach(shape ->
              areas.add(area(shape, byCountry.getOrDefault(shape.code(), List.of()), "whole ")));
      Shapes.provinces().stream()
          .filter(shape -> byProvince.containsKey(shape.code()) && !shape.code().isEmpty())
          .forEach(shape ->
              areas.add(area(shape, byProvince.getOrDefault(shape.code(), List.of()), "")));
      return areas;
    }

    private static Area area(Shape shape, List<Told> told, String classes) {
      return new Area(
          shape.path(),
          classes + told.getFirst().classes() + level(told),
          shape.name(),
          words(told),
          ids(told),
          "#" + told.getFirst().id());
    }

    private static String level(List<Told> told) {
      return " n" + Math.min(4, told.size());
    }

    private List<Dot> dots(double squeeze) {
      List<Dot> dots = new ArrayList<>();
      byPoint.forEach((spot, told) ->
          dots.add(
              new Dot(
                  Spark.rounded(spot.longitude() * 100 * squeeze),
                  Spark.rounded(-spot.latitude() * 100),
                  told.getFirst().classes(),
                  Plain.line(spot.name()),
                  words(told),
                  ids(told),
                  "#" + told.getFirst().id())));
      return dots;
    }

    private static String words(List<Told> told) {
      String words =
          told.stream().map(Told::words).distinct().limit(6).collect(Collectors.joining("; "));
      return told.size() > 6 ? words + " …" : words;
    }

    private static String ids(List<Told> told) {
      return told.stream().map(Told::id).distinct().collect(Collectors.joining(" "));
    }
  }
}
