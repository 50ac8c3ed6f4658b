package org.attest.reading;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attest.model.When;

/**
 * Tells words that only name a deed from words that tell one: deeds stopped, wished for, to come,
 * thought lawful, counted over a year, or mentioned as what somebody is known by.
 */
final class MerelyNamed {

  /** Of one attack more are seldom counted; of a year's fighting fewer seldom are. */
  static final int MANY = 100;

  private final Who who;

  MerelyNamed(Who who) {
    this.who = who;
  }

  /**
   * Returns whether the word at {@code at} tells of nothing that happened.
   *
   * @param attack whether it is a word for an attack, which a denial does not undo: a denied attack
   *     is an event, anything else that is denied is none
   */
  boolean is(Passage passage, int at, boolean attack) {
    Syntax syntax = passage.syntax();
    return modifies(syntax, at)
        || thought(syntax, at)
        || filmed(syntax, at)
        || played(syntax, at)
        || nobodys(syntax, at)
        || soughtBy(syntax, at)
        || (attack
            ? stopped(syntax, at) || wished(syntax, at) || toCome(syntax, at)
            : undone(syntax, at));
  }

  /** "The abducted girls", "a man surrounded by guards": it says who is meant. */
  private static boolean modifies(Syntax syntax, int at) {
    if (syntax.lemma(at).equals("surround") && syntax.relation(at).equals("acl")) {
      return true;
    }
    return syntax.verb(at)
        && syntax.relation(at).equals("amod")
        && syntax.children(at).stream()
            .noneMatch(c -> syntax.relation(c).matches("nmod|tmod|dobj"));
  }

  /** "Considers their killing lawful". */
  private boolean thought(Syntax syntax, int at) {
    int head = syntax.head(at);
    return head >= 0
        && who.listed("thinking-verbs", syntax.lemma(head))
        && syntax.relation(at).matches("ccomp|xcomp|dobj|nsubj")
        && !syntax.tag(at).matches("VBD|VBN|VBZ|VBP");
  }

  /** "Where the video was shot". */
  private boolean filmed(Syntax syntax, int at) {
    return syntax.verb(at)
        && syntax.lemma(at).equals("shoot")
        && Frame.of(syntax, at).patients().stream()
            .anyMatch(p -> who.listed("pictures", syntax.lemma(p)));
  }

  /** "The film shows rebels attacking a town", "an exercise in which they retook a village". */
  private boolean played(Syntax syntax, int at) {
    for (int token : syntax.ancestors(at)) {
      boolean told =
          syntax.verb(token)
              && Stream.concat(
                      syntax.children(token, "nsubj").stream(),
                      syntax.obliques(token, Set.of("in")).stream())
                  .anyMatch(t -> fiction(syntax, t));
      boolean within =
          token != at
              && syntax.children(token, "relcl", "acl").stream().anyMatch(c -> syntax.below(at, c))
              && (fiction(syntax, token) || who.listed("drills", syntax.lemma(token)));
      if (told || within) {
        return true;
      }
    }
    return syntax.children(at, "amod").stream()
        .anyMatch(c -> syntax.form(c).matches("mock|simulated|staged|fictional|imaginary"));
  }

  private boolean fiction(Syntax syntax, int token) {
    return syntax.tag(token).startsWith("NN") && who.listed("fiction", syntax.lemma(token));
  }

  /** "No armed group has killed more". */
  private static boolean nobodys(Syntax syntax, int at) {
    return syntax.verb(at)
        && !syntax.lemma(at).matches("claim|say|admit|own")
        && syntax.children(at, "nsubj").stream()
            .anyMatch(s ->
                syntax.form(s).matches("nobody|none|no-one")
                    || syntax.children(s).stream().anyMatch(c -> syntax.form(c).equals("no")));
  }

  /** "Information leading to the arrest of X", "by firing squad", "financing the raid". */
  private boolean soughtBy(Syntax syntax, int at) {
    int head = syntax.head(at);
    boolean leads =
        head >= 0
            && syntax.lemma(head).equals("lead")
            && syntax.head(head) >= 0
            && who.listed("clue-nouns", syntax.lemma(syntax.head(head)));
    boolean squad =
        syntax.form(at).equals("firing")
            && at + 1 < syntax.size()
            && syntax.lemma(at + 1).equals("squad");
    boolean paid =
        head >= 0
            && syntax.relation(at).equals("dobj")
            && who.listed("paying-verbs", syntax.lemma(head));
    return leads || squad || paid;
  }

