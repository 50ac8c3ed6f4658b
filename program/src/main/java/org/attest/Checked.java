package org.attest;

import java.util.List;

/**
 * What a check of the record, or of something made from it, found.
 *
 * @param documents how many reports were looked into
 * @param quotes how many quotes were looked up
 * @param claims how many claims of a file were looked up
 * @param faults what is not as it was, each in one line
 */
public record Checked(int documents, int quotes, int claims, List<String> faults) {
  /** Copies the list. */
  public Checked {
    faults = List.copyOf(faults);
  }
}
