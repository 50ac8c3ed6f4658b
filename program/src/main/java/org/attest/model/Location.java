package org.attest.model;

/**
 * Where a place lies, no finer than the words that name it.
 *
 * @param toponym the name alone, inside the mention: "Kabul" of "Kabul airport"
 * @param precision what it is, in one word, such as {@code country}, {@code town} or {@code site}
 * @param country ISO 3166-1 alpha-2; empty where it lies in several or none
 * @param admin1 the name of its province; empty where unknown or wider than one
 * @param latitude degrees north; of a site or part, of the place it is told by
 * @param longitude degrees east
 * @param geonameId the GeoNames number; 0 where unknown
 * @param entry the gazetteer's id, such as {@code geonames:1138958}
 */
public record Location(
    Span toponym,
    String precision,
    String country,
    String admin1,
    double latitude,
    double longitude,
    int geonameId,
    String entry) {

  /** Checks that the point is on the globe. */
  public Location {
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
      throw new IllegalArgumentException("no point on the globe: " + latitude + ", " + longitude);
    }
  }

  /** Returns the same with its name standing elsewhere. */
  public Location named(Span elsewhere) {
    return new Location(
        elsewhere, precision, country, admin1, latitude, longitude, geonameId, entry);
  }
}
