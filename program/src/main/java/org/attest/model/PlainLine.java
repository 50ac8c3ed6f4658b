package org.attest.model;

/** Words from outside, as one line that can be shown and kept. */
public final class PlainLine {

  private PlainLine() {}

  /** Returns the words with one blank for every run of control and format characters. */
  public static String of(String words) {
    return words.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
  }
}
