package org.attest.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.lexicon.PlacePrecision;

/** Tells where a deed was done. */
final class DeedSites {

  private final String land;

  private DeedSites(String land) {
    this.land = land;
  }

  /** Makes it for the report of these sentences: most of its places lie in the land it tells of. */
  static DeedSites of(List<Passage> passages) {
    Map<String, Integer> counts = new HashMap<>();
    passages.stream()
        .flatMap(p -> p.places().values().stream())
        .map(Passage.PlaceMention::country)
        .filter(c -> !c.isEmpty())
        .forEach(c -> counts.merge(c, 1, Integer::sum));
    return new DeedSites(
        counts.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse(""));
  }

  /** Returns the places of the deed's clause; where it names none, the only one of the sentence. */
  List<Incident.Location> of(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    Set<Incident.Location> found = new LinkedHashSet<>();
    int top = Quotes.clauseTop(syntax, at);
    for (int token :
        syntax.subtree(
            top,
            c ->
                !syntax.relation(c).matches("ccomp|relcl|advcl|parataxis|acl")
                    || syntax.below(at, c))) {
      boolean ofAnother =
          !syntax.verb(at)
              && syntax.head(token) >= 0
              && syntax.relation(token).matches("nsubj|nsubjpass|poss|compound")
              && !syntax.below(token, at);
      if (!ofAnother) {
        boolean direct = syntax.head(token) == at || syntax.head(token) == top;
        passage
            .place(token)
            .filter(p -> told(passage, p))
            .filter(p -> direct || p.precision() != PlacePrecision.COUNTRY)
            .ifPresent(p -> found.add(location(p)));
      }
    }
    if (found.isEmpty() && passage.places().size() == 1) {
      passage.places().values().stream()
          .filter(p -> told(passage, p))
          .forEach(p -> found.add(location(p)));
    }
    return List.copyOf(found);
  }

  /** No street, and no namesake in a land of which the sentence does not speak. */
  private boolean told(Passage passage, Passage.PlaceMention place) {
    Set<String> lands = new HashSet<>(Set.of(land));
    passage.places().values().stream()
        .filter(p -> p.precision() == PlacePrecision.COUNTRY)
        .forEach(p -> lands.add(p.country()));
    Syntax syntax = passage.syntax();
    int token = syntax.at(place.span().end() - 1);
    boolean street =
        token >= 0
            && (way(syntax, token)
                || (syntax.head(token) >= 0 && way(syntax, syntax.head(token)))
                || (token + 1 < syntax.size() && way(syntax, token + 1)));
    return !street && (place.country().isEmpty() || lands.contains(place.country()));
  }

  private static boolean way(Syntax syntax, int token) {
    return syntax.lemma(token).matches("street|avenue|square|road|boulevard|highway|block");
  }

  private static Incident.Location location(Passage.PlaceMention place) {
    boolean exact =
        place.precision() == PlacePrecision.TOWN || place.precision() == PlacePrecision.SITE;
    String name = place.precision() == PlacePrecision.PART ? place.area() : place.name();
    return new Incident.Location(
        name.isEmpty() ? place.name() : name, place.country(), place.area(), exact);
  }
}
