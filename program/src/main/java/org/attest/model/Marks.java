package org.attest.model;

import java.util.List;

/**
 * What persons have put on a claim and its report.
 *
 * @param decisions the standing decisions that bear on the claim, in the order of the log
 * @param grade what a person thinks of the source
 * @param tlp to whom it may be shown
 * @param notices what became of the report: corrected, retracted, replaced by another version
 */
public record Marks(List<Decision> decisions, Grade grade, Tlp tlp, List<Notice> notices) {

  /** Nobody put anything on it. */
  public static final Marks NONE = new Marks(List.of(), Grade.NONE, Tlp.NONE, List.of());

  /** Copies the lists. */
  public Marks {
    decisions = List.copyOf(decisions);
    notices = List.copyOf(notices);
  }
}
