package org.attest;

import java.nio.file.Path;
import java.util.List;
import org.attest.model.DocumentId;

/** What became of one file that was given to {@link Adding}. */
public sealed interface Arrival {

  /** Returns the file. */
  Path file();

  /**
   * It was read and is in the record.
   *
   * @param file the file
   * @param document its name in the record
   * @param wanted the name it asked for; another one where that was taken
   * @param claims how many claims were found
   * @param misses how many things were seen and not understood
   * @param notes what a person should know of it
   */
  record Read(
      Path file, DocumentId document, DocumentId wanted, int claims, int misses, List<String> notes)
      implements Arrival {}

  /**
   * It is in the record, but was not read.
   *
   * @param file the file
   * @param document its name in the record
   * @param wanted the name it asked for; another one where that was taken
   * @param reason why it was not read
   * @param notes what a person should know of it
   */
  record Unread(
      Path file, DocumentId document, DocumentId wanted, String reason, List<String> notes)
      implements Arrival {}

  /**
   * It was there before; nothing was changed.
   *
   * @param file the file
   * @param document its name in the record
   */
  record Known(Path file, DocumentId document) implements Arrival {}

  /**
   * It was not taken in.
   *
   * @param file the file
   * @param reason why, and what to do
   */
  record Refused(Path file, String reason) implements Arrival {}
}
