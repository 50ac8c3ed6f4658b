package org.attest.text;

import java.util.List;

/** Finds the syntax of a sentence: parts of speech, base forms and which word hangs on which. */
public interface Parser {

  /**
   * Parses one sentence. The same input gives the same output, on any thread.
   *
   * @param masks names to take as one word each, in any order; where two overlap the longer one
   *     wins, then the earlier; those outside the sentence are passed over; one that cuts a token
   *     cuts it
   */
  Sentence parse(RawSentence sentence, List<Mask> masks);

  /**
   * Returns the parts of speech that a common word may have, the usual one first; empty for a name,
   * a function word, and a word that the parser's dictionary does not have.
   *
   * @param word in small letters
   */
  List<String> tags(String word);
}
