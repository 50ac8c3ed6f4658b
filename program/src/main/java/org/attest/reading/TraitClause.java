package org.attest.reading;

import java.util.List;
import java.util.Set;

/**
 * A clause that may tell a trait: its verb, its subject, and whether it tells of a state or habit
 * and not of one deed.
 *
 * @param subject the token of its first subject, its own or the one it borrows
 * @param all the tokens of the clause, without other clauses joined to it
 * @param said those of them that are said of the subject
 */
record TraitClause(Passage passage, int verb, int subject, List<Integer> all, List<Integer> said) {

  private static final Set<String> OTHER_CLAUSES =
      Set.of("conj", "parataxis", "ccomp", "advcl", "dep");

  /** Returns the clause of a verb that has a subject. */
  static TraitClause of(Passage passage, int verb, int subject) {
    Syntax syntax = passage.syntax();
    List<Integer> all =
        syntax.subtree(
            verb,
            c ->
                !syntax.verb(c) || !OTHER_CLAUSES.contains(syntax.relation(c)) || where(syntax, c));
    return new TraitClause(
        passage,
        verb,
        subject,
        all,
        all.stream()
            .filter(t -> !syntax.below(t, subject))
            .filter(t -> !syntax.relation(t).matches("compound|poss"))
            .toList());
  }

  /** "Music is forbidden wherever the group rules". */
  private static boolean where(Syntax syntax, int verb) {
    return syntax.children(verb, "advmod", "mark").stream()
        .anyMatch(w -> syntax.form(w).matches("where|wherever"));
  }

  Syntax syntax() {
    return passage.syntax();
  }

  /** "Fed thousands in March": what has a date is an event; "every March" is none. */
  boolean dated() {
    boolean measured =
        syntax().children(verb, "tmod", "npadvmod").stream()
            .anyMatch(t ->
                syntax().children(t, "det").stream()
                    .noneMatch(d -> syntax().form(d).matches("every|each")));
    return measured
        || passage.times().stream()
            .anyMatch(time ->
                all.stream()
                    .filter(t -> time.span().covers(syntax().token(t).span()))
                    .anyMatch(t -> syntax().preposition(t).matches("on|in|at|")));
  }

  /** The present, "are paid", "have been paid", "often paid". */
  boolean habit() {
    List<String> auxiliaries =
        syntax().children(verb, "aux", "auxpass").stream().map(syntax()::form).toList();
    return Habit.is(syntax(), verb)
        || present(syntax(), verb)
        || auxiliaries.contains("is")
        || auxiliaries.contains("are")
        || (auxiliaries.contains("been") && syntax().plural(subject));
  }

  /** "Farmers pay", where the parser takes the verb for an infinitive. */
  static boolean present(Syntax syntax, int verb) {
    return syntax.tag(verb).equals("VB")
        && syntax.relation(verb).matches("root|conj|relcl")
        && syntax.children(verb, "nsubj").stream().anyMatch(syntax::plural)
        && !syntax.has(verb, "aux", "auxpass");
  }

  /** "Taxed farmers", "boys were taught": what was done to any of a kind, none in particular. */
  boolean usedTo() {
    boolean passive = Frame.passive(syntax(), verb, 0);
    List<Integer> objects = passive ? List.of(subject) : syntax().children(verb, "dobj");
    return (passive || syntax().tag(verb).equals("VBD"))
        && !objects.isEmpty()
        && objects.stream()
            .allMatch(o ->
                syntax().plural(o)
                    && !syntax().has(o, "det", "nummod", "poss")
                    && passage.numberOf(o).isEmpty());
  }

  /** "Wear amulets": what any of the subject does, to nobody in particular. */
  boolean usual() {
    List<Integer> objects = syntax().children(verb, "dobj");
    return syntax().tag(verb).matches("VB[ZP]")
        && !syntax().tag(subject).startsWith("PRP")
        && !syntax().has(verb, "aux", "auxpass", "ccomp", "mark")
        && !objects.isEmpty()
        && objects.stream().allMatch(this::unnumbered)
        && said.stream().noneMatch(this::named);
  }

  private boolean unnumbered(int object) {
    return (syntax().plural(object) || syntax().form(object).matches("themselves|itself"))
        && !syntax().definite(object)
        && passage.numberOf(object).isEmpty();
  }

  private boolean named(int token) {
    return passage.participant(token).filter(p -> !p.how().equals("discourse")).isPresent();
  }

  /** Returns the verb and what is said with it, but no one thing that is known or counted. */
  List<Integer> ofAnyKind() {
    return said.stream()
        .filter(t -> t == verb || (!syntax().definite(t) && passage.numberOf(t).isEmpty()))
        .toList();
  }
}
