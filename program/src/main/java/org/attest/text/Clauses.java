package org.attest.text;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts right where NLP4J's parser hangs whole clauses on the wrong word around a verb of saying and
 * after a subject that a name in commas follows. Changes the words given, which still have the
 * parser's own labels.
 */
final class Clauses {

  private static final Set<String> SPEECH =
      Set.of(
          "say",
          "add",
          "note",
          "tell",
          "report",
          "claim",
          "announce",
          "warn",
          "state",
          "write",
          "argue",
          "explain",
          "believe",
          "think",
          "suggest",
          "insist",
          "allege");

  /** Verbs besides {@link #SPEECH} by which somebody tells what is so. */
  private static final Set<String> TELLING =
      Set.of(
          "estimate",
          "conclude",
          "calculate",
          "confirm",
          "reveal",
          "predict",
          "declare",
          "find",
          "admit",
          "acknowledge",
          "document",
          "disclose");

  /** What somebody does by going on speaking: "he said, adding that". */
  private static final Set<String> SPEAKING_ON =
      Set.of(
          "accuse",
          "blame",
          "call",
          "cite",
          "claim",
          "condemn",
          "demand",
          "deny",
          "describe",
          "insist",
          "note",
          "promise",
          "quote",
          "refer",
          "say",
          "speak",
          "stress",
          "tell",
          "threaten",
          "urge",
          "vow",
          "warn",
          "add",
          "appeal",
          "point",
          "recall",
          "use",
          "reveal");

  /** Words that open a clause of time, and that the parser takes for prepositions. */
  private static final Set<String> OPENING = Set.of("after", "before", "until", "since");

  private static final Set<String> ONCE = Set.of("once", "formerly", "previously", "originally");

  private static final Set<String> MARKS = Set.of(",", "–", "—", "--", "-");

  private final Tree tree;
  private final List<Word> words;

  private Clauses(Tree tree) {
    this.tree = tree;
    this.words = tree.words();
  }

  static void mend(Tree tree) {
    Clauses clauses = new Clauses(tree);
    clauses.deniedDoing();
    clauses.toldThat();
    clauses.toldAtEnd();
    clauses.speakersAtEnd();
    clauses.ledBy();
    clauses.afterNames();
    clauses.insertedSpeech();
    clauses.speechAfterwards();
    clauses.consequences();
    clauses.withoutSecondVerb();
    clauses.formerNames();
  }

  /** "X, once the Y, holds Z", "X – formerly Y – holds Z": Y is no second subject. */
  private void formerNames() {
    for (int i = 2; i + 3 < words.size(); i++) {
      Word once = words.get(i);
      Word first = words.get(i - 2);
      int at = words.get(i + 1).tag.equals("DT") ? i + 2 : i + 1;
      Word second = words.get(at);
      Word verb = second.head;
      if (ONCE.contains(once.lemma)
          && MARKS.contains(words.get(i - 1).form())
          && MARKS.contains(words.get(Math.min(at + 1, words.size() - 1)).form())
          && first.tag.startsWith("NN")
          && second.tag.startsWith("NNP")
          && second.relation.equals("nsubj")
          && verb != null) {
        second.head = first;
        second.relation = "appos";
        once.head = second;
        once.relation = "advmod";
        if (first.head == null) {
          verb.head = null;
          verb.relation = "root";
          first.head = verb;
          first.relation = "nsubj";
        }
      }
    }
  }

  private static boolean tells(Word verb) {
    return SPEECH.contains(verb.lemma) || TELLING.contains(verb.lemma);
  }

  /** "It denies backing them": what is denied is no manner of denying. */
  private void deniedDoing() {
    for (Word doing : words) {
      Word verb = doing.head;
      if (verb != null
          && doing.tag.equals("VBG")
          && doing.relation.matches("prep|advmod|advcl")
          && verb.lemma.matches("deny|admit|resume|begin|stop")
          && tree.at(doing) == tree.at(verb) + 1) {
        doing.relation = "xcomp";
      }
    }
  }

