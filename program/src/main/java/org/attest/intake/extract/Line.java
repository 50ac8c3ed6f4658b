package org.attest.intake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.attest.model.Span;

/**
 * A line of a column.
 *
 * @param text its words, with a blank between, and a bar between the cells of a table
 * @param notes where the numbers of notes stand in {@code text}
 * @param page the page that it stands on, from 1
 * @param left where it begins, in points
 * @param right where it ends
 * @param base the height that it stands at, from the top
 * @param size of its letters
 * @param bold whether all of it is set in bold
 * @param full whether it reaches the end of its column
 * @param firstWidth how wide its first word is
 */
record Line(
    String text,
    List<Span> notes,
    int page,
    float left,
    float right,
    float base,
    float size,
    boolean bold,
    boolean full,
    float firstWidth) {

  /** Between the cells of a table, as in the text of web pages. */
  static final String BAR = " | ";

  /** A wider gap than so many times the size of the letters lies between cells. */
  private static final float CELL_GAP = 2;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:[•▪●○◦‣∙■□➢✓*·–—-]|\\(?(?:\\d{1,3}|[a-zA-Z]|[ivxlc]{1,5})[.)]|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?)");

  private static final Pattern LABELLED = Pattern.compile("^" + LABEL.pattern() + "\\s.*");

  private static final Pattern NUMBER_OF_NOTE = Pattern.compile("[\\d*†‡§,–-]{1,9}");

  Line {
    notes = List.copyOf(notes);
  }

  /** Returns whether words begin with a bullet, or with the number of an item. */
  static boolean isLabelled(String words) {
    return LABELLED.matcher(words).matches();
  }

  boolean isTable() {
    return text.contains(BAR);
  }

  /**
   * Makes a line of a row.
   *
   * @param columnRight where the lines of its column end
   */
  static Line of(Row row, int page, float columnRight) {
    StringBuilder text = new StringBuilder();
    List<Span> notes = new ArrayList<>();
    Word before = row.words().getFirst();
    for (Word word : row.words()) {
      if (!text.isEmpty()) {
        boolean cell =
            word.left() - before.right() > CELL_GAP * row.size()
                && !LABEL.matcher(text).matches()
                && !isNumberOfNote(row, before);
        text.append(cell ? BAR : " ");
      }
      if (!text.isEmpty() && isNumberOfNote(row, word)) {
        notes.add(new Span(text.length(), text.length() + word.text().length()));
      }
      text.append(word.text());
      before = word;
    }
    return new Line(
        text.toString(),
        notes,
        page,
        row.left(),
        row.right(),
        row.base(),
        row.size(),
        row.bold(),
        row.right() > columnRight - 2 * row.size(),
        row.words().getFirst().right() - row.words().getFirst().left());
  }

  /** A number that is smaller than the words around it, and raised. */
  private static boolean isNumberOfNote(Row row, Word word) {
    return word.size() < 0.8f * row.size()
        && word.base() < row.base() - 0.12f * row.size()
        && NUMBER_OF_NOTE.matcher(word.text()).matches();
  }

  private boolean ended() {
    return text.matches(".*[.!?:;…][”\"’')\\]]*(?: \\d{1,3})?$");
  }

  /**
   * Returns whether {@code next}, the line below it, begins a paragraph: it looks different, stands
   * apart or is set in, is an item of a list, or its first word would have fitted here.
   *
   * @param leading how far the lines of the column stand from each other
   * @param columnLeft where the lines of the column begin
   * @param columnRight where they end
   */
  boolean endsParagraphBefore(Line next, float leading, float columnLeft, float columnRight) {
    float step = next.base - base;
    boolean looks = !Layout.alike(size, next.size) || bold != next.bold;
    boolean apart = step > 1.35f * leading || step > 2.2f * size;
    if (looks || apart || isTable() || next.isTable()) {
      return true;
    }
    boolean fits = columnRight - right > next.firstWidth + 0.5f * size;
    boolean capital = !Character.isLowerCase(next.text.codePointAt(0));
    boolean done = ended();
    if (isLabelled(next.text) && (done || fits || step > 1.1f * leading)) {
      return true;
    }
    boolean indented = next.left > left + 0.8f * size && left < columnLeft + 0.8f * size;
    if (indented && done && !isLabelled(text)) {
      return true;
    }
    return fits && capital && (done || columnRight - right > 0.25f * (columnRight - columnLeft));
  }
}
