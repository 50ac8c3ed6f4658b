package org.attest.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attest.lexicon.PlacePrecision;

/**
 * "Laid siege to Gwoza and captured it": what is taken, lost or held may be the place that the
 * words have just told of, and then it is no group and nobody's captive.
 */
final class PlacePronouns {

  /** What leads from a verb to the place that it is about. */
  private static final Set<String> ABOUT =
      Set.of(
          "siege",
          "attack",
          "assault",
          "offensive",
          "raid",
          "advance",
          "control",
          "battle",
          "fight",
          "town",
          "city",
          "village",
          "capital",
          "port",
          "outskirts",
          "edge",
          "gate");

  private final RuleBook book;

  PlacePronouns(RuleBook book) {
    this.book = book;
  }

  /** Marks the pronouns with their places; where a base or a convoy stands between, none. */
  void mark(List<Passage> passages) {
    for (int k = 0; k < passages.size(); k++) {
      Passage passage = passages.get(k);
      Syntax syntax = passage.syntax();
      for (int token = 0; token < syntax.size(); token++) {
        if (taken(syntax, token)) {
          Optional<Passage.PlaceMention> place = last(passage, token);
          if (place.isEmpty() && k > 0 && !thingBefore(passage, token)) {
            place = last(passages.get(k - 1), passages.get(k - 1).syntax().size());
          }
          int at = token;
          place.ifPresent(p ->
              passage.put(
                  at,
                  new Passage.PlaceMention(
                      syntax.token(at).span(), p.name(), p.country(), p.area(), p.precision())));
        }
      }
    }
  }

  private boolean taken(Syntax syntax, int token) {
    int verb = syntax.head(token);
    return syntax.form(token).equals("it")
        && verb >= 0
        && syntax.verb(verb)
        && (syntax.relation(token).equals("dobj") || syntax.relation(token).equals("nsubjpass"))
        && (book.words("conquering-verbs").contains(syntax.lemma(verb))
            || book.words("losing-verbs").contains(syntax.lemma(verb)));
  }

  /** The last town before a token that a verb is about, if no other thing was told of since. */
  private Optional<Passage.PlaceMention> last(Passage passage, int before) {
    return passage.places().entrySet().stream()
        .filter(e -> e.getKey() < before && settled(e.getValue()))
        .filter(e -> about(passage.syntax(), e.getKey()))
        .max(Map.Entry.comparingByKey())
        .filter(e -> !thing(passage, e.getKey() + 1, before))
        .map(Map.Entry::getValue);
  }

  private static boolean settled(Passage.PlaceMention place) {
    return place.precision() != PlacePrecision.COUNTRY;
  }

  private static boolean about(Syntax syntax, int token) {
    int head = syntax.head(token);
    if (head < 0 || syntax.relation(token).matches("amod|tmod")) {
      return false;
    }
    if (syntax.relation(token).equals("appos")) {
      return ABOUT.contains(syntax.lemma(head));
    }
    boolean whence = Set.of("from", "near", "outside", "since").contains(syntax.preposition(token));
    boolean argument = syntax.relation(token).matches("dobj|nsubjpass|nmod|nsubj|conj");
    return !whence && argument && (syntax.verb(head) || ABOUT.contains(syntax.lemma(head)));
  }

  private boolean thingBefore(Passage passage, int before) {
    return thing(passage, 0, before);
  }

  /** Whether something else that can be taken stands there: a site, a ship, a weapon. */
  private boolean thing(Passage passage, int from, int to) {
    Syntax syntax = passage.syntax();
    for (int t = from; t < to; t++) {
      boolean object = syntax.relation(t).equals("dobj") && syntax.tag(t).equals("NN");
      if (object && !ABOUT.contains(syntax.lemma(t)) && passage.place(t).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
