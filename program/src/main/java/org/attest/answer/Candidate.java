package org.attest.answer;

import java.util.Optional;
import org.attest.model.Evidence;

/**
 * A sentence that may answer, with its weight.
 *
 * @param sentence the sentence
 * @param claim the claim on it that answers best; empty where none fits
 * @param verdict whether it answers, and if not, what it lacks
 * @param score how well; only for comparing candidates of one question
 * @param cover which part of the question's words it meets, from 0 to 1
 */
record Candidate(
    Sentence sentence, Optional<Evidence> claim, Verdict verdict, double score, double cover) {

  /** What a candidate is good for. */
  enum Verdict {
    /** It answers. */
    ANSWERS,
    /** It tells of somebody else what was asked of one actor. */
    TELLS_OF_ANOTHER,
    /** It tells of another time. */
    LACKS_TIME,
    /** It speaks of the matter, and what was asked for is not in it. */
    LACKS_VALUE,
    /** It has little to do with the question. */
    FAR
  }

  /** Returns the same sentence without what a claim on it tells. */
  Candidate wordsAlone() {
    return new Candidate(sentence, Optional.empty(), verdict, score, cover);
  }

  boolean answers() {
    return verdict == Verdict.ANSWERS;
  }
}
