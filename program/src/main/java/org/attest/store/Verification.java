package org.attest.store;

import java.util.List;

/**
 * What a check of the record, or of something made from it, found.
 *
 * @param documents how many documents were checked
 * @param quotes how many quotes were looked up
 * @param claims how many claims of a file were looked up
 * @param faults everything that is not as it was, in order of finding
 */
public record Verification(int documents, int quotes, int claims, List<Fault> faults) {

  /** Copies the list. */
  public Verification {
    faults = List.copyOf(faults);
  }

  /** Returns whether nothing was found to be wrong. */
  public boolean clean() {
    return faults.isEmpty();
  }

  /**
   * Something that is not as it was.
   *
   * @param where the document, claim or line
   * @param what what is wrong with it
   */
  public record Fault(String where, String what) {
    @Override
    public String toString() {
      return where + ": " + what;
    }
  }
}
