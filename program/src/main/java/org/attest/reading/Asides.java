package org.attest.reading;

import java.util.List;
import java.util.Set;
import org.attest.model.Span;

/**
 * What a report adds in passing to what somebody says: "officials said that X, an offshoot of Y,
 * had left". The offshoot is the report's own knowledge, unless it stands between quotation marks.
 */
final class Asides {

  private static final Set<String> MARKS = Set.of(",", "–", "—", "-", "--", "(", "-lrb-");

  private Asides() {}

  /**
   * "Will not talk to X, the political arm of Y": whether a noun says in passing what another is,
   * which the verb above them neither denies nor puts off.
   */
  static boolean apposed(Syntax syntax, int anchor) {
    for (int at = anchor; at >= 0 && !syntax.verb(at); at = syntax.head(at)) {
      if (syntax.relation(at).equals("appos")) {
        return true;
      }
      if (!syntax.relation(at).matches("compound|amod|nmod|poss|nmod:poss|conj")) {
        return false;
      }
    }
    return false;
  }

  /** Returns whether what stands at a token is added to the saying and not part of it. */
  static boolean leavesOut(Passage passage, int anchor, Saying saying) {
    Syntax syntax = passage.syntax();
    List<Span> cue = saying.where().cue();
    if (quoted(passage, anchor, saying)) {
      return false;
    }
    for (int at = anchor; at >= 0; at = syntax.head(at)) {
      List<Integer> own = syntax.subtree(at);
      boolean cueInside =
          own.stream().anyMatch(t -> cue.stream().anyMatch(syntax.token(t).span()::overlaps));
      if (cueInside) {
        return false;
      }
      if (apart(syntax, at, own)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a clause or noun hangs on another noun and is cut off by a comma, dash or bracket. */
  private static boolean apart(Syntax syntax, int at, List<Integer> own) {
    boolean participle =
        syntax.relation(at).matches("acl|advcl")
            && syntax.tag(at).equals("VBN")
            && !syntax.has(at, "nsubj");
    boolean added = syntax.relation(at).matches("relcl|appos") || participle;
    int before = own.getFirst() - 1;
    int after = own.getLast() + 1;
    boolean follows = before >= 0 && MARKS.contains(syntax.form(before));
    boolean leads = participle && after < syntax.size() && syntax.form(after).equals(",");
    return added && !conjunct(syntax, at) && (follows || leads);
  }

  /** "X, Y and Z" may be parsed as an apposition. */
  private static boolean conjunct(Syntax syntax, int at) {
    return syntax.relation(at).equals("appos") && syntax.has(at, "conj", "cc");
  }

  private static boolean quoted(Passage passage, int anchor, Saying saying) {
    int at = passage.syntax().token(anchor).span().start();
    return saying.where().content().stream()
        .filter(c -> c.start() <= at && at < c.end())
        .anyMatch(c -> open(passage.text().substring(Math.max(0, c.start() - 1), at)));
  }

  private static boolean open(String before) {
    long straight = before.chars().filter(c -> c == '"').count();
    return straight % 2 == 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
  }
}
