package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells who fought whom, and who only tells of a fight. */
final class Sides {

  /** Bodies that are told of fights because they count, treat or tell. */
  private static final Set<String> TELLERS = Set.of("organisation", "media");

  private Sides() {}

  /**
   * Returns those between whom the fighting at a token was; empty where fewer than two are told.
   */
  static List<Integer> between(Passage passage, int fighting, Who who) {
    Syntax syntax = passage.syntax();
    List<Integer> found = new ArrayList<>(syntax.obliques(fighting, Set.of("between")));
    int head = syntax.head(fighting);
    if (found.isEmpty()
        && head >= 0
        && syntax.verb(head)
        && who.listed("flaring-verbs", syntax.lemma(head))) {
      found.addAll(syntax.obliques(head, Set.of("between")));
    }
    return found.size() < 2 ? List.of() : found;
  }

  /**
   * "Fighting between X and Y killed 20": X and Y, where the parser takes Y alone for the subject
   * of the verb; for either verb of the two, else nobody.
   */
  static List<Integer> killedInFighting(Syntax syntax, int at) {
    int head = syntax.head(at);
    boolean fighting = head >= 0 && syntax.verb(head) && syntax.relation(at).equals("advcl");
    int verb = fighting ? head : at;
    return syntax.children(verb, "nsubj").stream()
        .flatMap(second ->
            syntax.children(verb, "advcl", "nmod", "dep").stream()
                .flatMap(f -> syntax.subtree(f).stream())
                .filter(first -> first < second && syntax.preposition(first).equals("between"))
                .filter(first -> syntax.has(first, "cc") && !syntax.has(first, "conj"))
                .map(first -> List.of(first, second)))
        .findFirst()
        .orElse(List.of());
  }

  /** "Died in a gunfight with X", "killed in clashes with X": X, by whom they fell. */
  static List<Integer> foughtWith(Syntax syntax, int verb, EventTrigger trigger, Who who) {
    boolean suffered = Frame.of(syntax, verb).passive() || trigger.target().role().equals("agent");
    return suffered
        ? syntax.obliques(verb, Set.of("in", "during")).stream()
            .filter(t -> who.listed("fighting-nouns", syntax.lemma(t)))
            .flatMap(t -> syntax.obliques(t, Set.of("with", "against")).stream())
            .toList()
        : List.of();
  }

  /** "The ambush of a patrol of X": X is whom it struck. */
  static List<Integer> struck(Passage passage, int at, Who who) {
    Syntax syntax = passage.syntax();
    return syntax.tag(at).startsWith("NN") && who.listed("suffered-nouns", syntax.lemma(at))
        ? syntax.obliques(at, Set.of("of")).stream()
            .filter(of -> who.at(passage, of).filter(p -> !p.unnamed()).isPresent())
            .toList()
        : List.of();
  }

  /** "Turkey brokered a truce": whose truce it is stands elsewhere. */
  static boolean brokers(Syntax syntax, int verb, Who who) {
    return syntax.verb(verb) && who.listed("brokering-verbs", syntax.lemma(verb));
  }

  /** Returns those between whom somebody brokered something. */
  static List<Integer> brought(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    return Stream.concat(Stream.of(verb), syntax.children(verb, "dobj", "nsubjpass").stream())
        .flatMap(t -> syntax.obliques(t, Set.of("between")).stream())
        .distinct()
        .toList();
  }

  /** "Killed 45 and lost three soldiers": where both sides have dead, they fought. */
  static List<EventHit> losses(List<EventHit> hits) {
    return hits.stream()
        .map(h ->
            h.ownLoss()
                    && hits.stream().anyMatch(o -> !o.ownLoss() && o.attack() && o.sharesDoer(h))
                ? h.typed("clash")
                : h)
        .toList();
  }

  /**
   * "Treated 30 wounded after clashes": a hospital, mission or agency is no doer but where it is
   * itself the subject of the deed's verb.
   */
  static List<Participant> withoutTellers(Passage passage, int at, List<Participant> actors) {
    Syntax syntax = passage.syntax();
    boolean told =
        syntax.verb(at) && (syntax.has(at, "nsubj", "aux") || syntax.tag(at).equals("VBD"));
    return told || actors.stream().noneMatch(p -> TELLERS.contains(p.sort()))
        ? actors
        : actors.stream()
            .filter(p -> !TELLERS.contains(p.sort()) || nearby(passage, at, p))
            .toList();
  }

  /** "An attack by the mission", "its raid": told right at the noun. */
  private static boolean nearby(Passage passage, int at, Participant actor) {
    Syntax syntax = passage.syntax();
    return !syntax.verb(at)
        && Stream.concat(
                syntax.obliques(at, Set.of("by", "of")).stream(),
                syntax.children(at, "poss", "compound", "amod").stream())
            .anyMatch(t -> passage.participant(t).filter(actor::equals).isPresent());
  }

  /**
   * "In the attack on the port, X claimed to have hit …": the noun in front is X's claim as well.
   */
  static boolean claimedBehind(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    int verb = Quotes.clauseTop(syntax, at);
    return syntax.tag(at).startsWith("NN")
        && syntax.verb(verb)
        && at < verb
        && syntax.lemma(verb).equals("claim")
        && syntax.has(verb, "xcomp", "ccomp")
        && syntax.preposition(at).matches("in|during");
  }
}
