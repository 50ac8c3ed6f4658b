package org.attest.reading;

import java.util.Set;

/** Tells what is planned, promised or due, and not yet done. */
final class Intention {

  /** What is done to a deed before it is done. */
  private static final Set<String> PLANNED =
      Set.of("plan", "plot", "prepare", "contemplate", "threaten", "promise", "vow");

  private static final Set<String> PHASES =
      Set.of("keep", "continue", "go", "carry", "start", "begin", "resume");

  /** Of talks, or of a truce, that have not begun. */
  private static final Set<String> READY = Set.of("ready", "willing", "prepared", "open");

  private Intention() {}

  /** "plans to", "has vowed to", "will", "seeks to": not yet done. */
  static boolean of(Passage passage, int anchor, Who who) {
    Syntax syntax = passage.syntax();
    if (Asides.apposed(syntax, anchor)) {
      return false;
    }
    int at = Quotes.clauseTop(syntax, anchor);
    if (at != anchor
        && syntax.relation(anchor).equals("dobj")
        && syntax.head(anchor) == at
        && PLANNED.contains(syntax.lemma(at))) {
      return true;
    }
    if (new MerelyNamed(who).foiled(syntax, anchor)) {
      return true;
    }
    if (syntax.lemma(at).equals("be")
        && syntax.children(at, "acomp").stream().anyMatch(a -> READY.contains(syntax.form(a)))) {
      return true;
    }
    int phase = phase(syntax, at);
    if (syntax.verb(phase)
        && syntax.children(phase, "aux").stream()
            .anyMatch(a -> Set.of("will", "'ll", "shall").contains(syntax.form(a)))) {
      return true;
    }
    for (int depth = 0; depth < 3 && at >= 0; depth++) {
      int head = syntax.head(at);
      if (appointed(syntax, at)) {
        return true;
      }
      if (head >= 0
          && syntax.relation(at).matches("xcomp|acl")
          && !syntax.tag(at).matches("VBD|VBZ|VBP")
          && who.listed("intend-words", syntax.lemma(head))) {
        return true;
      }
      at = head;
    }
    return false;
  }

  /** "Would go on attacking": the verb whose mood is that of a deed, where it tells its phase. */
  static int phase(Syntax syntax, int verb) {
    int head = syntax.head(verb);
    return head >= 0
            && syntax.relation(verb).matches("xcomp|ccomp|advcl|dep")
            && PHASES.contains(syntax.lemma(head))
            && syntax.tag(verb).matches("VBG|VB")
        ? head
        : verb;
  }

  /** "were to withdraw", "are due to resume", "is set to begin". */
  static boolean appointed(Syntax syntax, int verb) {
    int head = syntax.head(verb);
    boolean infinitive =
        syntax.tag(verb).equals("VB")
            && syntax.children(verb, "aux", "mark").stream()
                .anyMatch(m -> syntax.form(m).equals("to"));
    return infinitive
        && head >= 0
        && syntax.relation(verb).matches("xcomp|acl|advcl")
        && (syntax.form(head).matches("are|is|was|were|'s|be")
            || Set.of("due", "set", "scheduled", "expect", "schedule", "ready", "poised")
                .contains(syntax.lemma(head)));
  }
}
