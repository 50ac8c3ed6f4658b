package org.attest.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.attest.export.Page.Block;

/**
 * A page as PDF (A4), the same bytes for the same page: no clock, no random number.
 *
 * <p>Uses the one font that PDFBox brings, Liberation Sans; letters that it has not are shown as a
 * question mark, and stand exactly in the JSON beside the file.
 */
final class PagePdf {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final Pattern BLANKS = Pattern.compile(" +");
  private static final float MARGIN = 62;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
  private static final float FOOT = 34;
  private static final long NAME_OF_ALL = 1;

  private final PDDocument document;
  private final PDFont font;
  private final PDDocumentOutline outline = new PDDocumentOutline();
  private PDPageContentStream out;
  private float y = TOP;
  private int number;

  /** Words of one look within a line. */
  private record Run(String words, float size, float rise, boolean strong) {}

  /** Where a run of lines may go on to the next page. */
  private enum Break {
    /** Two lines at least stay on either page. */
    INSIDE,
    /** It goes on to the next page as a whole, unless it is longer than a page. */
    NOWHERE
  }

  private PagePdf(PDDocument document) throws IOException {
    this.document = document;
    document.getDocumentCatalog().setDocumentOutline(outline);
    try (InputStream in = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
      this.font = PDType0Font.load(document, in, true);
    }
    this.out = page();
  }

