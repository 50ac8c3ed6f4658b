package org.attest.reading;

import java.util.List;
import java.util.stream.IntStream;
import org.attest.model.Attribution.Manner;

/**
 * Who says it, of a verb in the active: its subject, also where the parser does not hang it there.
 */
final class CueSubject {

  private final CueBook book;

  CueSubject(CueBook book) {
    this.book = book;
  }

  /** Returns who says it; nobody where the words name none. */
  CueSource of(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    int outer = raised(syntax, verb);
    if (outer >= 0) {
      return of(passage, outer);
    }
    List<Integer> heads = Frame.surfaceSubjects(syntax, verb, 0);
    List<Integer> spoken =
        speech(syntax, verb) && heads.stream().allMatch(h -> PlainOrder.quoted(syntax, h, verb))
            ? PlainOrder.besideQuotation(syntax, verb)
            : List.of();
    if (spoken.isEmpty() && !heads.isEmpty()) {
      spoken = PlainOrder.behindSemicolon(syntax, heads, verb);
    }
    if (!spoken.isEmpty()) {
      return new CueSource(syntax.top(syntax.span(spoken)), spoken);
    }
    List<Integer> own = syntax.children(verb, "nsubj");
    boolean relative = own.size() == 1 && syntax.tag(own.getFirst()).startsWith("W");
    if (heads.isEmpty()) {
      CueSource reduced = ofReduced(syntax, verb);
      return reduced.head() >= 0 || !speech(syntax, verb) ? reduced : first(syntax, verb);
    }
    int head = CueSource.ofText(syntax, verb, heads.getFirst());
    return relative
        ? new CueSource(head, List.of(own.getFirst()))
        : new CueSource(head, CueSource.phrase(syntax, head, verb));
  }

  /** The verb whose subject a verb of saying shares, past the clause it hangs in; -1 if none. */
  int raised(Syntax syntax, int verb) {
    int head = syntax.head(verb);
    if (head < 0 || syntax.has(verb, "nsubj", "nsubjpass", "mark") || !speech(syntax, verb)) {
      return -1;
    }
    boolean joined =
        syntax.relation(verb).equals("conj")
            && syntax.verb(head)
            && !syntax.tag(verb).equals("VB")
            && syntax.children(head, "cc").stream()
                .noneMatch(c -> syntax.form(c).matches("or|either"));
    int before = verb - (verb > 0 && syntax.form(verb - 1).equals("while") ? 2 : 1);
    boolean apart =
        syntax.tag(verb).equals("VBG") && before >= 0 && syntax.form(before).equals(",");
    for (int at = head; at >= 0 && (joined || apart); at = syntax.head(at)) {
      int above = syntax.head(at);
      if (above >= 0 && syntax.relation(at).equals("ccomp") && speech(syntax, above)) {
        return apart || syntax.tag(above).equals(syntax.tag(verb)) ? above : -1;
      }
      if (joined) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether a verb tells of words spoken or written. */
  boolean speech(Syntax syntax, int verb) {
    return book.at("verb", syntax.lemma(verb)).stream()
        .anyMatch(e -> e.cue().manner() == Manner.SPEECH);
  }

  /**
   * "An indictment unsealed in June alleges that …": the parser took the participle for the verb of
   * the sentence, and hung the verb on it.
   */
  private static CueSource ofReduced(Syntax syntax, int verb) {
    int participle = syntax.head(verb);
    boolean hung =
        participle >= 0
            && participle < verb
            && syntax.relation(verb).equals("ccomp")
            && syntax.tag(verb).matches("VB[DZP]")
            && !syntax.has(verb, "mark", "aux")
            && syntax.tag(participle).matches("VB[DN]")
            && !syntax.has(participle, "aux", "dobj")
            && IntStream.range(participle, verb).noneMatch(t -> syntax.relation(t).equals("punct"));
    List<Integer> subjects = hung ? syntax.children(participle, "nsubj") : List.of();
    return subjects.size() != 1
        ? CueSource.NOBODY
        : new CueSource(
            subjects.getFirst(),
            IntStream.range(syntax.subtree(subjects.getFirst()).getFirst(), verb).boxed().toList());
  }

  /** "The rebels, once called bandits after …, say that …": who opens the sentence. */
  private static CueSource first(Syntax syntax, int verb) {
    List<Integer> opening = PlainOrder.opening(syntax, verb);
    return opening.isEmpty()
        ? CueSource.NOBODY
        : new CueSource(syntax.top(syntax.span(opening)), opening);
  }
}
