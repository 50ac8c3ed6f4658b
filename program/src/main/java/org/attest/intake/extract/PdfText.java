package org.attest.intake.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts the words of all pages together into one text: paragraphs go on over columns and pages, and
 * what stands between their halves (notes, running heads) comes after them.
 */
final class PdfText {

  private static final Pattern NOTE =
      Pattern.compile("^[(\\[]?(?:\\d{1,3}|[*†‡§]{1,3})[.)\\]]?\\s.*");

  /** How much smaller than the body of a report its notes are set, at least. */
  private static final float NOTE_SIZE = 0.93f;

  private final List<List<Row>> pages = new ArrayList<>();
  private final List<Set<Row>> heads;
  private final List<List<List<Line>>> blocks = new ArrayList<>();
  private final PdfWords words;
  private final Hyphens hyphens;
  private final float bodySize;
  private final TextWriter writer = new TextWriter();
  private final List<Part> waiting = new ArrayList<>();

  /** A paragraph that waits for the one before it to end, and whether it is a running head. */
  private record Part(Flow flow, boolean head) {}

  private PdfText(PdfWords words, int count) {
    this.words = words;
    for (int page = 1; page <= count; page++) {
      pages.add(Row.of(words.upright(page)));
    }
    this.heads = RunningHeads.of(pages);
    for (int page = 1; page <= count; page++) {
      blocks.add(blocks(page));
    }
    this.hyphens =
        Hyphens.of(
            blocks.stream().flatMap(List::stream).flatMap(List::stream).map(Line::text).toList());
    this.bodySize = bodySize();
  }

  static TextWriter of(PdfWords words, int count) {
    PdfText text = new PdfText(words, count);
    text.write();
    return text.writer;
  }

  /** Returns what stands in the largest letters on the first page; empty where all are alike. */
  static String heading(PdfWords words) {
    List<Row> rows = Row.of(words.upright(1));
    float largest = rows.stream().map(Row::size).max(Comparator.naturalOrder()).orElse(0f);
    float usual = rows.isEmpty() ? 0 : Layout.median(rows.stream().map(Row::size).toList());
    if (largest < 1.15f * usual) {
      return "";
    }
    StringBuilder heading = new StringBuilder();
    boolean within = false;
    for (Row row : rows) {
      boolean large = Layout.alike(row.size(), largest);
      if (within && !large) {
        break;
      }
      within = large;
      if (large) {
        heading.append(heading.isEmpty() ? "" : " ").append(Line.of(row, 1, row.right()).text());
      }
    }
    return heading.length() <= 200 ? heading.toString() : "";
  }

  /** The lines of a page, block by block as they are read, running heads left out. */
  private List<List<Line>> blocks(int page) {
    Set<Word> inHeads = new HashSet<>();
    heads.get(page - 1).forEach(row -> inHeads.addAll(row.words()));
    List<Word> body = words.upright(page).stream().filter(word -> !inHeads.contains(word)).toList();
    List<List<Row>> found = new ArrayList<>(Columns.of(body));
    found.addAll(Columns.of(words.turned(page)));
    return found.stream().map(rows -> lines(rows, page)).toList();
  }

  private static List<Line> lines(List<Row> rows, int page) {
    float right = rows.stream().map(Row::right).max(Comparator.naturalOrder()).orElseThrow();
    return rows.stream().map(row -> Line.of(row, page, right)).toList();
  }

  /** The size that most letters have. */
  private float bodySize() {
    Map<Float, Integer> letters = new HashMap<>();
    blocks.stream()
        .flatMap(List::stream)
        .flatMap(List::stream)
        .forEach(line ->
            letters.merge(Math.round(2 * line.size()) / 2f, line.text().length(), Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0f);
  }

  private void write() {
    List<Flow> open = new ArrayList<>();
    for (int page = 1; page <= pages.size(); page++) {
      List<Flow> body = new ArrayList<>();
      List<Flow> notes = new ArrayList<>();
      sort(page, body, notes);
      List<Part> above = runningHeads(page, true);
      boolean goesOn =
          !open.isEmpty() && !body.isEmpty() && open.getFirst().goesOnIn(body.getFirst());
      if (goesOn) {
        open.getFirst().add(body.removeFirst(), hyphens);
        waiting.addAll(above);
      }
      if (!goesOn || !body.isEmpty()) {
        flush(open);
      }
      if (!goesOn) {
        above.forEach(this::write);
      }
      if (!body.isEmpty()) {
        open.add(body.removeLast());
        body.forEach(writer::paragraph);
      }
      notes.forEach(note -> waiting.add(new Part(note, false)));
      waiting.addAll(runningHeads(page, false));
    }
    flush(open);
  }

  /** Writes the paragraph that no page goes on with, and what waited for its end. */
  private void flush(List<Flow> open) {
    open.forEach(writer::paragraph);
    open.clear();
    waiting.forEach(this::write);
    waiting.clear();
  }

  private void write(Part part) {
    if (part.head()) {
      writer.mark(part.flow(), TextWriter.PAGE);
    } else {
      writer.paragraph(part.flow());
    }
  }

  private List<Part> runningHeads(int page, boolean above) {
    List<Row> rows = pages.get(page - 1);
    List<Part> found = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean upper = 2 * i < rows.size();
      if (heads.get(page - 1).contains(rows.get(i)) && upper == above) {
        Flow flow = new Flow(Line.of(rows.get(i), page, rows.get(i).right()));
        found.add(new Part(flow, true));
      }
    }
    return found;
  }

  private void sort(int page, List<Flow> body, List<Flow> notes) {
    for (List<Line> block : blocks.get(page - 1)) {
      boolean fresh = true;
      for (Flow flow : paragraphs(block)) {
        if (isNote(flow, page)) {
          notes.add(flow);
        } else if (fresh && !body.isEmpty() && body.getLast().goesOnIn(flow)) {
          body.getLast().add(flow, hyphens);
        } else {
          body.add(flow);
        }
        fresh &= isNote(flow, page);
      }
    }
  }

  /** A note is set smaller than the report, in the lower part of its page, behind its number. */
  private boolean isNote(Flow flow, int page) {
    List<Row> rows = pages.get(page - 1);
    float middle = (rows.getFirst().base() + rows.getLast().base()) / 2;
    return flow.first().size() < NOTE_SIZE * bodySize
        && flow.first().base() > middle
        && !flow.first().isTable()
        && NOTE.matcher(flow.text()).matches();
  }

  private List<Flow> paragraphs(List<Line> lines) {
    float left = lines.stream().map(Line::left).min(Comparator.naturalOrder()).orElseThrow();
    float right = lines.stream().map(Line::right).max(Comparator.naturalOrder()).orElseThrow();
    float leading = leading(lines);
    List<Flow> flows = new ArrayList<>();
    Line before = lines.getFirst();
    for (Line line : lines) {
      if (flows.isEmpty() || before.endsParagraphBefore(line, leading, left, right)) {
        flows.add(new Flow(line));
      } else {
        flows.getLast().add(line, hyphens);
      }
      before = line;
    }
    return flows;
  }

  /** How far the lines of running text stand from each other. */
  private static float leading(List<Line> lines) {
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (Layout.alike(lines.get(i).size(), lines.get(i - 1).size())) {
        steps.add(lines.get(i).base() - lines.get(i - 1).base());
      }
    }
    return steps.isEmpty() ? 1.3f * lines.getFirst().size() : Layout.median(steps);
  }
}
