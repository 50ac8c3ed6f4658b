package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attest.model.Status;

/**
 * Finds who answers for an event of an earlier sentence where no word tells the event again: "it
 * admitted it", "no group has said it was responsible", "Hamas blamed Israel".
 */
final class Answering {

  private static final Set<String> PRONOUNS =
      Set.of("it", "them", "this", "that", "both", "these", "those", "one");

  private static final Set<String> PART =
      Set.of(
          "part",
          "role",
          "hand",
          "involvement",
          "link",
          "connection",
          "participation",
          "responsibility");

  /** What an accusation is called that is denied without being told again. */
  static final Set<String> CHARGES =
      Set.of("charge", "accusation", "allegation", "claim", "report", "account");

  private static final Set<String> OWN = Set.of("claim", "admit", "acknowledge");

  private static final Set<String> NOBODY = Set.of("nobody", "none", "no-one", "neither");

  private final Who who;

  Answering(Who who) {
    this.who = who;
  }

  /**
   * One answer.
   *
   * @param id the trigger that it is an instance of
   * @param at the token whose clause gives voice and time
   */
  record Answer(String id, int at, Responsibility by) {

    /** "Kigali denies it", after what others are said to have done: it disputes their deed. */
    boolean ofOthers(Syntax syntax, EventHit deed) {
      boolean named = deed.actors().stream().anyMatch(a -> !a.unnamed());
      return id.equals("denied-it")
          && ((PRONOUNS.contains(syntax.form(at)) && named) || charge(syntax, at))
          && deed.actors().stream()
              .noneMatch(a -> by.actors().stream().anyMatch(d -> d.name().equals(a.name())));
    }

    /** "…, which the group denies": it may answer for a deed of its own sentence. */
    boolean ofItsSentence(Syntax syntax) {
      return id.equals("denied-it") && charge(syntax, at);
    }

    /** Returns how many sentences back the deed may be: a denial, which may be of a word, one. */
    int reach() {
      return id.equals("denied-it") ? 2 : 3;
    }
  }

