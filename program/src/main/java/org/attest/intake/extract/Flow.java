package org.attest.intake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.attest.model.Document.PageStart;
import org.attest.model.Span;

/** A paragraph, put together line by line, also over the end of a column or a page. */
final class Flow {

  private static final Pattern ENDED = Pattern.compile(".*[.!?:;…][”\"’')\\]]*$", Pattern.DOTALL);

  private final StringBuilder text = new StringBuilder();
  private final List<PageStart> pages = new ArrayList<>();
  private final List<Span> notes = new ArrayList<>();
  private final Line first;
  private Line last;

  /** Begins with a line. */
  Flow(Line first) {
    this.first = first;
    this.last = first;
    append(first);
  }

  /** Goes on with a line. */
  void add(Line line, Hyphens hyphens) {
    join(line.text(), hyphens);
    last = line;
    append(line);
  }

  /** Makes the end of what is there ready for what comes next. */
  private void join(String next, Hyphens hyphens) {
    switch (hyphens.join(text, next)) {
      case BLANK -> text.append(' ');
      case CLOSE -> {}
      case UNDO -> text.setLength(text.length() - 1);
    }
  }

  private void append(Line line) {
    if (pages.isEmpty() || pages.getLast().page() != line.page()) {
      pages.add(new PageStart(text.length(), line.page()));
    }
    int from = text.length();
    text.append(line.text());
    line.notes().forEach(note -> notes.add(note.moved(from)));
  }

  /** Goes on with a whole paragraph. */
  void add(Flow next, Hyphens hyphens) {
    join(next.text(), hyphens);
    int from = text.length();
    next.pages.stream()
        .filter(start -> pages.getLast().page() != start.page())
        .forEach(start -> pages.add(new PageStart(from + start.at(), start.page())));
    next.notes.forEach(note -> notes.add(note.moved(from)));
    text.append(next.text);
    last = next.last;
  }

  String text() {
    return text.toString();
  }

  List<PageStart> pages() {
    return pages;
  }

  /** Returns where the numbers of notes stand in it. */
  List<Span> notes() {
    return notes;
  }

  Line first() {
    return first;
  }

  /** Returns whether its last sentence has come to an end. */
  boolean ended() {
    return ENDED.matcher(withoutNotes()).matches();
  }

  private String withoutNotes() {
    int end = text.length();
    for (Span note : notes.reversed()) {
      if (note.end() == end) {
        end = text.substring(0, note.start()).stripTrailing().length();
      }
    }
    return text.substring(0, end);
  }

  /** Returns whether {@code next}, the first of another column or page, is its second half. */
  boolean goesOnIn(Flow next) {
    String start = next.text.toString();
    boolean small = Character.isLowerCase(start.codePointAt(0));
    boolean hyphened = text.charAt(text.length() - 1) == '-';
    return !ended()
        && Layout.alike(last.size(), next.first.size())
        && last.bold() == next.first.bold()
        && !Line.isLabelled(start)
        && !last.isTable()
        && (small || hyphened || last.full());
  }
}
