package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Kind;

/** Finds how many an actor numbers: a number of fighters, members or troops that it has. */
final class StrengthPass {

  private final Who who;

  StrengthPass(Who who) {
    this.who = who;
  }

  /** Returns the strengths that a sentence gives. */
  List<Draft> drafts(Passage passage) {
    List<Draft> drafts = new ArrayList<>();
    List<Integer> seen = new ArrayList<>();
    for (int i = 0; i < passage.syntax().size(); i++) {
      if (who.listed("strength-units", passage.syntax().lemma(i))) {
        Optional<NumberExpression> number = passage.numberOf(i);
        int verb = Quotes.clauseTop(passage.syntax(), i);
        if (number.isPresent() && !seen.contains(verb) && strength(passage, i, verb)) {
          int unit = i;
          holder(passage, i, verb)
              .ifPresent(p -> {
                seen.add(verb);
                drafts.add(draft(passage, p, number.get(), unit, verb));
              });
        }
      }
    }
    return drafts;
  }

  private boolean strength(Passage passage, int unit, int verb) {
    Syntax syntax = passage.syntax();
    for (int at : syntax.ancestors(unit)) {
      if (syntax.verb(at) && who.listed("loss-verbs", syntax.lemma(at))) {
        return false;
      }
    }
    boolean lost =
        syntax.subtree(verb).stream()
            .filter(syntax::verb)
            .filter(v ->
                syntax.relation(v).matches("xcomp|acl|relcl")
                    && (syntax.head(v) == verb || syntax.head(v) == unit))
            .anyMatch(v -> who.listed("loss-verbs", syntax.lemma(v)));
    if (lost) {
      return false;
    }
    boolean verbFits = who.listed("strength-verbs", syntax.lemma(verb));
    boolean nounFits =
        syntax.ancestors(unit).stream().anyMatch(a -> who.listed("strength-nouns", syntax.lemma(a)))
            || Frame.surfaceSubjects(syntax, verb, 0).stream()
                .flatMap(s -> syntax.subtree(s).stream())
                .anyMatch(t -> who.listed("strength-nouns", syntax.lemma(t)))
            || syntax.children(unit, "amod", "acomp").stream()
                .anyMatch(c -> syntax.form(c).equals("strong"));
    return verbFits || nounFits;
  }

  private Optional<Participant> holder(Passage passage, int unit, int verb) {
    Syntax syntax = passage.syntax();
    List<Integer> candidates =
        new ArrayList<>(syntax.children(unit, "compound", "amod", "poss", "nmod"));
    for (int subject : Frame.surfaceSubjects(syntax, verb, 0)) {
      candidates.add(subject);
      candidates.addAll(syntax.subtree(subject));
    }
    candidates.addAll(syntax.obliques(verb, Set.of("of", "within", "in", "under")));
    candidates.add(unit);
    return candidates.stream()
        .flatMap(c -> who.at(passage, c).stream())
        .filter(p -> p.armed() || p.sort().equals("state"))
        .map(this::state)
        .findFirst()
        .or(() -> topic(passage, verb));
  }

  /** "Estimates range from …" with nobody named is about the headline's group. */
  private Optional<Participant> topic(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    boolean estimate =
        syntax.subtree(verb).stream().anyMatch(t -> who.listed("strength-nouns", syntax.lemma(t)));
    boolean other = passage.participants().values().stream().anyMatch(Participant::armed);
    return estimate && !other
        ? who.entry(who.topic())
            .map(a ->
                new Participant(a.name(), a.sort().word(), syntax.token(verb).span(), "discourse"))
        : Optional.empty();
  }

  /** "US troops" are the state's forces. */
  private Participant state(Participant p) {
    if (!p.sort().equals("state")) {
      return p;
    }
    return who.organOf(p.name(), "forces")
        .or(() -> who.organOf(p.name(), "military"))
        .map(n -> new Participant(n, "state-force", p.span(), p.how()))
        .orElse(p);
  }

  private Draft draft(
      Passage passage, Participant holder, NumberExpression number, int unit, int verb) {
    Count count = number.count();
    for (NumberExpression other : passage.numbers()) {
      if (!other.equals(number) && other.money().isEmpty() && isRange(passage, number, other)) {
        count = range(count, other.count());
      }
    }
    Details details = new Details.Strength(count, passage.syntax().form(unit), "");
    return new Draft(
        Kind.STRENGTH.word() + ".number",
        holder.name(),
        details,
        Quotes.clause(passage, verb),
        verb,
        Optional.empty(),
        false);
  }

  /** "from several thousand … to as low as 500". */
  private static boolean isRange(Passage passage, NumberExpression a, NumberExpression b) {
    int from = Math.min(a.span().end(), b.span().end());
    int to = Math.max(a.span().start(), b.span().start());
    String between = from < to ? passage.text().substring(from, to) : "";
    return between.length() < 40 && between.matches("(?s).*\\b(?:to|and)\\b\\s*");
  }

  private static Count range(Count a, Count b) {
    OptionalLong low =
        a.low().isPresent() && b.low().isPresent()
            ? OptionalLong.of(Math.min(a.low().getAsLong(), b.low().getAsLong()))
            : a.low().isPresent() ? a.low() : b.low();
    OptionalLong high =
        a.high().isPresent() && b.high().isPresent()
            ? OptionalLong.of(Math.max(a.high().getAsLong(), b.high().getAsLong()))
            : OptionalLong.empty();
    String words = a.lowText().isEmpty() ? b.highText() : a.highText();
    boolean wordsAbove = low.isPresent() && !words.isEmpty();
    return new Count(
        low,
        wordsAbove ? OptionalLong.empty() : high,
        wordsAbove ? "" : words,
        words,
        a.approximate() || b.approximate());
  }
}
