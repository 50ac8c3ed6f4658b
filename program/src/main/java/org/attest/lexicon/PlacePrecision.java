package org.attest.lexicon;

/** How exact a place is, as the words of a report give it. */
public enum PlacePrecision {
  /** A state, or a territory with its own ISO code. */
  COUNTRY,
  /** A province, state or governorate. */
  ADMIN1,
  /** A district or county. */
  ADMIN2,
  /** A town or village, or a part of one. */
  TOWN,
  /** A prison, camp, base, airport, pass or crossing. */
  SITE,
  /** A region without borders of its own, or across borders. */
  REGION,
  /** A river, lake or sea. */
  WATER,
  /** A mountain, range or forest. */
  MOUNTAIN,
  /** An undefined part of a named place, as in "north-eastern Afghanistan". */
  PART
}
