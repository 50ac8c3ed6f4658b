package org.attest.model;

/**
 * What a decision holds on to in a report: the claim as it was read when somebody decided on it.
 *
 * <p>It holds after a newer reader has read the report again: by place and content where the
 * claim's id is another.
 *
 * @param document the report
 * @param span where the claim's words stand
 * @param kind its kind
 * @param claim its id when it was decided on
 * @param reader the version of the reader that had found it
 * @param content what {@link Claim#content()} said
 */
public record Anchor(
    DocumentId document, Span span, Kind kind, ClaimId claim, String reader, String content) {

  /** Returns what holds on to {@code claim}. */
  public static Anchor of(Claim claim) {
    return new Anchor(
        claim.document(),
        claim.quote().span(),
        claim.kind(),
        claim.id(),
        claim.reader(),
        claim.content());
  }

  /**
   * Returns whether it is the same claim, perhaps read again: the same id, or by another reader the
   * same content at a place that overlaps. Another claim of the same reader is another claim.
   */
  public boolean fits(Claim read) {
    return read.id().equals(claim) || (reread(read) && read.content().equals(content));
  }

  /** Returns whether it is a claim of this kind that another reader found at this place. */
  public boolean reread(Claim read) {
    return read.document().equals(document)
        && read.kind() == kind
        && !read.reader().equals(reader)
        && read.quote().span().overlaps(span);
  }
}
