package org.attest.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who says it: the head of the phrase, and the words that stand for it here.
 *
 * @param head the head's token; -1 where nobody is named
 * @param tokens the words
 */
record CueSource(int head, List<Integer> tokens) {

  /** Nobody is named. */
  static final CueSource NOBODY = new CueSource(-1, List.of());

  /** What is sent out to say something. */
  private static final Set<String> TEXTS =
      Set.of(
          "statement",
          "letter",
          "tweet",
          "paper",
          "message",
          "communique",
          "communiqué",
          "video",
          "memo",
          "post",
          "release",
          "note",
          "email",
          "leaflet",
          "advertisement",
          "ad");

  /** What they bring is a part of who it is, also after a comma. */
  private static final Set<String> PART = Set.of("of", "from", "for", "like", "such as", "with");

  /** What is made to tell what was found out. */
  private static final Set<String> FINDINGS =
      Set.of(
          "report",
          "study",
          "survey",
          "poll",
          "analysis",
          "investigation",
          "inquiry",
          "enquiry",
          "review",
          "audit",
          "assessment",
          "document",
          "footage",
          "image",
          "imagery",
          "recording",
          "database",
          "index",
          "dossier",
          "article",
          "research",
          "census",
          "figure",
          "datum",
          "record",
          "website",
          "average",
          "polling",
          "transcript",
          "indictment",
          "affidavit",
          "filing",
          "editorial",
          "photograph",
          "photo",
          "clip");

  /** Whether a noun is something written, filmed or sent that tells. */
  static boolean text(Syntax syntax, int noun) {
    return TEXTS.contains(syntax.lemma(noun)) || FINDINGS.contains(syntax.lemma(noun));
  }

  /** "The group issued a statement saying that …": who issued it says so. */
  static int ofText(Syntax syntax, int verb, int head) {
    int giver = syntax.head(head);
    boolean text =
        syntax.relation(verb).equals("acl")
            && syntax.tag(verb).equals("VBG")
            && TEXTS.contains(syntax.lemma(head))
            && syntax.relation(head).equals("dobj")
            && syntax.verb(giver);
    List<Integer> givers = text ? Frame.surfaceSubjects(syntax, giver, 0) : List.of();
    return givers.isEmpty() || Frame.passive(syntax, giver, 0) ? head : givers.getFirst();
  }

  static CueSource agent(Passage passage, int verb) {
    Syntax syntax = passage.syntax();
    List<Integer> by = syntax.obliques(verb, Set.of("by"));
    return by.isEmpty()
        ? NOBODY
        : new CueSource(by.getFirst(), phrase(syntax, by.getFirst(), verb));
  }

  /** The whole noun phrase, with its appositions, without the clause that holds the cue. */
  static List<Integer> phrase(Syntax syntax, int head, int cue) {
    List<Integer> all =
        new ArrayList<>(
            syntax.subtree(
                head, c -> !syntax.below(cue, c) && !(syntax.head(c) == head && loose(syntax, c))));
    int end =
        syntax.children(head, "nmod").stream()
            .filter(c -> c > head && afterComma(syntax, c) && !all.contains(c))
            .mapToInt(c -> syntax.subtree(c).getFirst())
            .min()
            .orElse(syntax.size());
    all.removeIf(t -> t >= end);
    while (all.size() > 1 && "punct".equals(syntax.relation(all.getLast()))) {
      all.removeLast();
    }
    while (all.size() > 1
        && (syntax.relation(all.getFirst()).equals("punct") || all.getFirst() == cue)) {
      all.removeFirst();
    }
    return all;
  }

  private static boolean loose(Syntax syntax, int token) {
    return switch (syntax.relation(token)) {
      case "case" -> !syntax.tag(token).equals("POS");
      case "advcl", "parataxis", "ccomp", "mark", "dep" -> true;
      case "tmod" -> syntax.tag(syntax.head(token)).startsWith("NNP");
      case "nmod" -> !PART.contains(syntax.preposition(token)) && afterComma(syntax, token);
      case "acl" ->
          syntax.tag(token).equals("VBG") && (afterComma(syntax, token) || ofAgent(syntax, token));
      default -> false;
    };
  }

  /** "Accused by the ministry of hiding it": no part of the ministry. */
  static boolean ofAgent(Syntax syntax, int clause) {
    return syntax.preposition(syntax.head(clause)).equals("by")
        && syntax.children(clause, "mark").stream().anyMatch(m -> syntax.form(m).matches("of|for"));
  }

  private static boolean afterComma(Syntax syntax, int token) {
    int first = syntax.subtree(token).getFirst();
    return first > 0 && syntax.form(first - 1).equals(",");
  }
}
