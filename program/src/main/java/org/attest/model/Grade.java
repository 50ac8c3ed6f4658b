package org.attest.model;

/**
 * What a person thinks of a source and of what it says, by the Admiralty code (NATO AJP-2.1):
 * reliability A (completely reliable) to F (cannot be judged), credibility 1 (confirmed) to 6
 * (cannot be judged).
 *
 * @param reliability A to F; empty where nobody judged
 * @param credibility 1 to 6; empty where nobody judged
 */
public record Grade(String reliability, String credibility) {

  /** Nobody judged. */
  public static final Grade NONE = new Grade("", "");

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one is none of the code's
   */
  public Grade {
    if (!reliability.isEmpty()) {
      checkReliability(reliability);
    }
    if (!credibility.isEmpty()) {
      checkCredibility(credibility);
    }
  }

  static void checkReliability(String letter) {
    if (!letter.matches("[A-F]")) {
      throw new IllegalArgumentException(
          "'" + letter + "' is no grade: a publisher has A to F, a report 1 to 6");
    }
  }

  static void checkCredibility(String figure) {
    if (!figure.matches("[1-6]")) {
      throw new IllegalArgumentException(
          "'" + figure + "' is no grade: a report has 1 to 6, a publisher A to F");
    }
  }

  /** Returns both as people write them ({@code B2}, {@code B-}); empty where nobody judged. */
  public String text() {
    return equals(NONE)
        ? ""
        : (reliability.isEmpty() ? "-" : reliability) + (credibility.isEmpty() ? "-" : credibility);
  }
}
