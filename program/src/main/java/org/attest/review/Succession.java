package org.attest.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attest.model.Act;
import org.attest.model.DocumentId;

/**
 * Which reports persons say are later versions of which, in the order of the log. Of two decisions
 * that cannot both be, the first counts.
 */
public final class Succession {

  /** Nobody said so of any report. */
  static final Succession NONE = new Succession();

  private final List<Act.Version> steps = new ArrayList<>();

  Succession() {}

  /**
   * Returns whether it changed anything: what was told before, or the other way round, does not.
   */
  boolean add(Act.Version version) {
    return !follows(version.earlier(), version.later())
        && !follows(version.later(), version.earlier())
        && steps.add(version);
  }

  /** Returns the steps from one version to a later one. */
  List<Act.Version> steps() {
    return Collections.unmodifiableList(steps);
  }

  /** Returns whether another says the same. */
  public boolean sameAs(Succession other) {
    return steps.equals(other.steps);
  }

  /** Returns whether persons say of a report that it came after another, in one step or more. */
  public boolean follows(DocumentId earlier, DocumentId later) {
    Set<DocumentId> seen = new HashSet<>(Set.of(earlier));
    for (boolean grows = true; grows && !seen.contains(later); ) {
      grows =
          seen.addAll(
              steps.stream()
                  .filter(step -> seen.contains(step.earlier()))
                  .map(Act.Version::later)
                  .toList());
    }
    return seen.contains(later);
  }

  /** Returns whether anything is said of a report. */
  public boolean names(DocumentId document) {
    return steps.stream()
        .anyMatch(step -> step.earlier().equals(document) || step.later().equals(document));
  }
}
