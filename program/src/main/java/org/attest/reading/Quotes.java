package org.attest.reading;

import java.util.List;
import java.util.Set;
import org.attest.model.Span;

/**
 * Chooses the words that carry a claim: the clause around its anchor, never more than its sentence.
 */
final class Quotes {

  /** A quote is a sentence or part of one; the scorers and exports take no longer one. */
  static final int LONGEST = 400;

  private static final Set<String> OUTSIDE = Set.of("parataxis", "punct", "cc", "mark");

  private Quotes() {}

  /**
   * Returns the clause of the verb or noun at {@code anchor}, with its subject if that stands near.
   */
  static Span clause(Passage passage, int anchor) {
    Syntax syntax = passage.syntax();
    int top = governing(syntax, clauseTop(syntax, anchor));
    List<Integer> tokens =
        syntax.subtree(
            top,
            c ->
                !(syntax.head(c) == top && OUTSIDE.contains(syntax.relation(c)))
                    && !(syntax.head(c) == top
                        && syntax.relation(c).equals("conj")
                        && syntax.verb(c)));
    Span span = syntax.span(tokens);
    if (Set.of("acl", "relcl").contains(syntax.relation(top)) && syntax.head(top) >= 0) {
      span = span.and(syntax.span(passage.phraseTokens(syntax.head(top))));
    }
    span = span.and(syntax.token(anchor).span());
    return trim(passage.text(), span.length() > LONGEST ? cut(passage, span, anchor) : span);
  }

  /**
   * "has failed to hold": what governs an infinitive says whether it is so, and is quoted with it.
   */
  private static int governing(Syntax syntax, int verb) {
    int at = verb;
    while (syntax.relation(at).equals("xcomp")
        && syntax.head(at) >= 0
        && syntax.verb(syntax.head(at))) {
      at = syntax.head(at);
    }
    return at;
  }

  /** The verb of the clause that holds a noun, or the verb itself. */
  static int clauseTop(Syntax syntax, int anchor) {
    int at = anchor;
    while (!syntax.verb(at) && syntax.head(at) >= 0 && !syntax.relation(at).equals("parataxis")) {
      at = syntax.head(at);
    }
    return at;
  }

  /** Cuts a quote that is too long to the words around its anchor. */
  private static Span cut(Passage passage, Span span, int anchor) {
    Span at = passage.syntax().token(anchor).span();
    int start = Math.max(span.start(), at.start() - LONGEST / 2);
    int end = Math.min(span.end(), start + LONGEST);
    String text = passage.text();
    while (start > span.start()
        && start < at.start()
        && !java.lang.Character.isWhitespace(text.charAt(start - 1))) {
      start++;
    }
    while (end < span.end()
        && end > at.end()
        && !java.lang.Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return new Span(start, Math.max(end, at.end()));
  }

  /** Drops blanks and stray punctuation at both ends. */
  static Span trim(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end
        && (java.lang.Character.isWhitespace(text.charAt(start))
            || ",;:".indexOf(text.charAt(start)) >= 0)) {
      start++;
    }
    while (end > start
        && (java.lang.Character.isWhitespace(text.charAt(end - 1))
            || ",;:".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return new Span(start, end);
  }
}
