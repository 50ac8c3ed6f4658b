package org.attest.model;

/**
 * What became of a report, or of words in it.
 *
 * @param what in Attest's words: {@code corrected by its publisher}
 * @param lead what leads from these to the publisher's own words; empty where none are given
 * @param words the publisher's own words, in quotation marks; empty where none are given
 */
public record Notice(String what, String lead, String words) {

  /** A notice without words of the publisher. */
  public Notice(String what) {
    this(what, "", "");
  }

  /** Returns all of it in one line. */
  public String text() {
    return what + lead + words;
  }
}
