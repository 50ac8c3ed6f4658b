package org.attest.dossier;

import java.util.Comparator;
import java.util.List;

/**
 * Where a claim belongs in one group's dossier.
 *
 * @param slots the parts that show it; empty where it does not belong
 * @param reasons why it belongs, in words
 * @param owner the parent whose claim it is, where it is not the group's own; else empty
 */
record Placement(List<Slot> slots, List<String> reasons, String owner) {

  static final Placement NONE = new Placement(List.of(), List.of(), "");

  Placement {
    slots = List.copyOf(slots);
    reasons = List.copyOf(reasons);
  }

  /** A part of a section; parts go by rank, then by title. */
  record Slot(StandingQuestion question, int rank, String title) implements Comparable<Slot> {

    private static final Comparator<Slot> ORDER =
        Comparator.comparing(Slot::question)
            .thenComparingInt(Slot::rank)
            .thenComparing(Slot::title);

    @Override
    public int compareTo(Slot other) {
      return ORDER.compare(this, other);
    }
  }
}
