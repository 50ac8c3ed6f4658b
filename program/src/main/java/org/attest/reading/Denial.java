package org.attest.reading;

import java.util.Set;

/** Tells what the words around a claim deny. */
final class Denial {

  private Denial() {}

  /** Returns whether the words around a token deny it: "not", "no", "has failed to", "never". */
  static boolean around(Passage passage, int anchor, Who who) {
    Syntax syntax = passage.syntax();
    if (Asides.apposed(syntax, anchor)) {
      return at(syntax, anchor);
    }
    int top = Quotes.clauseTop(syntax, anchor);
    boolean odd =
        (at(syntax, anchor) ^ (top != anchor && at(syntax, top)))
            || deniesOfAll(syntax, top)
            || hasNo(syntax, top);
    int at = top;
    for (int depth = 0; depth < 3; depth++) {
      int head = at >= 0 ? syntax.head(at) : -1;
      boolean seenAs = head >= 0 && seenAs(syntax, at);
      if (head < 0 || !(seenAs || syntax.relation(at).matches("xcomp|ccomp|acl|conj"))) {
        break;
      }
      boolean complement = seenAs || syntax.relation(at).matches("xcomp|acl");
      if (complement && who.words("fail-words").contains(syntax.lemma(head))) {
        odd = !odd;
      }
      if (complement && at(syntax, head)) {
        odd = !odd;
      }
      at = head;
    }
    return odd;
  }

  /** "Ended its alliance with X", "cut its ties": there is none any more. */
  static boolean ended(Passage passage, int noun, Who who) {
    Syntax syntax = passage.syntax();
    int verb = syntax.head(noun);
    return verb >= 0
        && syntax.relation(noun).matches("dobj|nsubjpass")
        && who.listed("ending-verbs", syntax.lemma(verb))
        && !at(syntax, verb);
  }

  /** "Is not seen as posing a threat". */
  private static boolean seenAs(Syntax syntax, int verb) {
    return syntax.relation(verb).equals("advcl")
        && syntax.tag(verb).equals("VBG")
        && syntax.children(verb, "mark").stream().anyMatch(m -> syntax.form(m).equals("as"));
  }

  /** Returns whether a word right below a token denies it. */
  static boolean at(Syntax syntax, int token) {
    return syntax.children(token).stream()
        .filter(c -> !noLoveLost(syntax, c) && !noMore(syntax, c))
        .anyMatch(c ->
            syntax.relation(c).equals("neg")
                || neverAgain(syntax, c)
                || (Set.of("no", "not", "never", "n't", "neither", "without")
                        .contains(syntax.form(c))
                    && Set.of("det", "advmod", "case", "mark", "cc:preconj")
                        .contains(syntax.relation(c))));
  }

  /** "Never again held it", "no longer holds it": the adverb has the word of denial. */
  private static boolean neverAgain(Syntax syntax, int adverb) {
    return adverb > 0
        && ((syntax.form(adverb).equals("again") && syntax.form(adverb - 1).equals("never"))
            || (syntax.form(adverb).equals("longer")
                && syntax.form(adverb - 1).equals("no")
                && syntax.relation(adverb).equals("advmod")));
  }

  /** "No more than 300", "no fewer than 20": a bound, and denies nothing. */
  private static boolean noMore(Syntax syntax, int no) {
    return syntax.form(no).equals("no")
        && no + 2 < syntax.size()
        && Set.of("more", "fewer", "less", "later", "sooner").contains(syntax.form(no + 1))
        && syntax.form(no + 2).equals("than");
  }

  /** "Neither the junta nor the rebels took it", "no group took it". */
  private static boolean deniesOfAll(Syntax syntax, int verb) {
    return syntax.verb(verb)
        && syntax.children(verb, "nsubj", "nsubjpass").stream()
            .flatMap(subject -> syntax.children(subject, "neg", "det", "cc", "cc:preconj").stream())
            .anyMatch(word -> Set.of("no", "neither").contains(syntax.form(word)));
  }

  /** "Has no proven links": what it lacks. */
  private static boolean hasNo(Syntax syntax, int verb) {
    return syntax.lemma(verb).equals("have")
        && syntax.children(verb, "dobj").stream()
            .flatMap(object -> syntax.children(object, "neg").stream())
            .anyMatch(no ->
                syntax.form(no).equals("no") && !noMore(syntax, no) && !noLoveLost(syntax, no));
  }

  /** "No love lost" is enmity, and denies nothing. */
  private static boolean noLoveLost(Syntax syntax, int no) {
    return syntax.form(no).equals("no")
        && no + 2 < syntax.size()
        && syntax.form(no + 1).equals("love")
        && syntax.form(no + 2).equals("lost");
  }
}
