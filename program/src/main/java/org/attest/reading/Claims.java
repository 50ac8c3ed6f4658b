package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.attest.lexicon.Actor;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Status;

/** Runs the claim passes over a sentence, in their order, and drops what says the same twice. */
final class Claims {

  /** Ties that hold both ways: told once, from the side that the words begin with. */
  private static final java.util.Set<String> MUTUAL =
      java.util.Set.of("ally-of", "cooperates-with", "linked-to", "rival-of", "fights");

  /** By ruling 2 only a denied attack is an event; another denial is a statement. */
  private static final Set<String> NO_ATTACK =
      Set.of("agreement", "negotiation", "prisoner-release", "withdrawal", "declaration", "other");

  private final WordMatcher words;
  private final PatternRules patterns;
  private final EventPass events;
  private final LabelPass labels;
  private final TiePaths ties;
  private final StrengthPass strengths;
  private final NameClaims names;
  private final Pledges pledges;
  private final TraitPass traits;
  private final Envelope envelope;
  private final Who who;
  private final Accusation accusation;
  private Optional<Passage> before = Optional.empty();
  private final Posts posts;

  Claims(
      RuleBook book,
      Who who,
      List<Participant> named,
      Posts posts,
      List<Passage> passages,
      Envelope envelope) {
    this.posts = posts;
    words = new WordMatcher(book, who);
    patterns = new PatternRules(book, who, posts);
    events = new EventPass(book, who, posts, passages, envelope.published());
    labels = new LabelPass(who);
    ties = new TiePaths(who);
    strengths = new StrengthPass(who);
    names = new NameClaims(named);
    pledges = new Pledges(who, posts);
    traits = new TraitPass(who);
    this.envelope = envelope;
    this.who = who;
    accusation = new Accusation(who);
  }

  /** Notes a heading that asks, for the answer under it. */
  void asked(Passage heading) {
    before = Optional.of(heading);
  }

  /** Returns the claims of a sentence. */
  List<Claim> of(Passage passage) {
    return wrapped(passage).stream().map(Envelope.Wrapped::claim).toList();
  }

  /** Returns the claims of a sentence, each with why its envelope is as it is. */
  List<Envelope.Wrapped> wrapped(Passage passage) {
    List<Draft> drafts = new ArrayList<>();
    before.flatMap(q -> HeadingAnswers.tie(q, passage, who)).ifPresent(drafts::add);
    before = Optional.of(passage);
    drafts.addAll(names.drafts(passage));
    drafts.addAll(patterns.drafts(passage));
    drafts.addAll(words.drafts(passage));
    drafts.addAll(ties.drafts(passage));
    posts.note(drafts);
    drafts.addAll(labels.drafts(passage));
    drafts.addAll(strengths.drafts(passage));
    List<Draft> told = events.drafts(passage);
    List<Draft> pledged = pledges.drafts(passage, told);
    drafts.removeIf(d -> d.details() instanceof Details.Statement s && callsItself(s));
    drafts.removeIf(d -> accusesOf(passage, d, told));
    drafts.removeIf(d -> d.rule().equals("character.never") && toldOtherwise(d, drafts));
    drafts.removeIf(d -> drafts.stream().anyMatch(other -> countsWithin(d, other)));
    drafts.removeIf(d -> drafts.stream().anyMatch(other -> countsMore(d, other)));
    drafts.removeIf(d -> drafts.stream().anyMatch(other -> lostWithin(d, other)));
    drafts.removeIf(d -> d.details() instanceof Details.Statement && beside(passage, d, drafts));
    drafts.removeIf(d -> refuted(passage, d, drafts));
    drafts.addAll(pledged);
    told.stream()
        .filter(e -> !refused(passage, e, pledged) && !onlyDenied(passage, e, drafts))
        .toList()
        .forEach(drafts::add);
    drafts.removeIf(d -> d.details() instanceof Details.Statement && !tells(passage, d));
    drafts.addAll(traits.drafts(passage, drafts));
    drafts.removeIf(d -> Verdict.on(passage, d.anchor(), who) == Verdict.OPEN);
    List<Envelope.Wrapped> claims = new ArrayList<>();
    for (Draft draft : onceDescribed(drafts)) {
      Envelope.Wrapped claim = envelope.wrap(passage, accusation.told(passage, draft));
      if (claims.stream().noneMatch(c -> same(c.claim(), claim.claim()))) {
        claims.add(claim);
        accusation.note(passage, claim.claim());
      }
    }
    return claims;
  }

