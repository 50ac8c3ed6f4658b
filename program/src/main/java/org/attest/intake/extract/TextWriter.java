package org.attest.intake.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attest.model.Document.Boilerplate;
import org.attest.model.Document.PageStart;
import org.attest.model.Span;

/** Writes paragraphs one after the other, and keeps where pages begin and what is no report. */
final class TextWriter {

  /** What a mark on a running head or page number is called. */
  static final String PAGE = "page";

  /** What a mark on the number of a note is called. */
  static final String NOTE = "note";

  private final StringBuilder text = new StringBuilder();
  private final List<PageStart> pages = new ArrayList<>();
  private final List<Boilerplate> marks = new ArrayList<>();

  /** Writes a paragraph of a file with pages. */
  void paragraph(Flow flow) {
    int from = begin();
    for (PageStart start : flow.pages()) {
      if (pages.isEmpty() || pages.getLast().page() != start.page()) {
        pages.add(new PageStart(from + start.at(), start.page()));
      }
    }
    text.append(flow.text());
    mark(from, flow.notes());
  }

  private void mark(int from, List<Span> notes) {
    for (Span note : notes) {
      marks.add(new Boilerplate(note.moved(from), NOTE));
    }
  }

  /** Writes a paragraph that is no report. */
  void mark(Flow flow, String reason) {
    int marked = marks.size();
    paragraph(flow);
    marks.subList(marked, marks.size()).clear();
    marks.add(
        new Boilerplate(new Span(text.length() - flow.text().length(), text.length()), reason));
  }

  /** Writes a paragraph of a file without pages, with the numbers of notes in it. */
  void paragraph(String words, List<Span> notes) {
    int from = begin();
    text.append(words);
    mark(from, notes);
  }

  /** Writes a paragraph of a file without pages that is no report. */
  void mark(String words, String reason) {
    int from = begin();
    text.append(words);
    marks.add(new Boilerplate(new Span(from, text.length()), reason));
  }

  private int begin() {
    text.append(text.isEmpty() ? "" : "\n\n");
    return text.length();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  String text() {
    return text.toString();
  }

  List<PageStart> pages() {
    return List.copyOf(pages);
  }

  List<Boilerplate> marks() {
    return marks.stream().sorted(Comparator.comparing(Boilerplate::span)).toList();
  }
}
