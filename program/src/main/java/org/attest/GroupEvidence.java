package org.attest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.attest.dossier.Kin;
import org.attest.dossier.Kinship;
import org.attest.model.Evidence;
import org.attest.model.Kind;
import org.attest.store.Filter;
import org.attest.store.Store;

/**
 * Brings what a group's dossier can show out of a record of any size: the claims that name the
 * group or that it makes, the events of the persons who hold a post in it, what its parents say,
 * and of its nearest kin enough to name a silence.
 */
final class GroupEvidence {

  /** Of a parent, so many claims are looked through for what it says. */
  private static final int OF_PARENT = 2000;

  /** Of each near group, so many claims serve to say what is told of it instead. */
  private static final int OF_KIN = 300;

  private final Store store;
  private final Kinship kinship;

  GroupEvidence(Store store, Kinship kinship) {
    this.store = store;
    this.kinship = kinship;
  }

  List<Evidence> of(String group, Filter filter) throws IOException {
    Set<Evidence> all = new LinkedHashSet<>(store.evidence(filter.withGroup(group).withSpoken()));
    Kin kin = Kin.of(group, all, kinship);
    for (String member : new TreeSet<>(kin.members())) {
      all.addAll(store.evidence(filter.withGroup(member).withKind(Kind.EVENT)));
    }
    for (String parent : kin.parents()) {
      all.addAll(store.evidence(filter.withGroup(parent).withKind(Kind.STATEMENT), OF_PARENT));
    }
    for (String near : kin.nearest()) {
      all.addAll(store.evidence(filter.withGroup(near), OF_KIN));
    }
    return new ArrayList<>(all);
  }
}
