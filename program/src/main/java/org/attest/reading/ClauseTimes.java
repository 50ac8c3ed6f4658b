package org.attest.reading;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.attest.model.Details;
import org.attest.model.Holds;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.When;

/** Chooses, of the times that a sentence names, the one at which a clause holds. */
final class ClauseTimes {

  /** Between a deed and what it did: "drove into the convoy on Monday, killing four". */
  private static final Set<String> CARRIED = Set.of("advcl", "conj", "xcomp", "dep", "acl");

  /** What puts a clause before or after the one that it hangs on. */
  private static final Set<String> OTHER_TIME =
      Set.of("after", "before", "since", "until", "till", "although", "though", "while", "whereas");

  private static final Set<String> FOUGHT = Set.of("fight", "battle", "clash", "skirmish", "shell");

  private static final Set<Status> LAID = Set.of(Status.CLAIMED, Status.BLAMED);

  private ClauseTimes() {}

  /**
   * Returns when a claim holds; open where its clause names no time. A state of things holds from
   * the time told, and the words seldom say until when. A count is as old as the dated report it
   * stands in. What is said holds at no time but its saying.
   */
  static Holds holds(Passage passage, Draft draft) {
    if (draft.details() instanceof Details.Statement) {
      return Holds.OPEN;
    }
    Holds told =
        own(passage, draft)
            .map(t -> holds(passage, draft, t))
            .orElseGet(() -> counted(passage, draft));
    if (!told.known() && once(passage.syntax(), draft)) {
      return told.approximately();
    }
    return told.to().known() || !lasting(draft.details())
        ? told
        : end(passage, draft)
            .map(end -> new Holds(told.from(), end, told.approximate()))
            .orElse(told);
  }

  /** "Led it from 1992 until his death in 2024", "… until he was killed in 2024". */
  private static Optional<When> end(Passage passage, Draft draft) {
    Syntax syntax = passage.syntax();
    int own = Quotes.clauseTop(syntax, draft.anchor());
    return passage.times().stream()
        .filter(t -> t.to().known())
        .filter(t -> {
          int token = syntax.at(t.span().start());
          int verb = token < 0 ? -1 : Quotes.clauseTop(syntax, token);
          boolean clause = verb >= 0 && syntax.head(verb) == own && marked(syntax, verb, "until");
          return clause || (verb == own && !t.from().known() && syntax.verb(draft.anchor()));
        })
        .map(TimeExpression::to)
        .findFirst();
  }

  /** "Formerly part of X", "once numbered 300". */
  private static boolean once(Syntax syntax, Draft draft) {
    return Stream.of(draft.anchor(), Quotes.clauseTop(syntax, draft.anchor()))
        .flatMap(at -> syntax.children(at, "advmod").stream())
        .filter(a -> draft.quote().covers(syntax.token(a).span()))
        .anyMatch(a -> syntax.form(a).matches("once|formerly|previously"));
  }

  private static boolean marked(Syntax syntax, int verb, String word) {
    return syntax.children(verb, "mark").stream().anyMatch(m -> syntax.form(m).equals(word));
  }

  private static Optional<TimeExpression> own(Passage passage, Draft draft) {
    return whenOf(passage, draft.anchor())
        .or(() ->
            words(
                passage,
                draft.anchor(),
                draft.quote(),
                t ->
                    (t.dated() || t.approximate())
                        && !t.words().equalsIgnoreCase("today")
                        && !besides(passage.syntax(), draft, t)
                        && !OtherFigure.of(passage, draft, t),
                t -> quoted(passage.syntax(), draft, t)));
  }

  /** Returns why a claim holds when it does, for the eye. */
  static String reason(Passage passage, Draft draft, Holds holds) {
    if (draft.details() instanceof Details.Statement) {
      return "a saying holds at no time but its own";
    }
    Optional<TimeExpression> time = own(passage, draft);
    if (time.isEmpty()) {
      return holds.known() ? "as old as the saying that tells it" : "its clause names no time";
    }
    boolean onward = holds.from().known() && !holds.to().known() && time.get().to().known();
    return time.get().reason() + (onward ? ", and onward, as no words end it" : "");
  }

