package org.attest.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The day on which somebody owned up to a deed, which is not the day of the deed: "M23 on Tuesday
 * claimed responsibility for a raid", "the raid was claimed on Tuesday", "claimed it in a statement
 * on Tuesday". In "claimed a raid on Tuesday" it may be either, and is left to the deed.
 */
final class ClaimDay {

  /** What is claimed for a deed: "claimed responsibility on Friday for the attack". */
  private static final Set<String> CLAIMED = Set.of("responsibility", "credit");

  private static final Set<String> TOLD = Set.of("claim", "deny", "blame", "accuse", "admit");

  /** What is said of a deed of somebody else. */
  private static final Set<String> CONDEMNED =
      Set.of(
          "condemn",
          "denounce",
          "decry",
          "deplore",
          "praise",
          "welcome",
          "hail",
          "applaud",
          "criticise",
          "criticize");

  private ClaimDay() {}

  /**
   * Returns whether a time is that of the owning up.
   *
   * @param anchor the token of the deed, or of the responsibility for it
   */
  static boolean of(Syntax syntax, TimeExpression time, int anchor) {
    int token = syntax.at(time.span().start());
    int verb = token < 0 ? -1 : Quotes.clauseTop(syntax, token);
    if (verb < 0) {
      return false;
    }
    if (CONDEMNED.contains(syntax.lemma(verb))) {
      return verb != anchor
          && token < anchor
          && syntax.below(anchor, verb)
          && !syntax.below(token, anchor);
    }
    boolean ofDuty = CLAIMED.contains(syntax.lemma(anchor)) && syntax.head(anchor) == verb;
    return besideDeed(syntax, token, verb, anchor)
        || (ofDuty
            ? anchor < token && before(syntax, token, verb, anchor)
            : between(syntax, token, verb, anchor));
  }

  /** Whether the deed that is claimed stands behind the time. */
  private static boolean before(Syntax syntax, int token, int verb, int duty) {
    return Stream.of(verb, duty)
        .flatMap(h -> syntax.obliques(h, Set.of("for")).stream())
        .anyMatch(d -> token < d && !syntax.below(token, d));
  }

  /** "Accused it on Tuesday of firing rockets". */
  private static boolean between(Syntax syntax, int time, int verb, int anchor) {
    return verb != anchor
        && (hasDuty(syntax, verb, "dobj") || TOLD.contains(syntax.lemma(verb)))
        && syntax.below(anchor, verb)
        && verb < time
        && time < anchor
        && !syntax.below(time, anchor);
  }

  private static boolean hasDuty(Syntax syntax, int verb, String... relations) {
    return syntax.children(verb, relations).stream()
        .anyMatch(o -> CLAIMED.contains(syntax.lemma(o)));
  }

  private static boolean besideDeed(Syntax syntax, int time, int verb, int anchor) {
    List<Integer> deeds = deeds(syntax, verb, anchor);
    boolean ofDeed =
        deeds.stream().anyMatch(d -> time == d || syntax.below(time, d))
            || (deeds.isEmpty() && time > verb && !inSubject(syntax, verb, anchor));
    boolean stated =
        syntax.children(verb, "nmod").stream()
            .anyMatch(m -> CueSource.text(syntax, m) && follows(syntax, m, time));
    if (!owns(syntax, verb)
        || verb == anchor
        || !syntax.below(anchor, verb)
        || (ofDeed && !stated)) {
      return false;
    }
    boolean behind = !deeds.isEmpty() && deeds.stream().allMatch(d -> d > verb);
    boolean ahead = inSubject(syntax, verb, anchor) || deeds.stream().allMatch(d -> d < verb);
    return (time < verb && behind) || (time > verb && (ahead || inStatement(syntax, time, verb)));
  }

  /** The deed itself; where the anchor is the responsibility, what it is for. */
  private static List<Integer> deeds(Syntax syntax, int verb, int anchor) {
    if (!CLAIMED.contains(syntax.lemma(anchor))) {
      return List.of(anchor);
    }
    List<Integer> own = syntax.obliques(anchor, Set.of("for"));
    return own.isEmpty() ? syntax.obliques(verb, Set.of("for")) : own;
  }

  private static boolean owns(Syntax syntax, int verb) {
    return syntax.lemma(verb).equals("claim")
        ? !syntax.has(verb, "ccomp", "xcomp")
        : hasDuty(syntax, verb, "dobj", "nsubjpass");
  }

  private static boolean inSubject(Syntax syntax, int verb, int anchor) {
    return syntax.children(verb, "nsubjpass").stream()
        .anyMatch(s -> s == anchor || syntax.below(anchor, s));
  }

  /** "Claimed the attack on Sunday in a statement": the day on which it stated so. */
  private static boolean follows(Syntax syntax, int text, int time) {
    return syntax.subtree(text).getFirst() == time + 1
        && Set.of("in", "on", "through", "via").contains(syntax.preposition(text));
  }

  private static boolean inStatement(Syntax syntax, int time, int verb) {
    return syntax.children(verb, "nmod").stream()
        .filter(m -> CueSource.text(syntax, m))
        .anyMatch(m -> syntax.below(time, m) || time > m || follows(syntax, m, time));
  }
}
