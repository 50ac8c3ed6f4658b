package org.attest.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/** Turns NLP4J's tree into the relations that the package promises. Changes the words given. */
final class Relations {

  private static final Set<String> TIMES =
      CalendarWords.and(
          Set.of(
              "second",
              "minute",
              "hour",
              "day",
              "night",
              "morning",
              "evening",
              "afternoon",
              "week",
              "weekend",
              "month",
              "quarter",
              "year",
              "decade",
              "century",
              "time",
              "today",
              "yesterday",
              "tomorrow",
              "tonight"),
          List.of(CalendarWords.DAYS, CalendarWords.MONTHS, CalendarWords.SEASONS));

  private static final Set<String> GIVING =
      Set.of("give", "offer", "send", "pay", "sell", "lend", "grant", "promise", "hand", "owe");

  /** Verbs with the preposition of what somebody is charged with or thanked for. */
  private static final Map<String, String> CHARGING =
      Map.of(
          "blame",
          "for",
          "accuse",
          "of",
          "suspect",
          "of",
          "criticise",
          "for",
          "criticize",
          "for",
          "condemn",
          "for",
          "praise",
          "for",
          "thank",
          "for",
          "punish",
          "for",
          "convict",
          "of");

  /** Preposition, noun, preposition that together do the work of one preposition. */
  private static final Set<String> PHRASES =
      Set.of(
          "in front of",
          "on behalf of",
          "in support of",
          "in response to",
          "in addition to",
          "in retaliation for",
          "in revenge for",
          "in exchange for",
          "in return for",
          "in cooperation with",
          "in collaboration with",
          "in coordination with",
          "in favour of",
          "in favor of",
          "in connection with",
          "in charge of",
          "in control of",
          "in contrast to",
          "in spite of",
          "in terms of",
          "in line with",
          "as part of",
          "as opposed to",
          "by means of",
          "by way of",
          "on top of",
          "with regard to",
          "with respect to",
          "under cover of",
          "in place of",
          "in search of",
          "in pursuit of",
          "in defence of",
          "in defense of");

  private final Tree tree;
  private final List<Word> words;

  Relations(List<Word> words) {
    this.tree = new Tree(words);
    this.words = words;
  }

  Sentence sentence() {
    smallClauses();
    Clauses.mend(tree);
    butNot();
    twoObjects();
    prepositions();
    charges();
    lists();
    for (Word word : words) {
      word.relation = label(word);
    }
    oneRoot();
    return built();
  }

  private Sentence built() {
    Span span = words.getFirst().span().and(words.getLast().span());
    return new Sentence(
        span,
        words.stream()
            .map(word -> word.token(word.head == null ? -1 : tree.at(word.head)))
            .toList());
  }

  /** "considers X a threat": X becomes the object, the threat a complement without a verb. */
  private void smallClauses() {
    for (Word word : words) {
      Word verb = word.head;
      boolean nominal = word.tag.startsWith("NN") || word.tag.startsWith("JJ");
      if (verb != null && word.relation.equals("ccomp") && nominal) {
        Word subject = tree.below(word, one -> one.relation.equals("nsubj"));
        boolean clause = tree.below(word, one -> one.relation.matches("aux|mark|auxpass")) != null;
        if (subject != null && !clause) {
          subject.head = verb;
          subject.relation = "dobj";
          word.relation = "xcomp";
        }
      }
    }
  }

  /** "A but not B": B is a denied member of the list, not another name of A. */
  private void butNot() {
    for (int i = 1; i < words.size(); i++) {
      Word not = words.get(i);
      Word but = words.get(i - 1);
      Word second = not.head;
      if (but.lemma.equals("but")
          && not.relation.equals("neg")
          && second != null
          && second.head != null
          && second.relation.equals("appos")) {
        second.relation = "conj";
        but.head = second.head;
      }
    }
  }

  /** "gave the fighters weapons": a plural or masked name before the object is who got it. */
  private void twoObjects() {
    for (int i = 1; i < words.size(); i++) {
      Word object = words.get(i);
      Word receiver = words.get(i - 1);
      Word verb = object.head;
      if (verb == null
          || !GIVING.contains(verb.lemma)
          || !object.relation.equals("dobj")
          || receiver.head != object
          || !receiver.relation.equals("compound")
          || !(receiver.tag.equals("NNS") || receiver.mask() != null)) {
        continue;
      }
      receiver.head = verb;
      receiver.relation = "dative";
      for (Word before : tree.below(object)) {
        if (tree.at(before) < i - 1) {
          before.head = receiver;
        }
      }
    }
  }

  private static boolean isPreposition(Word word) {
    return word.relation.matches("prep|agent")
        || (word.relation.equals("dative") && word.tag.matches("IN|TO"));
  }

  /** Puts each noun on what the preposition hung on, and the preposition below the noun. */
  private void prepositions() {
    for (int i = words.size() - 1; i >= 0; i--) {
      Word word = words.get(i);
      if (isPreposition(word) || isListedPreposition(word)) {
        turn(word);
      }
    }
    for (Word word : List.copyOf(words)) {
      joinPhrase(word);
    }
  }

  /** "in A and in B": the second preposition. */
  private boolean isListedPreposition(Word word) {
    return word.relation.equals("conj")
        && word.tag.matches("IN|TO")
        && tree.below(word, one -> one.relation.equals("pobj")) != null;
  }