  private static Holds holds(Passage passage, Draft draft, TimeExpression time) {
    boolean onward =
        (lasting(draft.details()) && !fought(passage.syntax(), draft))
            || sinceClause(passage.syntax(), time, draft.anchor());
    return onward && time.from().equals(time.to())
        ? new Holds(time.from(), When.unknown(), time.approximate())
        : time.holds();
  }

  private static boolean lasting(Details details) {
    return switch (details) {
      case Details.Tie _, Details.Role _, Details.Presence _, Details.Characterisation _ -> true;
      default -> false;
    };
  }

  /** "Fought it in 2017 and lost": what was done and is over. */
  private static boolean fought(Syntax syntax, Draft draft) {
    return draft.details() instanceof Details.Tie
        && FOUGHT.contains(syntax.lemma(draft.anchor()))
        && syntax.tag(draft.anchor()).equals("VBD");
  }

  /** A count is as old as its report; what a group says it did to itself, as its announcement. */
  private static Holds counted(Passage passage, Draft draft) {
    return switch (draft.details()) {
      case Details.Strength _ ->
          saying(passage, draft.anchor()).map(TimeExpression::holds).orElse(Holds.OPEN);
      case Details.Founding _ ->
          passage.voicesOf(draft.anchor()).stream()
              .filter(s -> s.source().equals(draft.subject()))
              .flatMap(s -> s.times().stream())
              .filter(t -> t.date().known())
              .findFirst()
              .map(TimeExpression::holds)
              .orElse(Holds.OPEN);
      default -> Holds.OPEN;
    };
  }

  /** "has run the Strip since it threw its rival out in 2007". */
  private static boolean sinceClause(Syntax syntax, TimeExpression time, int anchor) {
    int token = syntax.at(time.span().start());
    int verb = token < 0 ? -1 : Quotes.clauseTop(syntax, token);
    return verb >= 0
        && verb != anchor
        && syntax.head(verb) == Quotes.clauseTop(syntax, anchor)
        && marked(syntax, verb, "since");
  }

  /**
   * Whether a time belongs to a clause that only describes somebody ("the group, founded in 1964,
   * has 5,900 members"), or the claim is a noun in passing of which the verb's time says nothing.
   */
  private static boolean besides(Syntax syntax, Draft draft, TimeExpression time) {
    int token = syntax.at(time.span().start());
    if (token < 0) {
      return false;
    }
    int anchor = draft.anchor();
    if (draft.details() instanceof Details.Tie
        && !syntax.verb(anchor)
        && !syntax.has(anchor, "cop")
        && !syntax.below(token, anchor)
        && syntax.relation(anchor).matches("appos|compound|amod|poss|nmod:poss")) {
      return true;
    }
    int verb = Quotes.clauseTop(syntax, token);
    boolean ofMaker =
        draft.details() instanceof Details.Founding
            && syntax.relation(verb).equals("relcl")
            && verb != anchor
            && (syntax.below(verb, anchor) || !syntax.below(anchor, verb));
    if (ofMaker) {
      // "founded by officers who fled in 1994", "form a union, which struck in May"
      return true;
    }
    boolean describes =
        syntax.relation(verb).matches("acl|relcl")
            || (syntax.relation(verb).equals("advcl") && syntax.tag(verb).equals("VBN"));
    return describes
        && !quoted(syntax, draft, time)
        && !(draft.details() instanceof Details.Founding)
        && !syntax.below(anchor, verb)
        && !sinceClause(syntax, time, anchor)
        && (syntax.relation(verb).equals("advcl")
            || syntax.head(verb) != anchor
            || (draft.details() instanceof Details.Tie && afterComma(syntax, verb)));
  }

  /**
   * Whether the words of a claim hold the verb of the time's clause where none of their own carries
   * it, or only with another: "came into being in 2012".
   */
  private static boolean quoted(Syntax syntax, Draft draft, TimeExpression time) {
    int token = syntax.at(time.span().start());
    int verb = token < 0 ? -1 : Quotes.clauseTop(syntax, token);
    boolean added = verb > 0 && syntax.relation(verb).equals("relcl") && afterComma(syntax, verb);
    return verb >= 0
        && !added
        && (!syntax.verb(draft.anchor()) || syntax.tag(verb).equals("VBG"))
        && syntax.verb(verb)
        && syntax.below(verb, draft.anchor())
        && draft.quote().covers(syntax.token(verb).span())
        && syntax.distance(token, verb) <= 2;
  }