  /** "Lost its stronghold in X": it is not based there besides. */
  private static boolean lostWithin(Draft draft, Draft other) {
    return draft.details() instanceof Details.Presence held
        && other.details() instanceof Details.Presence lost
        && lost.mode().equals("lost")
        && !held.mode().equals("lost")
        && draft.subject().equals(other.subject())
        && lost.places().containsAll(held.places())
        && other.quote().covers(draft.quote());
  }

  /** One verb describes a group once: what an earlier rule says of it, a later one does not. */
  private static List<Draft> onceDescribed(List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      boolean again =
          draft.details() instanceof Details.Characterisation
              && kept.stream()
                  .anyMatch(k ->
                      k.details() instanceof Details.Characterisation
                          && k.anchor() == draft.anchor()
                          && k.subject().equals(draft.subject()));
      if (!again) {
        kept.add(draft);
      }
    }
    return kept;
  }

  /** By rulings 2 and 14 a deed that is denied or laid to somebody is an event, no statement. */
  private static boolean accusesOf(Passage passage, Draft draft, List<Draft> events) {
    return draft.details() instanceof Details.Statement s
        && Set.of("accuse", "deny").contains(s.act())
        && events.stream()
            .filter(e ->
                s.act().equals("accuse")
                    || (deniedDeed(e) && (knownDeed(e) || !aWord(passage, draft))))
            .anyMatch(e -> draft.quote().overlaps(e.quote()) && about(passage, e, draft));
  }

  /** Whether a denied or laid deed stands below the verb, or is what its clause describes. */
  private static boolean about(Passage passage, Draft event, Draft statement) {
    Syntax syntax = passage.syntax();
    return syntax.below(event.anchor(), statement.anchor())
        || (knownDeed(event) && syntax.below(statement.anchor(), event.anchor()));
  }

  /** "Denies the charge", where the words before have told of what. */
  private static boolean knownDeed(Draft event) {
    return event.rule().equals("event.denied-it");
  }

  private static boolean deniedDeed(Draft event) {
    return event.status().filter(Status.DENIED::equals).isPresent()
        && event.details() instanceof Details.Event e
        && !NO_ATTACK.contains(e.type());
  }

  /** "Denied the accusations": a word is denied; which deed it told of is not said. */
  private static boolean aWord(Passage passage, Draft draft) {
    return Frame.of(passage.syntax(), draft.anchor()).patients().stream()
        .anyMatch(p ->
            Set.of("accusation", "allegation", "charge").contains(passage.syntax().lemma(p))
                && passage.syntax().children(p, "acl", "ccomp", "nmod", "relcl").isEmpty());
  }

  /** What a denial took over: a pact that is denied, or the deed behind "the accusations". */
  private static boolean onlyDenied(Passage passage, Draft event, List<Draft> drafts) {
    boolean pact = event.details() instanceof Details.Event e && NO_ATTACK.contains(e.type());
    return event.status().filter(Status.DENIED::equals).isPresent()
        && drafts.stream()
            .filter(d -> d.details() instanceof Details.Statement s && s.act().equals("deny"))
            .filter(d -> passage.syntax().below(event.anchor(), d.anchor()))
            .anyMatch(d -> pact || (!knownDeed(event) && aWord(passage, d)));
  }

  /**
   * "Denies that it is a front": by ruling 2 the denial, and no trait that is denied besides. A
   * denied tie stays: the answer to who backs whom shows it beside those who say so.
   */
  private static boolean refuted(Passage passage, Draft draft, List<Draft> drafts) {
    Syntax syntax = passage.syntax();
    return draft.details() instanceof Details.Characterisation
        && drafts.stream()
            .filter(d -> d.details() instanceof Details.Statement s && s.act().equals("deny"))
            .filter(d -> d.anchor() <= draft.anchor())
            .anyMatch(d -> {
              int at = draft.anchor();
              while (at != d.anchor()
                  && syntax.relation(at).matches("xcomp|ccomp|advcl|dobj|nmod|conj")) {
                at = syntax.head(at);
              }
              return at == d.anchor();
            });
  }

  /** "Which the government calls Shene": a name that we know, and no verdict. */
  private static boolean callsItself(Details.Statement statement) {
    return statement.act().equals("label") && statement.content().equals(statement.about());
  }

  /** "Never again held a town" is where it is not, and no description besides. */
  private static boolean toldOtherwise(Draft draft, List<Draft> drafts) {
    return drafts.stream()
        .anyMatch(d ->
            !(d.details() instanceof Details.Characterisation)
                && d.subject().equals(draft.subject())
                && d.quote().overlaps(draft.quote()));
  }

  /** A count of the same group inside the words of a fuller one: "several thousand to 300". */
  private static boolean countsWithin(Draft draft, Draft other) {
    return draft.details() instanceof Details.Strength part
        && other.details() instanceof Details.Strength whole
        && !part.count().equals(whole.count())
        && draft.subject().equals(other.subject())
        && other.quote().length() > draft.quote().length()
        && other.quote().covers(draft.quote());
  }

  /** One count, and the other's unit says that families are in it: "men, women and children". */
  private static boolean countsMore(Draft draft, Draft other) {
    return draft.details() instanceof Details.Strength part
        && other.details() instanceof Details.Strength whole
        && part.count().equals(whole.count())
        && draft.subject().equals(other.subject())
        && whole.unit().contains(" ")
        && !part.unit().contains(" ")
        && other.quote().overlaps(draft.quote());
  }

  /** By ruling 14 an accusation that is a tie is the tie, and no statement besides. */
  private static boolean beside(Passage passage, Draft draft, List<Draft> drafts) {
    return draft.details() instanceof Details.Statement s
        && s.act().equals("accuse")
        && drafts.stream()
            .filter(d -> d.details() instanceof Details.Tie)
            .anyMatch(d ->
                d.anchor() != draft.anchor() && passage.syntax().below(d.anchor(), draft.anchor()));
  }

  /** By ruling 19 "we will not negotiate" is a refusal, and no event that did not happen. */
  private static boolean refused(Passage passage, Draft event, List<Draft> pledged) {
    return pledged.stream()
        .anyMatch(p ->
            p.details() instanceof Details.Statement s
                && s.act().equals("refuse")
                && passage.syntax().below(event.anchor(), p.anchor()));
  }

  /**
   * Whether a statement is for this record: an armed group speaks, or somebody in public of one, or
   * of what was done.
   */
  private boolean tells(Passage passage, Draft draft) {
    boolean group =
        who.entry(draft.subject()).filter(a -> a.sort() == Actor.Sort.ARMED_GROUP).isPresent()
            || passage.participants().values().stream()
                .anyMatch(p -> p.group() && passage.span().covers(p.span()));
    Syntax syntax = passage.syntax();
    boolean conflict =
        IntStream.range(0, syntax.size())
            .filter(t -> draft.quote().covers(syntax.token(t).span()))
            .anyMatch(t ->
                who.listed("conflict-words", syntax.lemma(t))
                    || who.listed("agreements", syntax.lemma(t)));
    boolean denial =
        draft.status().filter(Status.DENIED::equals).isPresent()
            && passage.salientGroup().isPresent();
    return (group || conflict || denial) && envelope.speaksInPublic(passage, draft.subject());
  }

  /** Whether two rules found one thing: kind, subject and what tells claims of the kind apart. */
  private static boolean same(Claim a, Claim b) {
    if (a.details() instanceof Details.Tie x && b.details() instanceof Details.Tie y) {
      boolean turned =
          MUTUAL.contains(x.relation())
              && family(x.relation()).equals(family(y.relation()))
              && x.object().equals(b.subject())
              && y.object().equals(a.subject());
      if (turned && a.quote().span().overlaps(b.quote().span())) {
        return true;
      }
    }
    if ((a.status() == Status.DENIED) != (b.status() == Status.DENIED)) {
      // "blamed the group, which denied any part in it"
      return false;
    }
    if (a.details() instanceof Details.Role
        && !a.holds().from().known()
        && (b.holds().from().known() || (b.holds().known() && !a.holds().known()))) {
      // "its commander, X, has led it since 1998": the second tells since when
      return false;
    }
    return a.kind() == b.kind()
        && a.subject().equals(b.subject())
        && a.quote().span().overlaps(b.quote().span())
        && key(a.details()).equals(key(b.details()));
  }

  /** Relations of which one sentence means only one. */
  private static String family(String relation) {
    return switch (relation) {
      case "part-of", "affiliate-of", "allegiance-to", "splinter-of" -> "affiliation";
      case "ally-of", "cooperates-with", "linked-to", "sponsored-by" -> "positive";
      default -> "hostile";
    };
  }

  private static String key(Details details) {
    return switch (details) {
      case Details.Name n -> n.form();
      case Details.Characterisation c -> c.aspect();
      case Details.Founding f -> f.change();
      case Details.Tie t -> t.object() + "|" + family(t.relation());
      case Details.Role r -> r.person();
      case Details.Strength s -> s.count().toString();
      case Details.Presence p -> p.mode();
      case Details.Event e ->
          e.type()
              + e.killed()
              + e.wounded()
              + (e.type().equals("territorial-change") ? e.targets() : "");
      case Details.Targeting _ -> "targets";
      case Details.Statement s -> s.act();
    };
  }
}
