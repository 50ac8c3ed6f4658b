package org.attest.lexicon;

import org.attest.model.Span;

/**
 * A place that a text names, no finer than its words.
 *
 * @param span the whole phrase: "the eastern province of Nangarhar", "Kabul airport"
 * @param toponym the name alone, inside {@code span}
 * @param name the plain name to show: "Nangarhar", "Kabul airport", "north-eastern Afghanistan"
 * @param country ISO 3166-1 alpha-2; empty where it lies in several or none
 * @param admin1 the name of its province; empty where unknown or wider than one
 * @param precision what it is; tells a province from the town of the same name
 * @param latitude degrees north; of a part or site, those of the place it is told by
 * @param longitude degrees east
 * @param geonameId the GeoNames number; 0 where unknown
 * @param entry the gazetteer's id, see {@link PlaceEntry#id}
 * @param how which pass decided: {@code only}, {@code phrase}, {@code list}, {@code containment},
 *     {@code same-name}, {@code focus}, {@code distance} or {@code population}
 */
public record Place(
    Span span,
    Span toponym,
    String name,
    String country,
    String admin1,
    PlacePrecision precision,
    double latitude,
    double longitude,
    int geonameId,
    String entry,
    String how) {}
