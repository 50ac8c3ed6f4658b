package org.attest;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.attest.model.Act.Thing;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.review.Fold;
import org.attest.store.Filter;
import org.attest.store.Store;
import org.attest.store.Told;

/**
 * The record at a glance.
 *
 * @param years how many claims of each year are about each actor; a subject that a person corrected
 *     counts as it was read
 * @param waiting how many claims nobody has looked at
 */
record Overview(Map<String, Map<Integer, Integer>> years, int waiting) {

  static Overview of(Store store) throws IOException {
    Fold fold = store.fold();
    Map<String, Map<Integer, Integer>> years = new HashMap<>();
    int all = 0;
    for (Told told : store.counts().told()) {
      years
          .computeIfAbsent(fold.shown(Thing.ACTOR, told.subject()), _ -> new TreeMap<>())
          .merge(told.year(), told.claims(), Integer::sum);
      all += told.claims();
    }
    int seen = 0;
    for (DocumentId document : fold.documentsDecided()) {
      for (Evidence evidence : store.evidence(Filter.ALL.withDocument(document))) {
        seen += evidence.review() == Evidence.Review.MACHINE ? 0 : 1;
      }
    }
    return new Overview(years, all - seen);
  }
}
