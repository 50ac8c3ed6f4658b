package org.attest.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.attest.model.Details;

/** Tells what the words around a claim deny. */
final class Denial {

  private static final Pattern WORDS =
      Pattern.compile("(?i)\\b(?:no|not|never|nor|neither|none|without|cannot)\\b|n['’]t\\b");

  /** A bound that is never passed is a number, and denies none. */
  private static final Pattern BOUND =
      Pattern.compile(
          "(?i)\\b(?:never|not)\\b.{0,40}\\b(?:more than|over|above|exceed\\w*|beyond)\\b");

  /** "Made no secret of its ties": the object that lacks leaves the rest as it is. */
  private static final Set<String> IDLE =
      Set.of("secret", "doubt", "time", "effort", "mercy", "quarter", "bones", "one", "expense");

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

  /**
   * "They have no headquarters", "never numbered more than 2,500": what the claim's own words tell,
   * of which nothing is denied.
   */
  static boolean ownWords(Passage passage, Draft draft) {
    return switch (draft.details()) {
      case Details.Characterisation c -> WORDS.matcher(c.text()).find();
      case Details.Statement s -> s.act().equals("refuse") && s.content().startsWith("not ");
      case Details.Strength _ -> BOUND.matcher(draft.quote().of(passage.text())).find();
      default -> false;
    };
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
    boolean nor = token > 0 && syntax.form(token - 1).equals("nor") && syntax.verb(token);
    return nor
        || syntax.children(token).stream()
            .filter(c -> !noLoveLost(syntax, c) && !noMore(syntax, c))
            .anyMatch(c ->
                syntax.relation(c).equals("neg")
                    || (syntax.form(c).equals("neither") && syntax.verb(token))
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

  /** "Has no proven links", "takes no orders from it": what it lacks. */
  private static boolean hasNo(Syntax syntax, int verb) {
    return syntax.verb(verb)
        && syntax.children(verb, "dobj").stream()
            .filter(object -> !IDLE.contains(syntax.lemma(object)))
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
