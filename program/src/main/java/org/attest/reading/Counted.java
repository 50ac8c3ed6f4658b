package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words for whom a strength counts: "fighters", "fighters and their families". */
final class Counted {

  /** Right behind the noun: families and civilians whom the number counts as well. */
  private static final Pattern KIN =
      Pattern.compile(
          "(?i)^(?:(?:,? (?:and|or|with|including|along with|together with)|,)(?: (?:their|other))?"
              + " (?:families|family members|relatives|dependants|dependents|kin|kinsfolk|wives"
              + "|women|children|civilians|households)\\b)+");

  private Counted() {}

  /** Returns the noun with the families and civilians that are counted with it. */
  static String unit(Passage passage, int noun) {
    return passage.syntax().form(noun) + kin(passage, noun);
  }

  /** Returns the noun with the words right before it that describe it. */
  static String described(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    int first = noun;
    while (first > 0
        && syntax.head(first - 1) == noun
        && syntax.tag(first - 1).matches("JJ|VBN|NN|NNP")) {
      first--;
    }
    return passage.words(syntax.token(first).span().and(syntax.token(noun).span()));
  }

  /** Whether the number counts others beside those who fight. */
  static boolean mixed(Passage passage, int noun) {
    return !kin(passage, noun).isEmpty();
  }

  /** What follows the noun, or the name after it ("fighters of X and their families"). */
  static String kin(Passage passage, int noun) {
    Syntax syntax = passage.syntax();
    List<Integer> ends = new ArrayList<>(List.of(noun));
    syntax.children(noun, "nmod").stream()
        .filter(c -> syntax.preposition(c).equals("of"))
        .forEach(c ->
            ends.add(
                syntax
                    .subtree(
                        c,
                        t -> !syntax.relation(t).equals("conj") && !syntax.relation(t).equals("cc"))
                    .getLast()));
    for (int end : ends) {
      String rest =
          passage
              .text()
              .substring(syntax.token(end).span().end(), passage.span().end())
              .replaceAll("\\s+", " ");
      Matcher more = KIN.matcher(rest);
      if (more.find()) {
        return more.group();
      }
    }
    return "";
  }
}
