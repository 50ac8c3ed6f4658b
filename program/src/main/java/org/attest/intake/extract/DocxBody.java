package org.attest.intake.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/**
 * Gathers the paragraphs of a part of a Word file: as they would be printed with all tracked
 * changes accepted, each note behind the paragraph that calls for it.
 */
final class DocxBody implements ZipParts.Told {

  /** A row with more than this many letters is no row of data: its cells are told one by one. */
  private static final int LONGEST_ROW = 1200;

  /** What is not printed: deletions, what was moved away, names of fields, second choices. */
  private static final Set<String> UNSEEN =
      Set.of(
          "del",
          "moveFrom",
          "instrText",
          "delInstrText",
          "delText",
          "Fallback",
          "pPrChange",
          "rPrChange");

  /** A note that a paragraph calls for. */
  private record Call(int number, String id) {}

  private final DocxNumbers numbers;
  private final Map<String, List<String>> notesByReference;
  private final List<DocxParagraph> done = new ArrayList<>();
  private final Deque<DocxParagraph> open = new ArrayDeque<>();
  private final Deque<List<DocxParagraph>> cells = new ArrayDeque<>();
  private final Deque<List<List<DocxParagraph>>> rows = new ArrayDeque<>();
  private final List<Call> called = new ArrayList<>();
  private final Map<String, List<String>> notes = new HashMap<>();
  private String note = "";
  private int number;
  private int unseen;
  private int runs;
  private boolean hidden;
  private boolean inText;
  private boolean changed;
  private String title = "";
  private Optional<String> level = Optional.empty();

  DocxBody(DocxNumbers numbers, Map<String, List<String>> notesByReference) {
    this.numbers = numbers;
    this.notesByReference = notesByReference;
  }

  List<DocxParagraph> paragraphs() {
    return done;
  }

  /** Returns the first paragraph that is set as a title or heading; empty where none is. */
  String title() {
    return title;
  }

  /** Returns whether changes are tracked in it. */
  boolean changed() {
    return changed;
  }

  /** Returns the notes that were read, by their ids, and forgets them. */
  Map<String, List<String>> takeNotes() {
    Map<String, List<String>> taken = Map.copyOf(notes);
    notes.clear();
    return taken;
  }

  private static boolean isWord(XMLStreamReader at) {
    String space = at.getNamespaceURI();
    return space != null
        && (space.contains("wordprocessingml") || space.contains("markup-compatibility"));
  }

  @Override
  public void begins(XMLStreamReader at) {
    if (!isWord(at)) {
      return;
    }
    String name = at.getLocalName();
    if (UNSEEN.contains(name)) {
      unseen++;
      changed |= name.equals("del") || name.equals("moveFrom");
      if (name.equals("del") && runs == 0 && !open.isEmpty()) {
        open.getFirst().joinNext(); // the end of the paragraph itself was deleted
      }
    }
    switch (name) {
      case "p" -> open.push(new DocxParagraph());
      case "r" -> {
        runs++;
        hidden = false;
      }
      case "vanish" -> hidden = runs > 0 && !isOff(at);
      case "t" -> inText = true;
      case "tab", "ptab" -> append(runs > 0 ? " " : "");
      case "br", "cr" -> lineBreak();
      case "noBreakHyphen" -> append("-");
      case "sym" -> append(symbol(at));
      case "ins", "moveTo" -> changed = true;
      case "footnoteReference" -> call("f", at);
      case "endnoteReference" -> call("e", at);
      case "footnote", "endnote" -> note = ZipParts.attribute(at, "id").orElse("");
      case "tbl" -> rows.push(new ArrayList<>());
      case "tc" -> cells.push(new ArrayList<>());
      default -> property(name, at);
    }
  }

  private void property(String name, XMLStreamReader at) {
    if (open.isEmpty() || unseen > 0) {
      return;
    }
    DocxParagraph paragraph = open.getFirst();
    String value = ZipParts.attribute(at, "val").orElse("");
    switch (name) {
      case "pStyle" -> paragraph.style(value);
      case "ilvl" -> level = Optional.of(value);
      case "numId" ->
          paragraph.item(new DocxNumbers.Item(value, level.map(DocxNumbers::integer).orElse(0)));
      default -> {}
    }
  }

