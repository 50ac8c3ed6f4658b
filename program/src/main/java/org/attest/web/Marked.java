package org.attest.web;

import java.util.stream.Stream;
import org.attest.model.Tlp;

/** A page that rests on reports which may be marked: to whom it may be shown. */
interface Marked {

  /** Returns the strictest mark of the reports that the page rests on. */
  Tlp tlp();

  /** Returns the strictest mark of the claims' reports. */
  static Tlp of(Stream<ClaimView> claims) {
    return claims.map(ClaimView::tlp).reduce(Tlp.NONE, Tlp::stricter);
  }
}
