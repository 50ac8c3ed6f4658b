package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whom a sentence makes responsible for a deed, its own or one told before. */
final class Blame {

  private static final Set<String> DUTY = Set.of("responsibility", "credit");

  private static final Set<String> ON_CHARGES =
      Set.of("of", "with", "for", "in", "in connection with", "to", "on charges of");

  private final Who who;
  private final DeedTypes types;

  Blame(Who who, DeedTypes types) {
    this.who = who;
    this.types = types;
  }

  /**
   * One who is held responsible.
   *
   * @param token the head of the words for the doer
   * @param claimed whether the doer says so
   * @param told whether the words tell who did it, and accuse nobody
   */
  record Charge(int token, boolean claimed, boolean told) {

    Charge(int token, boolean claimed) {
      this(token, claimed, false);
    }
  }

  /** Returns those whom the verb at {@code at} makes responsible for a deed. */
  List<Charge> by(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    Frame frame = Frame.of(syntax, at);
    if (syntax.has(at, "neg") || denied(syntax, at)) {
      return List.of();
    }
    boolean duty =
        frame.patients().stream()
            .anyMatch(p -> DUTY.contains(syntax.lemma(p)) && !Answering.nobody(syntax, p));
    boolean responsible =
        syntax.children(at).stream().anyMatch(c -> syntax.form(c).equals("responsible"));
    List<Integer> on = syntax.obliques(at, Set.of("on"));
    List<Integer> named =
        switch (syntax.lemma(at)) {
          case "attribute" -> syntax.obliques(at, Set.of("to"));
          case "link" -> crime(passage, at) ? linked(passage, at, frame) : List.of();
          case "blame" -> blamed(syntax, at, frame, on);
          case "suspect" ->
              crime(passage, at) || bySomebody(passage, frame) ? frame.patients() : List.of();
          case "accuse", "implicate", "charge", "indict", "convict", "arrest", "detain" ->
              crime(passage, at) ? frame.patients() : List.of();
          case "sentence" -> crime(passage, at) ? frame.patients() : List.of();
          case "hold" -> responsible ? frame.patients() : List.of();
          case "be" -> responsible ? frame.agents() : workOf(passage, at, frame);
          case "identify" ->
              frame.patients().stream().anyMatch(p -> who.listed("suspects", syntax.lemma(p)))
                  ? syntax.obliques(at, Set.of("as"))
                  : List.of();
          default -> List.of();
        };
    List<Charge> found =
        new ArrayList<>(
            named.stream()
                .flatMap(t -> syntax.conjuncts(t).stream())
                .distinct()
                .map(t -> new Charge(t, false))
                .toList());
    told(passage, at, frame).forEach(t -> found.add(new Charge(t, false, true)));
    if (who.listed("own-verbs", syntax.lemma(at)) && duty) {
      frame.agents().stream()
          .filter(a -> frame.agents().stream().noneMatch(o -> Answering.nobody(syntax, o)))
          .forEach(a -> found.add(new Charge(a, true)));
    }
    if (frame.passive()
        && who.listed("take-part", syntax.lemma(at))
        && frame.patients().stream().anyMatch(p -> isCrime(passage, p))) {
      frame.agents().forEach(a -> found.add(new Charge(a, false, true)));
    }
    return found;
  }

  /** "denied taking part". */
  private static boolean denied(Syntax syntax, int at) {
    int head = syntax.head(at);
    return head >= 0 && syntax.lemma(head).equals("deny");
  }

  /** "The police suspect X": where no more is said, of the deed told before. */
  private boolean bySomebody(Passage passage, Frame frame) {
    return !frame.passive()
        && frame.patients().stream()
            .flatMap(p -> passage.syntax().subtree(p).stream())
            .flatMap(t -> passage.participant(t).stream())
            .anyMatch(Participant::group);
  }

  /**
   * Those of whom the words tell that they did it: "took part in the crime", "this action involved
   * X", "the killers belong to X".
   */
  private List<Integer> told(Passage passage, int at, Frame frame) {
    Syntax syntax = passage.syntax();
    String lemma = syntax.lemma(at);
    List<Integer> agents = frame.agents();
    boolean part =
        lemma.equals("participate")
            || (lemma.equals("take")
                && frame.patients().stream().anyMatch(p -> syntax.lemma(p).equals("part")));
    if (part) {
      return syntax.subtree(at).stream()
              .anyMatch(t -> syntax.preposition(t).equals("in") && isCrime(passage, t))
          ? agents
          : List.of();
    }
    if (lemma.equals("involve") && !frame.passive()) {
      return agents.stream().anyMatch(a -> isCrime(passage, a)) ? frame.patients() : List.of();
    }
    boolean doers =
        agents.stream()
            .anyMatch(a ->
                who.listed("doer-nouns", syntax.lemma(a))
                    && syntax.children(a, "det").stream()
                        .anyMatch(d -> syntax.form(d).matches("the|these|those")));
    if (!doers) {
      return List.of();
    }
    return switch (lemma) {
      case "belong" -> syntax.obliques(at, Set.of("to"));
      case "be" ->
          syntax.children(at, "attr").stream()
              .filter(a -> syntax.lemma(a).equals("member"))
              .flatMap(a -> syntax.obliques(a, Set.of("of")).stream())
              .toList();
      default -> List.of();
    };
  }

