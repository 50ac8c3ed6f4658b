package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.model.Status;

/**
 * Who owns up to an event, is blamed for it, or denies it, in the words around its noun or verb.
 *
 * @param actors the doers so named; empty where the words name none
 * @param status claimed, blamed or denied; empty where no such words stand there
 * @param negated whether responsibility is not claimed ("no group has claimed …")
 */
record Responsibility(List<Participant> actors, Optional<Status> status, boolean negated) {

  private static final Responsibility NONE = new Responsibility(List.of(), Optional.empty(), false);

  /** Nobody has owned up to it. */
  private static final Responsibility UNCLAIMED =
      new Responsibility(List.of(), Optional.of(Status.CLAIMED), true);

  private static final Set<String> ACCUSING = Set.of("accuse", "suspect", "implicate", "charge");

  private static final Set<String> WORK = Set.of("work", "handiwork", "doing", "deed");

  /** What is ruled out before it is: no deed of anybody. */
  static final Set<String> TALKS =
      Set.of("talk", "negotiation", "dialogue", "deal", "ceasefire", "truce", "agreement");

  private static final Set<String> SAYS =
      Set.of("say", "admit", "acknowledge", "confirm", "announce", "claim");

  private static final Set<String> DUTY =
      Set.of("responsibility", "credit", "involvement", "role", "claim");

  /** Returns the responsibility that the words above a token tell of. */
  static Responsibility around(Passage passage, int at, Who who) {
    Syntax syntax = passage.syntax();
    Optional<Responsibility> own = syntax.verb(at) ? Optional.empty() : below(passage, at, who);
    if (own.isPresent()) {
      return own.get();
    }
    int below = at;
    for (int up : syntax.ancestors(at)) {
      Optional<Responsibility> found =
          syntax.verb(up) ? verb(passage, up, at, who) : noun(passage, up);
      if (found.isPresent()) {
        return found.get();
      }
      if (syntax.verb(up) && up != at && syntax.relation(up).matches("root|parataxis|ccomp")) {
        return nobodySays(syntax, up, at) ? UNCLAIMED : NONE;
      }
      if (syntax.relation(below).equals("ccomp") && syntax.relation(up).equals("conj")) {
        // "denied the charge and said that the army had bombed it": the two are not denied alike.
        break;
      }
      below = up;
    }
    return NONE;
  }

  private static Optional<Responsibility> verb(Passage passage, int verb, int at, Who who) {
    Syntax syntax = passage.syntax();
    String lemma = syntax.lemma(verb);
    Frame frame = Frame.of(syntax, verb);
    boolean duty = frame.patients().stream().anyMatch(p -> DUTY.contains(syntax.lemma(p)));
    boolean claimsDeed =
        Set.of("claim", "admit").contains(lemma)
            && (frame.patients().contains(at)
                || (syntax.relation(at).equals("dobj")
                    && syntax.head(at) >= 0
                    && syntax.head(syntax.head(at)) == verb
                    && syntax.relation(syntax.head(at)).equals("aux")));
    if (who.listed("own-verbs", lemma) && (duty || claimsDeed) && verb != at) {
      return Optional.of(
          syntax.has(verb, "neg")
              ? new Responsibility(List.of(), Optional.of(Status.CLAIMED), true)
              : owned(passage, frame.agents(), Status.CLAIMED, who));
    }
    if (nobodySays(syntax, verb, at)) {
      return Optional.of(UNCLAIMED);
    }
    if (verb != at && disowns(syntax, verb, at)) {
      List<Participant> by = named(passage, frame.agents(), who);
      return by.isEmpty()
          ? Optional.empty()
          : Optional.of(new Responsibility(by, Optional.of(Status.DENIED), false));
    }
    if (lemma.equals("deny") && verb != at && (duty || syntax.below(at, verb))) {
      return Optional.of(
          new Responsibility(
              named(passage, frame.agents(), who), Optional.of(Status.DENIED), false));
    }
    boolean excluded = lemma.equals("exclude") || rulesOut(syntax, verb);
    if (excluded && verb != at && !TALKS.contains(syntax.lemma(at))) {
      List<Integer> whose =
          frame.patients().stream()
              .flatMap(p -> syntax.children(p, "poss", "compound", "amod").stream())
              .toList();
      return Optional.of(
          new Responsibility(named(passage, whose, who), Optional.of(Status.REPORTED), true));
    }
    if (lemma.equals("be") && verb != at) {
      // "the raid was the work of X"
      List<Integer> authors =
          syntax.children(verb, "attr").stream()
              .filter(a -> WORK.contains(syntax.lemma(a)))
              .flatMap(a -> syntax.obliques(a, Set.of("of")).stream())
              .toList();
      if (!authors.isEmpty()) {
        return Optional.of(
            new Responsibility(named(passage, authors, who), Optional.empty(), false));
      }
    }
    boolean behind =
        lemma.equals("be")
            && Set.of("behind").contains(syntax.preposition(nounUnder(syntax, at, verb)));
    if (behind
        || (lemma.equals("be")
            && syntax.children(verb, "acomp").stream()
                .anyMatch(a -> syntax.form(a).equals("responsible")))) {
      return Optional.of(
          new Responsibility(named(passage, frame.agents(), who), Optional.empty(), false));
    }
    if (lemma.equals("blame") && verb != at && !syntax.relation(verb).equals("nsubj")) {
      List<Integer> on = on(syntax, verb);
      List<Integer> doers = on.isEmpty() ? frame.patients() : on;
      return Optional.of(
          new Responsibility(named(passage, doers, who), Optional.of(Status.BLAMED), false));
    }
    if (ACCUSING.contains(lemma)
        && !syntax.verb(at)
        && Set.of("of", "in", "with", "over")
            .contains(syntax.preposition(nounUnder(syntax, at, verb)))
        && !syntax.has(verb, "neg")
        && !newClause(passage, verb, at)) {
      return Optional.of(
          new Responsibility(
              named(passage, frame.patients(), who), Optional.of(Status.BLAMED), false));
    }
    return laidOn(passage, verb, at, who);
  }

