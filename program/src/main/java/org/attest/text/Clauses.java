package org.attest.text;

import java.util.ArrayList;
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

  private final List<Word> words;

  private Clauses(List<Word> words) {
    this.words = words;
  }

  static void mend(List<Word> words) {
    Clauses clauses = new Clauses(words);
    clauses.afterNames();
    clauses.insertedSpeech();
    clauses.speechAfterwards();
    clauses.consequences();
    clauses.withoutSecondVerb();
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
          && below(second, one -> one.relation.matches("aux|auxpass|dobj")) == null
          && below(second.head, one -> one.relation.equals("auxpass")) != null) {
        subject.relation = "nsubjpass";
      }
    }
  }

  /** "after its chief, Juma Ali, was arrested": the chief is who was arrested, after is when. */
  private void afterNames() {
    for (Word opening : words) {
      Word noun = below(opening, one -> one.relation.equals("pobj"));
      Word above = opening.head;
      if (noun == null || above == null || !OPENING.contains(opening.lemma)) {
        continue;
      }
      if (below(noun, one -> one.relation.matches("appos|relcl|acl")) == null) {
        continue;
      }
      Predicate<Word> wanted = one -> at(one) > at(noun) && isPredicateWithoutSubject(one);
      Word verb =
          wanted.test(above)
              ? above
              : words.stream()
                  // The parser leaves some such verbs without a head, as a second root.
                  .filter(one -> one.head == above || one.head == null)
                  .filter(wanted)
                  .findFirst()
                  .orElse(null);
      if (verb == null || !isComma(at(auxiliary(verb)) - 1) || isListed(verb)) {
        continue;
      }
      if (verb != above && above.head != verb && isBelow(above, verb)) {
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

  private static boolean isBelow(Word word, Word top) {
    Word above = word.head;
    while (above != null && above != top) {
      above = above.head;
    }
    return above == top;
  }

  /** Returns the first of the auxiliaries of a verb, else the verb. */
  private Word auxiliary(Word verb) {
    Word first = below(verb, one -> one.relation.matches("aux|auxpass"));
    return first == null ? verb : first;
  }

  private boolean isPredicateWithoutSubject(Word word) {
    boolean finite =
        word.tag.matches("VBD|VBZ|VBP")
            || below(word, one -> one.relation.matches("aux|auxpass")) != null;
    return finite
        && word.tag.startsWith("VB")
        && below(word, one -> one.relation.matches("nsubj|nsubjpass|csubj|mark")) == null;
  }

  private String subject(Word verb) {
    return below(verb, one -> one.relation.equals("auxpass")) != null ? "nsubjpass" : "nsubj";
  }

  /** "fled, and was arrested": a verb of a list with the one above it. */
  private boolean isListed(Word verb) {
    return verb.relation.equals("conj")
        && verb.head != null
        && below(verb.head, one -> one.relation.equals("cc")) != null;
  }

  /** "The gunmen, residents said, killed 12": the saying stands within what is said. */
  private void insertedSpeech() {
    for (Word speech : words) {
      Word speaker = below(speech, one -> one.relation.equals("nsubj"));
      if (speaker == null || !SPEECH.contains(speech.lemma) || at(speaker) > at(speech)) {
        continue;
      }
      Word said =
          words.stream()
              .filter(one -> one.head == speech || speech.head == one)
              .filter(one -> at(one) > at(speech) && isPredicateWithoutSubject(one))
              .filter(one -> isComma(at(first(one)) - 1) && !isListed(one))
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
      for (Word part : below(speaker)) {
        if (at(part) < at(told)) {
          part.head = told;
        }
      }
      told.head = said;
      told.relation = subject(said);
    }
  }

  /** Returns the noun that a comma parts from the speaker, and that the parser hung on them. */
  private @Nullable Word before(Word speaker) {
    return below(speaker).stream()
        .filter(one -> one.tag.matches("NN.*|PRP") && at(one) < at(speaker))
        .filter(one -> commaBetween(one, speaker))
        .reduce((_, last) -> last)
        .orElse(null);
  }

  private boolean commaBetween(Word from, Word to) {
    return words.subList(at(from), at(to)).stream().anyMatch(one -> one.form().equals(","));
  }

  /** "X happened, said Y": the verb of saying governs, as it does in "Y said X happened". */
  private void speechAfterwards() {
    for (Word speech : words) {
      Word event = speech.head;
      if (event == null
          || !SPEECH.contains(speech.lemma)
          || !speech.relation.matches("advcl|parataxis|dep|conj")
          || at(speech) < at(event)
          || below(speech, one -> one.relation.matches("mark|dobj|ccomp|auxpass|cc")) != null) {
        continue;
      }
      Word subject = below(speech, one -> one.relation.equals("nsubj"));
      Word comma = words.get(Math.max(0, at(first(speech)) - 1));
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
          || at(doing) < at(speech)
          || !isComma(at(first(doing)) - 1)) {
        continue;
      }
      Word said = below(speech, one -> one.relation.equals("ccomp") && at(one) < at(speech));
      if (said != null && below(doing, one -> one.relation.equals("mark")) == null) {
        doing.head = said;
      }
    }
  }

  private int at(Word word) {
    return words.indexOf(word);
  }

  private boolean isComma(int at) {
    return at >= 0 && words.get(at).form().equals(",");
  }

  private List<Word> below(Word word) {
    return words.stream().filter(one -> one.head == word && one != word).toList();
  }

  private @Nullable Word below(Word word, Predicate<Word> wanted) {
    return below(word).stream().filter(wanted).findFirst().orElse(null);
  }

  /** Returns the first word of what hangs together below a word. */
  private Word first(Word top) {
    List<Word> open = new ArrayList<>(List.of(top));
    for (int i = 0; i < open.size(); i++) {
      open.addAll(
          below(open.get(i)).stream().filter(one -> !one.relation.equals("punct")).toList());
    }
    return words.stream().filter(open::contains).findFirst().orElse(top);
  }
}
