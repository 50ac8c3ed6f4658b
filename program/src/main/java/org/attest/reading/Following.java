package org.attest.reading;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose men those are who are named by their leader: "X's fighters", "men led by X", "followers of
 * X" belong to the group in which the report has given X a post.
 */
final class Following {

  private static final Set<String> LED = Set.of("lead", "command", "head", "direct");

  private final Who who;
  private final Posts posts;

  Following(Who who, Posts posts) {
    this.who = who;
    this.posts = posts;
  }

  /** Returns the armed group of the person who leads those whom the noun names. */
  Optional<Participant> of(Passage passage, int noun) {
    return leaders(passage.syntax(), noun)
        .flatMap(t -> passage.participant(t).stream())
        .filter(Participant::person)
        .flatMap(p -> posts.organisationOf(p.name()).stream())
        .flatMap(group -> who.entry(group).stream())
        .map(entry ->
            new Participant(
                entry.name(),
                entry.sort().word(),
                passage.syntax().span(passage.phraseTokens(noun)),
                "discourse"))
        .filter(Participant::armed)
        .findFirst();
  }

  private static Stream<Integer> leaders(Syntax syntax, int noun) {
    Stream<Integer> owners =
        Stream.concat(
            syntax.children(noun, "poss").stream(),
            syntax.obliques(noun, Set.of("of", "under")).stream());
    Stream<Integer> loyal =
        syntax.children(noun, "amod", "acl", "relcl").stream()
            .filter(c -> syntax.form(c).equals("loyal"))
            .flatMap(c -> syntax.obliques(c, Set.of("to")).stream());
    Stream<Integer> led =
        syntax.children(noun, "acl", "relcl").stream()
            .filter(v -> LED.contains(syntax.lemma(v)))
            .flatMap(v -> syntax.obliques(v, Set.of("by")).stream());
    return Stream.of(owners, loyal, led).flatMap(s -> s);
  }
}
