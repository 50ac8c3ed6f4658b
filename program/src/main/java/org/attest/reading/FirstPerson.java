package org.attest.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Span;

/**
 * Whom "we" and "our" stand for in quoted words: the armed group that speaks, or whose spokesman or
 * leader the report says is speaking.
 */
final class FirstPerson {

  private static final Set<String> OWN = Set.of("we", "us", "our", "ours");

  private FirstPerson() {}

  /** Notes whom the first persons of a sentence stand for, which already has its sayings. */
  static void note(Passage passage, List<Passage> passages, List<Quotation> quotations) {
    Syntax syntax = passage.syntax();
    for (int i = 0; i < syntax.size(); i++) {
      Span where = syntax.token(i).span();
      if (OWN.contains(syntax.form(i))
          && passage.participant(i).isEmpty()
          && quotations.stream().anyMatch(q -> q.span().covers(where))) {
        int token = i;
        passage.voicesOf(i).reversed().stream()
            .findFirst()
            .flatMap(saying -> group(passages, saying))
            .ifPresent(group -> passage.put(token, group.at(where, "discourse")));
      }
    }
  }

  private static Optional<Participant> group(List<Passage> passages, Saying saying) {
    if (saying.speaker().group()) {
      return Optional.of(saying.speaker());
    }
    List<Participant> beside =
        passages.stream()
            .flatMap(p -> p.participants().values().stream())
            .filter(Participant::group)
            .filter(p -> saying.where().source().stream().anyMatch(s -> s.covers(p.span())))
            .toList();
    boolean one = beside.stream().map(Participant::name).distinct().count() == 1;
    return one ? Optional.of(beside.getFirst()) : Optional.empty();
  }
}
