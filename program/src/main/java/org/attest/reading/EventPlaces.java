package org.attest.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.model.Span;

/** Finds where an event took place, and not where it was spoken of, tried or avenged. */
final class EventPlaces {

  private final Passage passage;
  private final Syntax syntax;
  private final Who who;

  EventPlaces(Passage passage, Who who) {
    this.passage = passage;
    this.syntax = passage.syntax();
    this.who = who;
  }

  /** Returns the names of the places of the event whose trigger stands at a token. */
  List<String> of(int at) {
    boolean tried = tried(at);
    Span clause = Quotes.clause(passage, at);
    Set<String> names = new LinkedHashSet<>();
    passage.places().entrySet().stream()
        .filter(e -> clause.covers(e.getValue().span()) || inside(e.getKey(), at))
        .filter(e -> !tried || syntax.below(e.getKey(), at))
        .filter(e -> !ofActor(e.getKey()) && !ofPaper(e.getKey()))
        .filter(e -> !ofAnother(at, e.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> names.add(e.getValue().name()));
    return List.copyOf(names);
  }

  /**
   * "On the eve of the talks in Algiers, a bomb exploded", "a bombing in Bogota led it to break off
   * talks in Havana": it was not there.
   */
  private boolean ofAnother(int at, int place) {
    for (int token = place; token >= 0 && token != at; token = syntax.head(token)) {
      boolean when =
          syntax.relation(token).equals("nmod")
              && (Set.of("before", "after", "since", "until", "following")
                      .contains(syntax.preposition(token))
                  || Set.of("eve", "anniversary").contains(syntax.lemma(token)));
      boolean otherTime =
          syntax.relation(token).equals("advcl")
              && syntax.children(token, "mark").stream()
                  .anyMatch(m -> syntax.form(m).matches("before|after|since|until"));
      boolean whatFollowed =
          !syntax.verb(at)
              && syntax.relation(token).matches("xcomp|ccomp")
              && !syntax.below(at, token);
      if ((when && token != place) || otherTime || whatFollowed) {
        return true;
      }
    }
    return false;
  }

  private boolean inside(int place, int at) {
    return syntax.below(place, at) && !EventHits.besides(syntax, place, at);
  }

  /** "Three journalists of a Quito newspaper": it only says where the paper is from. */
  private boolean ofPaper(int place) {
    int head = syntax.head(place);
    return head >= 0
        && syntax.relation(place).matches("compound|amod|poss")
        && (who.listed("media-nouns", syntax.lemma(head))
            || who.listed("local-bodies", syntax.lemma(head)));
  }

  /** "US and Nato forces": the land only says whose they are. */
  private boolean ofActor(int place) {
    int head = syntax.head(place);
    return head >= 0
        && syntax.relation(place).matches("compound|amod|poss")
        && passage.participant(place).isPresent()
        && who.listed("members", syntax.lemma(head));
  }

  /** "On trial in Abuja for the attack on a train": the court sits there, the train did not. */
  private boolean tried(int at) {
    return !syntax.verb(at)
        && syntax.ancestors(at).stream()
            .skip(1)
            .anyMatch(a ->
                who.listed("court-words", syntax.lemma(a))
                    || Stream.concat(
                            syntax.children(a, "nsubj", "dobj").stream(),
                            syntax.obliques(a, Set.of("on", "in", "before", "to")).stream())
                        .anyMatch(c -> c != at && who.listed("court-words", syntax.lemma(c))));
  }
}
