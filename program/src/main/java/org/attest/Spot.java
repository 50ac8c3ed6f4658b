package org.attest;

/**
 * Where on a map a place lies, no finer than the words of the reports.
 *
 * @param name the place as the claims name it
 * @param country ISO 3166-1 alpha-2; empty where it lies in several or none
 * @param province the GeoNames code of its province, such as {@code AF.18}; empty where the words
 *     are wider than one
 * @param provinceName the province's English name; empty where there is none
 * @param exactness how exact the words are
 * @param latitude degrees north; only meant for a {@link Exactness#POINT}
 * @param longitude degrees east
 */
public record Spot(
    String name,
    String country,
    String province,
    String provinceName,
    Exactness exactness,
    double latitude,
    double longitude) {

  /** How exact a place is. */
  public enum Exactness {
    /** A town or site: a dot may be drawn. */
    POINT,
    /** A province or a district of it: the province is shaded, and no dot is drawn. */
    PROVINCE,
    /** A country or a part of one: nothing finer is shaded. */
    COUNTRY,
    /** A region across borders, a river, a range: named beside the map. */
    WIDER
  }
}
