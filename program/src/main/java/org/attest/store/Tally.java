package org.attest.store;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attest.model.Claim;

/**
 * What one reading has of one actor.
 *
 * @param about how many claims are about it
 * @param claims how many claims name it, those about it included
 */
record Tally(int about, int claims) {

  private static final Tally NONE = new Tally(0, 0);

  /** Returns what these claims have of each actor that they name, in order of name. */
  static SortedMap<String, Tally> of(Collection<Claim> claims) {
    SortedMap<String, Tally> tallies = new TreeMap<>();
    for (Claim claim : claims) {
      for (String name : Parties.of(claim)) {
        Tally before = tallies.getOrDefault(name, NONE);
        int about = claim.subject().equals(name) ? 1 : 0;
        tallies.put(name, new Tally(before.about + about, before.claims + 1));
      }
    }
    return tallies;
  }
}
