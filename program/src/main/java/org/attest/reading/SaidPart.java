package org.attest.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** How far what somebody says reaches inside a sentence that says more than that. */
final class SaidPart {

  /** Occasions and texts by which somebody speaks once: "in a statement". */
  private static final Set<String> MEDIA =
      Set.of(
          "interview",
          "statement",
          "speech",
          "tweet",
          "email",
          "e-mail",
          "briefing",
          "conference",
          "broadcast",
          "message",
          "communique",
          "communiqué",
          "telegram",
          "post",
          "letter");

  private static final String MARKS = "[“”\"]|``|''";

  /** What the report itself may call what somebody says or does: "…, a claim that few believe". */
  private static final Set<String> COMMENTS =
      Set.of(
          "claim",
          "charge",
          "allegation",
          "accusation",
          "assertion",
          "suggestion",
          "figure",
          "point",
          "view",
          "move",
          "statement",
          "notion",
          "demand",
          "promise",
          "decision",
          "threat",
          "offer");

  private SaidPart() {}

  /** Returns what stands with a verb, on its side of a semicolon. */
  static List<Integer> withinMarks(Syntax syntax, int verb) {
    Set<Integer> side = Set.copyOf(within(syntax, verb, verb));
    return syntax.subtree(verb).stream().filter(side::contains).toList();
  }

  /** "…, or so the agency reported": the verb tells of what stands before it. */
  static boolean orSo(Syntax syntax, int verb) {
    return beforeOrSo(syntax, verb) > 0;
  }

  /** The token behind which "or so" brings the verb; -1 where it does not. */
  static int beforeOrSo(Syntax syntax, int verb) {
    for (int so = verb - 1; so > 1 && !syntax.verb(so); so--) {
      if (syntax.form(so).equals("so") && syntax.form(so - 1).equals("or")) {
        return so - (syntax.form(so - 2).equals(",") ? 3 : 2);
      }
    }
    return -1;
  }

  /**
   * "Said it was late in an interview on Monday": where it was said, at the end of what is said.
   */
  static Set<Integer> medium(Syntax syntax, int verb, Set<Integer> content) {
    int last = content.stream().mapToInt(t -> t).max().orElse(-1);
    return content.stream()
        .filter(t -> t > verb && isMedium(syntax, t))
        .filter(t -> syntax.relation(t).equals("nmod") && !syntax.tag(t).endsWith("S"))
        .filter(t -> Set.of("in", "during", "on", "at").contains(syntax.preposition(t)))
        .filter(
            t -> syntax.children(t, "det").stream().anyMatch(d -> syntax.form(d).matches("an?")))
        .map(t -> Set.copyOf(syntax.subtree(t)))
        .filter(phrase -> phrase.contains(last) && phrase.size() < content.size())
        .findFirst()
        .orElse(Set.of());
  }

  /** Whether a noun is an occasion or a text by which somebody speaks. */
  static boolean isMedium(Syntax syntax, int noun) {
    return MEDIA.contains(syntax.lemma(noun));
  }

  /**
   * "Said they had doubts, but could not bear to go": hung on the verb of saying, though it goes on
   * with what is said.
   */
  static List<Integer> modalConjuncts(Syntax syntax, int verb) {
    return syntax.tag(verb).equals("VBD")
        ? syntax.children(verb, "conj").stream()
            .filter(c -> syntax.verb(c) && !syntax.has(c, "nsubj", "nsubjpass"))
            .filter(c ->
                syntax.children(c, "aux").stream()
                    .anyMatch(a -> syntax.form(a).matches("could|would|might|should|can|will")))
            .toList()
        : List.of();
  }

  /** "It rains, X says, although Y denies it": whether a clause concedes what is no more X's. */
  static boolean concedes(Syntax syntax, int clause) {
    return syntax.relation(clause).equals("advcl")
        && syntax.children(clause, "mark").stream()
            .anyMatch(m -> syntax.form(m).matches("although|though|while|whereas"));
  }

