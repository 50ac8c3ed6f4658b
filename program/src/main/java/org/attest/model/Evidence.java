package org.attest.model;

/**
 * A claim with all that a view needs to show it: where it comes from and who has looked at it.
 *
 * @param claim the claim, as the standing decisions make it; its id stays that of the reading
 * @param source the document that makes it
 * @param review whether a machine read it or a person reviewed it
 * @param marks what persons have put on it
 */
public record Evidence(Claim claim, Source source, Review review, Marks marks) {

  /** A claim that nobody put anything on. */
  public Evidence(Claim claim, Source source, Review review) {
    this(claim, source, review, Marks.NONE);
  }

  /** That of the claim: seldom do two of one claim stand in one set. */
  @Override
  public int hashCode() {
    return claim.hashCode();
  }

  /** Who vouches for the reading of a claim. */
  public enum Review {
    /** A machine read it; nobody has looked. */
    MACHINE,
    /** A person accepted it. */
    ACCEPTED,
    /** A person accepted it after mending a field. */
    CORRECTED,
    /** A person rejected it. */
    REJECTED;

    /** Returns whether a person vouches for it. */
    public boolean vouched() {
      return this == ACCEPTED || this == CORRECTED;
    }
  }
}
