package org.attest.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.intake.Outcome.Refused;
import org.attest.intake.Outcome.Taken;
import org.attest.intake.extract.Extraction;
import org.attest.intake.extract.ExtractorProcess;
import org.attest.intake.extract.FileKind;
import org.attest.model.Document;
import org.attest.model.Document.Boilerplate;
import org.attest.model.Document.PageStart;
import org.attest.model.DocumentId;
import org.attest.model.Sha256;

/**
 * Makes documents of files: the door of this package. Safe for threads.
 *
 * <p>Plain text and web pages are read here; PDF and Word files in a process of their own, which is
 * started with the first of them and ended by {@link #close}.
 */
public final class Intake implements AutoCloseable {

  /**
   * The most bytes of one file that are taken in: 20 MB. A report of 400 words has 3 kB and the
   * longest books about 6 MB; what is larger is a dump of many, and reading it as one report would
   * run the sentences of strangers together.
   */
  static final int MOST_BYTES = 20_000_000;

  /** The same for files that hold pictures as well. */
  static final int MOST_BYTES_WITH_PICTURES = 60_000_000;

  /** What takes the text out of plain text: decoding, without the byte-order mark. */
  static final String PLAIN = "plain/1";

  /** What takes the text out of a web page. */
  static final String PAGE = "page/1";

  private static final List<String> PAGE_ENDINGS = List.of(".html", ".htm", ".xhtml");
  private static final List<String> TEXT_ENDINGS = List.of(".txt", ".text");

  private final ExtractorProcess process;

  /** Starts nothing yet. */
  public Intake() {
    this(new ExtractorProcess());
  }

  Intake(ExtractorProcess process) {
    this.process = process;
  }

  /** Returns whether files that end as this one does are read at all. */
  public static boolean reads(String fileName) {
    return isPage(fileName)
        || endsWith(fileName, TEXT_ENDINGS)
        || FileKind.of(fileName).isPresent();
  }

  /** Returns whether such a file is not read and yet may well be a report. */
  public static boolean misses(String fileName) {
    return OtherFile.mayBeReport(fileName);
  }

  /**
   * Returns why a file is not taken in, as far as its name and size tell; empty where it may be.
   *
   * @param fileName the file's name
   * @param bytes how many it has
   */
  public static Optional<Refused> refusal(String fileName, long bytes) {
    if (!reads(fileName)) {
      return OtherFile.refused(fileName)
          .or(() ->
              Optional.of(new Refused("not a kind of file that is read", "save it as " + kinds())));
    }
    int most = FileKind.of(fileName).isPresent() ? MOST_BYTES_WITH_PICTURES : MOST_BYTES;
    if (bytes > most) {
      return Optional.of(
          new Refused(
              "%,d bytes are too many for one report (most: %,d)".formatted(bytes, most),
              "split it into one file for each report"));
    }
    return bytes > 0
        ? Optional.empty()
        : Optional.of(new Refused("it is empty", "check what the file holds"));
  }

  private static String kinds() {
    return String.join(", ", TEXT_ENDINGS)
        + " (plain text), "
        + String.join(", ", PAGE_ENDINGS)
        + " (web pages) or "
        + Arrays.stream(FileKind.values()).map(FileKind::ending).collect(Collectors.joining(", "));
  }

  /**
   * Makes a document of one file.
   *
   * @param fileName the file's name, of which the ending says what it is and the rest names it
   * @param bytes what is in it
   * @param meta what the user knows of it
   */
  public Outcome read(String fileName, byte[] bytes, Optional<MetaLine> meta) {
    Optional<Refused> refusal = refusal(fileName, bytes.length);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Optional<FileKind> kind = FileKind.of(fileName);
    Text text = kind.isPresent() ? apart(kind.get(), bytes) : here(isPage(fileName), bytes);
    return switch (text) {
      case Text.Found found -> taken(fileName, bytes, found, meta);
      case Text.None(var reason, var advice) -> new Refused(reason, advice);
    };
  }

  /** The text of a file with what is known of it, or why there is none. */
  private sealed interface Text {
    record Found(
        String text,
        List<Boilerplate> boilerplate,
        List<PageStart> pages,
        Metadata metadata,
        List<String> notes,
        String mediaType,
        String extractor)
        implements Text {}

    record None(String reason, String advice) implements Text {}
  }