  /** "The UN estimated in May that they had 220 men": no participle, for what is "that" to mark. */
  private void toldThat() {
    for (Word that : words) {
      Word told = that.head;
      if (told == null || !that.relation.equals("mark") || !that.lemma.equals("that")) {
        continue;
      }
      Word verb =
          words.subList(0, tree.at(that)).stream()
              .filter(one -> one.tag.equals("VBN") && one.relation.equals("acl") && tells(one))
              .filter(one -> one.head != null && one.head.tag.startsWith("NN"))
              .filter(one -> !isUnder(told, one) && told.head != one.head)
              .reduce((_, last) -> last)
              .orElse(null);
      if (verb != null && told.relation.matches("root|dep") && tree.at(told) > tree.at(that)) {
        governs(verb, verb.head, told);
      }
    }
  }

  /** "They levy taxes, the experts reported in May.": they tell all of it. */
  private void toldAtEnd() {
    for (Word verb : words) {
      Word speaker = teller(verb);
      Word told = words.stream().filter(one -> one.head == null).findFirst().orElse(verb);
      if (speaker == null
          || told == verb
          || tree.at(told) > tree.at(speaker)
          || !told.tag.startsWith("VB")
          || !isComma(tree.at(speaker) - 1 - modifiers(speaker))) {
        continue;
      }
      boolean last =
          words.subList(tree.at(verb) + 1, words.size()).stream()
              .allMatch(one -> one.relation.equals("punct") || isUnder(one, verb));
      boolean timeOnly =
          tree.below(verb).stream()
              .allMatch(one ->
                  one == speaker
                      || one.relation.matches("punct|npadvmod")
                      || (one.relation.equals("prep") && one.lemma.matches("in|on|last|this")));
      if (last && timeOnly) {
        governs(verb, speaker, told);
      }
    }
  }

  /** Returns who may tell something by a verb below another word; null for nobody. */
  private @Nullable Word teller(Word verb) {
    if (!tells(verb) || !verb.tag.matches("VBD|VBN")) {
      return null;
    }
    boolean participle = verb.tag.equals("VBN") && verb.relation.equals("acl");
    return participle
        ? verb.head
        : tree.below(verb, one -> one.relation.equals("nsubj") && one.tag.startsWith("NN"));
  }

  /** "It is part of the alliance, headed by Y": who heads is told of the noun beside it. */
  private void ledBy() {
    for (Word verb : words) {
      int comma = tree.at(verb) - 1;
      Word above = verb.head;
      if (above == null
          || !verb.tag.equals("VBN")
          || !verb.relation.equals("advcl")
          || !verb.lemma.matches("lead|head|command|chair|found|run")
          || comma < 2
          || !isComma(comma)
          || tree.below(verb, one -> one.relation.equals("agent") || one.lemma.equals("by"))
              == null) {
        continue;
      }
      boolean bracket = words.get(comma - 1).form().equals(")") && comma > 4;
      Word noun = words.get(bracket ? comma - 4 : comma - 1);
      boolean subject = noun.relation.matches("nsubj|nsubjpass") && noun.head == above;
      if (noun.tag.startsWith("NN") && !subject && isUnder(noun, above)) {
        verb.head = noun;
        verb.relation = "acl";
      }
    }
  }

  /** Returns how many words before a noun belong to it. */
  private int modifiers(Word noun) {
    return (int)
        words.subList(0, tree.at(noun)).stream()
            .filter(one -> isUnder(one, noun) && !one.relation.equals("punct"))
            .count();
  }

  /** Makes a verb below another word the one by which a noun tells a clause. */
  private static void governs(Word verb, @Nullable Word speaker, Word told) {
    verb.tag = "VBD";
    verb.head = told.head;
    verb.relation = told.relation;
    told.head = verb;
    told.relation = "ccomp";
    if (speaker != null) {
      speaker.head = verb;
      speaker.relation = "nsubj";
    }
  }