  /** "The wing of X, which ruled the town in 2006": what is added has a time of its own. */
  private static boolean afterComma(Syntax syntax, int clause) {
    int first = syntax.subtree(clause).getFirst();
    return syntax.form(first).equals(",") || (first > 0 && syntax.form(first - 1).equals(","));
  }

  /**
   * Returns the time of a deed: that of its clause, else the only one that the sentence gives to
   * what it tells.
   */
  static Optional<TimeExpression> ofDeed(Passage passage, int anchor, Span quote) {
    return whenOf(passage, anchor)
        .or(() -> words(passage, anchor, quote))
        .or(() -> only(passage, anchor));
  }

  /** "until 2012, when troops drove it out": the time that the clause describes is its own. */
  private static Optional<TimeExpression> whenOf(Passage passage, int anchor) {
    return described(passage, anchor)
        .map(t -> {
          When known = t.date().known() ? t.date() : t.to().known() ? t.to() : t.from();
          return new TimeExpression(
              t.span(), t.words(), known, known, t.approximate(), t.basis(), t.reference(), false);
        });
  }

  /** "7,000 have died since 2004, when men looted a camp": whether a clause tells how it began. */
  static boolean began(Passage passage, int anchor) {
    return described(passage, anchor).filter(t -> t.from().known() && !t.to().known()).isPresent();
  }

