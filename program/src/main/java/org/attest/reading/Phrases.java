package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts noun phrases the way people name things: modifiers and head, no clause, no article. */
final class Phrases {

  private static final Set<String> BEFORE =
      Set.of("compound", "amod", "nummod", "poss", "nmod:poss", "nmod", "dep");

  private Phrases() {}

  /** Returns the head with what stands before it. */
  static String shortOf(Passage passage, int head) {
    return words(passage, before(passage.syntax(), head), head);
  }

  /** Returns the head with what stands before it, figures left out. */
  static String uncounted(Passage passage, int head) {
    Syntax syntax = passage.syntax();
    int start = before(syntax, head);
    int first = start;
    while (first < head && leadsOn(passage, first)) {
      first++;
    }
    return words(passage, first, head);
  }

  private static boolean leadsOn(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    return Set.of("CD", "RB", "JJS").contains(syntax.tag(token))
        || syntax.tag(token).equals("IN")
        || syntax.token(token).form().equals("-");
  }

  /** Returns the head with what stands before it and its phrase with "of". */
  static String longOf(Passage passage, int head) {
    Syntax syntax = passage.syntax();
    List<Integer> of = syntax.obliques(head, Set.of("of"));
    int end = of.isEmpty() || of.getFirst() < head ? head : of.getFirst();
    return words(passage, before(syntax, head), end);
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
        && !Set.of("other", "another", "several", "many", "some", "same", "such")
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
