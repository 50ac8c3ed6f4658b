package org.attest;

import java.util.List;

/**
 * An answer, ready to be shown.
 *
 * @param sentences the answer's sentences, in order
 * @param sources what the sentences stand on, numbered from 1 by their place in this list
 * @param support how many reports it stands on and how many origins these have, in words; empty
 *     where it is one report
 * @param told whether the reports tell; else the first sentence says which silence it is
 * @param understood whether the question itself could be worked on
 */
public record Reply(
    List<Line> sentences, List<Cited> sources, String support, boolean told, boolean understood) {

  /** Copies the lists. */
  public Reply {
    sentences = List.copyOf(sentences);
    sources = List.copyOf(sources);
  }

  /**
   * A sentence of the answer.
   *
   * @param text the words
   * @param sources the numbers of what it stands on; empty only where it tells of a silence
   */
  public record Line(String text, List<Integer> sources) {
    /** Copies the list. */
    public Line {
      sources = List.copyOf(sources);
    }
  }

  /**
   * What a sentence stands on.
   *
   * @param quote the report's exact words
   * @param source the report as one line for the eye
   * @param notices what became of the report and of these words in it: corrected, retracted, no
   *     longer in a later version; one line each
   */
  public record Cited(String quote, String source, List<String> notices) {
    /** Copies the list. */
    public Cited {
      notices = List.copyOf(notices);
    }
  }
}