  /** "The massacre was the work of X". */
  private List<Integer> workOf(Passage passage, int at, Frame frame) {
    Syntax syntax = passage.syntax();
    return frame.agents().stream().anyMatch(a -> isCrime(passage, a))
        ? syntax.children(at, "attr").stream()
            .filter(a -> syntax.lemma(a).equals("work"))
            .flatMap(a -> syntax.obliques(a, Set.of("of")).stream())
            .toList()
        : List.of();
  }

  /** "blamed X", "put the blame on X", "X is to blame". */
  private static List<Integer> blamed(Syntax syntax, int at, Frame frame, List<Integer> on) {
    boolean toBlame =
        syntax.tag(at).equals("VB")
            && syntax.head(at) >= 0
            && syntax.lemma(syntax.head(at)).equals("be");
    if (toBlame) {
      return frame.agents();
    }
    return on.isEmpty() ? frame.patients() : on;
  }

  /** "linked X to the murder", "X, linked to the murder", "linked the murder to X". */
  private List<Integer> linked(Passage passage, int at, Frame frame) {
    List<Integer> to = passage.syntax().obliques(at, Set.of("to", "with"));
    boolean deed = to.stream().anyMatch(t -> isCrime(passage, t));
    return frame.passive() || deed ? frame.patients() : to;
  }

  /** Whether what hangs on the verb names a deed: "charged with the murder", "for the crime". */
  private boolean crime(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    return syntax.children(at).stream()
            .filter(c ->
                syntax.relation(c).matches("advcl|xcomp|ccomp|acl")
                    || (syntax.relation(c).matches("nmod|obl")
                        && ON_CHARGES.contains(syntax.preposition(c))))
            .flatMap(c -> syntax.subtree(c).stream())
            .anyMatch(t -> isCrime(passage, t))
        || (syntax.lemma(at).equals("accuse") && farCrime(passage, at));
  }

  /** "accused a squad run by the army of the attack", where the parser hangs it on the army. */
  private boolean farCrime(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    return syntax.children(at, "dobj").stream()
        .flatMap(o -> syntax.subtree(o).stream())
        .anyMatch(t ->
            syntax.relation(t).equals("nmod")
                && syntax.preposition(t).equals("of")
                && isCrime(passage, t));
  }

  private boolean isCrime(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    boolean pointed =
        syntax.children(token, "det").stream()
            .anyMatch(d -> syntax.form(d).matches("the|this|that|these|those"));
    return (pointed && who.listed("crimes", syntax.lemma(token)))
        || types.of(passage, token).filter(t -> t != Incident.Type.HARM).isPresent();
  }

  /**
   * Returns those who had a part in the deed at {@code at}, by the verbs above it: "took part in
   * the killing", "charged with planning the murder".
   */
  List<Charge> partIn(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    List<Charge> found = new ArrayList<>(carriedOut(passage, at));
    int up = syntax.head(at);
    for (int depth = 0; up >= 0 && depth < 4; depth++) {
      if (syntax.verb(up)) {
        String lemma = syntax.lemma(up);
        boolean part = who.listed("take-part", lemma) && !syntax.verb(at) && !syntax.has(up, "neg");
        if (part) {
          Frame frame = Frame.of(syntax, up);
          List<Integer> doers =
              lemma.equals("involve") && !frame.passive() ? List.of() : subjects(frame);
          doers.forEach(d -> found.add(new Charge(d, lemma.equals("confess"))));
        }
        found.addAll(by(passage, up));
      }
      Optional<Integer> next = Optional.of(syntax.head(up)).filter(h -> h >= 0);
      if (next.isEmpty() || syntax.relation(up).matches("root|parataxis|ccomp|conj")) {
        break;
      }
      up = next.get();
    }
    return found;
  }

  /** "The attack took place at noon and was carried out by gunmen", wherever that verb stands. */
  private List<Charge> carriedOut(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    List<Charge> found = new ArrayList<>();
    for (int verb = 0; verb < syntax.size() && !syntax.verb(at); verb++) {
      boolean does =
          syntax.verb(verb)
              && (who.listed("take-part", syntax.lemma(verb))
                  || who.listed("light-verbs", syntax.lemma(verb)))
              && !syntax.lemma(verb).matches("be|claim|announce|plan|sign");
      if (does) {
        Frame frame = Frame.of(syntax, verb);
        if (frame.patients().contains(at)) {
          frame.agents().forEach(a -> found.add(new Charge(a, false)));
        }
      }
    }
    return found;
  }

  private static List<Integer> subjects(Frame frame) {
    return frame.passive() && frame.agents().isEmpty() ? frame.patients() : frame.agents();
  }
}
