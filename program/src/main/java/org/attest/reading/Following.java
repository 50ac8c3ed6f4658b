package org.attest.reading;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose men those are who are named by their leader: "X's fighters", "men led by X", "followers of
 * X" belong to the group in which the report has given X a post.
 */
final class Following {

  private final Who who;
  private final Posts posts;

  Following(Who who, Posts posts) {
    this.who = who;
    this.posts = posts;
  }

  /** Returns the armed group of the person who leads those whom the noun names. */
  Optional<Participant> of(Passage passage, int noun) {
    return organisations(passage, noun)
        .flatMap(group -> who.entry(group).stream())
        .map(entry -> they(passage, noun, entry.name(), entry.sort().word()))
        .filter(Participant::armed)
        .findFirst();
  }

  /**
   * Returns whom a leader's own are, if a noun names them ("his men", "X's organisation"). Where
   * the posts are those of armed groups only, one that no lexicon knows is one too.
   */
  Optional<Participant> own(Passage passage, int noun) {
    return who.listed("own-people", passage.syntax().lemma(noun))
        ? organisations(passage, noun)
            .map(group ->
                they(
                    passage,
                    noun,
                    group,
                    who.entry(group).map(e -> e.sort().word()).orElse("armed-group")))
            .findFirst()
        : Optional.empty();
  }

  private Stream<String> organisations(Passage passage, int noun) {
    return leaders(passage.syntax(), noun)
        .flatMap(t -> passage.participant(t).stream())
        .filter(Participant::person)
        .flatMap(p -> posts.organisationOf(p.name()).stream());
  }

  private static Participant they(Passage passage, int noun, String group, String sort) {
    return new Participant(
        group, sort, passage.syntax().span(passage.phraseTokens(noun)), "discourse");
  }

  private Stream<Integer> leaders(Syntax syntax, int noun) {
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
            .filter(v -> who.listed("leading-verbs", syntax.lemma(v)))
            .flatMap(v -> syntax.obliques(v, Set.of("by")).stream());
    return Stream.of(owners, loyal, led).flatMap(s -> s);
  }
}
