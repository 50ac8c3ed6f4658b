package org.attest.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Where a claim comes from: what is known of its document, without the text.
 *
 * @param document the document's name in the record
 * @param title the headline
 * @param publisher who published it
 * @param author the by-line
 * @param published the publication date, as the text of a {@link When}
 * @param address where it was published
 * @param hash SHA-256 of the original bytes
 * @param recorded when this record took it in, in UTC
 * @param version the day from which it counts where it is a later version of one address; empty for
 *     the first or only one
 * @param pages where the pages of a file with pages begin in its text, in order; empty for any
 *     other
 */
public record Source(
    DocumentId document,
    Metadatum title,
    Metadatum publisher,
    Metadatum author,
    Metadatum published,
    Metadatum address,
    String hash,
    Instant recorded,
    Optional<LocalDate> version,
    List<Document.PageStart> pages) {

  /** Copies the list. */
  public Source {
    pages = List.copyOf(pages);
  }

  /** A source of which there is one version, or the first. */
  public Source(
      DocumentId document,
      Metadatum title,
      Metadatum publisher,
      Metadatum author,
      Metadatum published,
      Metadatum address,
      String hash,
      Instant recorded) {
    this(
        document,
        title,
        publisher,
        author,
        published,
        address,
        hash,
        recorded,
        Optional.empty(),
        List.of());
  }

  /** Returns this source as a later version that counts from {@code day}. */
  public Source countingFrom(LocalDate day) {
    return new Source(
        document,
        title,
        publisher,
        author,
        published,
        address,
        hash,
        recorded,
        Optional.of(day),
        pages);
  }

  /** Returns the source of what {@code document} says, recorded at {@code recorded}. */
  public static Source of(Document document, Instant recorded) {
    return new Source(
        document.id(),
        document.title(),
        document.publisher(),
        document.author(),
        document.published(),
        document.address(),
        document.hash(),
        recorded,
        Optional.empty(),
        document.pages());
  }

  /**
   * Returns on which page of the file a span stands, in words ({@code page 3}, {@code pages 3–4}),
   * counted from 1 in the file; empty where the file has no pages.
   */
  public String page(Span span) {
    int first = pageAt(span.start());
    int last = pageAt(Math.max(span.start(), span.end() - 1));
    return first == 0 ? "" : first == last ? "page " + first : "pages %d–%d".formatted(first, last);
  }

  /** Returns the page on which a place of the text stands; 0 where the file has no pages. */
  public int pageAt(int place) {
    return Document.PageStart.pageAt(pages, place);
  }

  /** Returns the year in which it was published; "undated" where no date is known. */
  public String year() {
    String day = published.value();
    return day.length() < 4 ? "undated" : day.substring(0, 4);
  }

  /** Returns the publisher, or the document's name where no publisher is known. */
  public String label() {
    return publisher.known() ? publisher.value() : document.value();
  }

  /**
   * Returns the first day on which this source counts for {@code --as-of}: of a later version the
   * day of the change, otherwise the earliest day of its publication date, and where it has none,
   * the day it was recorded (UTC).
   */
  public LocalDate countsFrom() {
    return version
        .or(() -> When.of(published.value()).earliest())
        .orElseGet(() -> recorded.atZone(ZoneOffset.UTC).toLocalDate());
  }
}