  /** "No group has said it carried out the raid", "nobody admitted planting the bomb". */
  private static boolean nobodySays(Syntax syntax, int told, int at) {
    int verb = syntax.relation(told).equals("ccomp") ? syntax.head(told) : told;
    return SAYS.contains(syntax.lemma(verb))
        && Frame.of(syntax, verb).agents().stream().anyMatch(a -> Answering.nobody(syntax, a))
        && syntax.children(verb, "ccomp", "xcomp").stream()
            .filter(c -> syntax.below(at, c))
            .anyMatch(c ->
                syntax.relation(c).equals("xcomp")
                    || syntax.children(c, "nsubj").stream()
                        .anyMatch(s -> Set.of("it", "they").contains(syntax.form(s))));
  }

  /** "Distanced itself from the attack", "disowned the raid". */
  private static boolean disowns(Syntax syntax, int verb, int at) {
    boolean itself =
        Set.of("distance", "dissociate", "disassociate").contains(syntax.lemma(verb))
            && syntax.preposition(nounUnder(syntax, at, verb)).equals("from");
    boolean object =
        Set.of("disown", "disavow").contains(syntax.lemma(verb))
            && Frame.of(syntax, verb).patients().contains(at);
    return itself || object;
  }

  static boolean rulesOut(Syntax syntax, int verb) {
    return syntax.lemma(verb).equals("rule")
        && syntax.children(verb, "prt", "advmod").stream()
            .anyMatch(c -> syntax.form(c).equals("out"));
  }

  /** "accused it of crimes, and reactivated warrants": the parser may take one for the other. */
  private static boolean newClause(Passage passage, int verb, int at) {
    Syntax syntax = passage.syntax();
    int from = syntax.token(Math.min(verb, at)).span().end();
    int to = syntax.token(Math.max(verb, at)).span().start();
    return from < to && passage.text().substring(from, to).contains(", and ");
  }

  /** "Blamed on X", "blamed by police on X". */
  private static List<Integer> on(Syntax syntax, int verb) {
    List<Integer> on = syntax.obliques(verb, Set.of("on"));
    return on.isEmpty()
        ? syntax.obliques(verb, Set.of("by")).stream()
            .flatMap(by -> syntax.obliques(by, Set.of("on")).stream())
            .toList()
        : on;
  }

  /**
   * "pinned the raid on X", "attributed the attack to X", "held X responsible for the attack",
   * "blame for the raid fell on X", "the raid bore the hallmarks of X".
   */
  private static Optional<Responsibility> laidOn(Passage passage, int verb, int at, Who who) {
    if (verb == at) {
      return Optional.empty();
    }
    Syntax syntax = passage.syntax();
    List<Integer> objects = Frame.of(syntax, verb).patients();
    List<Integer> laid =
        switch (syntax.lemma(verb)) {
          case "pin", "attribute", "ascribe", "lay", "put" ->
              objects.contains(nounUnder(syntax, at, verb))
                      && (!syntax.lemma(verb).equals("put") || blame(syntax, objects))
                  ? bearers(syntax, verb, at)
                  : List.of();
          case "hold" ->
              syntax.children(verb).stream().anyMatch(c -> syntax.form(c).equals("responsible"))
                  ? objects
                  : List.of();
          case "point" ->
              objects.stream().anyMatch(o -> syntax.lemma(o).equals("finger"))
                  ? syntax.obliques(verb, Set.of("at", "to"))
                  : List.of();
          case "fall" ->
              blame(syntax, syntax.children(verb, "nsubj"))
                  ? syntax.obliques(verb, Set.of("on", "upon"))
                  : List.of();
          case "bear", "carry" ->
              syntax.relation(at).equals("nsubj") ? Answering.signed(syntax, verb) : List.of();
          default -> List.of();
        };
    List<Participant> doers = named(passage, laid, who);
    return doers.isEmpty()
        ? Optional.empty()
        : Optional.of(new Responsibility(doers, Optional.of(Status.BLAMED), false));
  }

