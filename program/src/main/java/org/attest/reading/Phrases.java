package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts noun phrases the way people name things: modifiers and head, no clause, no article. */
final class Phrases {

  private static final Set<String> BEFORE =
      Set.of("compound", "amod", "nummod", "poss", "nmod:poss", "nmod", "dep");

  private static final int LONGEST_PHRASE = 8;

  private Phrases() {}

  /** Returns the head with what stands before it. */
  static String shortOf(Passage passage, int head) {
    return words(passage, before(passage.syntax(), head), head);
  }

  /** Returns the head with what stands before it, figures left out, and its phrase with "of". */
  static String uncounted(Passage passage, int head) {
    Syntax syntax = passage.syntax();
    int first = before(syntax, head);
    while (first < head && counts(syntax, first)) {
      first++;
    }
    return words(passage, first, ofEnd(syntax, head));
  }

  private static boolean counts(Syntax syntax, int token) {
    return Set.of("CD", "RB", "JJS", "IN", "HYPH").contains(syntax.tag(token))
        || Set.of("first", "second", "third", "kg", "kilogram", "kilograms", "kilo", "kilos")
            .contains(syntax.form(token));
  }

  /** Returns the head with what stands before it and its phrase with "of". */
  static String longOf(Passage passage, int head) {
    Syntax syntax = passage.syntax();
    return words(passage, before(syntax, head), ofEnd(syntax, head));
  }

  private static int ofEnd(Syntax syntax, int head) {
    List<Integer> of = syntax.obliques(head, Set.of("of"));
    boolean follows =
        !of.isEmpty() && of.getFirst() > head && of.getFirst() - head <= LONGEST_PHRASE;
    return follows ? of.getFirst() : head;
  }

  private static int before(Syntax syntax, int head) {
    int start = head;
    for (int child : syntax.children(head)) {
      if (child < head && BEFORE.contains(syntax.relation(child))) {
        for (int token : syntax.subtree(child)) {
          start = token < head ? Math.min(start, token) : start;
        }
      }
    }
    while (start < head && !opens(syntax, start)) {
      start++;
    }
    return start;
  }

  private static boolean opens(Syntax syntax, int token) {
    return !Set.of("DT", "IN", "PDT", "WDT", "PRP$", "CC", ",", "``", "''", ":")
            .contains(syntax.tag(token))
        && !Set.of(
                "other",
                "another",
                "several",
                "many",
                "some",
                "same",
                "such",
                "alleged",
                "presumed",
                "suspected")
            .contains(syntax.form(token))
        && Character.isLetterOrDigit(syntax.form(token).charAt(0));
  }

  private static String words(Passage passage, int start, int end) {
    Syntax syntax = passage.syntax();
    List<Integer> all = new ArrayList<>();
    for (int i = start; i <= end; i++) {
      all.add(i);
    }
    return passage.words(syntax.span(all)).strip();
  }
}
