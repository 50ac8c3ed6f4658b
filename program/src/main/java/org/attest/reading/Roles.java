package org.attest.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Span;

/** Finds the words that stand in a role around a trigger, and what they name. */
final class Roles {

  private static final Set<String> ENGAGED = Set.of("engage", "lock", "embroil", "participate");

  private final Passage passage;
  private final Syntax syntax;
  private final Who who;

  Roles(Passage passage, Who who) {
    this.passage = passage;
    this.syntax = passage.syntax();
    this.who = who;
  }

  /** Returns the tokens in the role around the trigger at {@code at}. */
  List<Integer> tokens(RoleQuery query, int at) {
    return switch (query.role()) {
      case "agent" -> syntax.verb(at) ? Frame.of(syntax, at).agents() : nounAgents(at);
      case "patient" -> syntax.verb(at) ? Frame.of(syntax, at).patients() : List.of();
      case "pp" -> obliques(at, query.words());
      case "poss" -> possessors(at);
      case "attr" ->
          syntax.children(at, "attr", "acomp", "xcomp").stream()
              .flatMap(a -> syntax.conjuncts(a).stream())
              .toList();
      case "is" -> predicated(at);
      case "head" -> syntax.head(at) >= 0 ? List.of(syntax.head(at)) : List.of();
      case "self" -> List.of(at);
      case "comp" -> syntax.children(at, "xcomp", "ccomp", "advcl", "acl");
      default -> List.of();
    };
  }

  /**
   * Prepositional phrases under the trigger, for a verb also under its object, and for what is said
   * of something ("is active in") also beside it.
   */
  private List<Integer> obliques(int at, Set<String> prepositions) {
    Set<Integer> found = new LinkedHashSet<>(syntax.obliques(at, prepositions));
    if (syntax.relation(at).equals("acomp")) {
      found.addAll(syntax.obliques(syntax.head(at), prepositions));
    }
    if (syntax.verb(at)) {
      for (int object :
          syntax.children(at, "dobj", "attr", "acomp", "prt", "advmod", "nsubjpass")) {
        found.addAll(syntax.obliques(object, prepositions));
      }
      if (found.isEmpty() && syntax.relation(at).equals("conj")) {
        return List.of();
      }
    }
    return List.copyOf(found);
  }

  private List<Integer> nounAgents(int at) {
    List<Integer> found = new ArrayList<>(syntax.obliques(at, Set.of("by")));
    if (found.isEmpty()) {
      found.addAll(planted(at));
    }
    if (found.isEmpty()) {
      possessors(at).stream()
          .filter(p -> !syntax.relation(p).equals("nmod"))
          .filter(
              p -> !syntax.relation(p).matches("amod|compound") || who.at(passage, p).isPresent())
          .forEach(found::add);
    }
    boolean nameless =
        found.stream().allMatch(p -> who.at(passage, p).filter(w -> !w.unnamed()).isEmpty());
    List<Integer> light = nameless ? lightSubject(at) : List.of();
    return light.isEmpty() ? found : light;
  }

  /** "A bomb planted by X", "a mine that X had laid": who laid or sent what then killed. */
  private List<Integer> planted(int noun) {
    return syntax.children(noun, "acl", "relcl").stream()
        .filter(
            c -> syntax.tag(c).matches("VBN|VBD") && who.listed("planting-verbs", syntax.lemma(c)))
        .flatMap(c ->
            syntax.has(c, "dobj") && !syntax.has(c, "auxpass")
                ? syntax.children(c, "nsubj").stream()
                : syntax.obliques(c, Set.of("by")).stream())
        .filter(doer -> doer != noun && !syntax.tag(doer).startsWith("W"))
        .toList();
  }

  /** "the group carried out an attack": the subject of a light verb is the noun's doer. */
  private List<Integer> lightSubject(int noun) {
    int head = syntax.head(noun);
    if (head < 0 || !syntax.verb(head) || !syntax.relation(noun).matches("dobj|nsubjpass|nmod")) {
      return List.of();
    }
    if (ENGAGED.contains(syntax.lemma(head)) && syntax.preposition(noun).equals("in")) {
      Frame frame = Frame.of(syntax, head);
      return frame.passive() ? frame.patients() : frame.agents();
    }
    return answered(syntax, noun, who) || who.words("light-verbs").contains(syntax.lemma(head))
        ? Frame.of(syntax, head).agents()
        : List.of();
  }

  /** "answered with air strikes", "retaliated with a raid": what somebody then did. */
  static boolean answered(Syntax syntax, int noun, Who who) {
    int head = syntax.head(noun);
    return head >= 0
        && syntax.tag(head).equals("VBD")
        && who.listed("answering-verbs", syntax.lemma(head))
        && syntax.preposition(noun).equals("with");
  }

