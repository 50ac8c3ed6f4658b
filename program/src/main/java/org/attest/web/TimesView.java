package org.attest.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.attest.Desk.ReportLine;
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

  TimesView {
    kept = List.copyOf(kept);
  }

  /** One thing that the page is asked besides. */
  record Kept(String name, String value) {}

  static TimesView of(
      String path, List<Kept> kept, View view, Collection<ReportLine> reports, LocalDate today) {
    LocalDate first =
        reports.stream()
            .map(line -> line.source().countsFrom())
            .min(LocalDate::compareTo)
            .orElse(today)
            .minusYears(10);
    LocalDate last =
        reports.stream()
            .map(line -> line.source().recorded().atZone(ZoneOffset.UTC).toLocalDate())
            .max(LocalDate::compareTo)
            .orElse(today);
    return new TimesView(
        path,
        kept,
        view.at().map(Object::toString).orElse(""),
        view.asOf().map(Object::toString).orElse(""),
        view.recorded().map(Object::toString).orElse(""),
        view.reviewedOnly(),
        first.toString(),
        last.toString(),
        view.words());
  }
}