  /** Returns the answers that a sentence gives, in the order of its words. */
  List<Answer> in(Passage passage) {
    List<Answer> found = new ArrayList<>();
    Syntax syntax = passage.syntax();
    for (int i = 0; i < syntax.size(); i++) {
      if (syntax.verb(i)) {
        at(passage, i).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Answer> at(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    return switch (syntax.lemma(verb)) {
      case "claim", "admit", "acknowledge", "take", "own" -> owned(passage, verb);
      case "deny", "reject", "dispute", "refute" -> denied(passage, verb);
      case "blame", "suspect", "accuse", "implicate" -> blamed(passage, verb);
      case "hold" -> heldResponsible(passage, verb);
      case "pin", "lay", "put", "attribute", "ascribe", "point" -> laidOn(passage, verb);
      case "fall" -> suspicion(passage, verb);
      case "be" ->
          isResponsible(passage, verb)
              .or(() -> wereItsMen(passage, verb))
              .or(() -> wereMembers(passage, verb));
      case "belong", "send", "recruit", "dispatch" -> wereMembers(passage, verb);
      case "carry" -> carriedOut(passage, verb).or(() -> hallmarks(passage, verb));
      case "bear" -> hallmarks(passage, verb);
      case "have" -> nothingToDo(passage, verb);
      default -> Optional.empty();
    };
  }

  /** "admitted it", "took credit", "owned up to it". */
  private Optional<Answer> owned(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    Frame frame = Frame.of(syntax, verb);
    String lemma = syntax.lemma(verb);
    List<Integer> objects = syntax.children(verb, "dobj");
    boolean pronoun = objects.stream().anyMatch(o -> PRONOUNS.contains(syntax.form(o)));
    boolean credit = objects.stream().anyMatch(o -> syntax.lemma(o).equals("credit"));
    boolean up =
        lemma.equals("own")
            && syntax.children(verb).stream().anyMatch(c -> syntax.form(c).equals("up"));
    if (!(up || (OWN.contains(lemma) && pronoun) || (!lemma.equals("own") && credit))
        || frame.passive()) {
      return Optional.empty();
    }
    return claim("claimed-it", passage, verb, frame.agents());
  }

  private Optional<Answer> claim(String id, Passage passage, int at, List<Integer> agents) {
    boolean nobody = agents.stream().anyMatch(a -> nobody(passage.syntax(), a));
    List<Participant> doers = nobody ? List.of() : actors(passage, agents);
    return nobody || !doers.isEmpty()
        ? Optional.of(
            new Answer(id, at, new Responsibility(doers, Optional.of(Status.CLAIMED), nobody)))
        : Optional.empty();
  }

  /** Returns whether the words at a token stand for nobody: "no group", "neither the army". */
  static boolean nobody(Syntax syntax, int token) {
    return NOBODY.contains(syntax.form(token))
        || syntax.children(token).stream().anyMatch(c -> syntax.form(c).matches("no|neither"));
  }

  /** "denied any part in it", "rejects the accusation"; "the accusations" are of no one deed. */
  private Optional<Answer> denied(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    Frame frame = Frame.of(syntax, verb);
    Optional<Integer> object =
        Stream.concat(syntax.children(verb, "dobj").stream(), described(syntax, verb).stream())
            .filter(o ->
                PRONOUNS.contains(syntax.form(o))
                    || PART.contains(syntax.lemma(o))
                    || (charge(syntax, o) && !(syntax.plural(o) && syntax.head(o) == verb)))
            .findFirst();
    List<Participant> deniers =
        actors(passage, frame.agents()).stream().filter(Answering::mayDeny).toList();
    return object.isPresent() && !deniers.isEmpty() && !frame.passive()
        ? Optional.of(
            new Answer(
                "denied-it",
                object.get(),
                new Responsibility(deniers, Optional.of(Status.DENIED), false)))
        : Optional.empty();
  }

  /** "Allegations that X denies": what the clause of the verb describes. */
  private static Optional<Integer> described(Syntax syntax, int verb) {
    int head = syntax.head(verb);
    return syntax.relation(verb).equals("relcl") && head >= 0
        ? Optional.of(head)
        : Optional.empty();
  }

  /** "The charge", "allegations that X denies", "which X denies": what it was is told before. */
  static boolean charge(Syntax syntax, int token) {
    boolean noun =
        CHARGES.contains(syntax.lemma(token))
            || CHARGES.contains(syntax.form(token).replaceFirst("s$", ""));
    boolean relative = syntax.form(token).equals("which");
    boolean something =
        syntax.form(token).equals("something") && !syntax.children(token, "relcl").isEmpty();
    return relative
        || something
        || (noun && syntax.children(token, "acl", "ccomp", "nmod", "poss").isEmpty());
  }

  /** "Hamas blamed Israel", "police suspect followers of X", "the group is suspected". */
  private Optional<Answer> blamed(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    boolean told = syntax.has(verb, "advcl", "ccomp", "xcomp", "acl") || syntax.has(verb, "nmod");
    boolean accuses = Set.of("accuse", "implicate").contains(syntax.lemma(verb));
    if (told || accuses) {
      return Optional.empty();
    }
    return laid("blamed-for-it", passage, Frame.of(syntax, verb).patients());
  }

  private Optional<Answer> laid(String id, Passage passage, List<Integer> doers) {
    List<Participant> actors =
        actors(passage, doers).stream()
            .filter(p -> !p.unnamed() || passage.syntax().plural(doers.getFirst()))
            .toList();
    return actors.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Answer(
                id,
                doers.getFirst(),
                new Responsibility(actors, Optional.of(Status.BLAMED), false)));
  }

  /** "hold the group responsible". */
  private Optional<Answer> heldResponsible(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    boolean responsible =
        syntax.children(verb).stream()
            .anyMatch(c ->
                syntax.form(c).equals("responsible")
                    && syntax.obliques(c, Set.of("for")).isEmpty());
    return responsible && syntax.obliques(verb, Set.of("for")).isEmpty()
        ? laid("blamed-for-it", passage, Frame.of(syntax, verb).patients())
        : Optional.empty();
  }

  /** "pinned it on the group", "put the blame on the group", "pointed the finger at it". */
  private Optional<Answer> laidOn(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    boolean object =
        Frame.of(syntax, verb).patients().stream()
            .anyMatch(o ->
                PRONOUNS.contains(syntax.form(o))
                    || Set.of("blame", "finger", "responsibility").contains(syntax.lemma(o)));
    List<Integer> doers = syntax.obliques(verb, Set.of("on", "to", "at", "with"));
    return object && !doers.isEmpty() ? laid("blamed-for-it", passage, doers) : Optional.empty();
  }

  /** "Suspicion fell on the group". */
  private Optional<Answer> suspicion(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    boolean suspicion =
        syntax.children(verb, "nsubj").stream()
            .anyMatch(s -> Set.of("suspicion", "blame").contains(syntax.lemma(s)));
    return suspicion
        ? laid("blamed-for-it", passage, syntax.obliques(verb, Set.of("on", "upon")))
        : Optional.empty();
  }

  /** "said it was behind it", "no group has said it was responsible". */
  private Optional<Answer> isResponsible(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    boolean responsible =
        syntax.children(verb, "acomp", "attr", "xcomp").stream()
            .anyMatch(c ->
                syntax.form(c).equals("responsible")
                    && syntax.obliques(c, Set.of("for")).isEmpty());
    boolean behind =
        syntax.children(verb, "nmod").stream()
            .anyMatch(
                c -> syntax.preposition(c).equals("behind") && PRONOUNS.contains(syntax.form(c)));
    int saying = syntax.head(verb);
    if (!(responsible || behind) || saying < 0 || !syntax.relation(verb).equals("ccomp")) {
      return Optional.empty();
    }
    List<Integer> speakers = Frame.surfaceSubjects(syntax, saying, 0);
    List<Integer> doers = Frame.surfaceSubjects(syntax, verb, 0);
    boolean nobody = speakers.stream().anyMatch(s -> nobody(syntax, s));
    boolean itself =
        actors(passage, speakers).stream()
            .anyMatch(
                s -> actors(passage, doers).stream().anyMatch(d -> d.name().equals(s.name())));
    if (nobody || itself) {
      return claim("said-it-did-it", passage, verb, speakers);
    }
    return laid("blamed-for-it", passage, doers);
  }

  /** "said the bomber was one of its own", "said they were its men". */
  private Optional<Answer> wereItsMen(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    int saying = syntax.head(verb);
    if (saying < 0 || !syntax.relation(verb).equals("ccomp")) {
      return Optional.empty();
    }
    boolean doer =
        syntax.children(verb, "nsubj").stream()
            .anyMatch(
                s -> who.listed("attackers", syntax.lemma(s)) || syntax.form(s).equals("they"));
    boolean own =
        syntax.children(verb, "attr", "acomp", "nmod").stream()
            .flatMap(a -> syntax.subtree(a).stream())
            .anyMatch(t -> Set.of("its", "their", "our").contains(syntax.form(t)));
    return doer && own
        ? claim("said-it-did-it", passage, verb, Frame.surfaceSubjects(syntax, saying, 0))
        : Optional.empty();
  }

  /** "The attackers were members of the group", "belonged to it", "had been sent by it". */
  private Optional<Answer> wereMembers(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    boolean doer =
        syntax.children(verb, "nsubj", "nsubjpass").stream()
            .anyMatch(s -> who.listed("attackers", syntax.lemma(s)));
    List<Integer> members =
        switch (syntax.lemma(verb)) {
          case "belong" -> syntax.obliques(verb, Set.of("to"));
          case "be" ->
              Stream.concat(
                      syntax.children(verb, "attr").stream()
                          .filter(m -> who.listed("members", syntax.lemma(m))),
                      syntax.obliques(verb, Set.of("from")).stream())
                  .toList();
          default ->
              Frame.passive(syntax, verb, 0) ? syntax.obliques(verb, Set.of("by")) : List.of();
        };
    List<Participant> groups =
        actors(passage, members).stream().filter(Participant::group).toList();
    return doer && !groups.isEmpty() && !syntax.has(verb, "neg")
        ? Optional.of(
            new Answer(
                "were-its-men",
                members.getFirst(),
                new Responsibility(groups, Optional.empty(), false)))
        : Optional.empty();
  }

  /** "It was carried out by men of the group". */
  private Optional<Answer> carriedOut(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    boolean it =
        syntax.children(verb, "nsubjpass").stream()
            .anyMatch(s -> PRONOUNS.contains(syntax.form(s)));
    List<Integer> doers = syntax.obliques(verb, Set.of("by"));
    List<Participant> groups = actors(passage, doers).stream().filter(Participant::group).toList();
    return it && !groups.isEmpty() && !syntax.has(verb, "neg")
        ? Optional.of(
            new Answer(
                "were-its-men",
                doers.getFirst(),
                new Responsibility(groups, Optional.empty(), false)))
        : Optional.empty();
  }

  /** "It bore the hallmarks of the group". */
  private Optional<Answer> hallmarks(Passage passage, int verb) {
    List<Integer> whose = signed(passage.syntax(), verb);
    return whose.isEmpty() ? Optional.empty() : laid("blamed-for-it", passage, whose);
  }

  /** Returns whose hallmarks something bears. */
  static List<Integer> signed(Syntax syntax, int verb) {
    return syntax.children(verb, "dobj").stream()
        .filter(o -> Set.of("hallmark", "signature").contains(syntax.lemma(o)))
        .flatMap(o -> syntax.obliques(o, Set.of("of")).stream())
        .toList();
  }

  /** "Said it had nothing to do with the raid"; not "had nothing to do with us". */
  private Optional<Answer> nothingToDo(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    boolean nothing =
        syntax.children(verb, "dobj").stream()
            .anyMatch(o ->
                syntax.form(o).equals("nothing")
                    && syntax.children(o).stream()
                        .filter(c -> syntax.lemma(c).equals("do"))
                        .flatMap(c -> syntax.obliques(c, Set.of("with")).stream())
                        .anyMatch(d -> PRONOUNS.contains(syntax.form(d)) || syntax.definite(d)));
    int saying = syntax.head(verb);
    List<Integer> deniers =
        saying >= 0 && syntax.relation(verb).equals("ccomp")
            ? Frame.surfaceSubjects(syntax, saying, 0)
            : Frame.surfaceSubjects(syntax, verb, 0);
    List<Participant> groups =
        actors(passage, deniers).stream().filter(Answering::mayDeny).toList();
    return nothing && !groups.isEmpty()
        ? Optional.of(
            new Answer(
                "denied-it", verb, new Responsibility(groups, Optional.of(Status.DENIED), false)))
        : Optional.empty();
  }

  private static boolean mayDeny(Participant one) {
    return one.armed() || one.sort().equals("state") || one.sort().equals("government");
  }

  /** "A bomb killed five; the army suspects the group": told beside the deed, not by its words. */
  static boolean apart(Syntax syntax, int answer, int deed) {
    int top = Quotes.clauseTop(syntax, answer);
    boolean parted =
        IntStream.range(deed, Math.max(deed, top)).anyMatch(t -> syntax.form(t).equals(";"));
    return parted
        || (!syntax.below(deed, top)
            && syntax.relation(top).matches("conj|parataxis")
            && syntax.has(top, "nsubj"));
  }

  private List<Participant> actors(Passage passage, List<Integer> tokens) {
    List<Participant> found = new ArrayList<>();
    tokens.forEach(t -> who.at(passage, t).ifPresent(found::add));
    return found;
  }

  /** Returns the triggers of answers by id, of all triggers. */
  static Map<String, EventTrigger> triggers(List<EventTrigger> all) {
    return all.stream()
        .filter(t -> t.needs().contains("answering"))
        .collect(java.util.stream.Collectors.toMap(EventTrigger::id, t -> t));
  }
}
