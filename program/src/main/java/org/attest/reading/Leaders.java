package org.attest.reading;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Learns from a report who leads which armed group: "its leader, X", "X, who heads Y", "Y, led by
 * X". So "X's men" are told apart from everybody else's.
 */
final class Leaders {

  /** What stands between a person's name and another of his. */
  private static final Pattern ALIAS =
      Pattern.compile(
          ",? \\(?(?:better |also |widely )?(?:known(?: simply)?"
              + " as|alias|called|nicknamed|a\\.k\\.a\\.) [\"“'‘]?");

  private static final Set<String> LEAD = Set.of("lead", "command", "head", "found", "run");

  private final Who who;
  private final Posts posts;

  Leaders(Who who, Posts posts) {
    this.who = who;
    this.posts = posts;
  }

  /** Notes whom the sentence tells to lead a group. */
  void note(Passage passage) {
    Syntax syntax = passage.syntax();
    for (int i = 0; i < syntax.size(); i++) {
      if (syntax.verb(i) && LEAD.contains(syntax.lemma(i))) {
        verb(passage, i);
      } else if (who.listed("leader-posts", syntax.lemma(i)) && !Who.past(syntax, i)) {
        post(passage, i);
      }
    }
  }

  private void verb(Passage passage, int verb) {
    Frame frame = Frame.of(passage.syntax(), verb);
    Optional<Participant> group =
        frame.patients().stream().flatMap(t -> whole(passage, t).stream()).findFirst();
    frame.agents().stream()
        .flatMap(t -> person(passage, t).stream())
        .findFirst()
        .ifPresent(p -> group.ifPresent(g -> note(passage, p, g)));
  }

  private void note(Passage passage, Participant person, Participant group) {
    posts.note(person.name(), group.name());
    passage.participants().values().stream()
        .filter(Participant::person)
        .filter(p -> p.span().start() > person.span().end())
        .filter(p ->
            ALIAS
                .matcher(passage.text().substring(person.span().end(), p.span().start()))
                .matches())
        .forEach(p -> posts.note(p.name(), group.name()));
  }

  private void post(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    int head = syntax.head(noun);
    boolean before = head >= 0 && syntax.relation(noun).equals("compound");
    Stream<Integer> owners =
        Stream.concat(
            owners(syntax, noun),
            before ? syntax.children(head, "compound", "poss").stream() : Stream.of());
    Optional<Participant> group = owners.flatMap(t -> group(passage, t).stream()).findFirst();
    holders(syntax, noun)
        .flatMap(t -> person(passage, t).stream())
        .findFirst()
        .ifPresent(p -> group.ifPresent(g -> note(passage, p, g)));
  }

  private static Stream<Integer> owners(Syntax syntax, int noun) {
    return Stream.concat(
        syntax.children(noun, "poss", "compound").stream(),
        syntax.obliques(noun, Set.of("of")).stream());
  }

  /** "X, its leader", "its leader, X", "leader X", "X is its leader", "its leader is X". */
  private static Stream<Integer> holders(Syntax syntax, int noun) {
    int head = syntax.head(noun);
    Stream<Integer> beside = syntax.children(noun, "appos").stream();
    if (head < 0) {
      return beside;
    }
    boolean is = syntax.lemma(head).equals("be");
    Stream<Integer> above =
        switch (syntax.relation(noun)) {
          case "appos", "compound" -> Stream.of(head);
          case "attr" -> is ? syntax.children(head, "nsubj").stream() : Stream.of();
          case "nsubj" -> is ? syntax.children(head, "attr").stream() : Stream.of();
          default -> Stream.of();
        };
    return Stream.concat(beside, above);
  }

  private Optional<Participant> group(Passage passage, int token) {
    return who.at(passage, token).filter(Participant::armed);
  }

  /** "A faction of former rebels led by X": he leads the faction, wherever the parser hangs it. */
  private Optional<Participant> whole(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    boolean part =
        syntax.relation(token).equals("nmod")
            && syntax.preposition(token).equals("of")
            && syntax.head(token) >= 0;
    return group(passage, token)
        .or(() -> part ? group(passage, syntax.head(token)) : Optional.empty());
  }

  private static Optional<Participant> person(Passage passage, int token) {
    return passage.participant(token).filter(Participant::person);
  }
}
