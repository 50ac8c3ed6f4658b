package org.attest.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.model.DocumentId;
import org.attest.model.Kind;
import org.attest.model.Tlp;

/**
 * Which claims are asked for; every part narrows the others.
 *
 * @param group an actor's canonical name: claims about it and claims that name it; empty for all
 * @param kinds these kinds of claim; empty for all
 * @param document one document
 * @param asOf only what reports that count from this day or earlier say
 * @param recordedBy only what the record held at this instant, decisions included
 * @param spoken whether what the group says counts as well as what names it
 * @param reviewedOnly only claims that a person accepted
 * @param upTo only what is marked so or less strictly; empty for all
 */
public record Filter(
    String group,
    Set<Kind> kinds,
    Optional<DocumentId> document,
    Optional<LocalDate> asOf,
    Optional<Instant> recordedBy,
    boolean spoken,
    boolean reviewedOnly,
    Optional<Tlp> upTo) {

  /** Copies the set. */
  public Filter {
    kinds = Set.copyOf(kinds);
  }

  /** Every claim. */
  public static final Filter ALL =
      new Filter(
          "",
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          Optional.empty());

  /** Returns every claim that is about {@code group} or names it. */
  public static Filter group(String group) {
    return ALL.withGroup(group);
  }

  /** Returns this filter for {@code other} as the group. */
  public Filter withGroup(String other) {
    return new Filter(other, kinds, document, asOf, recordedBy, spoken, reviewedOnly, upTo);
  }

  /** Returns this filter for one kind. */
  public Filter withKind(Kind other) {
    return withKinds(Set.of(other));
  }

  /** Returns this filter for these kinds; for all, where there are none. */
  public Filter withKinds(Set<Kind> others) {
    return new Filter(group, others, document, asOf, recordedBy, spoken, reviewedOnly, upTo);
  }

  /** Returns this filter for one document. */
  public Filter withDocument(DocumentId other) {
    return new Filter(
        group, kinds, Optional.of(other), asOf, recordedBy, spoken, reviewedOnly, upTo);
  }

  /** Returns this filter for the reports up to {@code day}, inclusive. */
  public Filter withAsOf(LocalDate day) {
    return new Filter(
        group, kinds, document, Optional.of(day), recordedBy, spoken, reviewedOnly, upTo);
  }

  /** Returns this filter for what the record held at {@code instant}. */
  public Filter withRecordedBy(Instant instant) {
    return new Filter(
        group, kinds, document, asOf, Optional.of(instant), spoken, reviewedOnly, upTo);
  }

  /** Returns this filter with what the group says. */
  public Filter withSpoken() {
    return new Filter(group, kinds, document, asOf, recordedBy, true, reviewedOnly, upTo);
  }

  /** Returns this filter for accepted claims only. */
  public Filter withReviewedOnly() {
    return new Filter(group, kinds, document, asOf, recordedBy, spoken, true, upTo);
  }

  /** Returns this filter for what is marked {@code most} or less strictly. */
  public Filter withUpTo(Tlp most) {
    return new Filter(
        group, kinds, document, asOf, recordedBy, spoken, reviewedOnly, Optional.of(most));
  }

  /** Returns the kinds that it lets through, in the codebook's order. */
  List<Kind> eachKind() {
    return Stream.of(Kind.values())
        .filter(kind -> kinds.isEmpty() || kinds.contains(kind))
        .toList();
  }

  /** Returns whether this filter lets out what is marked so. */
  public boolean lets(Tlp mark) {
    return upTo.map(most -> mark.compareTo(most) <= 0).orElse(true);
  }
}
