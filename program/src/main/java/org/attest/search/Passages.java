package org.attest.search;

import java.util.ArrayList;
import java.util.List;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Span;

/**
 * What of one report is to be found: its sentences where it was read, else its paragraphs.
 *
 * @param document the report
 * @param text its text
 * @param passages the places of the passages, in order
 * @param quotes the places that claims quote
 */
public record Passages(DocumentId document, String text, List<Span> passages, List<Span> quotes) {

  /** Copies the lists. */
  public Passages {
    passages = List.copyOf(passages);
    quotes = List.copyOf(quotes);
  }

  /** Returns the sentences that a reading found, or the paragraphs where it found none. */
  public static Passages of(Document document, List<Span> sentences, List<Span> quotes) {
    List<Span> passages = sentences.isEmpty() ? paragraphs(document) : sentences;
    return new Passages(document.id(), document.text(), passages, quotes);
  }

  /** Returns the lines that hold something and are no boilerplate. */
  private static List<Span> paragraphs(Document document) {
    List<Span> found = new ArrayList<>();
    int start = 0;
    for (String line : document.text().split("\n", -1)) {
      int from = start + line.length() - line.stripLeading().length();
      Span span = new Span(from, from + line.strip().length());
      if (span.length() > 0 && !document.inBoilerplate(span)) {
        found.add(span);
      }
      start += line.length() + 1;
    }
    return found;
  }

  boolean quoted(Span passage) {
    return quotes.stream().anyMatch(passage::overlaps);
  }
}
