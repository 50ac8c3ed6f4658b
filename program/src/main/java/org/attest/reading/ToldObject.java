package org.attest.reading;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.attest.model.Attribution.Manner;
import org.attest.reading.Cue.Need;
import org.attest.reading.Cue.Takes;

/** What is said where it is no clause: the object of the verb, with what goes with it. */
final class ToldObject {

  private static final String DAYS =
      "(mon|tues|wednes|thurs|fri|satur|sun|to|yester)day|january|february|march|april|june|july"
          + "|august|september|october|november|december|days?|weeks?|months?|years?|morning"
          + "|evening|afternoon|night|[12]\\d{3}";

  /** Their object is held to be something: "considers the party dissolved". */
  private static final Set<String> HOLDING = Set.of("consider", "deem", "regard", "rate");

  private ToldObject() {}

  /** Returns the verb's object and what leads on from it; empty where the cue needs more. */
  static Set<Integer> of(Syntax syntax, int verb, Cue cue) {
    Set<Integer> content = new TreeSet<>();
    List<Integer> objects = syntax.children(verb, "dobj");
    List<Integer> more =
        syntax.children(verb, "xcomp", "acomp", "nmod", "advcl", "acl", "ccomp").stream()
            .filter(c -> c > verb && belongs(syntax, c, cue))
            .toList();
    boolean plain = !cue.needs().contains(Need.COMPLEMENT);
    if (objects.isEmpty() && plain && relativeObject(syntax, verb)) {
      content.addAll(CueSource.phrase(syntax, syntax.head(verb), verb));
      return content;
    }
    if (objects.isEmpty() && plain) {
      more.stream()
          .filter(c -> freeRelative(syntax, c))
          .forEach(c -> content.addAll(syntax.subtree(c)));
      return content;
    }
    boolean called = !plain && calls(syntax, verb, objects, more);
    if (!called && (objects.isEmpty() || (!plain && more.isEmpty()))) {
      return content;
    }
    objects.forEach(o -> content.addAll(syntax.subtree(o, c -> !apposed(syntax, c))));
    if (!plain) {
      syntax.children(verb, "iobj").forEach(o -> content.addAll(syntax.subtree(o)));
    }
    more.forEach(c -> content.addAll(syntax.subtree(c)));
    if (!plain) {
      content.addAll(between(syntax, verb, objects, more));
    }
    if (cue.manner() == Manner.SPEECH || !cue.takes(Takes.QUOTE)) {
      behind(syntax, verb, content);
    }
    return content;
  }

  /**
   * "Cited her work after the flood": what follows without a comma, but no day and no place to
   * speak.
   */
  private static void behind(Syntax syntax, int verb, Set<Integer> content) {
    for (int phrase : syntax.children(verb, "nmod")) {
      int last = content.stream().mapToInt(t -> t).max().orElse(-1);
      List<Integer> own = syntax.subtree(phrase);
      if (last > verb && own.getFirst() == last + 1 && !ofTheSaying(syntax, phrase)) {
        content.addAll(own);
      }
    }
  }

  private static boolean ofTheSaying(Syntax syntax, int noun) {
    return syntax.form(noun).matches(DAYS)
        || syntax.subtree(noun).stream().anyMatch(t -> syntax.form(t).matches(DAYS))
        || SaidPart.isMedium(syntax, noun)
        || syntax
            .preposition(noun)
            .matches("by|to|with|despite|through|via|since|until|because of");
  }

  /** "Called her vote for the war a mistake": what the parser hung on the verb between the two. */
  private static List<Integer> between(
      Syntax syntax, int verb, List<Integer> objects, List<Integer> more) {
    return objects.stream()
        .flatMap(o ->
            syntax.children(verb, "nmod").stream()
                .filter(n -> n > o && more.stream().anyMatch(m -> m > n)))
        .flatMap(n -> syntax.subtree(n).stream())
        .toList();
  }

  /**
   * "Called the vote a farce": what it is called may hang beside its name, or on it, or the name on
   * it.
   */
  private static boolean calls(Syntax syntax, int verb, List<Integer> objects, List<Integer> more) {
    boolean beside = objects.isEmpty() && more.size() > 1 && more.stream().allMatch(syntax::noun);
    boolean onIt =
        objects.stream()
            .flatMap(o -> syntax.children(o, "appos").stream())
            .anyMatch(a -> !syntax.form(syntax.subtree(a).getFirst() - 1).equals(","));
    boolean around =
        objects.isEmpty()
            && more.size() == 1
            && syntax.relation(more.getFirst()).equals("ccomp")
            && syntax.tag(more.getFirst()).equals("VB")
            && !toldTo(syntax, more.getFirst())
            && more.getFirst() > verb + 1
            && syntax.has(more.getFirst(), "dobj");
    boolean both = !objects.isEmpty() && syntax.has(verb, "iobj");
    boolean participle =
        HOLDING.contains(syntax.lemma(verb))
            && objects.stream()
                .flatMap(o -> syntax.children(o, "acl").stream())
                .anyMatch(a -> syntax.tag(a).equals("VBN") && syntax.noun(a - 1));
    return beside || onIt || around || both || participle || quoted(syntax, objects);
  }

