package org.attest.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a sentence makes of something that it tells: called false ("reports that X fled are
 * untrue"), or left open ("could not confirm that X fled"), which is no claim of anybody. What
 * stands between quotation marks or in another's mouth keeps its speaker.
 */
enum Verdict {
  /** The words say nothing of it. */
  NONE,
  /** Somebody calls it false, or does not believe it. */
  FALSE,
  /** Nobody says that it is so. */
  OPEN;

  /** In clauses: how far above a deed its verdict may stand. */
  private static final int REACH = 4;

  private static final String CLAUSES = "acl|ccomp|dep|relcl|advcl|xcomp|conj";

  private static final Set<String> FEW = Set.of("few", "nobody", "none", "no-one", "hardly");

  private static final Set<String> COPULAS =
      Set.of("be", "prove", "turn", "seem", "appear", "become", "remain", "look", "sound");

  /** What the verb calls it: "dismissed as lies", "called baseless". */
  private static final Set<String> CALLING =
      Set.of("call", "label", "brand", "describe", "deem", "declare", "consider", "find", "prove");

  private static final Set<String> TAKING_BACK = Set.of("retract", "withdraw", "recant", "revoke");

  /** Returns the verdict on what stands at a token. */
  static Verdict on(Passage passage, int token, Who who) {
    Syntax syntax = passage.syntax();
    int at = Quotes.clauseTop(syntax, token);
    if (farFrom(syntax, at) || otherwise(syntax, at)) {
      return OPEN;
    }
    for (int depth = 0; depth < REACH && at >= 0; depth++) {
      int head = syntax.head(at);
      if (head < 0 || !syntax.relation(at).matches(CLAUSES)) {
        return NONE;
      }
      if (TAKING_BACK.contains(syntax.lemma(head)) && syntax.has(at, "mark")) {
        return OPEN;
      }
      int maker = messageOf(syntax, at, who);
      int noun = maker >= 0 ? maker : head;
      Verdict found =
          message(syntax, noun, who)
              ? ofMessage(syntax, noun, at, who)
              : syntax.relation(at).equals("ccomp") ? ofClause(syntax, head, who) : NONE;
      if (found != NONE) {
        return found;
      }
      at = head;
    }
    return NONE;
  }

  /** "Reports" at the head of a sentence is a noun, also where the parser has a verb. */
  private static boolean message(Syntax syntax, int token, Who who) {
    boolean noun = syntax.noun(token) || !syntax.has(token, "nsubj", "nsubjpass");
    return noun
        && (who.listed("message-nouns", syntax.lemma(token))
            || who.listed(
                "message-nouns",
                syntax.form(token).toLowerCase(Locale.ROOT).replaceFirst("s$", "")));
  }

  /**
   * Returns the noun of which a clause tells the content: "a claim by the army that it had won"; -1
   * where there is none.
   */
  static int messageOf(Syntax syntax, int clause, Who who) {
    int head = syntax.head(clause);
    boolean that =
        syntax.children(clause, "mark", "dobj").stream()
            .anyMatch(m -> m < clause && syntax.form(m).equals("that"));
    if (head < 0 || !that || !syntax.relation(clause).matches("acl|ccomp|relcl|dep")) {
      return -1;
    }
    if (message(syntax, head, who)) {
      return head;
    }
    int above = syntax.head(head);
    boolean maker =
        above >= 0
            && syntax.relation(head).equals("nmod")
            && syntax.preposition(head).matches("by|from|of")
            && message(syntax, above, who);
    return maker ? above : -1;
  }

  /** "The claim that … is false", "retracted its claim that …", "called reports that … lies". */
  private static Verdict ofMessage(Syntax syntax, int noun, int clause, Who who) {
    int verb = syntax.head(noun);
    if (syntax.relation(noun).matches("dobj|nsubj|nsubjpass") && verb >= 0) {
      if (who.listed("confirming-verbs", syntax.lemma(verb)) && Denial.at(syntax, verb)) {
        return OPEN;
      }
      if (TAKING_BACK.contains(syntax.lemma(verb))) {
        return OPEN;
      }
      boolean judged = CALLING.contains(syntax.lemma(verb)) || COPULAS.contains(syntax.lemma(verb));
      if (judged && falseAfter(syntax, syntax.subtree(clause).getLast(), verb, who)) {
        return FALSE;
      }
    }
    return falsePredicate(syntax, noun, clause, who) ? FALSE : NONE;
  }

  private static boolean falseAfter(Syntax syntax, int from, int verb, Who who) {
    return syntax.subtree(verb).stream()
        .anyMatch(t -> t > Math.min(from, verb) && calledFalse(syntax, t, who));
  }

  /** Right behind a copula: "are false", "proved to be wrong", "turned out untrue". */
  private static boolean falsePredicate(Syntax syntax, int noun, int clause, Who who) {
    List<Integer> told = syntax.subtree(clause);
    return IntStream.range(Math.max(noun, told.getFirst()) + 1, syntax.size())
        .filter(t -> calledFalse(syntax, t, who))
        .anyMatch(t ->
            IntStream.range(Math.max(noun, t - 4), t)
                .anyMatch(
                    c -> COPULAS.contains(syntax.lemma(c)) && !syntax.form(c).equals("being")));
  }

  private static boolean calledFalse(Syntax syntax, int token, Who who) {
    boolean word = who.listed("false-words", syntax.lemma(token));
    boolean notTrue =
        syntax.form(token).equals("true")
            && IntStream.range(Math.max(0, token - 2), token)
                .anyMatch(n -> syntax.form(n).matches("not|n't|never"));
    return word ? !Denial.at(syntax, token) : notTrue;
  }

  /** "It is untrue that", "doubts that", "could not confirm that", "few believe that". */
  private static Verdict ofClause(Syntax syntax, int verb, Who who) {
    String lemma = syntax.lemma(verb);
    boolean no = Denial.at(syntax, verb) || failing(syntax, verb, who);
    boolean few =
        syntax.children(verb, "nsubj").stream().anyMatch(s -> FEW.contains(syntax.form(s)));
    if (lemma.equals("be")) {
      return syntax.children(verb, "acomp", "attr").stream()
              .anyMatch(c -> calledFalse(syntax, c, who))
          ? FALSE
          : NONE;
    }
    if (lemma.equals("doubt") || lemma.equals("disbelieve")) {
      return no || few ? NONE : FALSE;
    }
    if (who.listed("belief-verbs", lemma)) {
      return no && !failing(syntax, verb, who) ? FALSE : no || few ? OPEN : NONE;
    }
    boolean establishes = who.listed("confirming-verbs", lemma);
    return (establishes && (no || few)) || TAKING_BACK.contains(lemma) ? OPEN : NONE;
  }

  /** "Was unable to confirm", "declined to say". */
  private static boolean failing(Syntax syntax, int verb, Who who) {
    int head = syntax.head(verb);
    return head >= 0
        && syntax.relation(verb).matches("xcomp|acl|ccomp")
        && who.listed("fail-words", syntax.lemma(head));
  }

  /** "Far from defeating it, …". */
  private static boolean farFrom(Syntax syntax, int verb) {
    return syntax.tag(verb).equals("VBG")
        && verb > 1
        && syntax.form(verb - 1).equals("from")
        && syntax.form(verb - 2).equals("far");
  }

  /** "Without its patron it could not hold the town", "would have lost it but for the rain". */
  private static boolean otherwise(Syntax syntax, int verb) {
    boolean modal =
        syntax.children(verb, "aux").stream()
            .anyMatch(a -> syntax.form(a).matches("could|would|might"));
    return modal
        && (!syntax.obliques(verb, Set.of("without")).isEmpty()
            || syntax.children(verb, "aux").stream().anyMatch(a -> syntax.form(a).equals("have")));
  }
}
