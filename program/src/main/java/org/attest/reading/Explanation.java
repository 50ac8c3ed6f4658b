package org.attest.reading;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Mention;

/**
 * Why a claim was read: the steps that led to it, as the passes themselves took them.
 *
 * @param claim the claim, read again
 * @param ruleText the rule as its file has it; empty for what a pass of the program finds
 * @param names who is named or meant in the sentence, in order
 * @param places the places of the sentence, with where they lie
 * @param times the times of the sentence, with what they were counted from
 * @param sayings who is said to say what the claim says, outermost first
 * @param status why the status is what it is
 * @param negation why it is, or is not, negated
 * @param holds which words tell when it is true, and how they were counted
 * @param said which words tell when it was said
 */
public record Explanation(
    Claim claim,
    String ruleText,
    List<Name> names,
    List<Mention> places,
    List<Time> times,
    List<Saying> sayings,
    String status,
    String negation,
    String holds,
    String said) {

  /** Copies the lists. */
  public Explanation {
    names = List.copyOf(names);
    places = List.copyOf(places);
    times = List.copyOf(times);
    sayings = List.copyOf(sayings);
  }

  /** Returns it with the claim and the places as the document itself has them. */
  Explanation restored(Legible legible) {
    return new Explanation(
        legible.restored(claim),
        ruleText,
        names,
        places.stream().map(legible::restored).toList(),
        times,
        sayings,
        status,
        negation,
        holds,
        said);
  }

  /**
   * A name, or words that stand for one.
   *
   * @param words what stands in the text
   * @param name who is meant
   * @param how how that was found
   */
  public record Name(String words, String name, String how) {}

  /**
   * Words for a time.
   *
   * @param words what stands in the text
   * @param result the dates that they give; empty where they stay open
   * @param how whether it is written out, or what it was counted from
   */
  public record Time(String words, String result, String how) {}

  /**
   * Words by which somebody says something.
   *
   * @param source who says it
   * @param cue the words
   * @param status what they make of it
   */
  public record Saying(String source, String cue, String status) {}
}
