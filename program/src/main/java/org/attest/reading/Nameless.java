package org.attest.reading;

import java.util.Optional;
import java.util.Set;

/**
 * Gunmen, rebels and attackers whom a report does not name: who "they" are after them, and when
 * "the attackers" are the group whose deed was just told. One instance reads one document.
 */
final class Nameless {

  private final Who who;
  private final Salience salience;
  private int namelessAt = Integer.MIN_VALUE / 2;
  private Optional<Participant> attackers = Optional.empty();

  Nameless(Who who, Salience salience) {
    this.who = who;
    this.salience = salience;
  }

  /** Remembers whom a sentence speaks of without a name. */
  void note(Passage passage) {
    if (speaksOfSome(passage)) {
      namelessAt = passage.index();
    }
    attackers = attackersIn(passage);
  }

  /** The unnamed gunmen who were the subject of the sentence before. */
  Optional<Participant> subjectBefore() {
    return attackers;
  }

  /** "The attackers", after a sentence of what a group did, with no nameless ones about. */
  Optional<Participant> struck(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    boolean bare =
        syntax.plural(i) && syntax.children(i, "amod", "compound", "nummod", "poss").isEmpty();
    return bare && passage.index() - namelessAt > Discourse.MEMORY
        ? salience.onlySubjectBefore(passage)
        : Optional.empty();
  }

  /** Whether the sentence speaks of gunmen, rebels or bombers whom it does not name. */
  private boolean speaksOfSome(Passage passage) {
    Syntax syntax = passage.syntax();
    for (int i = 0; i < syntax.size(); i++) {
      if (armed(syntax.lemma(i))
          && !syntax.definite(i)
          && who.at(passage, i).filter(p -> !p.unnamed()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Unnamed gunmen who are the subject of a sentence are who "they" are in the next. */
  private Optional<Participant> attackersIn(Passage passage) {
    Syntax syntax = passage.syntax();
    for (int i = 0; i < syntax.size(); i++) {
      int verb = syntax.head(i);
      if (syntax.relation(i).startsWith("nsubj") && verb >= 0 && syntax.head(verb) < 0) {
        boolean band =
            who.listed("nameless-bands", syntax.lemma(i))
                && syntax.obliques(i, Set.of("of")).stream().anyMatch(o -> armed(syntax.lemma(o)));
        return band || (syntax.tag(i).equals("NNS") && armed(syntax.lemma(i)))
            ? who.at(passage, i).filter(Participant::unnamed)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether a noun names who bears arms. */
  boolean armed(String lemma) {
    return who.listed("nameless-fighters", lemma) || who.words("attackers").contains(lemma);
  }
}
