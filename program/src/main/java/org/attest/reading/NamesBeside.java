package org.attest.reading;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the words beside a noun such as "group" tell: by what name it goes, or that it is another.
 */
final class NamesBeside {

  /** By which words a noun is told to be who bears the name that follows. */
  private static final Set<String> NAMED = Set.of("known", "called", "named", "dubbed");

  private final Who who;

  NamesBeside(Who who) {
    this.who = who;
  }

  /** Who the noun is by a name set beside it: "another group, the X", "the militia known as X". */
  Optional<Participant> sameAs(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    String lemma = syntax.lemma(i);
    boolean kind =
        Stream.of("group-nouns", "type-nouns", "branches", "name-kinds")
            .anyMatch(list -> who.words(list).contains(lemma));
    if (!kind || syntax.plural(i)) {
      return Optional.empty();
    }
    Stream<Integer> beside = syntax.children(i, "appos").stream().filter(c -> c > i);
    boolean told = i + 2 < syntax.size() && NAMED.contains(syntax.form(i + 1));
    Stream<Integer> named =
        told ? Stream.of(i + 2, i + 3, i + 4).filter(c -> c < syntax.size()) : Stream.of();
    return Stream.concat(beside, named)
        .flatMap(c -> passage.participant(c).stream())
        .filter(Participant::group)
        .findFirst();
  }

  /** "The rival group", "the northern rebels", "the Zeta group": one not spoken of so far. */
  boolean another(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    boolean other =
        syntax.children(i, "amod", "compound", "advmod").stream()
            .anyMatch(c -> who.listed("other-adjectives", syntax.form(c)));
    boolean name =
        Stream.concat(
                syntax.children(i, "compound", "appos").stream(),
                syntax.obliques(i, Set.of("of", "under")).stream())
            .anyMatch(c -> properName(passage, c));
    return other || name;
  }

  /** A name that is known neither as somebody's nor as a place's, nor says of which land. */
  private boolean properName(Passage passage, int i) {
    Syntax syntax = passage.syntax();
    return syntax.tag(i).startsWith("NNP")
        && java.lang.Character.isUpperCase(syntax.token(i).form().charAt(0))
        && passage.participant(i).filter(p -> !p.person()).isEmpty()
        && passage.place(i).isEmpty()
        && !who.words("peoples").contains(syntax.token(i).form())
        && !who.demonym(syntax.token(i).form());
  }
}
