package org.attest.intake.extract;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the words of every page, in the order in which the file draws them. */
final class PdfWords extends PDFTextStripper {

  /** A wider gap than this share of a letter's size lies between words. */
  private static final float GAP = 0.15f;

  private final Map<Integer, List<Word>> upright = new HashMap<>();
  private final Map<Integer, List<Word>> turned = new HashMap<>();
  private int glyphs;
  private int unnamed;

  private PdfWords() {
    setSuppressDuplicateOverlappingText(true);
    setShouldSeparateByBeads(false);
  }

  static PdfWords of(PDDocument document) throws IOException {
    PdfWords words = new PdfWords();
    words.writeText(document, Writer.nullWriter());
    return words;
  }

  /** Returns the words of a page that most of its words stand along with; pages count from 1. */
  List<Word> upright(int page) {
    return upright.getOrDefault(page, List.of());
  }

  /** Returns the words of a page that stand across the others. */
  List<Word> turned(int page) {
    return turned.getOrDefault(page, List.of());
  }

  /** Returns whether the file does not tell which letters most of its signs are. */
  boolean illegible() {
    return glyphs > 0 && unnamed > glyphs / 3;
  }

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement)
      throws IOException {
    glyphs++;
    if (font.toUnicode(code) == null) {
      unnamed++;
    }
    super.showGlyph(place, font, code, displacement);
  }

  @Override
  protected void writePage() {
    Map<Float, List<TextPosition>> byDirection =
        getCharactersByArticle().stream()
            .flatMap(List::stream)
            .filter(PdfWords::onPage)
            .collect(Collectors.groupingBy(TextPosition::getDir));
    List<List<TextPosition>> directions =
        byDirection.values().stream()
            .sorted(Comparator.comparingInt((List<TextPosition> all) -> all.size()).reversed())
            .toList();
    for (int i = 0; i < directions.size(); i++) {
      Map<Integer, List<Word>> pages = i == 0 ? upright : turned;
      pages
          .computeIfAbsent(getCurrentPageNo(), _ -> new ArrayList<>())
          .addAll(words(directions.get(i)));
    }
  }

  /** Printers' notes stand outside the part of a page that is shown. */
  private static boolean onPage(TextPosition glyph) {
    return glyph.getRotation() != 0
        || (glyph.getX() > -1
            && glyph.getX() < glyph.getPageWidth() + 1
            && glyph.getY() > -1
            && glyph.getY() < glyph.getPageHeight() + 1);
  }

  private static List<Word> words(List<TextPosition> glyphs) {
    List<Word> words = new ArrayList<>();
    boolean goesOn = false;
    for (TextPosition glyph : glyphs) {
      String text = Letters.of(glyph.getUnicode());
      if (text.isBlank()) {
        goesOn = false;
      } else if (goesOn && follows(words.getLast(), glyph)) {
        words.add(words.removeLast().with(text, right(glyph)));
      } else {
        words.add(word(text, glyph));
        goesOn = true;
      }
    }
    return words.stream().map(Word::withoutSoftHyphens).toList();
  }

  private static boolean follows(Word word, TextPosition glyph) {
    float size = Math.max(word.size(), size(glyph));
    float gap = glyph.getXDirAdj() - word.right();
    float space = glyph.getWidthOfSpace();
    float most = space > 0 ? Math.clamp(space / 2, 0.08f * size, GAP * size) : GAP * size;
    boolean level = Math.abs(glyph.getYDirAdj() - word.base()) < 0.1f * size;
    boolean alike = Math.abs(word.size() - size(glyph)) < 0.2f * size;
    return level && alike && gap < most && gap > -0.5f * size;
  }

  private static Word word(String text, TextPosition glyph) {
    PDFont font = glyph.getFont();
    String name = font == null || font.getName() == null ? "" : font.getName();
    String lower = name.toLowerCase(Locale.ROOT);
    boolean bold = lower.contains("bold") || lower.contains("black") || lower.contains("heavy");
    return new Word(text, glyph.getXDirAdj(), right(glyph), glyph.getYDirAdj(), size(glyph), bold);
  }

  private static float right(TextPosition glyph) {
    return glyph.getXDirAdj() + glyph.getWidthDirAdj();
  }

  private static float size(TextPosition glyph) {
    float size = glyph.getFontSizeInPt();
    return size > 0.5f ? size : Math.max(1, 1.4f * glyph.getHeightDir());
  }
}
