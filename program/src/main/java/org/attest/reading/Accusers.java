package org.attest.reading;

import static java.util.stream.Collectors.toSet;

import java.util.Set;

/**
 * Who accused whom in the sentence before: "The group denied it" is the accused one, whoever was
 * spoken of more. One instance reads one document, its sentences in order.
 */
final class Accusers {

  private final Who who;
  private Set<String> accusers = Set.of();
  private int at = Integer.MIN_VALUE / 2;

  Accusers(Who who) {
    this.who = who;
  }

  /** Remembers whom a sentence tells to accuse a group. */
  void note(Passage passage) {
    Syntax syntax = passage.syntax();
    for (int verb = 0; verb < syntax.size(); verb++) {
      boolean accuses =
          syntax.verb(verb)
              && who.words("blame-verbs").contains(syntax.lemma(verb))
              && syntax.children(verb, "nsubjpass").isEmpty()
              && syntax.children(verb, "dobj").stream()
                  .anyMatch(o -> passage.participant(o).filter(Participant::armed).isPresent());
      if (accuses) {
        accusers =
            syntax.children(verb, "nsubj").stream()
                .flatMap(s -> who.at(passage, s).stream())
                .map(Participant::name)
                .collect(toSet());
        at = passage.index();
      }
    }
  }

  /** Whom the subject of a denial cannot stand for; empty where the word is none. */
  Set<String> of(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    int verb = token < 0 ? -1 : syntax.head(token);
    boolean denies =
        verb >= 0
            && passage.index() == at + 1
            && syntax.relation(token).startsWith("nsubj")
            && who.listed("denying-verbs", syntax.lemma(verb));
    return denies ? accusers : Set.of();
  }
}