  /** "Police foiled an attack by X": X meant to, and did not. */
  boolean foiled(Syntax syntax, int at) {
    int head = syntax.head(at);
    return !syntax.verb(at)
        && head >= 0
        && syntax.relation(at).matches("dobj|nsubjpass")
        && who.listed("foiling-verbs", syntax.lemma(head));
  }

  /** "Promised to halt attacks on the army". */
  private boolean stopped(Syntax syntax, int at) {
    int head = syntax.head(at);
    return head >= 0
        && who.listed("stopping-verbs", syntax.lemma(head))
        && syntax.relation(at).matches("dobj|nsubjpass|xcomp|nmod")
        && (syntax.plural(at) || syntax.verb(at) || !syntax.has(at, "det"));
  }

  /** "They wanted to raid a base". */
  private boolean wished(Syntax syntax, int at) {
    int head = syntax.head(at);
    return head >= 0
        && syntax.verb(at)
        && syntax.relation(at).equals("xcomp")
        && who.listed("wishing-verbs", syntax.lemma(head));
  }

  /** "A possible attack", "ten will die". */
  private boolean toCome(Syntax syntax, int at) {
    boolean threat =
        who.listed("deed-die", syntax.lemma(at))
            && syntax.children(at, "aux").stream().anyMatch(a -> syntax.form(a).equals("will"));
    if (threat) {
      return true;
    }
    return !syntax.verb(at)
        && !syntax.has(at, "poss", "nmod:poss")
        && syntax.children(at, "amod").stream()
            .anyMatch(c -> who.listed("to-come", syntax.form(c)));
  }

  /** "Failed to secure territory", "denied that it had agreed to a truce". */
  private boolean undone(Syntax syntax, int at) {
    int verb = Quotes.clauseTop(syntax, at);
    int head = syntax.head(verb);
    boolean failed =
        head >= 0
            && syntax.relation(verb).matches("xcomp|acl")
            && who.words("fail-words").contains(syntax.lemma(head));
    return failed
        || syntax.ancestors(at).stream()
            .skip(1)
            .anyMatch(a -> syntax.verb(a) && who.listed("denying-verbs", syntax.lemma(a)));
  }

  /**
   * Whether a toll counts the dead of a year or a war, and not of one attack: "2,500 civilians have
   * been killed this year".
   */
  boolean summary(Passage passage, EventHit hit) {
    if (!hit.harm().killed().told() || !hit.verb() || !hit.bare()) {
      return false;
    }
    boolean war =
        passage.syntax().obliques(hit.at(), Set.of("in", "during", "since")).stream()
            .anyMatch(o -> who.listed("wars", passage.syntax().lemma(o)));
    Optional<TimeExpression> time = hit.dateIn(passage).filter(TimeExpression::dated);
    boolean years =
        time.filter(t -> !t.date().known() || t.date() instanceof When.InYear).isPresent();
    boolean perfect =
        passage.syntax().children(hit.at(), "aux").stream()
            .anyMatch(a -> passage.syntax().form(a).matches("has|have"));
    boolean many = hit.harm().killed().low().orElse(hit.harm().killed().high().orElse(0)) >= MANY;
    return (years && (perfect || many)) || (war && (many || years));
  }

  /** "The attack comes as …", "the deal with X was aimed at …": spoken of, and not told. */
  boolean backMention(Passage passage, EventHit hit) {
    Syntax syntax = passage.syntax();
    int head = syntax.head(hit.at());
    return hit.trigger().part().equals("noun")
        && syntax.definite(hit.at())
        && head >= 0
        && syntax.relation(hit.at()).matches("nsubj|nsubjpass")
        && !who.listed("happening-verbs", syntax.lemma(head))
        && syntax.obliques(hit.at(), Set.of("of")).isEmpty()
        && syntax.subtree(hit.at()).stream().noneMatch(t -> passage.place(t).isPresent())
        && !hit.harm().told()
        && hit.claimed().isEmpty()
        && hit.trigger().toll().isEmpty();
  }
}