  private static boolean isOff(XMLStreamReader at) {
    String value = ZipParts.attribute(at, "val").orElse("");
    return value.equals("0") || value.equals("false") || value.equals("off");
  }

  private static String symbol(XMLStreamReader at) {
    String code = ZipParts.attribute(at, "char").orElse("");
    return code.matches("[0-9A-Fa-f]{4}") ? String.valueOf((char) Integer.parseInt(code, 16)) : "";
  }

  private void call(String kind, XMLStreamReader at) {
    String id = kind + ZipParts.attribute(at, "id").orElse("");
    if (open.isEmpty() || unseen > 0 || hidden || !notesByReference.containsKey(id)) {
      return;
    }
    number++;
    open.getFirst().note(number);
    called.add(new Call(number, id));
  }

  @Override
  public void letters(String letters) {
    if (inText) {
      append(letters);
    }
  }

  private void append(String letters) {
    if (!open.isEmpty() && unseen == 0 && !hidden) {
      open.getFirst().add(letters);
    }
  }

  private void lineBreak() {
    if (!open.isEmpty() && unseen == 0 && !hidden) {
      open.getFirst().lineBreak();
    }
  }

  @Override
  public void ends(XMLStreamReader at) {
    if (!isWord(at)) {
      return;
    }
    String name = at.getLocalName();
    if (UNSEEN.contains(name)) {
      unseen--;
    }
    switch (name) {
      case "p" -> end(open.pop());
      case "r" -> {
        runs--;
        hidden = false;
      }
      case "t" -> inText = false;
      case "footnote", "endnote" -> endNote();
      case "tc" -> {
        List<DocxParagraph> cell = cells.pop();
        if (!rows.isEmpty()) {
          rows.getFirst().add(cell);
        }
      }
      case "tr" -> endRow();
      case "tbl" -> rows.poll();
      default -> {}
    }
  }

  private void end(DocxParagraph paragraph) {
    level = Optional.empty();
    if (paragraph.isBlank()) {
      return;
    }
    List<DocxParagraph> into = cells.isEmpty() ? done : cells.getFirst();
    if (title.isEmpty() && paragraph.isTitle()) {
      title = paragraph.text();
    }
    if (!into.isEmpty() && into.getLast().joinsNext()) {
      into.getLast().join(paragraph);
    } else {
      paragraph
          .item()
          .or(() -> numbers.ofStyle(paragraph.style()))
          .map(numbers::next)
          .ifPresent(paragraph::label);
      into.add(paragraph);
    }
    endCalled();
  }

  /** Tells the notes that were called for, once the paragraph or row around the call has ended. */
  private void endCalled() {
    if (!open.isEmpty() || !cells.isEmpty()) {
      return;
    }
    for (Call call : called) {
      String before = call.number() + " ";
      String words = String.join(" ", notesByReference.getOrDefault(call.id(), List.of()));
      done.add(DocxParagraph.of(before + words));
    }
    called.clear();
  }

  private void endNote() {
    List<String> words = done.stream().map(DocxParagraph::text).toList();
    if (!words.isEmpty()) {
      notes.put(note, words);
    }
    done.clear();
  }

  private void endRow() {
    List<List<DocxParagraph>> row = rows.isEmpty() ? List.of() : List.copyOf(rows.getFirst());
    rows.stream().findFirst().ifPresent(List::clear);
    List<DocxParagraph> into = cells.isEmpty() ? done : cells.getFirst();
    List<List<DocxParagraph>> filled = row.stream().filter(cell -> !cell.isEmpty()).toList();
    int letters =
        filled.stream().flatMap(List::stream).mapToInt(each -> each.text().length()).sum();
    if (filled.size() < 2 || letters > LONGEST_ROW) {
      filled.forEach(into::addAll);
    } else {
      into.add(DocxParagraph.row(filled));
    }
    endCalled();
  }
}
