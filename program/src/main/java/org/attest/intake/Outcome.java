package org.attest.intake;

import java.util.List;
import org.attest.model.Document;

/** What came of taking in one file. */
public sealed interface Outcome {

  /**
   * It is a document.
   *
   * @param document the document
   * @param notes what a person should know of it, such as a date that can be read two ways
   */
  record Taken(Document document, List<String> notes) implements Outcome {
    /** Copies the list. */
    public Taken {
      notes = List.copyOf(notes);
    }
  }

  /**
   * It is no document.
   *
   * @param reason what is the matter, for the user
   * @param advice what to do about it
   */
  record Refused(String reason, String advice) implements Outcome {
    /** Returns reason and advice as one sentence for a log. */
    public String message() {
      return reason + "; " + advice;
    }
  }
}
