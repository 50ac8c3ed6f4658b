package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Cuts noun phrases the way people name things: modifiers and head, no clause, no article. */
final class Phrases {

  private static final Set<String> BEFORE =
      Set.of("compound", "amod", "nummod", "poss", "nmod:poss", "nmod", "dep", "advmod");

  private static final Set<String> OPENERS =
      Set.of("DT", "IN", "PDT", "WDT", "PRP$", "CC", ",", "``", "''", ":", "POS");

  private static final Set<String> MEASURES =
      Set.of("kg", "kilogram", "kilograms", "kilo", "kilos", "pounds", "tons", "dozen", "hundred");

  private static final int LONGEST_PHRASE = 8;

  private Phrases() {}

  /** Returns the head with what stands before it. */
  static String shortOf(Passage passage, int head) {
    return words(passage, before(passage, head), head);
  }

  /** Returns the head with what stands before it, figures left out, and its phrase with "of". */
  static String uncounted(Passage passage, int head) {
    return words(passage, uncountedStart(passage, head), end(passage.syntax(), head));
  }

  /** As {@link #uncounted}, without words that only praise its force: "powerful bomb". */
  static String plain(Passage passage, int head, Who who) {
    int start = uncountedStart(passage, head);
    while (start < head && who.listed("force-adjectives", passage.syntax().form(start))) {
      start++;
    }
    return words(passage, start, end(passage.syntax(), head));
  }

  /**
   * Returns people as they are described, without figures and nationality; fighters without the
   * name of their group, which has its own place.
   */
  static String people(Passage passage, int head, Who who) {
    Syntax syntax = passage.syntax();
    boolean fighters = who.listed("insurgents", syntax.lemma(head));
    int start = uncountedStart(passage, head);
    while (start < head && (belongs(passage, start, fighters) || bracketed(syntax, start, head))) {
      start++;
    }
    boolean many = who.listed("deed-groups", syntax.lemma(head));
    return words(passage, start, many ? end(syntax, head) : head);
  }

  /** "Front (FLN) guerrillas": the short name in brackets. */
  private static boolean bracketed(Syntax syntax, int token, int head) {
    return IntStream.range(token, head).anyMatch(t -> syntax.tag(t).equals("-RRB-"));
  }

  private static boolean belongs(Passage passage, int token, boolean fighters) {
    Optional<Participant> owner = passage.participant(token);
    return owner.filter(p -> p.sort().equals("state") || (fighters && p.group())).isPresent()
        || passage.syntax().tag(token).equals("POS");
  }

  private static int uncountedStart(Passage passage, int head) {
    int first = before(passage, head);
    while (first < head && (counts(passage.syntax(), first, head) || !opens(passage, first))) {
      first++;
    }
    return first;
  }

  /** "three", "at least 20", "10 kg of"; not "9-mm". */
  private static boolean counts(Syntax syntax, int token, int head) {
    boolean number = syntax.tag(token).equals("CD") && !syntax.tag(token + 1).equals("HYPH");
    boolean grades =
        Set.of("RB", "JJS", "IN", "JJR").contains(syntax.tag(token))
            && IntStream.range(token + 1, head).anyMatch(t -> syntax.tag(t).equals("CD"));
    return number
        || grades
        || MEASURES.contains(syntax.form(token))
        || Set.of("first", "second", "third", "least", "than").contains(syntax.form(token));
  }

  private static int end(Syntax syntax, int head) {
    int end = head;
    Optional<Integer> next = after(syntax, head, Set.of("of"));
    while (next.isPresent() && next.get() - head <= LONGEST_PHRASE) {
      end = next.get();
      next = after(syntax, end, Set.of("of", "for"));
    }
    return end;
  }

  private static Optional<Integer> after(Syntax syntax, int token, Set<String> prepositions) {
    return syntax.children(token, "nmod", "obl").stream()
        .filter(c -> c > token && prepositions.contains(syntax.preposition(c)))
        .findFirst();
  }

  private static int before(Passage passage, int head) {
    Syntax syntax = passage.syntax();
    int start = head;
    for (int child : syntax.children(head)) {
      if (child < head && BEFORE.contains(syntax.relation(child))) {
        for (int token : syntax.subtree(child)) {
          start = token < head ? Math.min(start, token) : start;
        }
      }
    }
    for (int token : syntax.children(head, "case")) {
      // "presumably by hired killers": what stands before the preposition is no part of the name
      start = token < head ? Math.max(start, token + 1) : start;
    }
    while (start < head && !opens(passage, start)) {
      start++;
    }
    return start;
  }

  private static boolean opens(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    String form = syntax.form(token);
    return !OPENERS.contains(syntax.tag(token))
        && !Set.of(
                "other",
                "another",
                "several",
                "many",
                "some",
                "few",
                "same",
                "such",
                "own",
                "various",
                "numerous",
                "different",
                "certain",
                "following",
                "alleged",
                "allegedly",
                "presumed",
                "suspected",
                "also",
                "then",
                "only",
                "both",
                "all")
            .contains(form)
        && Character.isLetterOrDigit(form.charAt(0))
        && passage.times().stream().noneMatch(t -> t.span().covers(syntax.token(token).span()));
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
