package org.attest.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attest.model.Details;
import org.attest.model.When;

/**
 * Until when persons held their posts: the dead until their death, wherever the report tells it,
 * and those who stepped down or were deposed until then, where the same sentence tells it. An
 * arrest ends no post. One document's; works out the deaths when it is first asked.
 */
final class Fates {

  /** Who is shot or gunned need not be dead, if no word says so. */
  private static final Set<String> SHOOT = Set.of("shoot", "gun");

  /** A post that was over before, or that no death ends. */
  private static final Pattern PAST =
      Pattern.compile(
          "(?i)\\b(?:former|formerly|ex|then|late|had|previously|once|(?:co-)?founder)\\b");

  private final List<Passage> passages;
  private final Who who;
  private final Map<String, When> deaths = new HashMap<>();
  private boolean read;

  Fates(List<Passage> passages, Who who) {
    this.passages = passages;
    this.who = who;
  }

  /** Returns when somebody's post ended that a sentence tells of, as far as the report says so. */
  Optional<When> end(Passage passage, Draft draft, Details.Role role) {
    String words = draft.quote().of(passage.text()) + " " + role.post();
    if (PAST.matcher(words).find()) {
      return Optional.empty();
    }
    return left(passage, role.person()).or(() -> death(role.person()));
  }

  private Optional<When> death(String person) {
    if (!read) {
      read = true;
      passages.forEach(this::note);
    }
    return Optional.ofNullable(deaths.get(person));
  }

  private void note(Passage passage) {
    Syntax syntax = passage.syntax();
    for (int at = 0; at < syntax.size(); at++) {
      Optional<When> date =
          who.listed("fatal-nouns", syntax.lemma(at)) ? below(passage, at) : Optional.empty();
      if (date.isPresent()) {
        int noun = at;
        Stream.concat(
                syntax.children(at, "poss", "nmod:poss").stream(),
                syntax.obliques(at, Set.of("of")).stream())
            .flatMap(t -> named(passage, t))
            .filter(_ -> !denied(passage, noun))
            .forEach(name -> deaths.putIfAbsent(name, date.get()));
      } else if (syntax.verb(at)) {
        int verb = at;
        Frame frame = Frame.of(syntax, at);
        List<Integer> dead =
            who.listed("deed-die", syntax.lemma(at))
                ? frame.agents()
                : who.listed("fatal-verbs", syntax.lemma(at)) || shotDead(syntax, at)
                    ? frame.patients()
                    : List.of();
        dead.stream()
            .flatMap(t -> named(passage, t))
            .forEach(name -> told(passage, verb).ifPresent(d -> deaths.putIfAbsent(name, d)));
      }
    }
  }

  private Optional<When> left(Passage passage, String person) {
    Syntax syntax = passage.syntax();
    return IntStream.range(0, syntax.size())
        .filter(syntax::verb)
        .filter(v -> {
          Frame frame = Frame.of(syntax, v);
          boolean removed = who.listed("ousting-verbs", syntax.lemma(v)) && frame.passive();
          boolean left = leaves(syntax, v) && !frame.passive();
          return (removed ? frame.patients() : left ? frame.agents() : List.<Integer>of())
              .stream().flatMap(t -> named(passage, t)).anyMatch(person::equals);
        })
        .boxed()
        .flatMap(v -> told(passage, v).stream())
        .findFirst();
  }

  private boolean leaves(Syntax syntax, int verb) {
    String lemma = syntax.lemma(verb);
    Predicate<String> particle =
        word ->
            syntax.children(verb, "prt", "advmod").stream()
                .anyMatch(p -> syntax.form(p).matches(word));
    return who.listed("resigning-verbs", lemma)
        && !(Set.of("step", "stand").contains(lemma) && !particle.test("down|aside"));
  }

  private static boolean shotDead(Syntax syntax, int verb) {
    return SHOOT.contains(syntax.lemma(verb))
        && IntStream.range(verb + 1, Math.min(verb + 3, syntax.size()))
            .anyMatch(t -> syntax.form(t).matches("dead|down"));
  }

  /** The persons that a token names: itself, or in the words beside it. */
  private Stream<String> named(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    int head = syntax.relation(token).equals("appos") ? syntax.head(token) : token;
    return Stream.concat(
            Stream.of(token, head).flatMap(t -> who.at(passage, t).stream()),
            Stream.concat(
                    syntax.children(token, "appos", "compound", "dep").stream(),
                    syntax.children(token, "nmod").stream()
                        .flatMap(n -> syntax.children(n, "appos").stream()))
                .flatMap(c -> passage.participant(c).stream()))
        .filter(Participant::person)
        .map(Participant::name)
        .distinct();
  }

  /** When a verb tells it to have happened; empty where it is denied, hedged or has no date. */
  private Optional<When> told(Passage passage, int verb) {
    return denied(passage, verb) || Reality.hypothetical(passage.syntax(), verb, who)
        ? Optional.empty()
        : ClauseTimes.ofDeed(passage, verb, Quotes.clause(passage, verb))
            .map(TimeExpression::date)
            .filter(When::known);
  }

  private boolean denied(Passage passage, int at) {
    return Denial.around(passage, at, who)
        || passage.voicesOf(at).stream()
            .anyMatch(s -> s.source().isEmpty() && s.status().isPresent());
  }

  /** The date that stands under a noun: "his death in May 2017". */
  private static Optional<When> below(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    return passage.times().stream()
        .filter(t -> t.date().known())
        .filter(t -> {
          int token = syntax.at(t.span().start());
          return token > noun && syntax.below(token, noun);
        })
        .findFirst()
        .map(TimeExpression::date);
  }
}
