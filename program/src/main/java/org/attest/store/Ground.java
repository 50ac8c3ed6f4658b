package org.attest.store;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Kind;

/**
 * On what the claims that name an actor rest, counted without bringing them.
 *
 * @param kinds how many claims are of each kind, rejected ones aside
 * @param reviewed for how many of them a person vouches
 * @param documents the reports that they are from
 */
public record Ground(Map<Kind, Integer> kinds, int reviewed, Set<DocumentId> documents) {

  /** Copies the collections. */
  public Ground {
    kinds = Map.copyOf(kinds);
    documents = Set.copyOf(documents);
  }

  /** Returns on what these claims rest. */
  public static Ground of(Collection<Evidence> claims) {
    Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    claims.forEach(each -> kinds.merge(each.claim().kind(), 1, Integer::sum));
    return new Ground(
        kinds,
        (int) claims.stream().filter(each -> each.review().vouched()).count(),
        claims.stream().map(each -> each.claim().document()).collect(Collectors.toSet()));
  }

  /** Returns how many claims there are. */
  public int claims() {
    return kinds.values().stream().mapToInt(Integer::intValue).sum();
  }
}
