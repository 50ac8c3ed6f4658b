package org.attest.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.model.Count;
import org.attest.model.Details;
import org.attest.model.Kind;
import org.attest.model.Status;

/** Finds how many an actor numbers: a number of fighters, members or troops that it has. */
final class StrengthPass {

  /** In sentences: how long a bare number may still count whom the last strength counted. */
  private static final int REACH = 2;

  private static final Pattern LOSSES =
      Pattern.compile("dead|killed|toll|wounded|deaths|losses|casualties|injured|victims|hostages");

  private final Who who;
  private Optional<Participant> last = Optional.empty();
  private String lastUnit = "";
  private int lastAt = Integer.MIN_VALUE / 2;

  StrengthPass(Who who) {
    this.who = who;
  }

  /** Returns the strengths that a sentence gives. */
  List<Draft> drafts(Passage passage) {
    List<Draft> drafts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < passage.syntax().size(); i++) {
      if (who.listed("strength-units", passage.syntax().lemma(i))) {
        Optional<NumberExpression> number = passage.numberOf(i);
        int verb = Quotes.clauseTop(passage.syntax(), i);
        if (number.isPresent() && strength(passage, i, verb)) {
          int unit = i;
          holder(passage, i, verb)
              .filter(p -> seen.add(verb + " " + p.name()))
              .ifPresent(p -> {
                note(passage, p, passage.syntax().form(unit));
                drafts.add(draft(passage, p, number.get(), unit, verb));
              });
        }
      }
    }
    bare(passage, drafts);
    shares(passage).ifPresent(drafts::add);
    return drafts;
  }

  /** "Fewer than half of these are trained fighters": a part of the strength told before. */
  private Optional<Draft> shares(Passage passage) {
    Syntax syntax = passage.syntax();
    for (int i = 0; i < syntax.size(); i++) {
      Optional<Share> share =
          syntax.form(i).matches("these|those|them|whom") ? Share.of(passage, i) : Optional.empty();
      if (share.isPresent() && who.listed("strength-units", syntax.lemma(share.get().sort()))) {
        int sort = share.get().sort();
        int verb = Quotes.clauseTop(syntax, sort);
        Details part =
            new Details.Strength(share.get().count(), Counted.described(passage, sort), "");
        return recent(passage)
            .map(p ->
                new Draft(
                    Kind.STRENGTH.word() + ".share",
                    p.name(),
                    part,
                    Quotes.clause(passage, verb),
                    sort,
                    Optional.empty(),
                    false));
      }
    }
    return Optional.empty();
  }

  private void note(Passage passage, Participant holder, String unit) {
    last = Optional.of(holder);
    lastUnit = unit;
    lastAt = passage.index();
  }

  /** Numbers without a unit: "is 1,500 strong", "put it at 200", "down from 3,000 in 2014". */
  private void bare(Passage passage, List<Draft> drafts) {
    Syntax syntax = passage.syntax();
    for (NumberExpression number : passage.numbers()) {
      int token = syntax.at(number.core().start());
      boolean counted =
          drafts.stream()
              .anyMatch(d ->
                  ((Details.Strength) d.details()).count().equals(number.count())
                      || within(number, drafts));
      if (token < 0 || !number.money().isEmpty() || counted || small(number)) {
        continue;
      }
      int verb = Quotes.clauseTop(syntax, token);
      Optional<Participant> holder =
          strong(passage, token, verb)
              .or(() -> changed(passage, token, verb))
              .or(() -> ofThem(passage, token))
              .or(() -> putAt(passage, token, verb))
              .or(() -> comparedWith(passage, token, number));
      holder.ifPresent(p -> {
        String unit = lastUnit.isEmpty() ? "fighters" : lastUnit;
        note(passage, p, unit);
        drafts.add(
            new Draft(
                Kind.STRENGTH.word() + ".bare",
                p.name(),
                new Details.Strength(number.count(), unit, ""),
                number.span().and(quote(passage, token, verb)),
                said(passage, token, verb),
                Optional.empty(),
                false));
      });
    }
  }

  /** What the counting verb has as its object, which is what somebody says. */
  private static int said(Passage passage, int token, int verb) {
    return passage.syntax().children(verb, "dobj").stream().findFirst().orElse(token);
  }

  private static boolean small(NumberExpression number) {
    return number.count().high().isPresent() && number.count().high().getAsLong() < 10;
  }

  /** Whether the number is an end of a range that a draft has. */
  private static boolean within(NumberExpression number, List<Draft> drafts) {
    return number.count().low().stream()
        .anyMatch(n ->
            drafts.stream()
                .map(d -> ((Details.Strength) d.details()).count())
                .anyMatch(c ->
                    c.low().equals(OptionalLong.of(n)) || c.high().equals(OptionalLong.of(n))));
  }

  private static org.attest.model.Span quote(Passage passage, int token, int verb) {
    Syntax syntax = passage.syntax();
    return syntax.verb(verb)
        ? Quotes.clause(passage, verb)
        : syntax.span(passage.phraseTokens(token));
  }

  /** "is 1,500 strong", "numbers between 150 and 250". */
  private Optional<Participant> strong(Passage passage, int token, int verb) {
    Syntax syntax = passage.syntax();
    boolean strong =
        syntax.verb(verb)
            && ((syntax.head(token) >= 0 && syntax.form(syntax.head(token)).equals("strong"))
                || syntax.children(token).stream().anyMatch(c -> syntax.form(c).equals("strong")));
    boolean numbers =
        syntax.verb(verb)
            && who.listed("mustering-verbs", syntax.lemma(verb))
            && syntax.head(token) == verb
            && syntax.relation(token).matches("dobj|nmod|attr|advmod")
            && syntax.preposition(token).matches("|of|between");
    return strong || numbers
        ? Frame.surfaceSubjects(syntax, verb, 0).stream()
            .flatMap(s -> who.at(passage, s).stream())
            .filter(p -> p.armed() || p.sort().equals("state"))
            .findFirst()
            .or(() -> numbers ? recent(passage) : Optional.empty())
        : Optional.empty();
  }

  /** "they had dwindled to perhaps 1,500", "its ranks have grown to 400". */
  private Optional<Participant> changed(Passage passage, int token, int verb) {
    Syntax syntax = passage.syntax();
    if (!syntax.verb(verb)
        || !who.listed("size-changes", syntax.lemma(verb))
        || syntax.head(token) != verb
        || !syntax.preposition(token).equals("to")
        || Reality.hypothetical(syntax, verb, who)
        || losses(syntax, verb)) {
      return Optional.empty();
    }
    return Frame.surfaceSubjects(syntax, verb, 0).stream()
        .flatMap(s ->
            who.listed("size-nouns", syntax.lemma(s))
                ? syntax.children(s, "poss", "nmod", "compound").stream()
                : Stream.of(s))
        .flatMap(s -> who.at(passage, s).stream())
        .filter(Participant::armed)
        .findFirst();
  }

  /** "there are 3,000 of them". */
  private Optional<Participant> ofThem(Passage passage, int token) {
    Syntax syntax = passage.syntax();
    int head = syntax.head(token);
    boolean there =
        head >= 0
            && syntax.lemma(head).equals("be")
            && syntax.children(head, "expl").stream().anyMatch(e -> syntax.form(e).equals("there"));
    return syntax.obliques(token, Set.of("of")).stream()
        .filter(_ -> there)
        .flatMap(o -> who.at(passage, o).stream())
        .filter(Participant::armed)
        .findFirst();
  }

  private static boolean losses(Syntax syntax, int verb) {
    return syntax.subtree(verb).stream().anyMatch(t -> LOSSES.matcher(syntax.form(t)).matches());
  }

  private Optional<Participant> recent(Passage passage) {
    return last.filter(_ -> passage.index() - lastAt <= REACH);
  }

  /** "put the figure at no more than 3,500", "speak of up to 7,000", "put it at 200". */
  private Optional<Participant> putAt(Passage passage, int token, int verb) {
    Syntax syntax = passage.syntax();
    if (!syntax.verb(verb)
        || !who.listed("estimating-verbs", syntax.lemma(verb))
        || syntax.relation(token).equals("nummod")
        || syntax.head(token) != verb
        || losses(syntax, verb)) {
      return Optional.empty();
    }
    List<Integer> objects = Frame.of(syntax, verb).patients();
    Optional<Participant> named =
        objects.stream()
            .flatMap(o ->
                Stream.concat(
                    Stream.of(o),
                    (who.listed("size-nouns", syntax.lemma(o))
                            ? syntax.subtree(o)
                            : syntax.children(o))
                        .stream()))
            .flatMap(o -> who.at(passage, o).stream())
            .filter(Participant::armed)
            .findFirst();
    boolean count = objects.stream().anyMatch(o -> who.listed("figure-nouns", syntax.lemma(o)));
    return named.isPresent() && !Set.of("speak", "talk").contains(syntax.lemma(verb))
        ? named
        : count || objects.isEmpty() ? recent(passage) : Optional.empty();
  }

  /** "…, down from about 3,000 in 2014": after a strength of the same sentence. */
  private Optional<Participant> comparedWith(Passage passage, int token, NumberExpression number) {
    Syntax syntax = passage.syntax();
    int from = Math.max(0, number.span().start() - passage.span().start() - 24);
    String left =
        passage
            .span()
            .of(passage.text())
            .substring(from, number.span().start() - passage.span().start());
    boolean compared =
        left.matches(
            "(?is).*\\b(?:up|down|compared"
                + " (?:with|to)|falling|rising|grown|shrunk)\\s+(?:from\\s+)?$|(?is).*\\b(?:up|down)"
                + " from\\s+$|(?is).*\\bcompared (?:with|to)\\s+$");
    return compared && lastAt == passage.index() && !syntax.relation(token).equals("nummod")
        ? last
        : Optional.empty();
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
    if (syntax.children(unit, "amod").stream()
        .anyMatch(c -> LOSSES.matcher(syntax.form(c)).matches())) {
      return false;
    }
    boolean surrenders =
        syntax.children(verb, "dobj").stream()
            .anyMatch(o -> who.listed("reflexives", syntax.form(o)));
    boolean few = passage.numberOf(unit).filter(StrengthPass::small).isPresent();
    if (surrenders || (few && !Set.of("have", "number").contains(syntax.lemma(verb)))) {
      return false;
    }
    if (amongTheDead(syntax, verb)) {
      return false;
    }
    if (Counted.mixed(passage, unit)
        && who.listed("dwelling-verbs", syntax.lemma(verb))
        && Frame.surfaceSubjects(syntax, verb, 0).contains(unit)) {
      return true;
    }
    boolean verbFits =
        who.listed("strength-verbs", syntax.lemma(verb))
            && !(who.listed("size-changes", syntax.lemma(verb)) && losses(syntax, verb));
    boolean nounFits =
        syntax.ancestors(unit).stream().anyMatch(a -> who.listed("strength-nouns", syntax.lemma(a)))
            || Frame.surfaceSubjects(syntax, verb, 0).stream()
                .flatMap(s -> syntax.subtree(s).stream())
                .anyMatch(t -> who.listed("strength-nouns", syntax.lemma(t)))
            || syntax.children(unit, "amod", "acomp").stream()
                .anyMatch(c -> syntax.form(c).equals("strong"));
    return verbFits || nounFits;
  }

  /** "28 of its members were among the dead". */
  private static boolean amongTheDead(Syntax syntax, int verb) {
    return syntax.obliques(verb, Set.of("among")).stream()
        .anyMatch(o -> LOSSES.matcher(syntax.form(o)).matches());
  }

  private Optional<Participant> holder(Passage passage, int unit, int verb) {
    Syntax syntax = passage.syntax();
    List<Integer> candidates =
        new ArrayList<>(syntax.children(unit, "compound", "amod", "poss", "nmod"));
    if (who.listed("estimating-verbs", syntax.lemma(verb)) || syntax.lemma(verb).equals("credit")) {
      for (int object : Frame.of(syntax, verb).patients()) {
        candidates.add(object);
        if (who.listed("size-nouns", syntax.lemma(object))) {
          candidates.addAll(syntax.subtree(object));
        }
      }
    }
    for (int subject : Frame.surfaceSubjects(syntax, verb, 0)) {
      candidates.add(subject);
      candidates.addAll(syntax.subtree(subject));
    }
    candidates.addAll(syntax.obliques(verb, Set.of("of", "within", "in", "under", "with", "for")));
    candidates.add(unit);
    return candidates.stream()
        .flatMap(c -> who.at(passage, c).stream())
        .filter(p -> p.armed() || p.sort().equals("state"))
        .map(this::state)
        .findFirst()
        .or(() -> topic(passage, verb))
        .or(() -> spokenOf(passage, verb));
  }

  /** "Estimates range from …" with nobody named is about the headline's group. */
  private Optional<Participant> topic(Passage passage, int verb) {
    boolean estimate =
        passage.syntax().subtree(verb).stream()
            .anyMatch(t -> who.listed("strength-nouns", passage.syntax().lemma(t)));
    return estimate ? meant(passage, verb, who.topic()) : Optional.empty();
  }

  /** "Analysts speak of 20,000 regulars": those of the group that the report goes on about. */
  private Optional<Participant> spokenOf(Passage passage, int verb) {
    boolean speaks = Set.of("speak", "talk").contains(passage.syntax().lemma(verb));
    return passage.salientGroup().filter(_ -> speaks).flatMap(g -> meant(passage, verb, g));
  }

  /** Returns the group as meant at a verb, where the sentence names nobody else who is armed. */
  private Optional<Participant> meant(Passage passage, int verb, String group) {
    boolean other = passage.participants().values().stream().anyMatch(Participant::armed);
    return who.entry(group)
        .filter(_ -> !other)
        .map(a ->
            new Participant(
                a.name(), a.sort().word(), passage.syntax().token(verb).span(), "discourse"));
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
    Details details = new Details.Strength(count, Counted.unit(passage, unit), "");
    return new Draft(
        Kind.STRENGTH.word() + ".number",
        holder.name(),
        details,
        Quotes.clause(passage, verb),
        who.listed("count-verbs", passage.syntax().lemma(verb)) ? unit : verb,
        claims(passage.syntax(), unit, verb) ? Optional.of(Status.CLAIMED) : Optional.empty(),
        false);
  }

  /** "It claims 20,000 volunteers": the number is the group's own. */
  private static boolean claims(Syntax syntax, int unit, int verb) {
    return Set.of("claim", "boast", "profess").contains(syntax.lemma(verb))
        && syntax.children(verb, "dobj").contains(unit);
  }

  /** "from several thousand … to as low as 300". */
  private static boolean isRange(Passage passage, NumberExpression a, NumberExpression b) {
    int from = Math.min(a.span().end(), b.span().end());
    int to = Math.max(a.span().start(), b.span().start());
    String between = from < to ? passage.text().substring(from, to) : "";
    int first = Math.min(a.span().start(), b.span().start());
    String before = passage.text().substring(Math.max(0, first - 20), first);
    return between.length() < 40
        && !Tolls.changes(passage.text().substring(passage.span().start(), first))
        && (between.matches("(?s).*\\bto\\b\\s*")
            || (between.matches("(?s).*\\band\\b\\s*")
                && (before.matches("(?is).*\\bbetween\\b.*") || between.isBlank())));
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
