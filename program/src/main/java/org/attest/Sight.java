package org.attest;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.dossier.Times;
import org.attest.model.ClaimId;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Evidence.Review;
import org.attest.model.Source;
import org.attest.model.Span;
import org.attest.review.Fold;
import org.attest.store.Filter;
import org.attest.store.Store;

/** What a view lets through of passages, by the claims that stand in them. For one thread. */
final class Sight {

  private final Store store;
  private final Filter filter;
  private final Times times;
  private final Fold marks;
  private final Map<DocumentId, List<Evidence>> claims = new HashMap<>();

  Sight(Store store, Filter filter, Times times) throws IOException {
    this.store = store;
    this.filter = filter;
    this.times = times;
    this.marks = filter.upTo().isPresent() ? store.fold() : Fold.NONE;
  }

  /** Returns whether it lets everything through. */
  boolean free() {
    return filter.equals(Filter.ALL) && times.equals(Times.ALL);
  }

  /** Returns whether a report counts by the days of the view, and may be shown to its readers. */
  boolean counts(Source source) {
    if (!filter.lets(marks.tlp(source.document()))) {
      return false;
    }
    LocalDate recorded = source.recorded().atZone(ZoneOffset.UTC).toLocalDate();
    return filter.asOf().map(day -> !source.countsFrom().isAfter(day)).orElse(true)
        && times.recorded().map(day -> !recorded.isAfter(day)).orElse(true);
  }

  /** Returns how many reports are marked too strictly for the view's readers. */
  int withheld() {
    return (int)
        marks.documentsDecided().stream()
            .filter(document -> !filter.lets(marks.tlp(document)))
            .count();
  }

  /** Returns the claims of a report that the view lets through, in order. */
  List<Evidence> claims(DocumentId document) throws IOException {
    List<Evidence> known = claims.get(document);
    if (known == null) {
      known = holding(store.evidence(filter.withDocument(document)));
      claims.put(document, known);
    }
    return known;
  }

  /** Returns those of these claims that hold on the day of the view. */
  List<Evidence> holding(List<Evidence> claims) {
    return claims.stream().filter(each -> times.fit(each.claim()) != Times.Fit.OTHER_TIME).toList();
  }

  /** Returns whether no day is asked for, or one of these claims of a report held on it. */
  boolean tellsOfTheDay(DocumentId document, List<ClaimId> some) throws IOException {
    return times.at().isEmpty()
        || claims(document).stream()
            .map(Evidence::claim)
            .anyMatch(claim -> some.contains(claim.id()) && times.fit(claim) == Times.Fit.HOLDS);
  }

  /**
   * Returns whether the view lets a passage through: one held to reviewed claims or to a day needs
   * a claim in it that passes.
   */
  boolean lets(DocumentId document, Span passage) throws IOException {
    if (!filter.reviewedOnly() && times.at().isEmpty()) {
      return true;
    }
    return claims(document).stream()
        .filter(each -> each.review() != Review.REJECTED)
        .anyMatch(each -> each.claim().quote().span().overlaps(passage));
  }
}
