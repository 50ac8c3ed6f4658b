package org.attest.lexicon;

/**
 * One place that the gazetteer knows.
 *
 * @param id {@code country:AF}, {@code admin:AF.18}, {@code geonames:1138958} or {@code
 *     overlay:Sahel}
 * @param name as English reports write it
 * @param country ISO 3166-1 alpha-2; empty where it lies in several or none
 * @param admin1 the GeoNames code of its province, such as {@code AF.18}; empty where unknown
 * @param admin2 the GeoNames code of its district; empty where unknown
 * @param precision what it is
 * @param latitude degrees north of its middle; for provinces and districts between their towns
 * @param longitude degrees east
 * @param population inhabitants; of an area, those of its towns; 0 where unknown
 * @param feature the GeoNames feature code, {@link #OWN}, or empty
 * @param geonameId the GeoNames number; 0 where unknown
 * @param alternate whether it was found by a lesser name than its own
 */
public record PlaceEntry(
    String id,
    String name,
    String country,
    String admin1,
    String admin2,
    PlacePrecision precision,
    double latitude,
    double longitude,
    int population,
    String feature,
    int geonameId,
    boolean alternate) {

  /** The feature of a place whose name a row of the user's gives. */
  static final String OWN = "own";

  /** Returns whether a list of ours or a row of the user's names this place, not GeoNames. */
  boolean isOurs() {
    return id.startsWith("overlay:") || id.startsWith("country:") || feature.equals(OWN);
  }

  /** Returns whether this place lies in {@code outer}, by codes; no place lies in itself. */
  public boolean within(PlaceEntry outer) {
    if (id.equals(outer.id)) {
      return false;
    }
    return switch (outer.precision) {
      case COUNTRY -> country.equals(outer.country);
      case ADMIN1 -> !admin1.isEmpty() && admin1.equals(outer.admin1);
      case ADMIN2 -> !admin2.isEmpty() && admin2.equals(outer.admin2);
      case REGION -> !outer.country.isEmpty() && country.equals(outer.country);
      case TOWN, SITE, WATER, MOUNTAIN, PART -> false;
    };
  }

  /** Returns the distance to {@code other} over a sphere, in kilometres. */
  public double kilometresTo(PlaceEntry other) {
    double a = Math.toRadians(latitude);
    double b = Math.toRadians(other.latitude);
    double height = Math.sin((b - a) / 2);
    double width = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
    double chord = height * height + Math.cos(a) * Math.cos(b) * width * width;
    return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(chord)));
  }
}
