package org.attest.model;

/**
 * A run of text, counted in UTF-16 code units from the start of the document.
 *
 * @param start the first unit, counted from 0
 * @param end one past the last unit; never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  /**
   * Checks the order of the two ends.
   *
   * @throws IllegalArgumentException if {@code 0 <= start <= end} does not hold
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: " + start + ".." + end);
    }
  }

  /**
   * Returns the part of {@code text} that this span covers.
   *
   * @throws StringIndexOutOfBoundsException if the span ends after the text does
   */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Returns how many UTF-16 units this span covers. */
  public int length() {
    return end - start;
  }

  /** Returns whether {@code other} lies wholly inside this span; a span covers itself. */
  public boolean covers(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** Returns whether at least one unit lies in both spans. */
  public boolean overlaps(Span other) {
    return Math.max(start, other.start) < Math.min(end, other.end);
  }

  /** Returns this span in a text before which {@code units} more stand. */
  public Span moved(int units) {
    return new Span(start + units, end + units);
  }

  /** Returns the smallest span that covers both. */
  public Span and(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
