package org.attest.model;

/**
 * A claim with all that a view needs to show it: where it comes from and who has looked at it.
 *
 * @param claim the claim
 * @param source the document that makes it
 * @param review whether a machine read it or a person reviewed it
 */
public record Evidence(Claim claim, Source source, Review review) {

  /** Who vouches for the reading of a claim. */
  public enum Review {
    /** A machine read it; nobody has looked. */
    MACHINE,
    /** A person accepted it. */
    ACCEPTED,
    /** A person rejected it. */
    REJECTED
  }
}
