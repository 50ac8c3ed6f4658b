package org.attest.reading;

import java.util.List;
import java.util.Set;

/**
 * An attribution inside one sentence, before quotations that run over several are added.
 *
 * @param cue the entry of the rule book
 * @param passage the sentence
 * @param at the token of the cue's main word
 * @param speaker the head of the phrase that stands for the source; -1 where nobody is named
 * @param source the tokens of the source as this place names it ("who" of a relative clause)
 * @param words the tokens of the cue
 * @param content the tokens of what is said; empty where only a quotation can tell
 */
record SayingDraft(
    Cue cue,
    Passage passage,
    int at,
    int speaker,
    List<Integer> source,
    List<Integer> words,
    Set<Integer> content) {

  /** Copies the collections. */
  SayingDraft {
    source = List.copyOf(source);
    words = List.copyOf(words);
    content = Set.copyOf(content);
  }
}
