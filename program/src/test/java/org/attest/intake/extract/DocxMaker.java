package org.attest.intake.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes a Word file of its XML, part by part. */
public final class DocxMaker {

  private static final String WORD =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  /** Makes a file whose document holds this XML. */
  public static DocxMaker of(String body) {
    return new DocxMaker()
        .part(
            "[Content_Types].xml",
            "<Types"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                + " PartName=\"/word/document.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
        .word("document", "<w:body>" + body + "</w:body>");
  }

  /** Returns a paragraph of plain words. */
  public static String paragraph(String words) {
    return "<w:p>" + run(words) + "</w:p>";
  }

  /** Returns words within a paragraph. */
  static String run(String words) {
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
  }

  /** Adds a part that Word names so. */
  DocxMaker word(String name, String content) {
    return part(
        "word/" + name + ".xml", "<w:" + name + " " + WORD + ">" + content + "</w:" + name + ">");
  }

  /** Adds a part. */
  DocxMaker part(String name, String content) {
    return part(name, content.getBytes(UTF_8));
  }

  /** Adds a part. */
  DocxMaker part(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  /** Returns the file. */
  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
