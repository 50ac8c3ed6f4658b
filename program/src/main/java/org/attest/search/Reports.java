package org.attest.search;

import java.io.IOException;

/** Where the passages of the record come from, one report after the other. */
@FunctionalInterface
public interface Reports {

  /** Gives every report to {@code taker}. */
  void each(Taker taker) throws IOException;

  /** Takes the passages of one report. */
  @FunctionalInterface
  interface Taker {
    /** Takes them. */
    void take(Passages passages) throws IOException;
  }
}