  /**
   * "Said it was late, and others warned that …": whether somebody else speaks in what is joined.
   */
  static boolean goesOnApart(Syntax syntax, int verb) {
    int first = syntax.subtree(verb).getFirst();
    return syntax.relation(verb).equals("conj")
        && syntax.has(verb, "nsubj")
        && syntax.has(verb, "ccomp")
        && !syntax.has(verb, "mark")
        && syntax.tag(verb).matches("VB[DZP]")
        && first > 1
        && syntax.form(first - 1).matches("and|but")
        && syntax.form(first - 2).matches(",|--?|[–—―]");
  }

  /** "They are in Arauca and, according to X, in Zulia": only what follows is X's. */
  static boolean ofLastPart(Syntax syntax, Set<Integer> own) {
    int from = own.stream().mapToInt(i -> i).min().orElse(0);
    int to = own.stream().mapToInt(i -> i).max().orElse(0);
    return from > 1
        && syntax.form(from - 1).equals(",")
        && syntax.form(from - 2).matches("and|or|but")
        && to + 1 < syntax.size()
        && syntax.form(to + 1).equals(",");
  }

  /**
   * "The road, the army said, was open", "As the army put it, …": a subject and its verb between
   * commas, or as a clause of manner, comment on the whole sentence. Empty for other verbs.
   */
  static Set<Integer> around(Syntax syntax, int verb) {
    List<Integer> subjects =
        syntax.children(verb, "nsubj").stream()
            .filter(s -> s < verb && !syntax.tag(s).startsWith("W"))
            .toList();
    boolean finite =
        syntax.tag(verb).matches("VB[DZP]")
            || syntax.children(verb, "aux").stream()
                .anyMatch(a -> syntax.form(a).matches("has|have|had|'s|'ve"));
    if (subjects.size() != 1 || !finite) {
      return Set.of();
    }
    int from = syntax.subtree(subjects.getFirst()).getFirst();
    boolean as = from > 0 && syntax.form(from - 1).equals("as") && asClause(syntax, verb);
    int first = as ? from - 1 : from;
    int last = lastOfCue(syntax, verb);
    boolean ends = last + 1 >= syntax.size() || syntax.form(last + 1).matches("[,.]");
    boolean opens = first == 0 ? as : syntax.form(first - 1).equals(",");
    boolean middle = last + 2 < syntax.size() && syntax.form(last + 1).equals(",");
    if (!ends || !opens || !(as || (middle && first > 1))) {
      return Set.of();
    }
    Set<Integer> content = new TreeSet<>(within(syntax, first, last));
    content.removeIf(t -> t >= first && t <= last);
    if (middle && !as && ofLastPart(syntax, Set.of(first, last))) {
      int end = last;
      content.removeIf(t -> t < end);
    }
    if (middle && !as) {
      phrase(syntax, first - 2, last + 2).ifPresent(content::retainAll);
    }
    syntax.children(verb, "advcl").stream()
        .filter(c -> c > last && syntax.tag(c).equals("VBG"))
        .forEach(c -> content.removeAll(syntax.subtree(c)));
    return content;
  }

  /** "Left on orders, it said, from the command": only the orders are what it said. */
  private static Optional<Set<Integer>> phrase(Syntax syntax, int before, int after) {
    boolean within =
        syntax.noun(before)
            && after < syntax.size()
            && syntax.relation(after).equals("case")
            && syntax.head(syntax.head(after)) == before;
    return within ? Optional.of(Set.copyOf(syntax.subtree(before))) : Optional.empty();
  }

  /**
   * "It has left; nurses have counted six": what a semicolon cuts off goes on with what is said
   * only as another clause with "that", or between quotation marks.
   */
  static Set<Integer> behindSemicolon(Syntax syntax, int verb) {
    int marks = 0;
    for (int i = verb + 1; i + 1 < syntax.size(); i++) {
      marks += syntax.form(i).matches(MARKS) ? 1 : 0;
      if (syntax.form(i).equals(";") && marks % 2 == 0 && newStart(syntax, i + 1)) {
        return Set.copyOf(IntStream.range(i, syntax.size()).boxed().toList());
      }
    }
    return Set.of();
  }