  private static boolean blame(Syntax syntax, List<Integer> nouns) {
    return nouns.stream()
        .anyMatch(n -> Set.of("blame", "suspicion", "responsibility").contains(syntax.lemma(n)));
  }

  /** "Laid the raid at the door of X", "pinned the blame for the raid on X". */
  private static List<Integer> bearers(Syntax syntax, int verb, int at) {
    List<Integer> doors =
        syntax.obliques(verb, Set.of("at")).stream()
            .filter(d -> Set.of("door", "doorstep", "foot").contains(syntax.lemma(d)))
            .toList();
    if (!doors.isEmpty()) {
      return doors.stream()
          .flatMap(d ->
              Stream.concat(
                  syntax.obliques(d, Set.of("of")).stream(), syntax.children(d, "poss").stream()))
          .toList();
    }
    List<Integer> on = syntax.obliques(verb, Set.of("on", "to"));
    boolean blamed = on.isEmpty() && blame(syntax, Frame.of(syntax, verb).patients());
    return blamed ? syntax.obliques(at, Set.of("on", "to")) : on;
  }

  /** "the attack, blamed on X,", "the attack claimed by X": the answer hangs on the noun. */
  private static Optional<Responsibility> below(Passage passage, int noun, Who who) {
    Syntax syntax = passage.syntax();
    List<Integer> nouns = new ArrayList<>(List.of(noun));
    nouns.addAll(syntax.children(noun, "nmod")); // "an attack on A, which X claimed"
    for (int clause :
        nouns.stream().flatMap(n -> syntax.children(n, "acl", "relcl").stream()).toList()) {
      String lemma = syntax.lemma(clause);
      List<Participant> by = named(passage, syntax.obliques(clause, Set.of("by")), who);
      List<Participant> on = named(passage, syntax.obliques(clause, Set.of("on", "to")), who);
      if (by.isEmpty() && claims(syntax, clause)) {
        List<Participant> doers = named(passage, syntax.children(clause, "nsubj"), who);
        if (doers.stream().anyMatch(Participant::group)) {
          return Optional.of(new Responsibility(doers, Optional.of(Status.CLAIMED), false));
        }
      }
      if (lemma.equals("claim") && !by.isEmpty()) {
        return Optional.of(new Responsibility(by, Optional.of(Status.CLAIMED), false));
      }
      if (Set.of("blame", "pin", "attribute").contains(lemma) && !on.isEmpty()) {
        return Optional.of(new Responsibility(on, Optional.of(Status.BLAMED), false));
      }
    }
    return Optional.empty();
  }

  /** "Which X claimed", "for which X took responsibility". */
  private static boolean claims(Syntax syntax, int clause) {
    boolean duty =
        syntax.children(clause, "dobj").stream().anyMatch(o -> DUTY.contains(syntax.lemma(o)));
    boolean it =
        syntax.children(clause, "dobj").stream().anyMatch(o -> syntax.tag(o).startsWith("W"));
    return (Set.of("claim", "admit").contains(syntax.lemma(clause)) && (it || duty))
        || (Set.of("take", "accept", "assume").contains(syntax.lemma(clause)) && duty);
  }

  /** The word between a trigger and a verb above it that hangs on the verb. */
  private static int nounUnder(Syntax syntax, int token, int verb) {
    int at = token;
    while (syntax.head(at) >= 0 && syntax.head(at) != verb) {
      at = syntax.head(at);
    }
    return at;
  }

  /** "no claim of responsibility". */
  private static Optional<Responsibility> noun(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    boolean claim =
        syntax.lemma(noun).equals("claim")
            && syntax.obliques(noun, Set.of("of")).stream()
                .anyMatch(o -> syntax.lemma(o).equals("responsibility"));
    if (!claim) {
      return Optional.empty();
    }
    boolean no = syntax.children(noun).stream().anyMatch(c -> syntax.form(c).equals("no"));
    return no
        ? Optional.of(new Responsibility(List.of(), Optional.of(Status.CLAIMED), true))
        : Optional.empty();
  }

  private static Responsibility owned(
      Passage passage, List<Integer> agents, Status status, Who who) {
    Syntax syntax = passage.syntax();
    boolean nobody = agents.stream().anyMatch(a -> Answering.nobody(syntax, a));
    return new Responsibility(
        nobody ? List.of() : without(named(passage, agents, who)), Optional.of(status), nobody);
  }

  /** "The X spokesman Y claimed responsibility": it is X that did it. */
  private static List<Participant> without(List<Participant> named) {
    boolean group = named.stream().anyMatch(Participant::group);
    return named.stream().filter(p -> !group || !p.person()).toList();
  }

  private static List<Participant> named(Passage passage, List<Integer> tokens, Who who) {
    List<Participant> found = new ArrayList<>();
    tokens.forEach(t -> who.at(passage, t).ifPresent(found::add));
    return found;
  }
}