  /** The time that stands before the clause and that its "when" takes up. */
  private static Optional<TimeExpression> described(Passage passage, int anchor) {
    Syntax syntax = passage.syntax();
    for (int at = Quotes.clauseTop(syntax, anchor); at >= 0; at = syntax.head(at)) {
      int clause = at;
      if (syntax.relation(at).matches("relcl|advcl|acl|dep") && syntax.head(at) >= 0) {
        boolean when =
            syntax.children(at, "advmod", "mark", "nmod", "dep").stream()
                .anyMatch(c -> syntax.form(c).equals("when"));
        return passage.times().stream()
            .filter(t -> when && t.dated() && OtherClause.takesUp(syntax, t, clause))
            .reduce((_, last) -> last);
      }
      if (!syntax.relation(at).matches("conj|xcomp")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<TimeExpression> only(Passage passage, int anchor) {
    Syntax syntax = passage.syntax();
    Set<TimeExpression> ofSaying = new HashSet<>();
    passage.sayings().stream()
        .filter(s -> s.status().isPresent())
        .forEach(s -> ofSaying.addAll(s.times()));
    return passage.times().size() == 1 && ofSaying.isEmpty()
        ? passage.times().stream()
            .filter(t -> t.dated() && !t.ofClause())
            .filter(t -> syntax.at(t.span().start()) >= 0 && !ClaimDay.of(syntax, t, anchor))
            .filter(t -> !apart(syntax, syntax.at(t.span().start()), anchor))
            .filter(t -> !OtherClause.ofBeginning(syntax, t, anchor))
            .filter(t -> !OtherClause.ofRecord(syntax, t, anchor))
            .filter(t -> !OtherFigure.of(syntax, t, anchor))
            .filter(t -> !OtherClause.ofSomebody(passage, t, anchor))
            .findFirst()
        : Optional.empty();
  }

  /** Whether a clause of another time lies between the two. */
  private static boolean apart(Syntax syntax, int token, int anchor) {
    return separated(syntax, token, anchor) || separated(syntax, anchor, token);
  }

  private static boolean separated(Syntax syntax, int from, int other) {
    for (int at = from; at >= 0 && !syntax.below(other, at); at = syntax.head(at)) {
      if (syntax.verb(at) && otherTime(syntax, at)) {
        return true;
      }
      if (syntax.relation(at).equals("parataxis")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns about when a deed of unsaid date was, by the day on which it was told. Who claims a
   * deed or lays it to somebody does so about the day of it; what is merely said ("the ministry
   * said on 15 November that 69 had been killed") was about that month.
   *
   * @param doers whose deed it is, by name
   */
  static Optional<Holds> toldBy(Passage passage, int anchor, Set<String> doers) {
    Optional<When> laid =
        passage.voicesOf(anchor).stream()
            .filter(
                s -> doers.contains(s.source()) || s.status().filter(LAID::contains).isPresent())
            .flatMap(s -> s.times().stream())
            .filter(t -> t.date().known())
            .findFirst()
            .map(TimeExpression::date);
    return laid.or(() -> saying(passage, anchor).map(TimeExpression::date).map(When::toMonth))
        .or(() -> owning(passage, anchor))
        .map(day -> Holds.in(day).approximately());
  }

  private static Optional<When> owning(Passage passage, int anchor) {
    return passage.times().stream()
        .filter(t -> t.date().known() && ClaimDay.of(passage.syntax(), t, anchor))
        .findFirst()
        .map(TimeExpression::date);
  }

  private static Optional<TimeExpression> saying(Passage passage, int anchor) {
    return passage.voicesOf(anchor).stream()
        .flatMap(a -> a.times().stream())
        .filter(t -> t.date().known())
        .findFirst();
  }

  /** Returns the time that belongs to the anchor, also where its words leave the date open. */
  static Optional<TimeExpression> words(Passage passage, int anchor, Span quote) {
    Syntax syntax = passage.syntax();
    return words(
        passage,
        anchor,
        quote,
        t -> !OtherFigure.of(syntax, t, anchor) && !OtherClause.ofSomebody(passage, t, anchor),
        _ -> false);
  }

  private static Optional<TimeExpression> words(
      Passage passage,
      int anchor,
      Span quote,
      Predicate<TimeExpression> wanted,
      Predicate<TimeExpression> told) {
    Syntax syntax = passage.syntax();
    Set<TimeExpression> ofSaying = new HashSet<>();
    passage.voicesOf(anchor).forEach(a -> ofSaying.addAll(a.times()));
    return passage.times().stream()
        .filter(wanted)
        .filter(t -> !ofSaying.contains(t) && !ClaimDay.of(syntax, t, anchor))
        .filter(t -> !t.ofClause() || introduces(syntax, t, anchor))
        .filter(t -> !ofNamed(passage, t, anchor))
        .filter(t -> !OtherClause.ofBeginning(syntax, t, anchor))
        .filter(t -> !OtherClause.ofRecord(syntax, t, anchor))
        .filter(t ->
            t.ofClause()
                || quote.overlaps(t.span())
                || sameClause(syntax, t, anchor)
                || carried(syntax, t, anchor)
                || told.test(t))
        .min(
            Comparator.comparing((TimeExpression t) -> !sinceClause(syntax, t, anchor))
                .thenComparing(t -> elsewhere(syntax, t, anchor))
                .thenComparing(t -> carried(syntax, t, anchor) && !inClause(syntax, t, anchor))
                .thenComparingInt(t -> syntax.distance(anchor, syntax.at(t.span().start())))
                .thenComparing(TimeExpression::span));
  }

  /**
   * "Two years before the raid in April 2015": April is the raid's time and no other's, and what
   * came two years before is not the raid.
   */
  private static boolean ofNamed(Passage passage, TimeExpression time, int anchor) {
    Syntax syntax = passage.syntax();
    int token = syntax.at(time.span().start());
    for (TimeExpression counted : passage.times()) {
      int named = counted.fromNamed() ? syntax.head(syntax.at(counted.span().end() - 1)) : -1;
      boolean inside = named >= 0 && syntax.below(anchor, named);
      if (named >= 0 && (counted.equals(time) ? inside : syntax.below(token, named) && !inside)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "comes a month after they left": whether the clause that the words introduce is the anchor's.
   */
  private static boolean introduces(Syntax syntax, TimeExpression time, int anchor) {
    int after = syntax.at(time.span().end() - 1);
    int clause = after < 0 ? -1 : syntax.head(after);
    return clause >= 0 && (clause == anchor || clause == Quotes.clauseTop(syntax, anchor));
  }

  private static boolean sameClause(Syntax syntax, TimeExpression time, int anchor) {
    int token = syntax.at(time.span().start());
    if (token < 0) {
      return false;
    }
    int verb = Quotes.clauseTop(syntax, token);
    int own = Quotes.clauseTop(syntax, anchor);
    boolean near = verb == own && syntax.distance(token, anchor) <= 4;
    return near || leads(syntax, token, verb, own);
  }

  /** "Met in 2014 and split a year later": whether the time is that of a clause joined to it. */
  private static boolean elsewhere(Syntax syntax, TimeExpression time, int anchor) {
    int token = syntax.at(time.span().start());
    return token >= 0
        && syntax.relation(Quotes.clauseTop(syntax, anchor)).equals("conj")
        && Quotes.clauseTop(syntax, token) != Quotes.clauseTop(syntax, anchor);
  }

  /**
   * "In 2014 they met and founded X": a time before the first verb holds for those joined to it.
   */
  private static boolean leads(Syntax syntax, int token, int verb, int own) {
    int at = own;
    while (at != verb && syntax.head(at) >= 0 && follows(syntax, at) && !since(syntax, at)) {
      at = syntax.head(at);
    }
    return at == verb && own != verb && token < verb;
  }

  /** "met and founded", "joined others to form": what was done at the same time. */
  private static boolean follows(Syntax syntax, int verb) {
    return syntax.relation(verb).matches("conj|xcomp")
        || (syntax.relation(verb).equals("advcl") && syntax.tag(verb).equals("VB"));
  }

  private static boolean inClause(Syntax syntax, TimeExpression time, int anchor) {
    int token = syntax.at(time.span().start());
    return token >= 0 && Quotes.clauseTop(syntax, token) == Quotes.clauseTop(syntax, anchor);
  }

  /** Whether the time stands with a deed that the anchor's clause hangs on as its outcome. */
  private static boolean carried(Syntax syntax, TimeExpression time, int anchor) {
    int token = syntax.at(time.span().start());
    if (token < 0) {
      return false;
    }
    int at = Quotes.clauseTop(syntax, anchor);
    int holder = Quotes.clauseTop(syntax, token);
    for (int depth = 0; depth < 3 && at >= 0 && syntax.head(at) >= 0; depth++) {
      if (outcomeOfNoun(syntax, at, token)) {
        return true;
      }
      if (!CARRIED.contains(syntax.relation(at)) || otherTime(syntax, at) || since(syntax, at)) {
        return false;
      }
      at = syntax.head(at);
      if (at == holder && syntax.distance(token, at) <= 4) {
        return true;
      }
    }
    return false;
  }

  /** "returned in 2014 and has 300 men": what is, beside what was. */
  private static boolean since(Syntax syntax, int clause) {
    int head = syntax.head(clause);
    boolean present =
        syntax.tag(clause).matches("VBZ|VBP")
            || syntax.children(clause, "aux", "auxpass").stream()
                .anyMatch(a -> syntax.form(a).matches("is|are|has|have"));
    return syntax.relation(clause).equals("conj")
        && present
        && (syntax.tag(head).equals("VBD")
            || syntax.children(head, "aux", "auxpass").stream()
                .anyMatch(a -> syntax.form(a).matches("was|were|had")));
  }

  /** "the bombing on 19 June 1987, in which 21 people died": the time stands under the noun. */
  private static boolean outcomeOfNoun(Syntax syntax, int clause, int token) {
    int noun = syntax.head(clause);
    return syntax.relation(clause).equals("relcl")
        && !syntax.verb(noun)
        && syntax.below(token, noun)
        && !syntax.below(token, clause);
  }

  private static boolean otherTime(Syntax syntax, int clause) {
    return syntax.children(clause, "mark", "advmod", "case").stream()
            .anyMatch(m -> OTHER_TIME.contains(syntax.form(m)))
        || syntax.children(clause, "aux").stream().anyMatch(a -> syntax.form(a).equals("had"));
  }
}
