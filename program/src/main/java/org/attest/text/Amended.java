package org.attest.text;

import java.util.List;
import org.attest.model.Span;

/**
 * A copy of a text with some places written otherwise, in which every place is still known by where
 * it stands in the text itself.
 *
 * <p>What is read in the copy is quoted from the text: {@link #source} leads back.
 */
public final class Amended {

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final int length;

  private Amended(String text, int[] starts, int[] ends, int length) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.length = length;
  }

  /**
   * Something to be written otherwise.
   *
   * @param start where it begins, in the text that is amended
   * @param end where it ends; the same place where something is put in
   * @param instead what stands there afterwards; may be empty
   */
  record Edit(int start, int end, String instead) {}

  /** Returns a text that is not amended yet. */
  static Amended of(String text) {
    int[] starts = new int[text.length()];
    int[] ends = new int[text.length()];
    for (int i = 0; i < text.length(); i++) {
      starts[i] = i;
      ends[i] = i + 1;
    }
    return new Amended(text, starts, ends, text.length());
  }

  /**
   * Returns the text with these edits made.
   *
   * @param edits in the order of the text, without overlaps
   */
  Amended with(List<Edit> edits) {
    if (edits.isEmpty()) {
      return this;
    }
    int size = text.length();
    for (Edit edit : edits) {
      size += edit.instead().length() - (edit.end() - edit.start());
    }
    StringBuilder out = new StringBuilder(size);
    int[] newStarts = new int[size];
    int[] newEnds = new int[size];
    int done = 0;
    for (Edit edit : edits) {
      copy(done, edit.start(), out, newStarts, newEnds);
      int from = edit.start() < text.length() ? starts[edit.start()] : length;
      int to = edit.end() > edit.start() ? ends[edit.end() - 1] : from;
      for (int i = 0; i < edit.instead().length(); i++) {
        newStarts[out.length()] = from;
        newEnds[out.length()] = to;
        out.append(edit.instead().charAt(i));
      }
      done = edit.end();
    }
    copy(done, text.length(), out, newStarts, newEnds);
    return new Amended(out.toString(), newStarts, newEnds, length);
  }

  private void copy(int from, int to, StringBuilder out, int[] newStarts, int[] newEnds) {
    System.arraycopy(starts, from, newStarts, out.length(), to - from);
    System.arraycopy(ends, from, newEnds, out.length(), to - from);
    out.append(text, from, to);
  }

  /** Returns the copy. */
  public String text() {
    return text;
  }

  /** Returns where a place of the copy stands in the text itself. */
  public Span source(Span place) {
    if (place.length() == 0) {
      int at = place.start() < starts.length ? starts[place.start()] : length;
      return new Span(at, at);
    }
    return new Span(starts[place.start()], ends[place.end() - 1]);
  }

  /** Returns where a place of the text itself stands in the copy; empty where it is left out. */
  public Span copy(Span place) {
    return new Span(first(ends, place.start() + 1), first(ends, place.end() + 1));
  }

  /** The index of the first character that ends at {@code least} or later. */
  private static int first(int[] ends, int least) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (ends[middle] < least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
