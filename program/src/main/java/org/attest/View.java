package org.attest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attest.dossier.Times;
import org.attest.model.Tlp;

/**
 * What a view of the record is held to.
 *
 * @param at the day on which it must hold
 * @param asOf the last day whose reports count
 * @param recorded the last day (UTC) whose recordings count
 * @param reviewedOnly whether only claims that a person accepted count
 * @param upTo the strictest mark that its readers may see; empty for all
 */
public record View(
    Optional<LocalDate> at,
    Optional<LocalDate> asOf,
    Optional<LocalDate> recorded,
    boolean reviewedOnly,
    Optional<Tlp> upTo) {

  /** Everything that the record holds. */
  public static final View ALL =
      new View(Optional.empty(), Optional.empty(), Optional.empty(), false);

  /** A view for those who may see everything. */
  public View(
      Optional<LocalDate> at,
      Optional<LocalDate> asOf,
      Optional<LocalDate> recorded,
      boolean reviewedOnly) {
    this(at, asOf, recorded, reviewedOnly, Optional.empty());
  }

  /** Returns in words what it is held to; empty where to nothing. */
  public String words() {
    List<String> held = new ArrayList<>(new Times(at, asOf, recorded).words());
    if (reviewedOnly) {
      held.add("claims that a person reviewed");
    }
    return String.join("; ", held);
  }

  /** Returns this view for readers who may see what is marked {@code most} or less strictly. */
  public View upTo(Tlp most) {
    return new View(at, asOf, recorded, reviewedOnly, Optional.of(most));
  }
}
