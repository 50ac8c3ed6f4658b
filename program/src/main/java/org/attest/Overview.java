package org.attest;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.attest.model.Evidence;

/**
 * The record at a glance, worked out once for each state of it.
 *
 * @param state the state of the record
 * @param years how many claims of each year are about each actor
 * @param waiting how many claims nobody has looked at
 */
record Overview(long state, Map<String, Map<Integer, Integer>> years, int waiting) {

  static Overview of(Collection<Evidence> all, long state) {
    Map<String, Map<Integer, Integer>> years = new HashMap<>();
    int waiting = 0;
    for (Evidence evidence : all) {
      int year = evidence.source().countsFrom().getYear();
      years
          .computeIfAbsent(evidence.claim().subject(), _ -> new TreeMap<>())
          .merge(year, 1, Integer::sum);
      waiting += evidence.review() == Evidence.Review.MACHINE ? 1 : 0;
    }
    return new Overview(state, years, waiting);
  }
}
