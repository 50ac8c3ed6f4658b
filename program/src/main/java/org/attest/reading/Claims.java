package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Status;

/** Runs the claim passes over a sentence, in their order, and drops what says the same twice. */
final class Claims {

  /** Ties that hold both ways: told once, from the side that the words begin with. */
  private static final java.util.Set<String> MUTUAL =
      java.util.Set.of("ally-of", "cooperates-with", "linked-to", "rival-of", "fights");

  private final WordMatcher words;
  private final PatternRules patterns;
  private final EventPass events;
  private final LabelPass labels;
  private final StrengthPass strengths;
  private final NameClaims names;
  private final Envelope envelope;
  private final Who who;
  private Optional<Passage> before = Optional.empty();
  private final Posts posts;

  Claims(RuleBook book, Who who, List<Participant> named, Posts posts, Envelope envelope) {
    this.posts = posts;
    words = new WordMatcher(book, who);
    patterns = new PatternRules(book, who, posts);
    events = new EventPass(book, who, posts);
    labels = new LabelPass(who);
    strengths = new StrengthPass(who);
    names = new NameClaims(named);
    this.envelope = envelope;
    this.who = who;
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
    posts.note(drafts);
    drafts.addAll(labels.drafts(passage));
    drafts.addAll(strengths.drafts(passage));
    List<Draft> told = events.drafts(passage);
    drafts.removeIf(d -> accusesOf(passage, d, told));
    drafts.addAll(told);
    List<Envelope.Wrapped> claims = new ArrayList<>();
    for (Draft draft : onceDescribed(drafts)) {
      Envelope.Wrapped claim = envelope.wrap(passage, draft);
      if (claims.stream().noneMatch(c -> same(c.claim(), claim.claim()))) {
        claims.add(claim);
      }
    }
    return claims;
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
                s.act().equals("accuse") || e.status().filter(Status.DENIED::equals).isPresent())
            .anyMatch(e -> passage.syntax().below(e.anchor(), draft.anchor()));
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
      case Details.Event e -> e.type() + e.killed() + e.wounded();
      case Details.Targeting _ -> "targets";
      case Details.Statement s -> s.act();
    };
  }
}
