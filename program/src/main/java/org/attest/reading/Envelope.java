package org.attest.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.attest.model.Claim;
import org.attest.model.Details;
import org.attest.model.Document;
import org.attest.model.Holds;
import org.attest.model.Quote;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.When;

/** Puts voice, status, negation and the two times around what a rule found. */
final class Envelope {

  private final Document document;
  private final Who who;
  private final String reader;

  Envelope(Document document, Who who, String reader) {
    this.document = document;
    this.who = who;
    this.reader = reader;
  }

  /**
   * A claim in its envelope, and why that is as it is.
   *
   * @param said the sayings around it, outermost first
   */
  record Wrapped(Claim claim, List<Saying> said, String statusReason, String negationReason) {}

  private record Decided(Status status, String reason) {}

  /** Returns the claim that a draft makes in its sentence. */
  Wrapped wrap(Passage passage, Draft draft) {
    List<Saying> said = sayings(passage, draft);
    boolean own = ownClaim(draft, said);
    Decided decided = status(passage, draft, said, own);
    boolean denied = negated(passage, draft.anchor());
    Holds holds = holds(passage, draft);
    Span quote = Quotes.trim(passage.text(), draft.quote());
    Claim claim =
        Claim.of(
            document.id(),
            Quote.of(document.text(), quote),
            draft.subject(),
            draft.details(),
            voice(draft, said, own),
            decided.status(),
            draft.negated() || denied,
            holds,
            saidOn(said),
            draft.rule(),
            reader);
    String negation =
        draft.negated()
            ? "the rule's own words deny it"
            : denied ? "a word of denial stands around it" : "no word around it denies it";
    return new Wrapped(claim, said, decided.reason(), negation);
  }

  /** Who says the claim, outermost first; what tells only of a stand is no voice. */
  private static List<Saying> sayings(Passage passage, Draft draft) {
    if (inPassing(draft)) {
      return List.of();
    }
    return passage.voicesOf(draft.anchor()).stream().filter(s -> !speaks(draft, s)).toList();
  }

  /**
   * What a name or label says in passing is the report's own wording, whoever's words surround it.
   */
  private static boolean inPassing(Draft draft) {
    return switch (draft.details()) {
      case Details.Name n -> !n.role().equals("meaning") || draft.rule().equals("name.pair");
      case Details.Role _ ->
          !draft.rule().startsWith("role.lead") && !draft.rule().startsWith("role.led");
      case Details.Characterisation _ ->
          draft.rule().equals("character.label") || draft.rule().equals("character.apposition");
      default -> false;
    };
  }

  /** A statement's own cue is no voice of it: of "X accused Y of Z", X is the speaker. */
  private static boolean speaks(Draft draft, Saying saying) {
    return draft.details() instanceof Details.Statement s
        && (saying.source().equals(s.speaker()) || saying.speaker().name().equals(s.speaker()));
  }

  /** Whether the doer itself says that it did it. */
  private static boolean ownClaim(Draft draft, List<Saying> said) {
    return draft.details() instanceof Details.Event event
        && said.stream()
            .anyMatch(a ->
                a.status().filter(s -> s == Status.REPORTED).isPresent()
                    && a.speaker().name().equals(draft.subject()))
        && event.actors().contains(draft.subject());
  }

  private static List<String> voice(Draft draft, List<Saying> said, boolean own) {
    List<String> voice = new ArrayList<>();
    for (Saying saying : said) {
      String source = saying.source();
      boolean self =
          source.equals(draft.subject())
              && (own || draft.status().filter(s -> s == Status.CLAIMED).isPresent());
      if (!source.isEmpty() && !self && !voice.contains(source)) {
        voice.add(source);
      }
    }
    return voice;
  }

  private Decided status(Passage passage, Draft draft, List<Saying> said, boolean own) {
    if (draft.status().isPresent()) {
      return new Decided(draft.status().get(), "the rule itself gives it");
    }
    if (own) {
      return new Decided(Status.CLAIMED, "the doer itself is said to say so");
    }
    if (intended(passage, draft.anchor())) {
      return new Decided(Status.INTENDED, "it is told as still to come");
    }
    return said.stream()
        .filter(s -> s.status().isPresent())
        .max(Comparator.comparingInt(s -> strength(s.status().get())))
        .map(s -> new Decided(s.status().get(), "by '" + s.cue(passage) + "'"))
        .orElse(new Decided(Status.STATED, "nobody is said to say it"));
  }

