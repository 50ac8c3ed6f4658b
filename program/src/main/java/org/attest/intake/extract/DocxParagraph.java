package org.attest.intake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/** A paragraph of a Word file while it is put together. */
final class DocxParagraph {

  private final StringBuilder text = new StringBuilder();
  private final List<Span> notes = new ArrayList<>();
  private String style = "";
  private DocxNumbers.@Nullable Item item;
  private boolean joinsNext;

  static DocxParagraph of(String words) {
    DocxParagraph paragraph = new DocxParagraph();
    paragraph.add(words);
    return paragraph;
  }

  /** Makes one line of the cells of a row. */
  static DocxParagraph row(List<List<DocxParagraph>> cells) {
    DocxParagraph row = new DocxParagraph();
    for (List<DocxParagraph> cell : cells) {
      if (!row.text.isEmpty()) {
        row.text.append(Line.BAR);
      }
      boolean first = true;
      for (DocxParagraph paragraph : cell) {
        row.text.append(first ? "" : " ");
        row.append(paragraph);
        first = false;
      }
    }
    return row;
  }

  /** Adds letters: of several blanks one is kept, and at the start none. */
  void add(String letters) {
    String plain = Letters.of(letters);
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      boolean after = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
      if (letter != Letters.SOFT_HYPHEN && !(letter == ' ' && after)) {
        text.append(letter);
      }
    }
  }

  void lineBreak() {
    int end = text.length();
    if (end > 0 && text.charAt(end - 1) == ' ') {
      text.setLength(end - 1);
    }
    if (!text.isEmpty()) {
      text.append('\n');
    }
  }

  /** Adds the number of a note, apart from the words before and behind it. */
  void note(int number) {
    add(" ");
    int from = text.length();
    text.append(number);
    notes.add(new Span(from, text.length()));
    add(" ");
  }

  /** Puts the number of an item, or a bullet, before it. */
  void label(String label) {
    text.insert(0, label);
    notes.replaceAll(note -> note.moved(label.length()));
  }

  /** Goes on with the paragraph behind it: the mark between them was deleted. */
  void join(DocxParagraph next) {
    text.append(' ');
    append(next);
    joinsNext = next.joinsNext;
  }

  private void append(DocxParagraph other) {
    int from = text.length();
    text.append(other.text());
    other.notes.forEach(note -> notes.add(note.moved(from)));
  }

  String text() {
    return text.toString().stripTrailing();
  }

  List<Span> notes() {
    return notes;
  }

  boolean isBlank() {
    return text.toString().isBlank();
  }

  void joinNext() {
    joinsNext = true;
  }

  boolean joinsNext() {
    return joinsNext;
  }

  void style(String name) {
    style = name;
  }

  String style() {
    return style;
  }

  boolean isTitle() {
    return style.matches("(?i)title|titel|titre|heading ?1");
  }

  void item(DocxNumbers.Item named) {
    item = named;
  }

  Optional<DocxNumbers.Item> item() {
    return Optional.ofNullable(item);
  }
}
