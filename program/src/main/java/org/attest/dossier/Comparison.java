package org.attest.dossier;

import java.util.List;
import java.util.Optional;
import org.attest.model.Claim;
import org.attest.model.ClaimId;

/**
 * How two claims stand to each other, with the reason; computed, never stored over the claims.
 *
 * @param one the claim with the lower id
 * @param other the other
 * @param finding how they stand to each other, and why
 */
public record Comparison(Claim one, Claim other, Finding finding) {

  /**
   * A field in which two claims differ.
   *
   * @param field the codebook's name of the field
   * @param first the first claim's value; may be empty
   * @param second the second claim's value; may be empty
   * @param divergence how far apart the two are, from 0 (they fit) to 1 (nothing in common); 0
   *     where one is empty, and for fields that only tell who says it and when
   */
  public record Difference(String field, String first, String second, double divergence) {}

  /**
   * Compares two claims; empty where they speak of things that cannot be set side by side (another
   * kind, another actor, another event). The order of the two does not matter.
   */
  public static Optional<Comparison> of(Claim a, Claim b) {
    return of(a, b, Geography.BUILT_IN);
  }

  /** Compares two claims, with places of one's own. */
  public static Optional<Comparison> of(Claim a, Claim b, Geography geography) {
    boolean ordered = a.id().compareTo(b.id()) <= 0;
    Claim first = ordered ? a : b;
    Claim second = ordered ? b : a;
    return Comparer.compare(first, second, geography)
        .map(finding -> new Comparison(first, second, finding));
  }

  /** Returns the claim with the lower id. */
  public ClaimId first() {
    return one.id();
  }

  /** Returns the other claim. */
  public ClaimId second() {
    return other.id();
  }

  /** Returns how they stand to each other. */
  public Relation relation() {
    return finding.relation();
  }

  /** Returns why, in words that hold the values. */
  public String reason() {
    return finding.reason();
  }

  /**
   * Returns the fields in which they differ, in the codebook's order: worked out when asked for,
   * because few pairs are ever shown.
   */
  public List<Difference> differences() {
    return differences(new Differences());
  }

  /** Returns them, for one of many pairs whose claims are among those that are known. */
  public List<Difference> differences(Differences known) {
    return known.between(one, other);
  }

  /** Returns the claim that tells more exactly, where one does. */
  public Optional<ClaimId> finer() {
    return switch (finding.finer()) {
      case NEITHER -> Optional.empty();
      case FIRST -> Optional.of(first());
      case SECOND -> Optional.of(second());
    };
  }
}
