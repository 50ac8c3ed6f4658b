package org.attest.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Who is meant by a group's standing to another: "its parent group", "the al-Qaeda affiliate". */
final class Kin {

  private static final Set<String> BRANCHES =
      Set.of("affiliate", "branch", "franchise", "offshoot", "splinter", "chapter", "ally");

  private final Who who;
  private final Salience salience;

  Kin(Who who, Salience salience) {
    this.who = who;
    this.salience = salience;
  }

  /**
   * "Its parent group" is the lexicon's parent of whom "its" stands for, and nobody where it has
   * none.
   */
  Optional<Participant> parent(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    Optional<Participant> child =
        syntax.children(i, "poss").stream()
            .flatMap(c -> passage.participant(c).stream())
            .findFirst();
    return child
        .flatMap(c -> who.entry(c.name()))
        .flatMap(entry -> entry.parents().stream().findFirst())
        .flatMap(p -> who.entry(p.name()))
        .map(a -> new Participant(a.name(), a.sort().word(), syntax.token(i).span(), "discourse"));
  }

  /** Whether a noun means a parent: "the parent organisation". */
  static boolean parental(Syntax syntax, int i) {
    return syntax.children(i, "compound", "amod").stream()
        .anyMatch(c -> syntax.form(c).equals("parent"));
  }

  /**
   * "The al-Qaeda affiliate", "the Islamic State branch": one of the parent's, and never the parent
   * itself; where no such one was named, the group that the report spoke of last.
   */
  Optional<Participant> branch(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    if (!BRANCHES.contains(syntax.lemma(i)) || syntax.plural(i)) {
      return Optional.empty();
    }
    List<String> parents =
        syntax.children(i, "compound", "amod", "poss").stream()
            .flatMap(c -> passage.participant(c).stream())
            .filter(Participant::group)
            .map(Participant::name)
            .toList();
    if (parents.isEmpty()) {
      return Optional.empty();
    }
    Predicate<Participant> ofTheParent =
        p ->
            p.group()
                && who.entry(p.name()).stream()
                    .flatMap(e -> e.parents().stream())
                    .anyMatch(a -> parents.contains(a.name()));
    return salience
        .best(passage, i, ofTheParent, Discourse.MEMORY)
        .or(() ->
            salience.best(
                passage,
                i,
                p -> p.group() && !parents.contains(p.name()) && who.entry(p.name()).isEmpty(),
                2));
  }

  /** Whether a name stands only to tell whose branch somebody else is. */
  static boolean namesTheParent(Syntax syntax, int token) {
    int head = syntax.head(token);
    return head >= 0
        && syntax.relation(token).matches("compound|amod|poss")
        && BRANCHES.contains(syntax.lemma(head));
  }
}
