package org.attest.reading;

import java.util.Set;

/** Tells the time of a clause that says something of somebody, and not when a deed was done. */
final class OtherClause {

  /** What somebody or something was made by, and what was done since is not dated by. */
  private static final Set<String> BEGINNINGS =
      Set.of(
          "found",
          "form",
          "create",
          "establish",
          "set",
          "launch",
          "bear",
          "designate",
          "ban",
          "outlaw",
          "list",
          "proscribe",
          "appoint",
          "elect",
          "name");

  private static final Set<String> MADE = Set.of("found", "form", "create", "establish");

  /** In tokens: how far before "since" the superlative stands, and how far after it the time. */
  private static final int NEAR = 6;

  private OtherClause() {}

  /** "The worst attack since the troops left in May": May is that of what is compared. */
  static boolean ofRecord(Syntax syntax, TimeExpression time, int anchor) {
    int token = syntax.at(time.span().start());
    int since = token;
    while (since > 0 && token - since <= 2 * NEAR && !syntax.form(since).equals("since")) {
      since--;
    }
    if (since <= 0 || since < anchor || !syntax.form(since).equals("since")) {
      return false;
    }
    for (int at = since - 1; at >= Math.max(0, since - NEAR); at--) {
      if (syntax.form(at).equals(",") || syntax.tag(at).matches("VB[DPZ]")) {
        return false;
      }
      if (syntax.tag(at).matches("JJS|RBS") || syntax.form(at).equals("first")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Formed in 1995, the group was driven out", "was formed in 1995 and attacked a town": 1995
   * dates no other deed.
   */
  static boolean ofBeginning(Syntax syntax, TimeExpression time, int anchor) {
    int token = syntax.at(time.span().start());
    int verb = token < 0 ? -1 : Quotes.clauseTop(syntax, token);
    int own = Quotes.clauseTop(syntax, anchor);
    boolean joined =
        verb >= 0
            && verb < token
            && syntax.relation(own).equals("conj")
            && syntax.head(own) == verb
            && MADE.contains(syntax.lemma(verb));
    return joined || ofMaking(syntax, verb, anchor);
  }

  private static boolean ofMaking(Syntax syntax, int verb, int anchor) {
    return verb >= 0
        && syntax.relation(verb).matches("advcl|acl|relcl")
        && BEGINNINGS.contains(syntax.lemma(verb))
        && !syntax.below(anchor, verb);
  }

  /**
   * "It began on 4 April, the day of the vote, when men burned a post": the clause is of 4 April.
   */
  static boolean takesUp(Syntax syntax, TimeExpression time, int clause) {
    int token = syntax.at(time.span().start());
    int first = syntax.subtree(clause).getFirst();
    int gap = syntax.token(first).span().start() - time.span().end();
    boolean joined =
        token >= 0
            && first > 0
            && syntax.form(first - 1).equals(",")
            && syntax.below(clause, Quotes.clauseTop(syntax, token));
    return gap >= 0 && (gap <= 2 || joined);
  }

  /** "X, which swore an oath in 2019, killed 40": 2019 is what is told of X, not of the deed. */
  static boolean ofSomebody(Passage passage, TimeExpression time, int anchor) {
    Syntax syntax = passage.syntax();
    for (int at = syntax.at(time.span().start()); at >= 0; at = syntax.head(at)) {
      if (syntax.below(anchor, at)) {
        return false;
      }
      int head = syntax.head(at);
      if (syntax.relation(at).equals("relcl")
          && head >= 0
          && passage.participant(head).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
