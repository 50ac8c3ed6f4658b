package org.attest.dossier;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.attest.model.Holds;
import org.attest.model.When;

/**
 * The three times that a view is held to; an empty one does not hold it.
 *
 * @param at the day on which it must hold: a state must cover it, an event or a founding must have
 *     happened by it
 * @param asOf the last day whose reports count
 * @param recorded the last day (UTC) whose recordings count
 */
public record Times(
    Optional<LocalDate> at, Optional<LocalDate> asOf, Optional<LocalDate> recorded) {

  /** Holds a view to nothing. */
  public static final Times ALL = new Times(Optional.empty(), Optional.empty(), Optional.empty());

  /** Returns in words to what a view is held; empty where to nothing. */
  public List<String> words() {
    List<String> held = new ArrayList<>();
    at.ifPresent(day -> held.add("what held on " + day));
    asOf.ifPresent(day -> held.add("reports published up to " + day));
    recorded.ifPresent(day -> held.add("recorded up to " + day));
    return held;
  }

  /** Whether a claim holds on the day asked for. */
  public enum Fit {
    /** It holds, or no day is asked for. */
    HOLDS,
    /** Its words do not tell; it is shown with a mark. */
    NOT_TOLD,
    /** It holds only at another time. */
    OTHER_TIME
  }

  /** Returns whether the report was published, and recorded, by the days given. */
  public boolean known(Evidence evidence) {
    LocalDate recordedOn = evidence.source().recorded().atZone(ZoneOffset.UTC).toLocalDate();
    return asOf.map(day -> !evidence.source().countsFrom().isAfter(day)).orElse(true)
        && recorded.map(day -> !recordedOn.isAfter(day)).orElse(true);
  }

  /** Returns whether the claim holds on the day {@code at}. */
  public Fit fit(Claim claim) {
    return at.map(day -> fit(claim, day)).orElse(Fit.HOLDS);
  }

  private static Fit fit(Claim claim, LocalDate day) {
    return switch (claim.details()) {
      case Details.Event event when event.date().known() -> covers(Holds.since(event.date()), day);
      case Details.Event _, Details.Founding _ -> covers(Holds.since(start(claim.holds())), day);
      default -> covers(claim.holds(), day); // every other kind is a state of things
    };
  }

  private static When start(Holds holds) {
    return holds.from().known() ? holds.from() : holds.to();
  }

  private static Fit covers(Holds holds, LocalDate day) {
    if (!holds.known()) {
      return Fit.NOT_TOLD;
    }
    boolean begun = holds.from().earliest().map(first -> !first.isAfter(day)).orElse(true);
    boolean lasting = holds.to().latest().map(last -> !last.isBefore(day)).orElse(true);
    return begun && lasting ? Fit.HOLDS : Fit.OTHER_TIME;
  }
}