  /** Whether a clause with a subject of its own, and no "that", begins at a token. */
  private static boolean newStart(Syntax syntax, int from) {
    int end =
        IntStream.range(from, syntax.size())
            .filter(t -> syntax.form(t).equals(";"))
            .findFirst()
            .orElse(syntax.size());
    boolean that =
        syntax.form(from).equals("that")
            || (syntax.form(from).matches("and|but|or")
                && from + 1 < end
                && syntax.form(from + 1).equals("that"));
    return !that
        && IntStream.range(from, end)
            .anyMatch(t ->
                syntax.tag(t).matches("VB[DZP]|MD")
                    && IntStream.range(from, t)
                        .anyMatch(s -> syntax.noun(s) || pronoun(syntax, s)));
  }

  private static boolean pronoun(Syntax syntax, int token) {
    return syntax.tag(token).matches("PRP|DT|EX");
  }

  /** "Puts them at 250, when it had few friends": a clause after a comma that is the report's. */
  static Set<Integer> inPassing(Syntax syntax, int verb) {
    Set<Integer> apart = new TreeSet<>();
    syntax.children(verb, "advcl", "relcl").stream()
        .map(syntax::subtree)
        .filter(own -> own.getFirst() > verb && syntax.form(own.getFirst() - 1).equals(","))
        .filter(own -> syntax.tag(own.getFirst()).startsWith("W"))
        .forEach(apart::addAll);
    return apart;
  }

  /**
   * "Says it holds the road, a claim that the army disputes", "wants to close the port, which feeds
   * thousands", "praised the deal, handing its rivals a gift": what the report adds at the end.
   */
  static Set<Integer> comment(Syntax syntax, int verb, Set<Integer> content) {
    int last = content.stream().mapToInt(t -> t).max().orElse(-1);
    boolean clause = syntax.children(verb, "ccomp").stream().anyMatch(content::contains);
    int marks = 0;
    for (int i = verb + 1; i < last; i++) {
      marks += syntax.form(i).matches(MARKS) ? 1 : 0;
      boolean apart = syntax.form(i).matches(",|--?|[–—]") && marks % 2 == 0 && i > verb + 1;
      if (apart && (calls(syntax, i + 1) || (!clause && ofReport(syntax, i + 1)))) {
        int from = i;
        return Set.copyOf(content.stream().filter(t -> t >= from).toList());
      }
    }
    return Set.of();
  }

  /** "a claim that", "a figure no hospital supports": a noun for a saying, and more about it. */
  private static boolean calls(Syntax syntax, int from) {
    if (from + 2 >= syntax.size() || !syntax.form(from).matches("an?|the")) {
      return false;
    }
    int noun = syntax.tag(from + 1).startsWith("JJ") ? from + 2 : from + 1;
    return COMMENTS.contains(syntax.lemma(noun))
        && noun + 1 < syntax.size()
        && syntax.tag(noun + 1).matches("WDT|IN|DT|NN.*|PRP.*");
  }

  private static boolean ofReport(Syntax syntax, int from) {
    int at = syntax.tag(from).startsWith("RB") ? from + 1 : from;
    return syntax.form(from).matches("which|who|whose")
        || (at < syntax.size()
            && syntax.tag(at).equals("VBG")
            && syntax.relation(at).matches("advcl|acl|xcomp|dep")
            && !syntax.form(at).equals("including"));
  }

  private static boolean asClause(Syntax syntax, int verb) {
    return syntax.relation(verb).equals("advcl")
        && !syntax.has(verb, "ccomp", "xcomp")
        && syntax.children(verb, "dobj").stream().allMatch(o -> syntax.form(o).equals("it"));
  }

  /** The verb with "out", "it" or an adverb that follows it. */
  private static int lastOfCue(Syntax syntax, int verb) {
    int last = verb;
    while (last + 1 < syntax.size()
        && syntax.head(last + 1) == verb
        && (syntax.relation(last + 1).matches("prt|advmod|tmod")
            || syntax.form(last + 1).equals("it"))) {
      last++;
    }
    return last;
  }

  /** The tokens between the semicolons around a stretch. */
  private static List<Integer> within(Syntax syntax, int first, int last) {
    int from = first;
    int to = last;
    while (from > 0 && !syntax.form(from - 1).equals(";")) {
      from--;
    }
    while (to + 1 < syntax.size() && !syntax.form(to + 1).equals(";")) {
      to++;
    }
    return IntStream.rangeClosed(from, to).boxed().toList();
  }
}
