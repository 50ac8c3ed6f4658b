package org.attest.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.Details.Event;
import org.attest.model.Evidence;
import org.attest.model.When;

/**
 * One event as several claims tell it; nothing is averaged, every claim stays as it is.
 *
 * @param claims the claims, in order of time, source and place
 * @param joins why each of them but one was put beside another
 * @param divergence how far they lie apart, field by field
 * @param reports how many reports tell of it
 * @param origins how many of these are independent of each other
 */
public record GatheredEvent(
    List<Evidence> claims,
    List<Join> joins,
    List<Divergence> divergence,
    int reports,
    int origins) {

  /** Copies the lists. */
  public GatheredEvent {
    claims = List.copyOf(claims);
    joins = List.copyOf(joins);
    divergence = List.copyOf(divergence);
  }

  /**
   * Why two claims are taken to tell of one event.
   *
   * @param claim the claim that was put in
   * @param to the claim that it was put beside
   * @param reason why, in words
   */
  public record Join(ClaimId claim, ClaimId to, String reason) {}

  /** Returns the event's name: the lowest id of its claims. */
  public ClaimId id() {
    return claims.stream()
        .map(each -> each.claim().id())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** Returns the most exact date that is told; unknown where none is. */
  public When date() {
    return events()
        .map(Event::date)
        .max(Comparator.comparingInt((When when) -> when.text().length()))
        .orElseThrow();
  }

  /** Returns the narrowest type that is told. */
  public String type() {
    return events()
        .map(Event::type)
        .reduce((a, b) -> EventComparison.narrower(b, a) ? b : a)
        .orElseThrow();
  }

  /** Returns the places of the claim that tells most of them. */
  public List<String> places() {
    return most(Event::places);
  }

  /** Returns the targets of the claim that tells most of them. */
  public List<String> targets() {
    return most(Event::targets);
  }

  /** Returns everybody who is named as the doer by some claim, by name. */
  public List<String> actors() {
    return events().flatMap(event -> event.actors().stream()).distinct().sorted().toList();
  }

  private List<String> most(Function<Event, List<String>> field) {
    Optional<List<String>> most =
        events()
            .map(field)
            .max(
                Comparator.comparingInt((List<String> names) -> names.size())
                    .thenComparingInt(names -> String.join(" ", names).length())
                    .thenComparing(names -> String.join(" ", names)));
    return most.orElse(List.of());
  }

  private java.util.stream.Stream<Event> events() {
    return claims.stream()
        .map(Evidence::claim)
        .map(Claim::details)
        .filter(Event.class::isInstance)
        .map(Event.class::cast);
  }
}
