package org.attest.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.VerticalAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.attest.export.Page.Block;

/** A page as a Word document without macros or links, the same bytes for the same page. */
final class PageDocx {

  static final String TEXT = "Georgia";
  static final String HEAD = "Arial";

  /** In twentieths of a point: three figures and a point fit in. */
  private static final int NUMBER_WIDTH = 480;

  private PageDocx() {}

  static byte[] of(Page page) {
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setTitle(Shown.visible(page.title()));
      document.getProperties().getCoreProperties().setCreator("Attest");
      document
          .getProperties()
          .getCoreProperties()
          .setCreated("1970-01-01T00:00:00Z"); // a clock would change the bytes
      new DocxForm(document).set();
      titled(document, DocxForm.TITLE, page.title());
      page.blocks().forEach(block -> block(document, block));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return timeless(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write a document to memory", e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException("the date of the document is no date", e);
    }
  }

  private static void block(XWPFDocument document, Block block) {
    switch (block) {
      case Block.Heading(var level, var words) ->
          titled(document, level == 1 ? DocxForm.HEADING : DocxForm.SUBHEADING, words);
      case Block.Remark(var words) ->
          words(paragraph(document, 120), words, HEAD, 9).setColor("444444");
      case Block.Entry(var sentence, var quote, var facts) -> {
        XWPFParagraph told = paragraph(document, 0);
        told.setKeepNext(true);
        words(told, sentence, TEXT, 11);
        XWPFParagraph quoted = paragraph(document, 0);
        quoted.setKeepNext(true);
        quoted.setIndentationLeft(360);
        words(quoted, "“" + quote + "”", TEXT, 10).setItalic(true);
        XWPFParagraph below = paragraph(document, 160);
        below.setIndentationLeft(360);
        words(below, facts, HEAD, 8).setColor("444444");
      }
      case Block.Paragraph(var sentences) -> {
        XWPFParagraph paragraph = paragraph(document, 160);
        for (Page.Footnoted sentence : sentences) {
          words(paragraph, sentence.words(), TEXT, 11);
          XWPFRun notes =
              words(
                  paragraph,
                  String.join(",", sentence.notes().stream().map(String::valueOf).toList()),
                  TEXT,
                  11);
          notes.setSubscript(VerticalAlign.SUPERSCRIPT);
          words(paragraph, " ", TEXT, 11);
        }
      }
      case Block.Footnote(var number, var quote, var facts, var claims) -> {
        XWPFParagraph paragraph = paragraph(document, 60);
        DocxForm.keepTogether(paragraph);
        paragraph.setIndentationLeft(NUMBER_WIDTH);
        paragraph.setIndentationHanging(NUMBER_WIDTH);
        String ids = claims.isEmpty() ? "" : " · " + claims;
        words(paragraph, number + ".", TEXT, 9).addTab();
        words(paragraph, "“" + quote + "” ", TEXT, 9);
        words(paragraph, facts + ids, HEAD, 8).setColor("444444");
      }
    }
  }

  private static void titled(XWPFDocument document, String style, String words) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(style);
    paragraph.createRun().setText(Shown.visible(words));
  }

  private static XWPFParagraph paragraph(XWPFDocument document, int after) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.LEFT);
    paragraph.setSpacingAfter(after);
    return paragraph;
  }

  private static XWPFRun words(XWPFParagraph paragraph, String words, String font, int size) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(font);
    run.setFontSize(size);
    run.setText(Shown.visible(words));
    return run;
  }

  /** Writes the archive again, its parts in order of name and without the time of writing. */
  private static byte[] timeless(byte[] archive) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        out.putNextEntry(entry);
        out.write(part.getValue());
        out.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