  private void turn(Word preposition) {
    Word content = content(preposition);
    if (content == null) {
      preposition.relation = preposition.relation.equals("conj") ? "conj" : "advmod";
      return;
    }
    boolean clause = content.relation.equals("pcomp") && content.tag.startsWith("VB");
    content.head = preposition.head;
    if (preposition.relation.equals("conj")) {
      content.relation = "conj";
    } else if (clause) {
      boolean onNoun = preposition.head != null && preposition.head.tag.startsWith("NN");
      content.relation = onNoun ? "acl" : "advcl";
    } else {
      content.relation = "nmod";
    }
    preposition.head = content;
    preposition.relation = clause ? "mark" : "case";
    for (Word rest : tree.below(preposition)) {
      rest.head = content;
      rest.relation =
          switch (rest.relation) {
            case "pcomp", "prep" -> rest.tag.startsWith("VB") ? "advcl" : "case";
            case "pobj" -> "nmod";
            default -> rest.relation;
          };
    }
  }

  /** The noun or clause a preposition governs; prepositions below it were turned before. */
  private @Nullable Word content(Word preposition) {
    Word noun = tree.below(preposition, one -> one.relation.equals("pobj"));
    if (noun != null) {
      return noun;
    }
    Word clause =
        tree.below(preposition, one -> one.relation.equals("pcomp") && !one.tag.matches("IN|TO"));
    if (clause != null) {
      return clause;
    }
    // "out of the base", "according to monitors": of and to hang on out and according
    return tree.below(preposition, one -> one.relation.matches("nmod|advcl|acl"));
  }

  /** "in front of the mosque": three words, one preposition. */
  private void joinPhrase(Word inner) {
    Word middle = inner.head;
    if (middle == null || middle.head == null || !inner.relation.equals("nmod")) {
      return;
    }
    List<Word> outerCase =
        tree.below(middle).stream().filter(one -> one.relation.equals("case")).toList();
    List<Word> innerCase =
        tree.below(inner).stream().filter(one -> one.relation.equals("case")).toList();
    if (outerCase.size() != 1 || innerCase.size() != 1 || !middle.relation.equals("nmod")) {
      return;
    }
    Word outer = outerCase.getFirst();
    String phrase = outer.lemma + " " + middle.lemma + " " + innerCase.getFirst().lemma;
    if (PHRASES.contains(phrase) && tree.below(middle).size() == 2) {
      inner.head = middle.head;
      outer.head = inner;
      middle.head = inner;
      middle.relation = "case";
    }
  }

  /** "blamed them for the raid": what for belongs to the verb, not to them. */
  private void charges() {
    for (Word charge : words) {
      Word blamed = charge.head;
      if (blamed == null || blamed.head == null || !charge.relation.matches("nmod|acl")) {
        continue;
      }
      String wanted = CHARGING.getOrDefault(blamed.head.lemma, "");
      if (blamed.relation.equals("dobj")
          && tree.below(
                  charge, one -> one.lemma.equals(wanted) && one.relation.matches("case|mark"))
              != null) {
        charge.relation = charge.relation.equals("acl") ? "advcl" : "nmod";
        charge.head = blamed.head;
      }
    }
  }

  /** Hangs every member of a list, and its "and", on the first member. */
  private void lists() {
    for (Word word : words) {
      Word first = word.head;
      if (first == null || !word.relation.matches("conj|cc|preconj")) {
        continue;
      }
      while (first.relation.equals("conj") && first.head != null) {
        first = first.head;
      }
      word.head = first;
    }
  }

  private String label(Word word) {
    Word head = word.head;
    if (head == null) {
      return word.isRead() ? "root" : "punct";
    }
    return switch (word.relation) {
      case "nmod" -> noun(word);
      case "qmod" -> quantity(word);
      case "det" -> determiner(word, head);
      case "predet" -> "det";
      case "preconj" -> "cc";
      case "aux" -> word.tag.equals("TO") ? "mark" : "aux";
      case "oprd" -> "xcomp";
      case "dative" -> "iobj";
      case "attr" ->
          tree.below(head, one -> one.relation.equals("expl")) != null ? "nsubj" : "attr";
      case "npadvmod" -> TIMES.contains(word.lemma) ? "tmod" : "npadvmod";
      case "pobj" -> "nmod";
      case "pcomp" -> word.tag.startsWith("VB") ? "advcl" : "dep";
      case "prep", "agent" -> "advmod";
      case "discourse", "meta", "vocative" -> "dep";
      case "root" -> "dep";
      default -> word.relation;
    };
  }

  /** "more than 200" and "several hundred" modify the number; "$" and "5" are parts of it. */
  private static String quantity(Word word) {
    return switch (word.tag) {
      case "CD", "$" -> "compound";
      case "JJ" -> "amod";
      default -> "advmod";
    };
  }

  /** "no" denies; "both" and "either" before a list belong to its "and". */
  private String determiner(Word word, Word head) {
    if (word.lemma.equals("no")) {
      return "neg";
    }
    boolean opensList =
        word.lemma.matches("both|either|neither")
            && tree.below(head, one -> one.relation.equals("conj")) != null;
    return opensList ? "cc" : "det";
  }

  /** NLP4J calls every plain modifier of a noun nmod; its own prepositions are turned by now. */
  private String noun(Word word) {
    if (tree.below(word, one -> one.relation.equals("case") && !one.tag.equals("POS")) != null) {
      return "nmod";
    }
    return switch (word.tag) {
      case "CD" -> "nummod";
      case "NN", "NNS", "NNP", "NNPS" -> "compound";
      case "RB", "RBR", "RBS" -> "advmod";
      default -> "amod";
    };
  }

  /** Makes one root, and hangs marks that the parser did not see on the word before them. */
  private void oneRoot() {
    Word root =
        words.stream()
            .filter(word -> word.head == null && word.isRead())
            .findFirst()
            .orElse(words.getFirst());
    root.head = null;
    root.relation = "root";
    Word before = root;
    for (Word word : words) {
      if (word != root && word.head == null) {
        word.head = word.isRead() ? root : before;
        word.relation = word.isRead() ? "parataxis" : "punct";
      }
      before = word;
    }
  }
}