  /** "Nine died on Sunday, the governor of the region said": he is no other word for Sunday. */
  private void speakersAtEnd() {
    for (Word speech : words) {
      int end = tree.at(speech);
      boolean unspoken =
          SPEECH.contains(speech.lemma)
              && speech.tag.matches("VB[DZP]")
              && tree.below(speech, one -> one.relation.matches("nsubj|aux|auxpass")) == null
              && tree.below(speech, one -> one.relation.equals("ccomp") && tree.at(one) < end)
                  != null;
      boolean named = unspoken && isComma(end - 1);
      int comma = unspoken ? commaBefore(named ? end - 1 : end) : -1;
      int from = named && comma > 0 ? commaBefore(comma) : comma;
      if (from <= 0) {
        continue;
      }
      List<Word> chunk = words.subList(from + 1, end);
      List<Word> heads =
          chunk.stream()
              .filter(one -> !one.relation.equals("punct") && !chunk.contains(one.head))
              .toList();
      if (heads.size() == 1
          && heads.getFirst().tag.matches("NN.*|PRP")
          && heads.getFirst().relation.matches("appos|conj|dep|nsubj|npadvmod")) {
        heads.getFirst().head = speech;
        heads.getFirst().relation = "nsubj";
      }
    }
  }

  /** Returns where the last comma before a place stands; -1 for none. */
  private int commaBefore(int place) {
    int at = place - 1;
    while (at >= 0 && !isComma(at)) {
      at--;
    }
    return at;
  }

  /** "Two were killed and ten others wounded": the ten were, and did not, as the two. */
  private void withoutSecondVerb() {
    for (Word subject : words) {
      Word second = subject.head;
      if (second != null
          && second.head != null
          && subject.relation.equals("nsubj")
          && second.relation.equals("conj")
          && second.tag.equals("VBN")
          && tree.below(second, one -> one.relation.matches("aux|auxpass|dobj")) == null
          && tree.below(second.head, one -> one.relation.equals("auxpass")) != null) {
        subject.relation = "nsubjpass";
      }
    }
  }

  /** "after its chief, Juma Ali, was arrested": the chief is who was arrested, after is when. */
  private void afterNames() {
    for (Word opening : words) {
      Word noun = tree.below(opening, one -> one.relation.equals("pobj"));
      Word above = opening.head;
      if (noun == null || above == null || !OPENING.contains(opening.lemma)) {
        continue;
      }
      if (tree.below(noun, one -> one.relation.matches("appos|relcl|acl")) == null) {
        continue;
      }
      Predicate<Word> wanted =
          one -> tree.at(one) > tree.at(noun) && isPredicateWithoutSubject(one);
      Word verb =
          wanted.test(above)
              ? above
              : words.stream()
                  // The parser leaves some such verbs without a head, as a second root.
                  .filter(one -> one.head == above || one.head == null)
                  .filter(wanted)
                  .findFirst()
                  .orElse(null);
      if (verb == null || !isComma(tree.at(auxiliary(verb)) - 1) || isListed(verb)) {
        continue;
      }
      if (verb != above && above.head != verb && isUnder(above, verb)) {
        continue;
      }
      noun.head = verb;
      noun.relation = subject(verb);
      opening.head = verb;
      opening.relation = "mark";
      if (verb != above) {
        if (above.head == verb) {
          above.head = verb.head;
          above.relation = verb.relation;
        }
        verb.head = above;
        verb.relation = "advcl";
      }
    }
  }

  private static boolean isUnder(Word word, Word top) {
    Word above = word.head;
    while (above != null && above != top) {
      above = above.head;
    }
    return above == top;
  }

  /** Returns the first of the auxiliaries of a verb, else the verb. */
  private Word auxiliary(Word verb) {
    Word first = tree.below(verb, one -> one.relation.matches("aux|auxpass"));
    return first == null ? verb : first;
  }

  private boolean isPredicateWithoutSubject(Word word) {
    boolean finite =
        word.tag.matches("VBD|VBZ|VBP")
            || tree.below(word, one -> one.relation.matches("aux|auxpass")) != null;
    return finite
        && word.tag.startsWith("VB")
        && tree.below(word, one -> one.relation.matches("nsubj|nsubjpass|csubj|mark")) == null;
  }