  static byte[] of(Page page) {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(NAME_OF_ALL);
      describe(document, page.title());
      new PagePdf(document).write(page);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a PDF to memory", e);
    }
  }

  private static void describe(PDDocument document, String title) {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(Shown.visible(title));
    information.setProducer("Attest");
    Calendar fixed = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    fixed.setTimeInMillis(0);
    information.setCreationDate(fixed);
    document.setDocumentInformation(information);
    document.getDocumentCatalog().setLanguage("en");
  }

  private void write(Page page) throws IOException {
    lines(List.of(new Run(page.title(), 20, 0, true)), 0, 26, Break.NOWHERE);
    gap(8);
    for (Block block : page.blocks()) {
      block(block);
    }
    finish();
  }

  private void block(Block block) throws IOException {
    switch (block) {
      case Block.Heading(var level, var words) -> {
        room(70);
        gap(level == 1 ? 12 : 6);
        lines(List.of(new Run(words, level == 1 ? 13.5f : 11.5f, 0, true)), 0, 18, Break.NOWHERE);
        bookmark(level, words);
        gap(2);
      }
      case Block.Remark(var words) -> {
        lines(List.of(new Run(words, 9, 0, false)), 0, 12.5f, Break.INSIDE);
        gap(4);
      }
      case Block.Entry(var sentence, var quote, var facts) -> {
        room(39);
        lines(List.of(new Run(sentence, 10.5f, 0, false)), 0, 15, Break.INSIDE);
        lines(List.of(new Run("“" + quote + "”", 9.5f, 0, false)), 14, 13, Break.INSIDE);
        lines(List.of(new Run(facts, 8, 0, false)), 14, 11, Break.INSIDE);
        gap(6);
      }
      case Block.Paragraph(var sentences) -> {
        lines(runs(sentences), 0, 15.5f, Break.INSIDE);
        gap(7);
      }
      case Block.Footnote(var note, var quote, var facts, var claims) -> {
        String ids = claims.isEmpty() ? "" : " · " + claims;
        Run run = new Run(note + ".  “" + quote + "” " + facts + ids, 8, 0, false);
        lines(List.of(run), 0, 11, Break.NOWHERE);
        gap(3);
      }
    }
  }

  private static List<Run> runs(List<Page.Footnoted> sentences) {
    List<Run> runs = new ArrayList<>();
    for (Page.Footnoted sentence : sentences) {
      runs.add(new Run(sentence.words(), 10.5f, 0, false));
      runs.add(new Run(numbers(sentence), 6.5f, 4, false));
    }
    return runs;
  }

  private static String numbers(Page.Footnoted sentence) {
    return String.join(",", sentence.notes().stream().map(String::valueOf).toList());
  }

  /** Writes runs as lines; what fits one page is not torn apart where it may break nowhere. */
  private void lines(List<Run> runs, float indent, float leading, Break where) throws IOException {
    List<List<Run>> lines = broken(runs, indent);
    int left = lines.size();
    for (List<Run> line : lines) {
      int fit = (int) ((y - MARGIN) / leading);
      if (fit < left && turns(left, lines.size(), fit, where)) {
        turn();
      }
      line(line, indent, leading);
      left--;
    }
  }

  /** Returns whether the page ends before the next line, of {@code left} that are to come. */
  private static boolean turns(int left, int all, int fit, Break where) {
    boolean first = left == all;
    return fit < 1
        || (first && (where == Break.NOWHERE || fit < 2))
        || (left == 2 && all > 3); // the last line would be alone on the next page
  }

  /** Breaks runs into lines at blanks; a raised run sticks to the word before it. */
  private List<List<Run>> broken(List<Run> runs, float indent) throws IOException {
    List<List<Run>> lines = new ArrayList<>();
    List<Run> line = new ArrayList<>();
    float used = 0;
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      boolean raised = run.rise() > 0;
      List<String> words = raised ? List.of(run.words()) : words(run, WIDTH - indent);
      for (int w = 0; w < words.size(); w++) {
        String word = words.get(w);
        float blank = line.isEmpty() || raised ? 0 : width(" ", run.size());
        float wide = width(word, run.size());
        float stuck = w == words.size() - 1 ? raisedAfter(runs, i) : 0;
        if (!line.isEmpty() && !raised && indent + used + blank + wide + stuck > WIDTH) {
          lines.add(line);
          line = new ArrayList<>();
          used = 0;
          blank = 0;
        }
        String text = (blank > 0 ? " " : "") + word;
        line.add(new Run(text, run.size(), run.rise(), run.strong()));
        used += blank + wide;
      }
    }
    if (!line.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  /** Returns how wide the raised run is that sticks to the end of this one. */
  private float raisedAfter(List<Run> runs, int run) throws IOException {
    return run + 1 < runs.size() && runs.get(run + 1).rise() > 0
        ? width(runs.get(run + 1).words(), runs.get(run + 1).size())
        : 0;
  }

  /** Returns the words of a run; one that is wider than a line, such as an address, in pieces. */
  private List<String> words(Run run, float room) throws IOException {
    List<String> words = new ArrayList<>();
    for (String word : BLANKS.splitAsStream(Shown.visible(run.words()).strip()).toList()) {
      String rest = shown(word);
      while (width(rest, run.size()) > room) {
        int end = fitting(rest, run.size(), room);
        words.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      words.add(rest);
    }
    return words;
  }

  /** Returns how much of a word fits into a line, at least a letter. */
  private int fitting(String word, float size, float room) throws IOException {
    int end = word.offsetByCodePoints(0, 1);
    while (end < word.length()) {
      int next = word.offsetByCodePoints(end, 1);
      if (width(word.substring(0, next), size) > room) {
        return end;
      }
      end = next;
    }
    return end;
  }

  private void line(List<Run> runs, float indent, float leading) throws IOException {
    y -= leading;
    float x = MARGIN + indent;
    for (Run run : runs) {
      out.beginText();
      out.setFont(font, run.size());
      out.setRenderingMode(run.strong() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
      out.setLineWidth(0.35f);
      out.newLineAtOffset(x, y + run.rise());
      out.showText(run.words());
      out.endText();
      x += width(run.words(), run.size());
    }
  }

  /** Leaves room, but none at the top of a page. */
  private void gap(float height) {
    y -= y == TOP ? 0 : height;
  }

  private void room(float height) throws IOException {
    if (y - height < MARGIN) {
      turn();
    }
  }

  private void turn() throws IOException {
    finish();
    out = page();
    y = TOP;
  }

  private PDPageContentStream page() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    number++;
    return new PDPageContentStream(document, page);
  }

  /** Writes the page's number, last, as whoever has it read aloud wants to hear it. */
  private void finish() throws IOException {
    String words = String.valueOf(number);
    out.beginText();
    out.setFont(font, 8);
    out.setRenderingMode(RenderingMode.FILL);
    out.newLineAtOffset((PDRectangle.A4.getWidth() - width(words, 8)) / 2, FOOT);
    out.showText(words);
    out.endText();
    out.close();
  }

  /** Lets a reader go to the heading that was just written. */
  private void bookmark(int level, String words) {
    PDPageFitWidthDestination place = new PDPageFitWidthDestination();
    place.setPage(document.getPage(number - 1));
    place.setTop((int) y + 24);
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(Shown.visible(words));
    item.setDestination(place);
    PDOutlineItem section = outline.getLastChild();
    if (level == 1 || section == null) {
      outline.addLast(item);
    } else {
      section.addLast(item);
    }
  }

  private float width(String words, float size) throws IOException {
    return font.getStringWidth(words) / 1000 * size;
  }

  private String shown(String word) {
    StringBuilder known = new StringBuilder();
    word.codePoints()
        .forEach(letter -> {
          String one = Character.toString(letter);
          known.append(has(one) ? one : "?");
        });
    return known.toString();
  }

  private boolean has(String letter) {
    try {
      font.encode(letter);
      return true;
    } catch (IllegalArgumentException _) {
      return false; // PDFBox says so where the font has no such letter
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the font", e);
    }
  }
}