  private static int strength(Status status) {
    return switch (status) {
      case STATED -> 0;
      case REPORTED -> 1;
      case BLAMED -> 2;
      case DENIED -> 3;
      case CLAIMED, INTENDED -> 4;
    };
  }

  /** "plans to", "has vowed to", "will", "seeks to": not yet done. */
  boolean intended(Passage passage, int anchor) {
    Syntax syntax = passage.syntax();
    int at = Quotes.clauseTop(syntax, anchor);
    if (syntax.verb(at)
        && syntax.children(at, "aux").stream()
            .anyMatch(a -> Set.of("will", "'ll", "shall").contains(syntax.form(a)))) {
      return true;
    }
    for (int depth = 0; depth < 3 && at >= 0; depth++) {
      int head = syntax.head(at);
      if (appointed(syntax, at)) {
        return true;
      }
      if (head >= 0 && syntax.relation(at).matches("xcomp|acl|ccomp|advcl|conj")) {
        boolean infinitive = !syntax.tag(at).matches("VBD|VBZ|VBP");
        if (infinitive
            && syntax.relation(at).matches("xcomp|acl")
            && who.words("intend-words").contains(syntax.lemma(head))) {
          return true;
        }
      }
      at = head;
    }
    return false;
  }

  /** "were to withdraw", "are due to resume", "is set to begin". */
  static boolean appointed(Syntax syntax, int verb) {
    int head = syntax.head(verb);
    boolean infinitive =
        syntax.tag(verb).equals("VB")
            && syntax.children(verb, "aux", "mark").stream()
                .anyMatch(m -> syntax.form(m).equals("to"));
    return infinitive
        && head >= 0
        && syntax.relation(verb).matches("xcomp|acl|advcl")
        && (syntax.form(head).matches("are|is|was|were|'s|be")
            || Set.of("due", "set", "scheduled", "expect", "schedule", "ready", "poised")
                .contains(syntax.lemma(head)));
  }

  /** Whether the words around the anchor deny it: "not", "no", "has failed to", "never". */
  boolean negated(Passage passage, int anchor) {
    Syntax syntax = passage.syntax();
    int top = Quotes.clauseTop(syntax, anchor);
    boolean odd = denies(syntax, anchor) ^ (top != anchor && denies(syntax, top));
    int at = top;
    for (int depth = 0; depth < 3; depth++) {
      int head = at >= 0 ? syntax.head(at) : -1;
      if (head < 0 || !syntax.relation(at).matches("xcomp|ccomp|acl|conj")) {
        break;
      }
      boolean complement = syntax.relation(at).matches("xcomp|acl");
      if (complement && who.words("fail-words").contains(syntax.lemma(head))) {
        odd = !odd;
      }
      if (complement && denies(syntax, head)) {
        odd = !odd;
      }
      at = head;
    }
    return odd;
  }

  private static boolean denies(Syntax syntax, int token) {
    return syntax.children(token).stream()
        .filter(c -> !noLoveLost(syntax, c))
        .anyMatch(c ->
            syntax.relation(c).equals("neg")
                || (Set.of("no", "not", "never", "n't", "neither", "without")
                        .contains(syntax.form(c))
                    && Set.of("det", "advmod", "case", "mark", "cc:preconj")
                        .contains(syntax.relation(c))));
  }

  /** "No love lost" is enmity, and denies nothing. */
  private static boolean noLoveLost(Syntax syntax, int no) {
    return syntax.form(no).equals("no")
        && no + 2 < syntax.size()
        && syntax.form(no + 1).equals("love")
        && syntax.form(no + 2).equals("lost");
  }

  private Holds holds(Passage passage, Draft draft) {
    if (inPassing(draft) || draft.details() instanceof Details.Name) {
      return Holds.OPEN;
    }
    return draft.details() instanceof Details.Event event && event.date().known()
        ? Holds.in(event.date())
        : ClauseTimes.holds(passage, draft);
  }

  private When saidOn(List<Saying> said) {
    for (int i = said.size() - 1; i >= 0; i--) {
      for (TimeExpression time : said.get(i).times()) {
        if (time.date().known()) {
          return time.date();
        }
      }
    }
    return document.publishedOn();
  }
}