  private String subject(Word verb) {
    return tree.below(verb, one -> one.relation.equals("auxpass")) != null ? "nsubjpass" : "nsubj";
  }

  /** "fled, and was arrested": a verb of a list with the one above it. */
  private boolean isListed(Word verb) {
    return verb.relation.equals("conj")
        && verb.head != null
        && tree.below(verb.head, one -> one.relation.equals("cc")) != null;
  }

  /** "The gunmen, residents said, killed 12": the saying stands within what is said. */
  private void insertedSpeech() {
    for (Word speech : words) {
      Word speaker = tree.below(speech, one -> one.relation.equals("nsubj"));
      if (speaker == null || !SPEECH.contains(speech.lemma) || tree.at(speaker) > tree.at(speech)) {
        continue;
      }
      Word said =
          words.stream()
              .filter(one -> one.head == speech || speech.head == one)
              .filter(one -> tree.at(one) > tree.at(speech) && isPredicateWithoutSubject(one))
              .filter(one -> isComma(tree.at(tree.first(one)) - 1) && !isListed(one))
              .findFirst()
              .orElse(null);
      Word told = said == null ? null : before(speaker);
      if (said == null || told == null) {
        continue;
      }
      if (speech.head == said) {
        speech.head = said.head;
        speech.relation = said.relation;
      }
      said.head = speech;
      said.relation = "ccomp";
      for (Word part : tree.below(speaker)) {
        if (tree.at(part) < tree.at(told)) {
          part.head = told;
        }
      }
      told.head = said;
      told.relation = subject(said);
    }
  }

  /** Returns the noun that a comma parts from the speaker, and that the parser hung on them. */
  private @Nullable Word before(Word speaker) {
    return tree.below(speaker).stream()
        .filter(one -> one.tag.matches("NN.*|PRP") && tree.at(one) < tree.at(speaker))
        .filter(one -> commaBetween(one, speaker))
        .reduce((_, last) -> last)
        .orElse(null);
  }

  private boolean commaBetween(Word from, Word to) {
    return words.subList(tree.at(from), tree.at(to)).stream()
        .anyMatch(one -> one.form().equals(","));
  }

  /** "X happened, said Y": the verb of saying governs, as it does in "Y said X happened". */
  private void speechAfterwards() {
    for (Word speech : words) {
      Word event = speech.head;
      if (event == null
          || !SPEECH.contains(speech.lemma)
          || !speech.relation.matches("advcl|parataxis|dep|conj")
          || tree.at(speech) < tree.at(event)
          || tree.below(speech, one -> one.relation.matches("mark|dobj|ccomp|auxpass|cc"))
              != null) {
        continue;
      }
      Word subject = tree.below(speech, one -> one.relation.equals("nsubj"));
      Word comma = words.get(Math.max(0, tree.at(tree.first(speech)) - 1));
      if (subject != null && comma.form().matches("[,\"”’']")) {
        speech.head = event.head;
        speech.relation = event.relation;
        event.head = speech;
        event.relation = "ccomp";
      }
    }
  }

  /** "The rebels took the town, the army said, killing nine": the rebels killed, not the army. */
  private void consequences() {
    for (Word doing : words) {
      Word speech = doing.head;
      if (speech == null
          || !SPEECH.contains(speech.lemma)
          || !doing.tag.equals("VBG")
          || !doing.relation.equals("advcl")
          || SPEAKING_ON.contains(doing.lemma)
          || tree.at(doing) < tree.at(speech)
          || !isComma(tree.at(tree.first(doing)) - 1)) {
        continue;
      }
      Word said =
          tree.below(speech, one -> one.relation.equals("ccomp") && tree.at(one) < tree.at(speech));
      if (said != null && tree.below(doing, one -> one.relation.equals("mark")) == null) {
        doing.head = said;
      }
    }
  }

  private boolean isComma(int at) {
    return at >= 0 && words.get(at).form().equals(",");
  }
}
