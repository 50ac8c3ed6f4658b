package org.attest.web;

import java.text.NumberFormat;
import java.util.Locale;

/** Says how many of something there are. */
final class Count {

  private Count() {}

  /** Returns "1 claim", "2,000 claims". */
  static String of(long number, String noun) {
    return of(number) + " " + noun + (number == 1 ? "" : "s");
  }

  /** Returns "2,000". */
  static String of(long number) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
  }
}
