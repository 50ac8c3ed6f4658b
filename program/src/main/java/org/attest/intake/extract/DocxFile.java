package org.attest.intake.extract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.attest.intake.extract.Extraction.Declared;
import org.attest.intake.extract.Extraction.Extracted;
import org.attest.intake.extract.Extraction.Unreadable;

/**
 * Takes the text out of a Word file. Its XML is read as it stands and not through a library that
 * knows all of Word: a report is paragraphs, tables and notes, and the less code a stranger's file
 * meets, the better. Macros, links, pictures and attached files are not looked at.
 */
final class DocxFile {

  private static final String MAIN = "wordprocessingml.document.main+xml";
  private static final String MAIN_WITH_MACROS = "document.macroEnabled.main+xml";

  private final ZipParts parts;
  private final TextWriter text = new TextWriter();

  private DocxFile(ZipParts parts) {
    this.parts = parts;
  }

  static Extraction extraction(byte[] bytes) throws IOException {
    if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
      return isLocked(bytes)
          ? new Unreadable(
              "it is locked with a password", "open it with the password and save it without one")
          : new Unreadable(
              "it is no Word file of today (.docx), whatever its name says",
              "open it in Word or LibreOffice and save it as .docx");
    }
    try {
      return new DocxFile(ZipParts.of(bytes)).extraction();
    } catch (ZipParts.TooLarge e) {
      return new Unreadable(String.valueOf(e.getMessage()), "save its text in a new file");
    }
  }

  /** An encrypted file is an old-style container with a stream of this name, in UTF-16. */
  private static boolean isLocked(byte[] bytes) {
    String name =
        new String(
            "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(name);
  }

  private Extraction extraction() throws IOException {
    Optional<String> main = main();
    if (main.isEmpty() || !parts.has(main.get())) {
      return new Unreadable(
          "it is no Word file, whatever its name says", "check what the file holds");
    }
    String folder = main.get().substring(0, main.get().lastIndexOf('/') + 1);
    DocxNumbers numbers = DocxNumbers.of(parts, folder);
    DocxBody notes = new DocxBody(numbers, Map.of());
    Map<String, List<String>> byReference = new HashMap<>();
    for (String name : List.of("footnotes.xml", "endnotes.xml")) {
      parts.read(folder + name, notes);
      notes.takeNotes().forEach((id, words) -> byReference.put(name.charAt(0) + id, words));
    }
    DocxBody body = new DocxBody(numbers, byReference);
    parts.read(main.get(), body);
    body.paragraphs().forEach(paragraph -> text.paragraph(paragraph.text(), paragraph.notes()));
    runningHeads(folder, numbers);
    if (text.isEmpty()) {
      return new Unreadable("it holds no text", "check what the file holds");
    }
    return new Extracted(
        text.text(), List.of(), text.marks(), declared(body.title()), notes(folder, body));
  }

  private Optional<String> main() throws IOException {
    List<String> found = new ArrayList<>();
    parts.read(
        "[Content_Types].xml",
        new Elements() {
          @Override
          public void begins(XMLStreamReader at) {
            String type = ZipParts.attribute(at, "ContentType").orElse("");
            if (type.endsWith(MAIN) || type.endsWith(MAIN_WITH_MACROS)) {
              ZipParts.attribute(at, "PartName").ifPresent(name -> found.add(name.substring(1)));
            }
          }
        });
    return found.stream().findFirst();
  }

  /** Heads and feet are told once each, behind the report. */
  private void runningHeads(String folder, DocxNumbers numbers) throws IOException {
    Set<String> told = new HashSet<>();
    for (String name : parts.names()) {
      if (name.matches(Pattern.quote(folder) + "(?:header|footer)\\d*\\.xml")) {
        DocxBody head = new DocxBody(numbers, Map.of());
        parts.read(name, head);
        head.paragraphs().stream()
            .map(DocxParagraph::text)
            .filter(told::add)
            .forEach(words -> text.mark(words, TextWriter.PAGE));
      }
    }
  }

  private List<String> notes(String folder, DocxBody body) {
    List<String> notes = new ArrayList<>();
    if (body.changed()) {
      notes.add(
          "changes are tracked in it: it is read with what was put in, without what was deleted");
    }
    if (parts.has(folder + "comments.xml")) {
      notes.add("comments stand beside its text, which are not read");
    }
    return notes;
  }

  private Declared declared(String heading) throws IOException {
    Map<String, StringBuilder> properties = new HashMap<>();
    parts.read(
        "docProps/core.xml",
        new Elements() {
          private StringBuilder current = new StringBuilder();

          @Override
          public void begins(XMLStreamReader at) {
            current = properties.computeIfAbsent(at.getLocalName(), _ -> new StringBuilder());
          }

          @Override
          public void letters(String letters) {
            current.append(letters);
          }
        });
    return new Declared(
        value(properties, "title"),
        heading,
        value(properties, "creator"),
        day(value(properties, "created")),
        day(value(properties, "modified")));
  }

  private static String value(Map<String, StringBuilder> properties, String name) {
    StringBuilder value = properties.get(name);
    return value == null ? "" : Letters.of(value.toString()).strip();
  }

  private static String day(String time) {
    return time.matches("(?:19[89]|2\\d\\d)\\d-\\d\\d-\\d\\d.*") ? time.substring(0, 10) : "";
  }

  /** Takes what it is told of and does nothing with it. */
  private abstract static class Elements implements ZipParts.Told {
    @Override
    public void begins(XMLStreamReader at) {}

    @Override
    public void ends(XMLStreamReader at) {}

    @Override
    public void letters(String letters) {}
  }
}
