package org.attest.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides whether a country's name stands for the state that acts or for the land. */
final class StateOrPlace {

  /** "The Syrian regime" is no town that may stand for a government. */
  private static final Pattern RULE =
      Pattern.compile("(?i) (?:state|regime|authorities|administration|forces|troops)$");

  private final RuleBook book;

  StateOrPlace(RuleBook book) {
    this.book = book;
  }

  /** A state after a preposition of place is a place; a demonym is no place. */
  void decide(List<Passage> passages) {
    for (Passage passage : passages) {
      Syntax syntax = passage.syntax();
      for (Map.Entry<Integer, Participant> entry : List.copyOf(passage.participants().entrySet())) {
        int token = entry.getKey();
        Participant participant = entry.getValue();
        if (!participant.mayBePlace()) {
          continue;
        }
        boolean land =
            (listed("land-prepositions", preposition(syntax, token))
                    || goal(syntax, token)
                    || partOfLand(syntax, token)
                    || ruled(syntax, token))
                && !partner(syntax, token)
                && !giver(syntax, token);
        boolean town =
            participant.how().equals(Participant.METONYM)
                && !RULE.matcher(passage.words(participant.span())).find()
                && !acts(syntax, token);
        if ((land && passage.place(token).isPresent()) || town) {
          passage.participants().remove(token);
        } else {
          passage.places().remove(token);
        }
      }
    }
  }

  /**
   * Whether a capital stands where only a government can: it says, accuses, signs, or is dealt
   * with.
   */
  private boolean acts(Syntax syntax, int token) {
    String relation = syntax.relation(token);
    if (relation.equals("conj") && syntax.head(token) >= 0) {
      return acts(syntax, syntax.head(token));
    }
    boolean subject =
        (relation.equals("nsubj") && !listed("town-fates", syntax.lemma(syntax.head(token))))
            || (relation.equals("dobj")
                && listed("address-verbs", syntax.lemma(syntax.head(token))));
    boolean party =
        relation.equals("nmod")
            && Set.of("between", "with", "against", "by").contains(syntax.preposition(token));
    return subject
        || party
        || partner(syntax, token)
        || giver(syntax, token)
        || deals(syntax, token);
  }

  /** "Tehran's support for X", "loyal to Tehran": only a government gives and binds. */
  private boolean deals(Syntax syntax, int token) {
    int head = syntax.head(token);
    if (head < 0) {
      return false;
    }
    String lemma = syntax.lemma(head);
    boolean owns =
        syntax.relation(token).equals("poss")
            && (listed("favour-nouns", lemma)
                || listed("partner-nouns", lemma)
                || listed("dealing-nouns", lemma));
    return owns || (syntax.preposition(token).equals("to") && listed("bound-words", lemma));
  }

  /** "An ally of Iran" is one of the state. */
  private boolean partner(Syntax syntax, int token) {
    int head = syntax.head(token);
    return head >= 0
        && syntax.preposition(token).equals("of")
        && listed("partner-nouns", syntax.lemma(head));
  }

  /** "Weapons from Iran" come from the state. */
  private boolean giver(Syntax syntax, int token) {
    int head = syntax.head(token);
    if (head >= 0 && syntax.preposition(token).equals("of")) {
      return listed("favour-nouns", syntax.lemma(head));
    }
    if (head < 0 || !syntax.preposition(token).equals("from")) {
      return false;
    }
    boolean given =
        Set.of("get", "receive", "obtain", "buy", "derive").contains(syntax.lemma(head));
    return listed("gift-nouns", syntax.lemma(head))
        || given
        || (syntax.verb(head)
            && syntax.children(head, "dobj").stream()
                .anyMatch(o -> listed("gift-nouns", syntax.lemma(o))));
  }

  /** "Northern Yemen", "neighbouring Benin". */
  private boolean partOfLand(Syntax syntax, int token) {
    return syntax.children(token, "amod", "compound", "nmod").stream()
        .anyMatch(c -> c < token && listed("land-adjectives", syntax.form(c)));
  }

  /** "They control Yemen", "they rule Mali". */
  private boolean ruled(Syntax syntax, int token) {
    int head = syntax.head(token);
    return head >= 0
        && syntax.relation(token).equals("dobj")
        && listed("land-verbs", syntax.lemma(head));
  }

  /** "Fled to Syria", "left for Syria", "the road to Syria": where somebody goes is a land. */
  private boolean goal(Syntax syntax, int token) {
    int at = first(syntax, token);
    int head = syntax.head(at);
    return head >= 0
        && Set.of("to", "for", "toward", "towards").contains(syntax.preposition(at))
        && listed("going-words", syntax.lemma(head));
  }

  /** The preposition of the noun, or of the first member of the list that it is in. */
  private static String preposition(Syntax syntax, int token) {
    return syntax.preposition(first(syntax, token));
  }

  private static int first(Syntax syntax, int token) {
    int at = token;
    while (syntax.relation(at).equals("conj") && syntax.head(at) >= 0) {
      at = syntax.head(at);
    }
    return at;
  }

  private boolean listed(String list, String word) {
    return book.words(list).contains(word);
  }
}
