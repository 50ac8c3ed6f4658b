package org.attest.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as text of one width, so that the order of the text is the order of time. */
final class Instants {

  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private Instants() {}

  /** Returns ISO 8601 text in UTC with six digits of a second. */
  static String text(Instant instant) {
    return FORMAT.format(instant);
  }
}
