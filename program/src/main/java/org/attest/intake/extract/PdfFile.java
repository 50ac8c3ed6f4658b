package org.attest.intake.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.attest.intake.extract.Extraction.Declared;
import org.attest.intake.extract.Extraction.Extracted;
import org.attest.intake.extract.Extraction.Unreadable;
import org.jspecify.annotations.Nullable;

/** Takes the text out of a PDF. Scripts, forms and attached files in it are not looked at. */
final class PdfFile {

  /** How far into a file its mark may stand, as readers of PDF allow. */
  private static final int HEAD = 1024;

  static {
    PdfFonts.install();
  }

  private PdfFile() {}

  static Extraction extraction(byte[] bytes) throws IOException {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    if (!head.contains("%PDF-")) {
      return new Unreadable("it is no PDF, whatever its name says", "check what the file holds");
    }
    try (PDDocument document =
        Loader.loadPDF(new RandomAccessReadBuffer(bytes), IOUtils.createMemoryOnlyStreamCache())) {
      return extraction(document);
    } catch (InvalidPasswordException _) {
      return new Unreadable(
          "it is locked with a password", "open it with the password and save it without one");
    }
  }

  private static Extraction extraction(PDDocument document) throws IOException {
    int pages = document.getNumberOfPages();
    PdfWords words = PdfWords.of(document);
    if (words.illegible()) {
      return new Unreadable(
          "it does not tell which letters its signs are", "run OCR over it and add what comes out");
    }
    TextWriter text = PdfText.of(words, pages);
    int pictures = pictures(document, words);
    if (text.isEmpty()) {
      return pictures > 0
          ? new Unreadable(
              "it holds pictures of pages, no text", "run OCR first and add what comes out")
          : new Unreadable("it holds no text", "check what the file holds");
    }
    return new Extracted(
        text.text(),
        text.pages(),
        text.marks(),
        declared(document, PdfText.heading(words)),
        notes(document, pictures));
  }

  private static List<String> notes(PDDocument document, int pictures) {
    List<String> notes = new ArrayList<>();
    if (pictures > 0) {
      notes.add(
          "%d of its %d pages are pictures without text and are not read; OCR would tell them"
              .formatted(pictures, document.getNumberOfPages()));
    }
    if (document.getDocumentCatalog().getCOSObject().getDictionaryObject(COSName.NAMES) != null
        && document.getDocumentCatalog().getNames().getEmbeddedFiles() != null) {
      notes.add("files are attached to it, which are not read");
    }
    return notes;
  }

  /** Counts the pages that have pictures and no word. */
  private static int pictures(PDDocument document, PdfWords words) {
    int count = 0;
    int number = 0;
    for (PDPage page : document.getPages()) {
      number++;
      count += words.upright(number).isEmpty() && hasPicture(page) ? 1 : 0;
    }
    return count;
  }

  private static boolean hasPicture(PDPage page) {
    PDResources resources = page.getResources();
    if (resources == null) {
      return false;
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)) {
        return true;
      }
    }
    return false;
  }

  private static Declared declared(PDDocument document, String heading) {
    PDDocumentInformation properties = document.getDocumentInformation();
    return new Declared(
        words(properties.getTitle()),
        heading,
        words(properties.getAuthor()),
        day(properties.getCreationDate()),
        day(properties.getModificationDate()));
  }

  private static String words(@Nullable String property) {
    return property == null ? "" : Letters.of(property).strip();
  }

  /** The day where the file was made, which its own time zone tells. */
  private static String day(@Nullable Calendar time) {
    if (time == null) {
      return "";
    }
    int year = time.get(Calendar.YEAR);
    return year < 1980 || year > 9999
        ? ""
        : time.toInstant()
            .atOffset(ZoneOffset.ofTotalSeconds(time.getTimeZone().getRawOffset() / 1000))
            .toLocalDate()
            .toString();
  }
}
