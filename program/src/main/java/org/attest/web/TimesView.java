package org.attest.web;

import java.util.List;
import org.attest.Desk;
import org.attest.View;

/**
 * The bar that holds a page to times and to reviewed claims.
 *
 * @param path the page
 * @param kept what the page is asked besides, to be sent again
 * @param at what held on that day; empty for any
 * @param asOf up to when reports count; empty for all
 * @param recorded up to when recordings count; empty for all
 * @param reviewed whether only reviewed claims are shown
 * @param first the first day that a slider reaches
 * @param last the last day
 * @param held the bar in words; empty where nothing is held
 */
record TimesView(
    String path,
    List<Kept> kept,
    String at,
    String asOf,
    String recorded,
    boolean reviewed,
    String first,
    String last,
    String held) {

  /** What held may have held before the first report: sliders begin so many years before it. */
  private static final int BEFORE = 10;

  TimesView {
    kept = List.copyOf(kept);
  }

  /** Returns the same without what the page is asked besides: for a form that asks it anew. */
  public TimesView alone() {
    return new TimesView(path, List.of(), at, asOf, recorded, reviewed, first, last, held);
  }

  /** One thing that the page is asked besides. */
  record Kept(String name, String value) {}

  /**
   * Returns the bar of a page.
   *
   * @param days over which the record's reports reach
   */
  static TimesView of(String path, List<Kept> kept, View view, Desk.Days days) {
    return new TimesView(
        path,
        kept,
        view.at().map(Object::toString).orElse(""),
        view.asOf().map(Object::toString).orElse(""),
        view.recorded().map(Object::toString).orElse(""),
        view.reviewedOnly(),
        days.first().minusYears(BEFORE).toString(),
        days.last().toString(),
        view.words());
  }
}
