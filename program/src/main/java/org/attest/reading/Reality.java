package org.attest.reading;

import java.util.Set;

/** Tells deeds that were done from those denied, threatened, expected, forbidden or mere words. */
final class Reality {

  private static final Set<String> TO_COME = Set.of("will", "shall", "'ll", "wo");
  private static final Set<String> NO =
      Set.of("no", "not", "never", "n't", "without", "neither", "any");

  private static final Set<String> ANNOUNCE =
      Set.of("threaten", "warn", "vow", "swear", "announce", "promise");

  private final Who who;
  private final DeedTypes types;

  Reality(Who who, DeedTypes types) {
    this.who = who;
    this.types = types;
  }

  /** Returns whether the word at {@code at} tells of something that was not done. */
  boolean lacks(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    if (insideNoun(passage, at) || negated(syntax, at) || denied(syntax, at)) {
      return true;
    }
    if (stage(syntax, at) != Incident.Stage.DONE) {
      return false;
    }
    return syntax.verb(at)
        ? supposed(syntax, at)
        : !definite(syntax, at) && (supposed(syntax, at) || governed(syntax, at, "threat-words"));
  }

  private boolean supposed(Syntax syntax, int at) {
    int verb = Quotes.clauseTop(syntax, at);
    boolean toCome =
        syntax.children(verb, "aux").stream().anyMatch(a -> TO_COME.contains(syntax.form(a)));
    int first = firstOf(syntax, verb);
    boolean infinitive =
        syntax.tag(verb).equals("VB")
            && (governed(syntax, first, "intend-words") || governed(syntax, first, "threat-words"));
    return toCome || infinitive || hypothetical(syntax, at, who);
  }

  /** "plan to burn buses and bomb offices": what governs the first verb governs all. */
  private static int firstOf(Syntax syntax, int verb) {
    int first = verb;
    while (syntax.relation(first).equals("conj")
        && syntax.head(first) >= 0
        && syntax.tag(syntax.head(first)).equals(syntax.tag(verb))) {
      first = syntax.head(first);
    }
    return first;
  }

  private boolean governed(Syntax syntax, int at, String list) {
    int head = syntax.head(at);
    return head >= 0 && who.listed(list, syntax.lemma(head));
  }

  /** Returns how far the deed at {@code at} went. */
  Incident.Stage stage(Syntax syntax, int at) {
    if (threatened(syntax, at)) {
      return Incident.Stage.THREATENED;
    }
    return attempted(syntax, at) ? Incident.Stage.ATTEMPTED : Incident.Stage.DONE;
  }

  /**
   * "threatened to kill", "threatened an attack", "death threats", "threatened them with death".
   */
  private static boolean threatened(Syntax syntax, int at) {
    int head = syntax.head(firstOf(syntax, at));
    boolean promised =
        head >= 0
            && (syntax.tag(at).equals("VB") || syntax.relation(firstOf(syntax, at)).equals("dobj"))
            && syntax.lemma(head).equals("threaten");
    return promised
        || announced(syntax, at)
        || syntax.lemma(at).equals("threat")
        || syntax.lemma(at).equals("threaten");
  }

  /** "warned that they would burn buses": by who says so, and no forecast of what others do. */
  private static boolean announced(Syntax syntax, int at) {
    int head = syntax.head(at);
    return head >= 0
        && syntax.verb(at)
        && syntax.relation(at).equals("ccomp")
        && ANNOUNCE.contains(syntax.lemma(head))
        && syntax.children(at, "aux").stream()
            .anyMatch(a -> syntax.form(a).matches("will|would|shall|'ll|'d"))
        && syntax.children(at, "nsubj").stream()
            .anyMatch(s -> syntax.form(s).matches("they|it|we|he|she"));
  }

  /** "tried to kidnap", "a failed attack": not done, but begun. */
  private boolean attempted(Syntax syntax, int at) {
    return who.listed("attempt-words", syntax.lemma(at))
        || syntax.children(at, "amod", "advmod").stream()
            .anyMatch(c -> who.listed("attempt-words", syntax.lemma(c)))
        || syntax.ancestors(at).stream()
            .skip(1)
            .limit(2)
            .anyMatch(a -> who.listed("attempt-words", syntax.lemma(a)));
  }

