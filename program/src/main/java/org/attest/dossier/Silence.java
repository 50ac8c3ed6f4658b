package org.attest.dossier;

import java.util.Optional;

/**
 * Something that a standing question asks and the reports do not tell.
 *
 * @param asked what is asked, as words that follow "who", "how" …: "who leads it"
 * @param kind which silence it is
 * @param nearest the nearest thing that is said; empty exactly where it is never mentioned
 */
public record Silence(String asked, Kind kind, Optional<Line> nearest) {

  /** The four silences. */
  public enum Kind {
    /** No report speaks of it. */
    NEVER_MENTIONED("never mentioned"),
    /** Reports speak of it and give no value. */
    WITHOUT_VALUE("mentioned without a value"),
    /** A value is given for another time than the one asked for. */
    OTHER_TIME("told only for another time"),
    /** A value is given of a parent, branch or other group. */
    OTHER_GROUP("told only of a parent, branch or other group");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** Returns the codebook's words. */
    public String words() {
      return words;
    }
  }
}