  private List<Integer> possessors(int at) {
    Set<Integer> found = new LinkedHashSet<>();
    for (int c : syntax.children(at, "poss", "nmod:poss", "compound", "amod", "nmod")) {
      boolean of = syntax.relation(c).equals("nmod");
      if (!of || syntax.preposition(c).equals("of")) {
        found.addAll(syntax.conjuncts(c));
      }
    }
    return List.copyOf(found);
  }

  /** What a noun is said of: "X is a branch", "X, a branch", "the branch X". */
  private List<Integer> predicated(int noun) {
    if (syntax.verb(noun)) {
      Frame frame = Frame.of(syntax, noun);
      return frame.patients().isEmpty() ? frame.agents() : frame.patients();
    }
    Set<Integer> found = new LinkedHashSet<>();
    int head = syntax.head(noun);
    String relation = syntax.relation(noun);
    if (head >= 0
        && Set.of("attr", "xcomp", "acomp", "oprd").contains(relation)
        && syntax.verb(head)) {
      // "X calls Y a branch": the object is called so
      List<Integer> called =
          relation.matches("xcomp|oprd") && !Frame.passive(syntax, head, 0)
              ? syntax.children(head, "dobj").stream().filter(o -> o < noun).toList()
              : List.of();
      found.addAll(
          (called.isEmpty() ? Frame.surfaceSubjects(syntax, head, 0) : called)
              .stream().flatMap(s -> syntax.conjuncts(s).stream()).toList());
    }
    if (head >= 0
        && relation.equals("nmod")
        && syntax.preposition(noun).equals("as")
        && syntax.verb(head)) {
      Frame frame = Frame.of(syntax, head);
      found.addAll(frame.patients().isEmpty() ? frame.agents() : frame.patients());
    }
    if (head >= 0 && Set.of("appos", "compound", "amod").contains(relation) && !syntax.verb(head)) {
      found.add(head);
    }
    found.addAll(syntax.children(noun, "appos"));
    boolean oneOf =
        head >= 0
            && relation.equals("nmod")
            && syntax.preposition(noun).equals("of")
            && Set.of("one", "some").contains(syntax.form(head));
    if (oneOf) {
      found.addAll(predicated(head));
    }
    boolean named = head >= 0 && passage.participant(head).isPresent();
    if (head >= 0 && relation.equals("conj") && found.isEmpty() && !named) {
      return predicated(head);
    }
    return List.copyOf(found);
  }

  /** Returns whether what stands at a token is of the query's type. */
  boolean fits(RoleQuery query, int token) {
    return switch (query.type()) {
      case "actor" -> who.at(passage, token).filter(p -> !p.person()).isPresent();
      case "armed" -> who.at(passage, token).filter(p -> p.armed() || p.unnamed()).isPresent();
      case "group" -> who.at(passage, token).filter(Participant::group).isPresent();
      case "person" -> person(token).isPresent();
      case "speaker" -> speaker(token).isPresent();
      case "places" -> !passage.placesUnder(token).isEmpty();
      case "text" -> passage.times().stream().noneMatch(t -> t.span().covers(span(token)));
      default -> true;
    };
  }

  private Span span(int token) {
    return syntax.token(token).span();
  }

  /** Who speaks: somebody known, the name beside an office, or the words for an office or body. */
  private Optional<String> speaker(int token) {
    Optional<Participant> self = who.at(passage, token);
    Optional<String> beside = person(token).map(Participant::name);
    boolean body = who.listed("speaking-bodies", syntax.lemma(token));
    return self.filter(p -> !p.unnamed())
        .map(Participant::name)
        .or(() -> beside)
        .or(() -> self.map(Participant::name))
        .or(() -> body ? Optional.of(passage.phrase(token)) : Optional.empty());
  }

  /** "The preacher X": the noun's own name. */
  private Optional<Participant> person(int token) {
    Optional<Participant> self = who.at(passage, token).filter(Participant::person);
    return self.isPresent()
        ? self
        : syntax.children(token, "appos", "compound", "dep").stream()
            .flatMap(c -> passage.participant(c).filter(Participant::person).stream())
            .findFirst();
  }

  /** Returns the values that a token gives to a field. */
  List<String> values(RoleQuery query, int token) {
    return switch (query.type()) {
      case "person" -> person(token).map(Participant::name).map(List::of).orElse(List.of());
      case "speaker" -> speaker(token).stream().toList();
      case "actor", "armed", "group" ->
          who.at(passage, token).map(Participant::name).map(List::of).orElse(List.of());
      case "places" -> passage.placesUnder(token);
      case "clause" -> List.of(passage.words(syntax.span(clause(token))));
      default ->
          List.of(
              Optional.ofNullable(passage.participants().get(token))
                  .filter(p ->
                      !p.unnamed() && syntax.children(token, "amod", "relcl", "compound").isEmpty())
                  .map(Participant::name)
                  .orElseGet(() -> passage.phrase(token)));
    };
  }

  private List<Integer> clause(int token) {
    return syntax.subtree(
        token,
        c ->
            !Set.of("punct", "mark", "parataxis").contains(syntax.relation(c))
                || syntax.head(c) != token);
  }
}
