package org.attest.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Evidence;

/**
 * The actors nearest to one group, from the reports' own ties and roles and from the lexicon.
 *
 * @param group the group
 * @param parents what it is part of or an affiliate of
 * @param branches what is part of it or its affiliate
 * @param partners whom any other tie names, enemies aside
 * @param members the persons who are said to hold a post in it
 */
public record Kin(
    String group,
    Set<String> parents,
    Set<String> branches,
    Set<String> partners,
    Set<String> members) {

  private static final Set<String> BELONGING = Set.of("part-of", "affiliate-of");

  private static final Set<String> HOSTILE = Set.of("fights", "rival-of");

  /** Returns the kin of {@code group} by these claims and a lexicon. */
  public static Kin of(String group, Collection<Evidence> evidence, Kinship kinship) {
    Set<String> parents = new TreeSet<>(kinship.parents(group));
    Set<String> branches = new TreeSet<>(kinship.branches(group));
    Set<String> partners = new TreeSet<>();
    Set<String> enemies = new TreeSet<>();
    Set<String> members = new TreeSet<>();
    for (Evidence each : evidence) {
      Claim claim = each.claim();
      switch (claim.details()) {
        case Details.Tie tie when !Comparer.denies(claim) ->
            tie(group, claim, tie, parents, branches, partners, enemies);
        case Details.Role role
            when !Comparer.denies(claim)
                && !role.person().isEmpty()
                && organisation(claim, role).equals(group) ->
            members.add(role.person());
        default -> {} // no other kind tells who is near to whom
      }
    }
    parents.remove(group);
    branches.removeAll(parents);
    partners.removeAll(enemies); // what is said of an enemy is no near answer
    partners.removeAll(parents);
    partners.removeAll(branches);
    return new Kin(group, parents, branches, partners, members);
  }

  private static void tie(
      String group,
      Claim claim,
      Details.Tie tie,
      Set<String> parents,
      Set<String> branches,
      Set<String> partners,
      Set<String> enemies) {
    boolean belongs = BELONGING.contains(tie.relation());
    Set<String> others = HOSTILE.contains(tie.relation()) ? enemies : partners;
    if (claim.subject().equals(group)) {
      (belongs ? parents : others).add(tie.object());
    } else if (tie.object().equals(group)) {
      (belongs ? branches : others).add(claim.subject());
    }
  }

  static String organisation(Claim claim, Details.Role role) {
    return role.organisation().isEmpty() ? claim.subject() : role.organisation();
  }

  /** Returns the parents and branches, in this order, by name. */
  List<String> family() {
    return Stream.of(parents, branches).flatMap(Set::stream).distinct().toList();
  }

  /** Returns the parents, branches and partners, in this order, by name. */
  public List<String> nearest() {
    return Stream.of(parents, branches, partners).flatMap(Set::stream).distinct().toList();
  }

  /** Returns "parent", "branch" or "other group". */
  public String standing(String other) {
    if (parents.contains(other)) {
      return "parent";
    }
    return branches.contains(other) ? "branch" : "other group";
  }
}
