package org.attest.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides whether a country's name stands for the state that acts or for the land. */
final class StateOrPlace {

  private static final Set<String> LAND =
      Set.of(
          "in",
          "from",
          "across",
          "throughout",
          "inside",
          "outside",
          "near",
          "into",
          "within",
          "around",
          "over",
          "through",
          "out of",
          "including",
          "of");

  private static final Set<String> PARTNERS =
      Set.of("ally", "partner", "rival", "enemy", "foe", "opponent", "adversary", "proxy");

  private static final Set<String> GIFTS =
      Set.of(
          "support",
          "weapon",
          "arm",
          "funding",
          "fund",
          "money",
          "aid",
          "backing",
          "help",
          "supply",
          "training",
          "assistance",
          "missile",
          "drone",
          "rocket",
          "ammunition");

  private StateOrPlace() {}

  /** A state after a preposition of place is a place; a demonym is no place. */
  static void decide(List<Passage> passages) {
    for (Passage passage : passages) {
      Syntax syntax = passage.syntax();
      for (Map.Entry<Integer, Participant> entry : List.copyOf(passage.participants().entrySet())) {
        int token = entry.getKey();
        Participant participant = entry.getValue();
        if (!participant.mayBePlace()) {
          continue;
        }
        boolean land =
            LAND.contains(preposition(syntax, token))
                && !partner(syntax, token)
                && !giver(syntax, token);
        boolean town = participant.how().equals(Participant.METONYM) && !acts(syntax, token);
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
  private static boolean acts(Syntax syntax, int token) {
    String relation = syntax.relation(token);
    if (relation.equals("conj") && syntax.head(token) >= 0) {
      return acts(syntax, syntax.head(token));
    }
    boolean subject = relation.equals("nsubj") && !syntax.lemma(syntax.head(token)).equals("be");
    boolean party =
        relation.equals("nmod")
            && Set.of("between", "with", "against", "by").contains(syntax.preposition(token));
    return subject || party;
  }

  /** "An ally of Iran" is one of the state. */
  private static boolean partner(Syntax syntax, int token) {
    int head = syntax.head(token);
    return head >= 0
        && syntax.preposition(token).equals("of")
        && PARTNERS.contains(syntax.lemma(head));
  }

  /** "Weapons from Iran" come from the state. */
  private static boolean giver(Syntax syntax, int token) {
    int head = syntax.head(token);
    if (head < 0 || !syntax.preposition(token).equals("from")) {
      return false;
    }
    return GIFTS.contains(syntax.lemma(head))
        || (syntax.verb(head)
            && syntax.children(head, "dobj").stream()
                .anyMatch(o -> GIFTS.contains(syntax.lemma(o))));
  }

  /** The preposition of the noun, or of the first member of the list that it is in. */
  private static String preposition(Syntax syntax, int token) {
    int at = token;
    while (syntax.relation(at).equals("conj") && syntax.head(at) >= 0) {
      at = syntax.head(at);
    }
    return syntax.preposition(at);
  }
}
