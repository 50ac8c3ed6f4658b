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
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.attest.export.Page.Block;

/**
 * A page as PDF (A4), the same bytes for the same page: no clock, no random number.
 *
 * <p>Uses the one font that PDFBox brings, Liberation Sans; letters that it has not are shown as a
 * question mark, and stand exactly in the JSON beside the file.
 */
final class PagePdf {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
  private static final float MARGIN = 62;
  private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
  private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;
  private static final float FOOT = 34;
  private static final long NAME_OF_ALL = 1;

  private final PDDocument document;
  private final PDFont font;
  private PDPageContentStream out;
  private float y = TOP;
  private int number;

  /** Words of one look within a line. */
  private record Run(String words, float size, float rise, boolean strong) {}

  private PagePdf(PDDocument document) throws IOException {
    this.document = document;
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
  }

  private void write(Page page) throws IOException {
    lines(List.of(new Run(page.title(), 20, 0, true)), 0, 26);
    gap(8);
    for (Block block : page.blocks()) {
      block(block);
    }
    out.close();
  }

  private void block(Block block) throws IOException {
    switch (block) {
      case Block.Heading(var level, var words) -> {
        room(70);
        gap(level == 1 ? 12 : 6);
        lines(List.of(new Run(words, level == 1 ? 13.5f : 11.5f, 0, true)), 0, 18);
        gap(2);
      }
      case Block.Remark(var words) -> {
        lines(List.of(new Run(words, 9, 0, false)), 0, 12.5f);
        gap(4);
      }
      case Block.Entry(var sentence, var quote, var facts) -> {
        lines(List.of(new Run(sentence, 10.5f, 0, false)), 0, 15);
        lines(List.of(new Run("“" + quote + "”", 9.5f, 0, false)), 14, 13);
        lines(List.of(new Run(facts, 8, 0, false)), 14, 11);
        gap(6);
      }
      case Block.Paragraph(var sentences) -> {
        lines(runs(sentences), 0, 15.5f);
        gap(7);
      }
      case Block.Footnote(var note, var quote, var facts, var claims) -> {
        String ids = claims.isEmpty() ? "" : " · " + claims;
        lines(List.of(new Run(note + ".  “" + quote + "” " + facts + ids, 8, 0, false)), 0, 11);
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

  /** Breaks runs into lines at blanks; a raised run sticks to the word before it. */
  private void lines(List<Run> runs, float indent, float leading) throws IOException {
    List<Run> line = new ArrayList<>();
    float used = 0;
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      boolean raised = run.rise() > 0;
      String[] words = raised ? new String[] {run.words()} : words(run);
      for (int w = 0; w < words.length; w++) {
        String word = words[w];
        float blank = line.isEmpty() || raised ? 0 : width(" ", run.size());
        float wide = width(shown(word), run.size());
        float stuck = w == words.length - 1 ? raisedAfter(runs, i) : 0;
        if (!line.isEmpty() && !raised && indent + used + blank + wide + stuck > WIDTH) {
          line(line, indent, leading);
          line = new ArrayList<>();
          used = 0;
          blank = 0;
        }
        String text = (blank > 0 ? " " : "") + shown(word);
        line.add(new Run(text, run.size(), run.rise(), run.strong()));
        used += blank + wide;
      }
    }
    if (!line.isEmpty()) {
      line(line, indent, leading);
    }
  }

  /** Returns how wide the raised run is that sticks to the end of this one. */
  private float raisedAfter(List<Run> runs, int run) throws IOException {
    return run + 1 < runs.size() && runs.get(run + 1).rise() > 0
        ? width(runs.get(run + 1).words(), runs.get(run + 1).size())
        : 0;
  }

  private static String[] words(Run run) {
    return Shown.visible(run.words()).strip().split(" +");
  }

  private void line(List<Run> runs, float indent, float leading) throws IOException {
    room(leading);
    y -= leading;
    float x = MARGIN + indent;
    for (Run run : runs) {
      out.beginText();
      out.setFont(font, run.size());
      out.setRenderingMode(
          run.strong()
              ? org.apache.pdfbox.pdmodel.graphics.state.RenderingMode.FILL_STROKE
              : org.apache.pdfbox.pdmodel.graphics.state.RenderingMode.FILL);
      out.setLineWidth(0.35f);
      out.newLineAtOffset(x, y + run.rise());
      out.showText(run.words());
      out.endText();
      x += width(run.words(), run.size());
    }
  }

  private void gap(float height) {
    y -= height;
  }

  private void room(float height) throws IOException {
    if (y - height < MARGIN) {
      out.close();
      out = page();
      y = TOP;
    }
  }

  private PDPageContentStream page() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    number++;
    PDPageContentStream stream = new PDPageContentStream(document, page);
    stream.beginText();
    stream.setFont(font, 8);
    stream.newLineAtOffset(PDRectangle.A4.getWidth() / 2, FOOT);
    stream.showText(String.valueOf(number));
    stream.endText();
    return stream;
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