  private static boolean negated(Syntax syntax, int at) {
    boolean here =
        syntax.children(at).stream()
            .anyMatch(c ->
                syntax.relation(c).equals("neg")
                    || (syntax.relation(c).matches("det|advmod|case")
                        && NO.contains(syntax.form(c))));
    int verb = Quotes.clauseTop(syntax, at);
    boolean clause =
        !syntax.verb(at)
            && syntax.children(verb, "neg").stream().findAny().isPresent()
            && syntax.head(at) == verb;
    boolean nobody =
        syntax.verb(at)
            && syntax.children(at, "nsubj", "nsubjpass").stream()
                .anyMatch(s ->
                    syntax.form(s).matches("nobody|none|no-one")
                        || syntax.children(s).stream().anyMatch(c -> syntax.form(c).equals("no")));
    return here || clause || nobody;
  }

  /** "has ruled out talks with the rebels": there were none. */
  static boolean ruledOut(Syntax syntax, int at) {
    int head = syntax.head(at);
    return head >= 0
        && syntax.relation(at).equals("dobj")
        && Responsibility.TALKS.contains(syntax.lemma(at))
        && Responsibility.rulesOut(syntax, head);
  }

  /** "denied that peasants had ambushed the patrol". */
  private static boolean denied(Syntax syntax, int at) {
    return syntax.ancestors(at).stream()
        .skip(1)
        .anyMatch(a ->
            Set.of("deny", "refute").contains(syntax.lemma(a))
                && syntax.verb(a)
                && syntax.verb(Quotes.clauseTop(syntax, at))
                && Quotes.clauseTop(syntax, at) != a);
  }

  /** "the murder of X", "X's murder": talked of as done, whatever the verb above it. */
  private static boolean definite(Syntax syntax, int at) {
    return syntax.definite(at) || syntax.has(at, "poss", "nmod:poss");
  }

  /** "attack helicopter", "bomb squad", "murder case": no deed told here. */
  private boolean insideNoun(Passage passage, int at) {
    Syntax syntax = passage.syntax();
    int head = syntax.head(at);
    return head >= 0
        && syntax.relation(at).equals("compound")
        && syntax.noun(head)
        && (types.of(passage, head).isEmpty() || syntax.lemma(head).equals("threat"));
  }

  /** "could attack", "if they attack", "to attack", "ruled out talks": nothing has happened. */
  static boolean hypothetical(Syntax syntax, int at, Who who) {
    int verb = Quotes.clauseTop(syntax, at);
    if (!syntax.verb(verb)) {
      return false;
    }
    boolean modal =
        syntax.children(Intention.phase(syntax, verb), "aux").stream()
            .anyMatch(a ->
                Set.of("could", "may", "might", "would", "should", "can", "must")
                    .contains(syntax.form(a)));
    boolean condition =
        syntax.children(verb, "mark").stream()
            .anyMatch(m -> Set.of("if", "unless", "whether").contains(syntax.form(m)));
    return modal
        || condition
        || seldom(syntax, verb)
        || ruledOut(syntax, at)
        || planned(syntax, verb, who)
        || purpose(syntax, verb, who);
  }

  /** "A deal for withdrawing the troops": what was agreed, and not done by these words. */
  private static boolean planned(Syntax syntax, int verb, Who who) {
    int head = syntax.head(verb);
    return syntax.tag(verb).equals("VBG")
        && head >= 0
        && syntax.children(verb, "case", "mark").stream()
            .anyMatch(c -> syntax.form(c).equals("for"))
        && (who.listed("agreements", syntax.lemma(head))
            || Set.of("plan", "proposal", "timetable", "deadline").contains(syntax.lemma(head)));
  }

  /**
   * "considers it lawful to kill", "in order to attack": an infinitive that nobody has carried out.
   */
  private static boolean purpose(Syntax syntax, int verb, Who who) {
    boolean infinitive =
        syntax.tag(verb).equals("VB")
            && syntax.children(verb, "aux", "mark").stream()
                .anyMatch(m -> syntax.form(m).equals("to"));
    int head = syntax.head(verb);
    return infinitive
        && head >= 0
        && !who.words("intend-words").contains(syntax.lemma(head))
        && !Intention.appointed(syntax, verb)
        && !who.words("achieve-words").contains(syntax.lemma(head));
  }

  /** "Rarely attacked", "no longer kidnaps": what it does not do tells of no deed. */
  private static boolean seldom(Syntax syntax, int verb) {
    return syntax.children(verb, "advmod").stream()
        .anyMatch(a ->
            Set.of("rarely", "seldom", "hardly").contains(syntax.form(a))
                || (syntax.form(a).equals("longer") && a > 0 && syntax.form(a - 1).equals("no")));
  }
}
