package org.attest.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the denial that a report sets right behind what it tells: "X is said to arm the group. X
 * denies it." Whether a thing is so is not answered without it.
 */
final class Denials {

  private static final int SHORT = 16;

  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "(?i)\\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:e|es|ed))\\b[^.]{0,12}?\\b(?:it|this|that|them|so|the"
              + " (?:charges?|claims?|accusations?|allegations?)|any"
              + " (?:part|role|link|links|involvement|such)\\b.{0,12})(?=\\W|$)");

  private Denials() {}

  /**
   * Returns what was chosen, each with the denial behind it, if it is not chosen already.
   *
   * @param all all sentences, in the order of their reports
   */
  static List<Candidate> with(List<Candidate> chosen, List<Candidate> all) {
    List<Candidate> told = new ArrayList<>();
    for (Candidate each : chosen) {
      if (told.stream().noneMatch(other -> other.sentence().equals(each.sentence()))) {
        told.add(each);
      }
      all.stream()
          .filter(next -> follows(next.sentence(), each.sentence()))
          .filter(next -> pointsBack(next.sentence().text()))
          .filter(
              next -> chosen.stream().noneMatch(other -> other.sentence().equals(next.sentence())))
          .findFirst()
          .ifPresent(next -> told.add(next.wordsAlone()));
    }
    return told;
  }

  private static boolean follows(Sentence next, Sentence first) {
    return next.document().equals(first.document())
        && !next.before().isEmpty()
        && next.before().getFirst().span().equals(first.span());
  }

  private static boolean pointsBack(String text) {
    return Excerpt.count(text) <= SHORT && POINTS_BACK.matcher(text).find();
  }
}
