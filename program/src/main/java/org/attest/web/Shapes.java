package org.attest.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Outlines of provinces and countries (Natural Earth, public domain), in hundredths of a degree: x
 * to the east, y to the south. Read when the first map is drawn, then kept.
 */
final class Shapes {

  private Shapes() {}

  /**
   * An outline.
   *
   * @param code a province's GeoNames code, or a country's ISO code; empty where unknown
   * @param country the ISO code of its country
   * @param name its name
   * @param west the lowest x
   * @param north the lowest y
   * @param east the highest x
   * @param south the highest y
   * @param path the outline as an SVG path
   */
  record Shape(
      String code,
      String country,
      String name,
      int west,
      int north,
      int east,
      int south,
      String path) {

    boolean meets(int otherWest, int otherNorth, int otherEast, int otherSouth) {
      return west < otherEast && east > otherWest && north < otherSouth && south > otherNorth;
    }
  }

  static List<Shape> provinces() {
    return Read.PROVINCES;
  }

  static List<Shape> countries() {
    return Read.COUNTRIES;
  }

  private static List<Shape> read(String name) {
    try (InputStream file = Shapes.class.getResourceAsStream("map/" + name);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
      return lines.lines().map(Shapes::shape).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the map's " + name, e);
    }
  }

  private static Shape shape(String line) {
    List<String> parts = List.of(line.split("\t", -1));
    List<Integer> box = List.of(parts.get(3).split(" ")).stream().map(Integer::valueOf).toList();
    return new Shape(
        parts.get(0),
        parts.get(1),
        parts.get(2),
        box.get(0),
        box.get(1),
        box.get(2),
        box.get(3),
        parts.get(4));
  }

  private static final class Read {
    static final List<Shape> PROVINCES = read("provinces.tsv.gz");
    static final List<Shape> COUNTRIES = read("countries.tsv.gz");
  }
}
