package org.attest.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attest.model.Claim;
import org.attest.model.Miss;
import org.attest.model.Span;

/**
 * Notes what an analyst could teach: sentences that name an armed group and gave no claim, and
 * names that nobody knows where somebody fights.
 */
final class MissPass {

  private static final Set<String> LIGHT = Set.of("be", "have", "do");

  /** Who does one of these, or has it done to them, may be an armed group. */
  private static final Set<String> FIGHTING =
      Set.of(
          "armed-attack",
          "bombing",
          "suicide-bombing",
          "kidnapping",
          "arson",
          "clash",
          "siege",
          "territorial-change");

  private final Set<String> fighting = new HashSet<>();
  private final CueBook cues;

  MissPass(RuleBook book) {
    cues = book.cues();
    book.events().stream()
        .filter(trigger -> trigger.part().equals("verb") && FIGHTING.contains(trigger.type()))
        .forEach(trigger -> fighting.addAll(trigger.lemmas()));
    fighting.removeIf(verb -> cues.at("verb", verb).stream().anyMatch(e -> e.particle().isEmpty()));
  }

  /** Returns what was seen in the sentence and not understood. */
  List<Miss> misses(Passage passage, List<Claim> claims) {
    List<Miss> misses = new ArrayList<>(unknown(passage));
    if (claims.isEmpty()) {
      untold(passage).ifPresent(misses::add);
    }
    return misses;
  }

  private Optional<Miss> untold(Passage passage) {
    Optional<Participant> group =
        passage.participants().values().stream()
            .filter(Participant::group)
            .min(Comparator.comparing(Participant::span));
    return group.map(g ->
        new Miss(
            passage.span(),
            "names "
                + g.name()
                + verb(passage.syntax()).map(v -> " and '" + v + "'").orElse("")
                + ", but no rule matches"));
  }

  /** The first verb that tells something itself: not "says", where something else is said. */
  private Optional<String> verb(Syntax syntax) {
    List<String> verbs =
        IntStream.range(0, syntax.size())
            .filter(syntax::verb)
            .mapToObj(syntax::lemma)
            .filter(verb -> !LIGHT.contains(verb))
            .toList();
    return verbs.stream()
        .filter(verb -> !says(verb))
        .findFirst()
        .or(() -> verbs.stream().findFirst());
  }

  private boolean says(String verb) {
    return !cues.at("verb", verb).isEmpty();
  }

  private List<Miss> unknown(Passage passage) {
    Syntax syntax = passage.syntax();
    return IntStream.range(0, syntax.size())
        .filter(i -> syntax.verb(i) && fighting.contains(syntax.lemma(i)))
        .boxed()
        .flatMap(verb -> parties(syntax, verb))
        .filter(token -> nameless(passage, token))
        .map(token -> new Miss(name(syntax, token), Miss.UNKNOWN_NAME))
        .distinct()
        .toList();
  }

  private static Stream<Integer> parties(Syntax syntax, int verb) {
    Frame frame = Frame.of(syntax, verb);
    return Stream.of(
            frame.agents().stream(),
            syntax.children(verb, "dobj").stream(),
            syntax.obliques(verb, Set.of("with", "against")).stream())
        .flatMap(tokens -> tokens);
  }

  /** "The Tidewalkers": a name with its article, of no person, place or actor that is known. */
  private static boolean nameless(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    return syntax.tag(token).startsWith("NNP")
        && (syntax.definite(token) || syntax.tag(token).equals("NNPS"))
        && syntax.token(token).name().matches("|ORGANIZATION")
        && passage.participant(token).isEmpty()
        && nameTokens(syntax, token).stream().allMatch(t -> passage.place(t).isEmpty());
  }

  private static Span name(Syntax syntax, int token) {
    return syntax.span(nameTokens(syntax, token));
  }

  private static List<Integer> nameTokens(Syntax syntax, int token) {
    return syntax.subtree(
        token, t -> syntax.relation(t).equals("compound") && syntax.tag(t).startsWith("NNP"));
  }
}
