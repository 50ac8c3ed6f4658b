package org.attest.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attest.dossier.Placement.Slot;
import org.attest.model.Claim;
import org.attest.model.Details.Event;

/** Decides under which standing questions an event belongs in one group's dossier. */
final class EventFiling {

  private static final Set<String> GROUND = Set.of("territorial-change", "withdrawal");
  private static final Set<String> DEALINGS = Set.of("agreement", "negotiation", "defection");

  private EventFiling() {}

  static List<Slot> slots(Claim claim, Event event, Kin kin) {
    String group = kin.group();
    boolean target = event.targets().contains(group);
    boolean member =
        event.targets().stream().anyMatch(kin.members()::contains)
            || kin.members().contains(claim.subject());
    boolean doer = event.actors().contains(group);
    List<Slot> slots = new ArrayList<>();
    if (doer) {
      slots.add(done(claim, event, group));
    }
    if (target || member || (!doer && claim.subject().equals(group))) {
      slots.add(suffered(event));
      if (member && event.type().equals("leader-killed")) {
        slots.add(new Slot(StandingQuestion.LEADERS, 3, "Leaders killed"));
      }
    }
    if (slots.isEmpty()) {
      slots.add(new Slot(StandingQuestion.WORDS, 6, "What it says of " + claim.subject()));
    }
    return slots;
  }

  private static Slot done(Claim claim, Event event, String group) {
    if (GROUND.contains(event.type())) {
      return new Slot(StandingQuestion.PLACES, 6, "Ground taken or given up");
    }
    if (DEALINGS.contains(event.type())) {
      List<String> others = event.actors().stream().filter(name -> !name.equals(group)).toList();
      return Filing.ties(
          others.isEmpty() ? "Agreements and talks" : "With " + Wording.list(others));
    }
    return Filing.ATTACKS.contains(event.type())
        ? attack(claim)
        : new Slot(StandingQuestion.WORDS, 7, "What else it did");
  }

  private static Slot attack(Claim claim) {
    if (claim.negated()) {
      return new Slot(StandingQuestion.ATTACKS, 6, "Ruled out, or not claimed");
    }
    return switch (claim.status()) {
      case CLAIMED -> new Slot(StandingQuestion.ATTACKS, 1, "Claimed by it");
      case BLAMED -> new Slot(StandingQuestion.ATTACKS, 2, "Blamed on it");
      case STATED -> new Slot(StandingQuestion.ATTACKS, 3, "Stated as fact by a report");
      case REPORTED -> new Slot(StandingQuestion.ATTACKS, 4, "Said by others to be its doing");
      case DENIED -> new Slot(StandingQuestion.ATTACKS, 5, "Denied");
      case INTENDED -> new Slot(StandingQuestion.ATTACKS, 7, "Vowed or planned");
    };
  }

  private static Slot suffered(Event event) {
    return switch (event.type()) {
      case "sanction" ->
          new Slot(StandingQuestion.MEASURES, 1, "Bounties, sanctions and designations");
      case "arrest" -> new Slot(StandingQuestion.MEASURES, 2, "Arrests");
      case "airstrike", "leader-killed" ->
          new Slot(StandingQuestion.MEASURES, 3, "Strikes and killings");
      case "prisoner-release" -> new Slot(StandingQuestion.MEASURES, 4, "Prisoners released");
      case "armed-attack",
          "bombing",
          "suicide-bombing",
          "assassination",
          "kidnapping",
          "clash",
          "siege",
          "arson" ->
          new Slot(StandingQuestion.MEASURES, 5, "Attacks on it");
      default -> new Slot(StandingQuestion.MEASURES, 6, "Other measures and events");
    };
  }
}
