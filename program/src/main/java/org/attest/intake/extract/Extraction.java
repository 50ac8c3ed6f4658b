package org.attest.intake.extract;

import java.util.List;
import org.attest.model.Document.Boilerplate;
import org.attest.model.Document.PageStart;

/** What came of taking the text out of one file. */
public sealed interface Extraction {

  /**
   * A text.
   *
   * @param text in the order in which a person reads it, with a blank line between paragraphs
   * @param pages where its pages begin; empty for a file without pages of its own
   * @param marks running heads, page numbers and the numbers of notes, in order, without overlaps
   * @param declared what the file says of itself
   * @param notes what a person should know of it
   */
  record Extracted(
      String text,
      List<PageStart> pages,
      List<Boilerplate> marks,
      Declared declared,
      List<String> notes)
      implements Extraction {
    /** Copies the lists. */
    public Extracted {
      pages = List.copyOf(pages);
      marks = List.copyOf(marks);
      notes = List.copyOf(notes);
    }
  }

  /**
   * No text.
   *
   * @param reason what is the matter with the file, for the user
   * @param advice what to do about it
   */
  record Unreadable(String reason, String advice) implements Extraction {}

  /**
   * What a file says of itself, beside its text; what it does not say is empty.
   *
   * @param title the title in its properties
   * @param heading what stands in the largest letters on its first page
   * @param author the author in its properties
   * @param created the day on which the file was made, as YYYY-MM-DD
   * @param modified the day on which it was changed last, likewise
   */
  record Declared(String title, String heading, String author, String created, String modified) {
    /** Of a file that says nothing. */
    public static final Declared NOTHING = new Declared("", "", "", "", "");
  }
}
