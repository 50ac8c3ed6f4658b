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
          "of",
          "in control of",
          "in charge of",
          "north of",
          "south of",
          "east of",
          "west of");

  private static final Set<String> DIRECTIONS =
      Set.of(
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "north-eastern",
          "north-western",
          "south-eastern",
          "south-western",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "north",
          "south",
          "east",
          "west",
          "north-east",
          "north-west",
          "south-east",
          "south-west",
          "neighbouring",
          "neighboring",
          "rural",
          "coastal",
          "upper",
          "lower",
          "nearby",
          "inland",
          "war-torn");

  /** What is done to a land, and not to its government. */
  private static final Set<String> RULING =
      Set.of(
          "control",
          "hold",
          "rule",
          "govern",
          "occupy",
          "invade",
          "enter",
          "conquer",
          "leave",
          "reach",
          "cross",
          "roam",
          "overrun",
          "infiltrate",
          "dominate",
          "partition",
          "flee",
          "administer",
          "plague",
          "ravage",
          "devastate",
          "destabilise",
          "destabilize");

  /** Verbs and nouns of going and sending, and of spreading. */
  private static final Set<String> GOING =
      Set.of(
          "go",
          "come",
          "flee",
          "return",
          "leave",
          "travel",
          "move",
          "cross",
          "head",
          "escape",
          "retreat",
          "withdraw",
          "deport",
          "extradite",
          "exile",
          "spread",
          "expand",
          "extend",
          "fly",
          "drive",
          "walk",
          "relocate",
          "migrate",
          "bring",
          "road",
          "border",
          "route",
          "journey",
          "trip",
          "visit",
          "flight",
          "way",
          "exodus",
          "depart",
          "emigrate",
          "transfer",
          "march",
          "advance");

  private static final Set<String> PARTNERS =
      Set.of("ally", "partner", "rival", "enemy", "foe", "opponent", "adversary", "proxy");

  private static final Set<String> FAVOURS =
      Set.of(
          "support",
          "backing",
          "help",
          "patronage",
          "protection",
          "blessing",
          "sponsorship",
          "assistance",
          "approval",
          "favour",
          "favor",
          "behest",
          "orders",
          "instigation",
          "connivance",
          "complicity",
          "proxy",
          "puppet",
          "client",
          "backer",
          "sponsor",
          "friend",
          "creation",
          "surrogate",
          "instrument",
          "tool");

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

  /** What is done by words to a government, and not to a town. */
  private static final Set<String> ADDRESSING =
      Set.of(
          "accuse",
          "blame",
          "urge",
          "warn",
          "criticise",
          "criticize",
          "condemn",
          "tell",
          "ask",
          "suspect",
          "persuade",
          "press",
          "pressure",
          "sanction",
          "back",
          "support",
          "charge",
          "thank");

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
            (LAND.contains(preposition(syntax, token))
                    || goal(syntax, token)
                    || partOfLand(syntax, token)
                    || ruled(syntax, token))
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
    boolean subject =
        (relation.equals("nsubj") && !syntax.lemma(syntax.head(token)).equals("be"))
            || (relation.equals("dobj") && ADDRESSING.contains(syntax.lemma(syntax.head(token))));
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
    if (head >= 0 && syntax.preposition(token).equals("of")) {
      return FAVOURS.contains(syntax.lemma(head));
    }
    if (head < 0 || !syntax.preposition(token).equals("from")) {
      return false;
    }
    boolean given =
        Set.of("get", "receive", "obtain", "buy", "derive").contains(syntax.lemma(head));
    return GIFTS.contains(syntax.lemma(head))
        || given
        || (syntax.verb(head)
            && syntax.children(head, "dobj").stream()
                .anyMatch(o -> GIFTS.contains(syntax.lemma(o))));
  }

  /** "Northern Yemen", "neighbouring Benin". */
  private static boolean partOfLand(Syntax syntax, int token) {
    return syntax.children(token, "amod", "compound", "nmod").stream()
        .anyMatch(c -> c < token && DIRECTIONS.contains(syntax.form(c)));
  }

  /** "They control Yemen", "they rule Mali". */
  private static boolean ruled(Syntax syntax, int token) {
    int head = syntax.head(token);
    return head >= 0
        && syntax.relation(token).equals("dobj")
        && RULING.contains(syntax.lemma(head));
  }

  /** "Fled to Syria", "left for Syria", "the road to Syria": where somebody goes is a land. */
  private static boolean goal(Syntax syntax, int token) {
    int at = token;
    while (syntax.relation(at).equals("conj") && syntax.head(at) >= 0) {
      at = syntax.head(at);
    }
    int head = syntax.head(at);
    return head >= 0
        && Set.of("to", "for", "toward", "towards").contains(syntax.preposition(at))
        && GOING.contains(syntax.lemma(head));
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