  /** "Called half of them “thieves”": the parser hung the quotation on what it is said of. */
  private static boolean quoted(Syntax syntax, List<Integer> objects) {
    if (objects.size() != 1) {
      return false;
    }
    List<Integer> own = syntax.subtree(objects.getFirst());
    boolean marked = own.stream().skip(1).anyMatch(t -> syntax.form(t).matches("[“\"]|``"));
    int next = own.getLast() + 1;
    return marked
        && (next >= syntax.size() || syntax.form(next).matches("[.”\"]|''"))
        && !syntax.form(own.getFirst()).matches("[“\"]|``");
  }

  /** "Denounced what it called a theft": a clause that stands for a thing. */
  private static boolean freeRelative(Syntax syntax, int clause) {
    int first = syntax.subtree(clause).getFirst();
    return syntax.relation(clause).equals("ccomp")
        && syntax.form(first).matches("what|whatever|whoever|how|why");
  }

  private static boolean toldTo(Syntax syntax, int clause) {
    return syntax.has(clause, "mark", "nsubj", "nsubjpass", "aux");
  }

  /**
   * What a preposition of the cue brings: "called for calm", "called for camps to be closed",
   * "referred to it as a coup". Of "called on the militia to leave" the militia only listens.
   */
  static Set<Integer> brought(Syntax syntax, int verb, Cue cue, int noun) {
    Set<Integer> content = new TreeSet<>();
    syntax.children(verb, "xcomp", "advcl", "ccomp").stream()
        .filter(c -> c > noun && CueVerbs.toInfinitive(syntax, c))
        .forEach(c -> content.addAll(syntax.subtree(c)));
    boolean listens = cue.takes(Takes.LISTENER);
    if (listens) {
      return content;
    }
    boolean noInfinitive = content.isEmpty();
    content.addAll(syntax.subtree(noun));
    content.removeIf(t ->
        syntax.head(t) == noun
            && t < noun
            && (syntax.relation(t).equals("case")
                || (syntax.relation(t).equals("mark") && !syntax.form(t).equals("to"))));
    if (noInfinitive) {
      syntax.children(verb, "nmod", "advcl").stream()
          .filter(c -> c > noun && marker(syntax, c).equals("as") && belongs(syntax, c, cue))
          .forEach(c -> content.addAll(syntax.subtree(c)));
    }
    return content;
  }

  /** "Acknowledged money was short": the parser took the subject of the clause for an object. */
  static List<Integer> misplacedSubject(Syntax syntax, int verb, Cue cue) {
    List<Integer> clauses = syntax.children(verb, "ccomp");
    if (cue.takes(Takes.LISTENER) || clauses.size() != 1) {
      return List.of();
    }
    int clause = clauses.getFirst();
    boolean bare =
        syntax.tag(clause).matches("VB[DZP]") && !syntax.has(clause, "nsubj", "nsubjpass", "mark");
    return syntax.children(verb, "dobj").stream()
        .filter(o -> bare && o > verb && o < clause)
        .flatMap(o -> syntax.subtree(o).stream())
        .toList();
  }

  /** "He seems to have left", "it appears that he left": the subject with its infinitive. */
  static Set<Integer> raised(Syntax syntax, int verb) {
    Set<Integer> content = new TreeSet<>();
    for (int clause : syntax.children(verb, "xcomp", "ccomp")) {
      boolean that =
          syntax.children(clause, "mark").stream().anyMatch(m -> syntax.form(m).equals("that"));
      if (clause > verb && (that || CueVerbs.toInfinitive(syntax, clause))) {
        content.addAll(syntax.subtree(clause));
      }
    }
    if (!content.isEmpty()) {
      Frame.surfaceSubjects(syntax, verb, 0).stream()
          .filter(s -> !syntax.tag(s).startsWith("W") && !syntax.form(s).matches("it|there"))
          .forEach(s -> content.addAll(CueSource.phrase(syntax, s, verb)));
    }
    return content;
  }

  /** Whether a word stands in a relative clause after a comma. */
  static boolean besideTheObject(Syntax syntax, int token) {
    return syntax.ancestors(token).stream().anyMatch(a -> apposed(syntax, a));
  }

  /** A relative clause after a comma is the report's own. */
  private static boolean apposed(Syntax syntax, int token) {
    int first = syntax.relation(token).equals("relcl") ? syntax.subtree(token).getFirst() : 0;
    return first > 0 && syntax.form(first - 1).equals(",");
  }

  /** Whether a word after the verb goes on with what is said. */
  private static boolean belongs(Syntax syntax, int token, Cue cue) {
    return switch (syntax.relation(token)) {
      case "nmod" -> cue.prepositions().contains(marker(syntax, token));
      case "advcl" ->
          cue.prepositions().contains(marker(syntax, token))
              && !(marker(syntax, token).equals("as") && syntax.has(token, "nsubj"));
      default -> true;
    };
  }

  private static boolean relativeObject(Syntax syntax, int verb) {
    return syntax.relation(verb).equals("relcl")
        && syntax.children(verb, "nsubj").stream().anyMatch(s -> !syntax.tag(s).startsWith("W"));
  }

  /** Returns the preposition of a noun, or what marks a clause. */
  static String marker(Syntax syntax, int token) {
    String preposition = syntax.preposition(token);
    return preposition.isEmpty()
        ? syntax.children(token, "mark").stream().map(syntax::form).findFirst().orElse("")
        : preposition;
  }
}
