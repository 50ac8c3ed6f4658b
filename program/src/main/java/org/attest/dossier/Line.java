package org.attest.dossier;

import java.util.List;
import org.attest.model.Evidence;

/**
 * One claim as a dossier shows it, with the reasons why it is here.
 *
 * @param evidence the claim, its source and its review
 * @param reasons why it belongs to this group's dossier, in words
 * @param timeNotTold whether a day was asked for and the words do not tell whether it held then
 * @param owner whose it is where it is not the group's own: a parent's or branch's name; else empty
 * @param reports how many reports say it, this one included
 * @param origins how many of these are independent of each other
 */
public record Line(
    Evidence evidence,
    List<String> reasons,
    boolean timeNotTold,
    String owner,
    int reports,
    int origins) {

  /** Copies the list. */
  public Line {
    reasons = List.copyOf(reasons);
  }

  /** Returns whether the report has no date, so that it counts from the day it was recorded. */
  public boolean undated() {
    return !evidence.source().published().known();
  }

  Line corroborated(int newReports, int newOrigins) {
    return new Line(evidence, reasons, timeNotTold, owner, newReports, newOrigins);
  }
}