  private static Text here(boolean isPage, byte[] bytes) {
    Optional<String> decoded = Decoding.decode(bytes, isPage);
    if (decoded.isEmpty()) {
      return new Text.None(
          "it holds binary data or an unknown encoding, not text",
          "save it as plain text in UTF-8, or as a web page");
    }
    Text.Found found = isPage ? page(decoded.get()) : plain(decoded.get());
    return found.text().isBlank()
        ? new Text.None("it holds no text", "check what the file holds")
        : found;
  }

  private static Text.Found page(String html) {
    Page page = Page.of(html);
    return new Text.Found(
        page.text(), page.boilerplate(), List.of(), page.metadata(), List.of(), "text/html", PAGE);
  }

  private static Text.Found plain(String text) {
    List<Boilerplate> boilerplate = BoilerplateRules.standard().mark(text);
    return new Text.Found(
        text,
        boilerplate,
        List.of(),
        TextMetadata.of(text, boilerplate),
        List.of(),
        "text/plain",
        PLAIN);
  }

  private Text apart(FileKind kind, byte[] bytes) {
    return switch (extraction(kind, bytes)) {
      case Extraction.Unreadable(var reason, var advice) -> new Text.None(reason, advice);
      case Extraction.Extracted(var text, var pages, var marks, var declared, var notes) -> {
        List<Boilerplate> all = new ArrayList<>(marks);
        all.addAll(BoilerplateRules.standard().mark(text));
        List<Boilerplate> boilerplate = BoilerplateRules.merge(all);
        yield new Text.Found(
            text,
            boilerplate,
            pages,
            FileMetadata.of(text, boilerplate, declared),
            notes,
            kind.mediaType(),
            kind.extractor());
      }
    };
  }

  private Extraction extraction(FileKind kind, byte[] bytes) {
    try {
      return process.extraction(kind, bytes);
    } catch (IOException e) {
      return new Extraction.Unreadable(
          "the process that reads such files cannot be started: " + e.getMessage(),
          "see whether there is memory for it, and add the file again");
    }
  }

  private static Taken taken(
      String fileName, byte[] bytes, Text.Found found, Optional<MetaLine> meta) {
    Metadata metadata = meta.map(found.metadata()::under).orElse(found.metadata());
    Document document =
        new Document(
            new DocumentId(meta.map(MetaLine::id).orElseGet(() -> stem(fileName))),
            Sha256.of(bytes),
            found.text(),
            metadata.title(),
            metadata.publisher(),
            metadata.author(),
            metadata.published(),
            metadata.modified(),
            metadata.address(),
            Languages.of(found.text(), found.boilerplate()),
            found.boilerplate(),
            found.mediaType(),
            found.extractor(),
            found.pages());
    return new Taken(
        document, Stream.concat(found.notes().stream(), metadata.notes().stream()).toList());
  }

  /** Returns what a publisher says in a text of its own report: corrected, retracted, changed. */
  public static List<Boilerplate> notices(String text) {
    return BoilerplateRules.standard().mark(text).stream().filter(Boilerplate::notice).toList();
  }

  /**
   * Takes the text out of a document's original bytes once more.
   *
   * @param extractor the name and version that the document has kept
   * @return the text; empty where this build has no such extractor
   * @throws IOException if there is none in them, or it cannot be taken out on this machine
   */
  public Optional<String> textAgain(String extractor, byte[] bytes) throws IOException {
    Optional<FileKind> kind = FileKind.byExtractor(extractor);
    if (kind.isPresent()) {
      return switch (process.extraction(kind.get(), bytes)) {
        case Extraction.Extracted extracted -> Optional.of(extracted.text());
        case Extraction.Unreadable(var reason, _) -> throw new IOException(reason);
      };
    }
    return switch (extractor) {
      case PLAIN -> Decoding.decode(bytes, false);
      case PAGE -> Decoding.decode(bytes, true).map(page -> Page.of(page).text());
      default -> Optional.empty();
    };
  }

  /** Ends the process, if one was started. */
  @Override
  public void close() {
    process.close();
  }

  /** Returns a file's name without folders and without its ending. */
  public static String stem(String fileName) {
    String name =
        fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
    int dot = name.lastIndexOf('.');
    String stem = (dot > 0 ? name.substring(0, dot) : name).strip();
    return stem.isEmpty() ? "report" : stem;
  }

  private static boolean isPage(String fileName) {
    return endsWith(fileName, PAGE_ENDINGS);
  }

  private static boolean endsWith(String fileName, List<String> endings) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }
}
