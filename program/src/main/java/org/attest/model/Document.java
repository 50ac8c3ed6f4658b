package org.attest.model;

import java.util.List;

/**
 * One report as it came in: its text, where it is from, and on what each of these rests.
 *
 * @param id its name in the record
 * @param hash SHA-256 of the original bytes, 64 lower-case hexadecimal digits
 * @param text the text that every span counts in; never rewritten
 * @param title the headline
 * @param publisher who published it, as the publisher is called
 * @param author the by-line
 * @param published the publication date, as the text of a {@link When}
 * @param modified the day on which its publisher last changed it, as the text of a {@link When}
 * @param address where it was published
 * @param language the ISO 639-1 code of the text's language, as detected ({@code en}); empty where
 *     it cannot be told
 * @param boilerplate the parts of the text that are no report: credits, link lists, forms; in
 *     order, without overlaps
 * @param mediaType {@code text/plain}, {@code text/html} and the like
 * @param extractor the name and version of what took the text out of the bytes
 * @param pages where the pages of a file with pages begin, in the order of the text; a page that
 *     comes twice goes on there, behind the end of a paragraph that runs over to the next
 */
public record Document(
    DocumentId id,
    String hash,
    String text,
    Metadatum title,
    Metadatum publisher,
    Metadatum author,
    Metadatum published,
    Metadatum modified,
    Metadatum address,
    String language,
    List<Boilerplate> boilerplate,
    String mediaType,
    String extractor,
    List<PageStart> pages) {

  /** Copies the lists. */
  public Document {
    boilerplate = List.copyOf(boilerplate);
    pages = List.copyOf(pages);
  }

  /** A document of which nobody says that it was changed. */
  public Document(
      DocumentId id,
      String hash,
      String text,
      Metadatum title,
      Metadatum publisher,
      Metadatum author,
      Metadatum published,
      Metadatum address,
      String language,
      List<Boilerplate> boilerplate,
      String mediaType,
      String extractor) {
    this(
        id,
        hash,
        text,
        title,
        publisher,
        author,
        published,
        Metadatum.UNKNOWN,
        address,
        language,
        boilerplate,
        mediaType,
        extractor,
        List.of());
  }

  /**
   * A place in the text from which it stands on another page of the file.
   *
   * @param at the place, in UTF-16 units
   * @param page the page, counted from 1 in the file, whatever number is printed on it
   */
  public record PageStart(int at, int page) {

    /** Returns the page on which a place stands, given where pages start, in order; 0 for none. */
    static int pageAt(List<PageStart> starts, int place) {
      int page = 0;
      for (PageStart start : starts) {
        if (start.at() > place) {
          break;
        }
        page = start.page();
      }
      return page;
    }
  }

  /**
   * A part of the text that is no report.
   *
   * @param span where it stands
   * @param reason what it is: {@code credit}, {@code links}, {@code form}, {@code navigation},
   *     {@code sign-off}, {@code page} (a running head or page number), {@code note} (the number of
   *     a note); or a word of the publisher on the report itself: {@code correction}, {@code
   *     retraction}, {@code update}
   */
  public record Boilerplate(Span span, String reason) {

    /** In UTF-16 units; the longest that is known is "CORRECTED (OFFICIAL)-". */
    private static final int LONGEST_LABEL = 24;

    /** The reasons that are words of the publisher on the report itself, in order of letters. */
    public static final List<String> NOTICES = List.of("correction", "retraction", "update");

    /** Returns whether it is a word of the publisher on the report itself. */
    public boolean notice() {
      return NOTICES.contains(reason);
    }

    /**
     * Returns what it says, without blanks around it; of a label before a headline ({@code
     * CORRECTED-}), which says nothing alone, the headline too.
     */
    public String words(String text) {
      int end = text.indexOf('\n', span.end());
      int line = end < 0 ? text.length() : end;
      boolean label = notice() && span.length() <= LONGEST_LABEL;
      return (label ? new Span(span.start(), line) : span).of(text).strip();
    }
  }

  /** Returns the publication date; unknown where none is known. */
  public When publishedOn() {
    return When.of(published.value());
  }

  /**
   * Returns this document with a text that is easier to read, for passes that look at case.
   *
   * @throws IllegalArgumentException if it has another length, so that places in it would be other
   *     places
   */
  public Document reading(String legible) {
    if (legible.length() != text.length()) {
      throw new IllegalArgumentException(
          "a text of " + legible.length() + " instead of " + text.length() + " UTF-16 units");
    }
    return with(id, legible);
  }

  /**
   * Returns this document with a text in which places moved, for reading alone.
   *
   * @param amended the text
   * @param headline the headline
   * @param moved where the boilerplate stands in it
   */
  public Document amended(String amended, String headline, List<Boilerplate> moved) {
    return with(
        id,
        amended,
        title.known() ? new Metadatum(headline, title.basis(), title.evidence()) : title,
        moved);
  }

  /** Returns the page on which a place of the text stands; 0 where the file has no pages. */
  public int pageAt(int place) {
    return PageStart.pageAt(pages, place);
  }

  /** Returns this document under another name. */
  public Document named(DocumentId name) {
    return with(name, text);
  }

  private Document with(DocumentId name, String words) {
    return with(name, words, title, boilerplate);
  }

  private Document with(
      DocumentId name, String words, Metadatum headline, List<Boilerplate> notReport) {
    return new Document(
        name, hash, words, headline, publisher, author, published, modified, address, language,
        notReport, mediaType, extractor, pages);
  }

  /** Returns whether {@code span} touches boilerplate. */
  public boolean inBoilerplate(Span span) {
    return boilerplate.stream().anyMatch(b -> b.span().overlaps(span));
  }
}
