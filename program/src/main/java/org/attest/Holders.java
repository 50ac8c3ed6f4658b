package org.attest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.attest.model.Details;
import org.attest.model.Evidence;
import org.attest.model.Kind;
import org.attest.store.Filter;
import org.attest.store.Store;

/** Finds who holds a post by a part of the name. */
final class Holders {

  private final Store store;

  Holders(Store store) {
    this.store = store;
  }

  /**
   * Returns the claims that say which post somebody of such a name holds: of each person, and in
   * all, the latest.
   *
   * @param words stand in the name, in any case
   * @param groups whoever bears one of these names is no person
   */
  List<Evidence> named(String words, Set<String> groups, View view, int most) throws IOException {
    String wanted = words.toLowerCase(Locale.ROOT);
    Filter posts = Attest.filter(view).withKind(Kind.ROLE);
    List<Evidence> found = new ArrayList<>();
    for (String name : names()) {
      boolean asked = name.toLowerCase(Locale.ROOT).contains(wanted) && !groups.contains(name);
      if (asked && found.size() < most) {
        store.evidence(posts.withGroup(name), most).stream()
            .filter(each ->
                each.claim().details() instanceof Details.Role role && role.person().equals(name))
            .limit(most - found.size())
            .forEach(found::add);
      }
    }
    return List.copyOf(found);
  }

  /** Returns every name that claims have for an actor, those that persons gave included. */
  private Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>(store.names());
    names.addAll(store.fold().namesTouched());
    return names;
  }
}
