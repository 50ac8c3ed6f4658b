package org.attest.reading;

import java.util.List;
import java.util.Optional;
import org.attest.model.Claim;
import org.attest.model.Miss;

/** Notes the sentences that name an armed group and a deed but gave no claim. */
final class MissPass {

  private MissPass() {}

  /** Returns what was seen in the sentence and not understood. */
  static Optional<Miss> miss(Passage passage, List<Claim> claims) {
    if (!claims.isEmpty()) {
      return Optional.empty();
    }
    Optional<Participant> group =
        passage.participants().values().stream()
            .filter(Participant::group)
            .min(java.util.Comparator.comparing(Participant::span));
    Syntax syntax = passage.syntax();
    Optional<String> verb =
        java.util.stream.IntStream.range(0, syntax.size())
            .filter(syntax::verb)
            .filter(i -> !List.of("be", "have", "do").contains(syntax.lemma(i)))
            .boxed()
            .map(syntax::lemma)
            .findFirst();
    return group.map(g ->
        new Miss(
            passage.span(),
            "names "
                + g.name()
                + verb.map(v -> " and '" + v + "'").orElse("")
                + ", but no rule matches"));
  }
}
