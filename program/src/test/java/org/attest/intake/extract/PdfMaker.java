package org.attest.intake.extract;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Makes a PDF line by line; heights are counted from the top of the page, in points. */
public final class PdfMaker {

  private static final float HEIGHT = PDRectangle.A4.getHeight();

  private final PDDocument document = new PDDocument();
  private final PDFont font;

  /** Begins without a page. */
  public PdfMaker() {
    try (InputStream in =
        Objects.requireNonNull(
            PDDocument.class.getResourceAsStream(
                "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
      font = PDType0Font.load(document, in, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Something that is done to the document as PDFBox knows it. */
  public interface Step {
    /** Does it. */
    void to(PDDocument document) throws IOException;
  }

  /** Does something that this maker has no word for. */
  public PdfMaker with(Step step) {
    try {
      step.to(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Begins a page. */
  public PdfMaker page() {
    document.addPage(new PDPage(PDRectangle.A4));
    return this;
  }

  /** Sets lines of 10 points under each other. */
  public PdfMaker lines(float left, float top, String... lines) {
    return set(10, left, top, lines);
  }

  /** Sets lines under each other, 1.2 times their size apart. */
  public PdfMaker set(float size, float left, float top, String... lines) {
    return with(_ -> {
      try (PDPageContentStream out = stream()) {
        for (int i = 0; i < lines.length; i++) {
          out.beginText();
          out.setFont(font, size);
          out.newLineAtOffset(left, HEIGHT - top - 1.2f * size * i);
          out.showText(lines[i]);
          out.endText();
        }
      }
    });
  }

  /** Returns how wide words of 10 points are. */
  float width(String words) {
    try {
      return font.getStringWidth(words) / 100;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a picture where a scanner puts it: over the whole page. */
  public PdfMaker picture() {
    return with(_ -> {
      BufferedImage picture = new BufferedImage(40, 60, BufferedImage.TYPE_BYTE_GRAY);
      try (PDPageContentStream out = stream()) {
        out.drawImage(
            LosslessFactory.createFromImage(document, picture),
            0,
            0,
            PDRectangle.A4.getWidth(),
            HEIGHT);
      }
    });
  }

  /** Puts content on the page as it stands. */
  @SuppressWarnings("deprecation") // the only way to write what no maker of PDF would
  public PdfMaker content(String operators) {
    return with(_ -> {
      try (PDPageContentStream out = stream()) {
        out.appendRawCommands(operators + "\n");
      }
    });
  }

  private PDPageContentStream stream() throws IOException {
    PDPage page = document.getPage(document.getNumberOfPages() - 1);
    return new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true);
  }

  /** Writes what the file says of itself. */
  public PdfMaker properties(String title, String author, int year, int month, int day) {
    return with(to -> {
      Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
      made.clear();
      made.set(year, month - 1, day, 12, 0, 0);
      to.getDocumentInformation().setTitle(title);
      to.getDocumentInformation().setAuthor(author);
      to.getDocumentInformation().setCreationDate(made);
    });
  }

  /** Locks the file: one password changes it, the other opens it. */
  public PdfMaker lock(String owner, String user) {
    return with(to -> {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy(owner, user, new AccessPermission());
      policy.setEncryptionKeyLength(128);
      to.protect(policy);
    });
  }

  /** Returns the file. */
  public byte[] bytes() {
    try (document) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
