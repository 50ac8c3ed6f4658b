package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attest.model.Span;

/**
 * What stands between quotation marks, found by the marks alone.
 *
 * @param span from the opening mark to the closing one, both inside; never longer than a paragraph
 * @param goesOn whether it continues a quotation that the paragraph before did not close
 */
record Quotation(Span span, boolean goesOn) {

  /** Straight marks open after these. */
  private static final String BEFORE_OPENING = "([{-–—/:";

  /**
   * Finds the quotations of a text in order. A paragraph that begins with an opening mark continues
   * the one before it, if that was left open; a mark that is never closed counts only then.
   */
  static List<Quotation> in(String text) {
    List<Quotation> found = new ArrayList<>();
    boolean open = false;
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      if (!text.substring(from, end).isBlank()) {
        open = paragraph(text, new Span(from, end), open, found);
      }
      from = end + 1;
    }
    return found;
  }

  /** Reads one paragraph; returns whether it leaves a quotation open. */
  private static boolean paragraph(String text, Span where, boolean before, List<Quotation> found) {
    int start = -1;
    boolean first = true;
    for (int i = where.start(); i < where.end(); i++) {
      int width = width(text, i);
      if (width == 0) {
        continue;
      }
      boolean opens = opens(text, where, i, width);
      if (opens && start < 0) {
        start = i;
      } else if (!opens && start >= 0) {
        found.add(
            new Quotation(
                new Span(start, i + width), before && first && atStart(where, text, start)));
        start = -1;
        first = false;
      }
      i += width - 1;
    }
    if (start >= 0) {
      opened(text, where, start)
          .ifPresent(s -> found.add(new Quotation(s, before && atStart(where, text, s.start()))));
    }
    return start >= 0;
  }

  /** A quotation that its paragraph leaves open counts where the next one takes it up. */
  private static Optional<Span> opened(String text, Span where, int start) {
    String rest = text.substring(where.end()).stripLeading();
    boolean takenUp = rest.startsWith("“") || rest.startsWith("\"") || rest.startsWith("''");
    return takenUp ? Optional.of(new Span(start, where.end())) : Optional.empty();
  }

  private static boolean atStart(Span where, String text, int start) {
    return text.substring(where.start(), start).isBlank();
  }

  /** Returns how many characters a quotation mark at a place has; 0 where there is none. */
  private static int width(String text, int i) {
    char c = text.charAt(i);
    if (c == '"' || c == '“' || c == '”') {
      return 1;
    }
    return text.startsWith("''", i) || text.startsWith("``", i) ? 2 : 0;
  }

  private static boolean opens(String text, Span where, int i, int width) {
    char c = text.charAt(i);
    if (c == '`') {
      return true;
    }
    if (c == '”') {
      return false;
    }
    boolean blankBefore =
        i == where.start()
            || Character.isWhitespace(text.charAt(i - 1))
            || BEFORE_OPENING.indexOf(text.charAt(i - 1)) >= 0;
    boolean blankAfter = i + width >= where.end() || Character.isWhitespace(text.charAt(i + width));
    // a mark turned the wrong way still closes: “It is late.“
    return c == '“' ? blankBefore || !blankAfter : blankBefore && !blankAfter;
  }
}
