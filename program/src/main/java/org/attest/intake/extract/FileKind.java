package org.attest.intake.extract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of file that is read in a process of its own. */
public enum FileKind {
  /** Portable Document Format. */
  PDF(".pdf", "application/pdf", "pdf/1"),
  /** Office Open XML, as Word has written it since 2007. */
  DOCX(
      ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx/1");

  private final String ending;
  private final String mediaType;
  private final String extractor;

  FileKind(String ending, String mediaType, String extractor) {
    this.ending = ending;
    this.mediaType = mediaType;
    this.extractor = extractor;
  }

  /** Returns the kind that a file's name tells by its ending. */
  public static Optional<FileKind> of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(kind -> name.endsWith(kind.ending)).findFirst();
  }

  /** Returns the kind whose texts are taken out by {@code extractor}, a name with its version. */
  public static Optional<FileKind> byExtractor(String extractor) {
    return Arrays.stream(values()).filter(kind -> kind.extractor.equals(extractor)).findFirst();
  }

  /** Returns how the names of such files end, with the dot. */
  public String ending() {
    return ending;
  }

  /** Returns the media type of such files. */
  public String mediaType() {
    return mediaType;
  }

  /** Returns the name and version of what takes the text out of them. */
  public String extractor() {
    return extractor;
  }
}
