package org.attest.dossier;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.Act;
import org.attest.model.Anchor;
import org.attest.model.ClaimId;
import org.attest.model.Decision;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;

/** What persons have decided about which claims tell of one event. */
public interface Rulings {

  /** Nobody has decided anything. */
  Rulings NONE = new Decided(Set.of(), Set.of());

  /** Returns whether a person has said that the two tell of two events. */
  boolean apart(ClaimId a, ClaimId b);

  /** Returns of which claims a person has said that they tell of the same event as this one. */
  Set<ClaimId> partners(ClaimId claim);

  /** Returns the rulings that stand on the claims; of two on one pair, the later one holds. */
  static Rulings of(Collection<Evidence> evidence) {
    Map<DocumentId, List<Evidence>> byReport = new HashMap<>();
    Map<Long, Decision> decisions = new LinkedHashMap<>();
    for (Evidence each : evidence) {
      byReport.computeIfAbsent(each.claim().document(), _ -> new java.util.ArrayList<>()).add(each);
      each.marks().decisions().stream()
          .filter(decision ->
              decision.act() instanceof Act.Together || decision.act() instanceof Act.Apart)
          .forEach(decision -> decisions.put(decision.id(), decision));
    }
    Set<Set<ClaimId>> together = new HashSet<>();
    Set<Set<ClaimId>> apart = new HashSet<>();
    decisions.values().stream()
        .sorted(java.util.Comparator.comparingLong(Decision::id))
        .forEach(decision -> {
          switch (decision.act()) {
            case Act.Together(var a, var b) -> rule(byReport, a, b, together, apart);
            case Act.Apart(var a, var b) -> rule(byReport, a, b, apart, together);
            default -> {} // filtered out above
          }
        });
    return new Decided(together, apart);
  }

  private static void rule(
      Map<DocumentId, List<Evidence>> byReport,
      Anchor a,
      Anchor b,
      Set<Set<ClaimId>> ruled,
      Set<Set<ClaimId>> overruled) {
    for (ClaimId first : held(byReport, a)) {
      for (ClaimId second : held(byReport, b)) {
        Set<ClaimId> pair = new HashSet<>(List.of(first, second));
        ruled.add(pair);
        overruled.remove(pair);
      }
    }
  }

  private static List<ClaimId> held(Map<DocumentId, List<Evidence>> byReport, Anchor anchor) {
    return byReport.getOrDefault(anchor.document(), List.of()).stream()
        .map(Evidence::claim)
        .filter(anchor::fits)
        .map(claim -> claim.id())
        .distinct()
        .toList();
  }

  /**
   * Pairs of claims.
   *
   * @param together pairs that tell of one event
   * @param parted pairs that tell of two
   */
  record Decided(Set<Set<ClaimId>> together, Set<Set<ClaimId>> parted) implements Rulings {

    /** Copies the sets. */
    public Decided {
      together = Set.copyOf(together);
      parted = Set.copyOf(parted);
    }

    @Override
    public boolean apart(ClaimId a, ClaimId b) {
      return parted.contains(new HashSet<>(List.of(a, b)));
    }

    @Override
    public Set<ClaimId> partners(ClaimId claim) {
      Set<ClaimId> partners = new HashSet<>();
      together.stream().filter(pair -> pair.contains(claim)).forEach(partners::addAll);
      partners.remove(claim);
      return partners;
    }
  }
}
