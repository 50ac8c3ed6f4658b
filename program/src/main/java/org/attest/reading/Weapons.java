package org.attest.reading;

/** Tells weapons from the things that share their words: "a land mine", and no gold mine. */
final class Weapons {

  private Weapons() {}

  /** Returns whether the noun at a token is a weapon or an aircraft that strikes. */
  static boolean is(Passage passage, Who who, int token) {
    Syntax syntax = passage.syntax();
    String lemma = syntax.lemma(token);
    return !pit(syntax, who, token)
        && (who.listed("weapons", lemma)
            || aircraft(passage, who, token)
            || (lemma.equals("bomber")
                && syntax.children(token, "compound").stream()
                    .anyMatch(c -> syntax.form(c).equals("suicide")))
            || (who.listed("bomb-carriers", lemma) && laden(syntax, who, token)));
  }

  /** Returns whether the noun at a token is an aircraft: a group's "bombers" are men. */
  static boolean aircraft(Passage passage, Who who, int token) {
    Syntax syntax = passage.syntax();
    boolean man =
        syntax.lemma(token).equals("bomber")
            && ((syntax.form(token).equals("bomber") && !syntax.has(token, "compound", "amod"))
                || who.at(passage, token).filter(Participant::group).isPresent()
                || syntax.children(token, "compound", "amod").stream()
                    .anyMatch(c ->
                        syntax
                            .form(c)
                            .matches(
                                "suicide|car|lorry|truck|van|bus|motorcycle|female|male|child|teenage")));
    return who.listed("aircraft", syntax.lemma(token)) && !man;
  }

  /** Returns whether the noun at a token is something that explodes. */
  static boolean explosive(Syntax syntax, Who who, int token) {
    String lemma = syntax.lemma(token);
    return !pit(syntax, who, token)
        && (who.listed("explosives", lemma)
            || (who.listed("bomb-carriers", lemma) && laden(syntax, who, token)));
  }

  private static boolean laden(Syntax syntax, Who who, int token) {
    return syntax.children(token, "compound", "amod").stream()
        .anyMatch(c ->
            who.listed("explosives", syntax.lemma(c))
                || syntax
                    .form(c)
                    .matches("(?i)(?:explosives?|bomb)-?(?:laden|packed|filled|rigged)?"));
  }

  /** "A gold mine", "a mine of coltan": dug, and not laid. */
  private static boolean pit(Syntax syntax, Who who, int token) {
    return syntax.lemma(token).equals("mine")
        && syntax.children(token, "compound", "amod", "nmod").stream()
            .anyMatch(c -> who.listed("ores", syntax.lemma(c)));
  }
}
