package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who does what to whom around one verb, whatever the sentence's shape: passives, relative clauses,
 * participles, control and coordination are undone.
 *
 * @param verb the verb's token
 * @param passive whether the verb is passive
 * @param agents the tokens of the doers, conjuncts apart
 * @param patients the tokens of what it is done to, conjuncts apart
 */
record Frame(int verb, boolean passive, List<Integer> agents, List<Integer> patients) {

  /** Verbs whose infinitive is done by their object: "forced them to leave". */
  private static final Set<String> OBJECT_CONTROL =
      Set.of(
          "force",
          "urge",
          "ask",
          "order",
          "allow",
          "tell",
          "compel",
          "persuade",
          "encourage",
          "want",
          "lead",
          "prompt",
          "enable",
          "help",
          "cause",
          "permit",
          "call",
          "instruct",
          "invite",
          "accuse",
          "suspect",
          "blame",
          "charge",
          "convict",
          "prevent",
          "stop",
          "warn",
          "see",
          "leave",
          "keep");

  /** Returns the frame of the verb at {@code verb}. */
  static Frame of(Syntax syntax, int verb) {
    boolean passive = passive(syntax, verb, 0);
    List<Integer> surface = spread(syntax, surfaceSubjects(syntax, verb, 0));
    List<Integer> objects = new ArrayList<>(syntax.children(verb, "dobj", "iobj"));
    if (objects.isEmpty() && !syntax.has(verb, "nmod", "xcomp", "ccomp")) {
      syntax.children(verb, "conj").stream()
          .filter(c -> syntax.verb(c) && !syntax.has(c, "nsubj"))
          .findFirst()
          .ifPresent(c -> objects.addAll(syntax.children(c, "dobj")));
    }
    if (syntax.relation(verb).equals("relcl")) {
      // "the bus that gunmen attacked", "the bus gunmen attacked"
      objects.replaceAll(object -> syntax.tag(object).startsWith("W") ? syntax.head(verb) : object);
      if (objects.isEmpty() && !passive && objectRelative(syntax, verb)) {
        objects.add(syntax.head(verb));
      }
    }
    List<Integer> patients =
        (passive ? surface : spread(syntax, objects)).stream().filter(syntax::noun).toList();
    List<Integer> agents = passive ? syntax.obliques(verb, Set.of("by")) : surface;
    return new Frame(verb, passive, agents, patients);
  }

  /** "the attack the group claimed": a relative clause with a subject of its own and no object. */
  private static boolean objectRelative(Syntax syntax, int verb) {
    return syntax.children(verb, "nsubj").stream().anyMatch(s -> !syntax.tag(s).startsWith("W"));
  }

  private static List<Integer> spread(Syntax syntax, List<Integer> heads) {
    return heads.stream().flatMap(h -> syntax.conjuncts(h).stream()).distinct().toList();
  }

  static boolean passive(Syntax syntax, int verb, int depth) {
    if (syntax.has(verb, "auxpass", "nsubjpass")) {
      return true;
    }
    if (!syntax.tag(verb).equals("VBN") || depth > 3) {
      return false;
    }
    return switch (syntax.relation(verb)) {
      case "acl", "xcomp" -> !syntax.has(verb, "dobj", "aux");
      case "conj" ->
          !syntax.has(verb, "nsubj", "aux") && passive(syntax, syntax.head(verb), depth + 1);
      case "relcl", "advcl" ->
          !syntax.has(verb, "aux", "dobj")
              && (!syntax.has(verb, "nsubj") || absolute(syntax, verb));
      // a heading or a list: "23 civilians killed in Djugu"
      case "root", "parataxis" ->
          syntax.has(verb, "nsubj") && !syntax.has(verb, "aux", "dobj", "ccomp", "xcomp");
      default -> false;
    };
  }

  /** "with more than 50 rebels killed": its subject is whom it was done to. */
  private static boolean absolute(Syntax syntax, int verb) {
    return syntax.relation(verb).equals("advcl")
        && syntax.children(verb, "mark").stream().anyMatch(m -> syntax.form(m).equals("with"));
  }

  /** The words that stand as the verb's subject, its own or the one it borrows. */
  static List<Integer> surfaceSubjects(Syntax syntax, int verb, int depth) {
    List<Integer> own = own(syntax, verb);
    int head = syntax.head(verb);
    if (!own.isEmpty()) {
      boolean relative = own.size() == 1 && syntax.tag(own.getFirst()).startsWith("W");
      if (!relative) {
        return own.stream().filter(s -> !syntax.tag(s).startsWith("W")).toList();
      }
      return head >= 0 && syntax.relation(verb).equals("relcl") ? List.of(head) : List.of();
    }
    if (head < 0 || depth > 5) {
      return List.of();
    }
    return switch (syntax.relation(verb)) {
      case "acl" ->
          accused(syntax, verb, head)
              ? surfaceSubjects(syntax, syntax.head(head), depth + 1)
              : List.of(head);
      case "relcl" -> objectRelative(syntax, verb) ? List.of() : List.of(head);
      case "conj", "parataxis", "dep" ->
          syntax.verb(head) ? surfaceSubjects(syntax, head, depth + 1) : List.of();
      case "advcl" ->
          Set.of("accuse", "suspect", "blame").contains(syntax.lemma(head))
              ? controlled(syntax, verb, head, depth)
              : syntax.verb(head) && !syntax.tag(verb).matches("VBD|VBZ|VBP")
                  ? surfaceSubjects(syntax, head, depth + 1)
                  : List.of();
      case "xcomp", "ccomp" -> controlled(syntax, verb, head, depth);
      default -> List.of();
    };
  }

  /** "Was accused by the army of killing": hung on the army, and no deed of it. */
  private static boolean accused(Syntax syntax, int verb, int by) {
    int accuses = syntax.head(by);
    return accuses >= 0
        && syntax.preposition(by).equals("by")
        && Set.of("accuse", "suspect", "blame").contains(syntax.lemma(accuses))
        && passive(syntax, accuses, 0)
        && syntax.children(verb, "mark").stream().anyMatch(m -> syntax.form(m).matches("of|for"));
  }

  /** The verb's subject, also where the parser hangs it on "has": "X has, however, claimed". */
  private static List<Integer> own(Syntax syntax, int verb) {
    List<Integer> own = syntax.children(verb, "nsubj", "nsubjpass");
    return own.isEmpty()
        ? syntax.children(verb, "aux").stream()
            .flatMap(aux -> syntax.children(aux, "nsubj", "nsubjpass").stream())
            .toList()
        : own;
  }

  private static List<Integer> controlled(Syntax syntax, int verb, int head, int depth) {
    if (!syntax.verb(head) || syntax.tag(verb).matches("VBD|VBZ|VBP")) {
      return List.of();
    }
    List<Integer> objects = syntax.children(head, "dobj");
    if (OBJECT_CONTROL.contains(syntax.lemma(head)) && !objects.isEmpty()) {
      return objects;
    }
    return surfaceSubjects(syntax, head, depth + 1);
  }
}
