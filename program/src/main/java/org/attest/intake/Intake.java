package org.attest.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attest.intake.Outcome.Refused;
import org.attest.intake.Outcome.Taken;
import org.attest.model.Document;
import org.attest.model.Document.Boilerplate;
import org.attest.model.DocumentId;
import org.attest.model.Sha256;

/** Makes documents of files: the door of this package. Pure and safe for threads. */
public final class Intake {

  /**
   * The most bytes of one file that are taken in: 20 MB. A report of 400 words has 3 kB and the
   * longest books about 6 MB; what is larger is a dump of many, and reading it as one report would
   * run the sentences of strangers together.
   */
  public static final int MOST_BYTES = 20_000_000;

  /** What takes the text out of plain text: decoding, without the byte-order mark. */
  static final String PLAIN = "plain/1";

  /** What takes the text out of a web page. */
  static final String PAGE = "page/1";

  private static final List<String> PAGE_ENDINGS = List.of(".html", ".htm", ".xhtml");
  private static final List<String> TEXT_ENDINGS = List.of(".txt", ".text");

  private Intake() {}

  /** Returns whether files that end as this one does are read at all. */
  public static boolean reads(String fileName) {
    return isPage(fileName) || endsWith(fileName, TEXT_ENDINGS);
  }

  /**
   * Makes a document of one file.
   *
   * @param fileName the file's name, of which the ending says what it is and the rest names it
   * @param bytes what is in it
   * @param meta what the user knows of it
   */
  public static Outcome read(String fileName, byte[] bytes, Optional<MetaLine> meta) {
    if (!reads(fileName)) {
      return new Refused(
          "not a kind of file that is read", "save it as " + kinds() + " and add that");
    } else if (bytes.length > MOST_BYTES) {
      return new Refused(
          "%,d bytes are too many for one report (most: %,d)".formatted(bytes.length, MOST_BYTES),
          "split it into one file for each report");
    }
    Optional<String> decoded = Decoding.decode(bytes, isPage(fileName));
    if (decoded.isEmpty()) {
      return new Refused(
          "it holds binary data or an unknown encoding, not text",
          "save it as plain text in UTF-8, or as a web page");
    }
    return read(fileName, bytes, decoded.get(), meta);
  }

  private static Outcome read(
      String fileName, byte[] bytes, String decoded, Optional<MetaLine> meta) {
    Optional<Page> page = isPage(fileName) ? Optional.of(Page.of(decoded)) : Optional.empty();
    String text = page.map(Page::text).orElse(decoded);
    if (text.isBlank()) {
      return new Refused(
          bytes.length == 0 ? "it is empty" : "it holds no text", "check what the file holds");
    }
    List<Boilerplate> boilerplate = page.map(Page::boilerplate).orElseGet(() -> marks(decoded));
    Metadata found =
        page.map(Page::metadata).orElseGet(() -> TextMetadata.of(decoded, boilerplate));
    Metadata metadata = meta.map(found::under).orElse(found);
    Document document =
        new Document(
            new DocumentId(meta.map(MetaLine::id).orElseGet(() -> stem(fileName))),
            Sha256.of(bytes),
            text,
            metadata.title(),
            metadata.publisher(),
            metadata.author(),
            metadata.published(),
            metadata.modified(),
            metadata.address(),
            Languages.of(text, boilerplate),
            boilerplate,
            page.isPresent() ? "text/html" : "text/plain",
            page.isPresent() ? PAGE : PLAIN);
    return new Taken(document, metadata.notes());
  }

  private static List<Boilerplate> marks(String text) {
    return BoilerplateRules.standard().mark(text);
  }

  /**
   * Takes the text out of a document's original bytes once more.
   *
   * @param extractor the name and version that the document has kept
   * @return the text; empty where this build has no such extractor, or the bytes are no text
   */
  public static Optional<String> textAgain(String extractor, byte[] bytes) {
    return switch (extractor) {
      case PLAIN -> Decoding.decode(bytes, false);
      case PAGE -> Decoding.decode(bytes, true).map(page -> Page.of(page).text());
      default -> Optional.empty();
    };
  }

  /** Returns a file's name without folders and without its ending. */
  public static String stem(String fileName) {
    String name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    String stem = (dot > 0 ? name.substring(0, dot) : name).strip();
    return stem.isEmpty() ? "report" : stem;
  }

  private static String kinds() {
    return String.join(", ", TEXT_ENDINGS) + " (plain text) or " + String.join(", ", PAGE_ENDINGS);
  }

  private static boolean isPage(String fileName) {
    return endsWith(fileName, PAGE_ENDINGS);
  }

  private static boolean endsWith(String fileName, List<String> endings) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }
}
