package org.attest.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.attest.model.Details;
import org.attest.model.Status;

/** Chooses which of the sentences that answer are told: the best, and others that add to it. */
final class Choice {

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble((Candidate each) -> -each.score())
          .thenComparing(each -> each.sentence().document())
          .thenComparing(each -> each.sentence().span());

  private static final double CLOSE = 0.9;

  /** Where more is wanted, less is enough. */
  private static final double MORE = 0.3;

  private static final double CLOSE_ALONE = 0.5;

  /** So much less of the question's words may a further sentence meet: here, and elsewhere. */
  private static final double LESS_HERE = 0.15;

  private static final double LESS_ELSEWHERE = 0.3;
  private static final double ANOTHER_REPORT = 0.6;

  private Choice() {}

  static List<Candidate> bestFirst(Collection<Candidate> candidates) {
    return candidates.stream().sorted(BEST_FIRST).toList();
  }

  /** Returns the sentences to tell, best first; empty where none answers. */
  static List<Candidate> of(
      Collection<Candidate> candidates, Inquiry inquiry, Vocabulary vocabulary, Echoes echoes) {
    List<Candidate> answering = bestFirst(candidates.stream().filter(Candidate::answers).toList());
    List<Candidate> chosen = new ArrayList<>();
    int most = inquiry.type().most() + (inquiry.everyVoice() ? 1 : 0);
    int echoed = 0;
    for (Candidate each : oneOfEachReportFirst(answering, echoes)) {
      boolean elsewhere = chosen.stream().noneMatch(other -> echoes.oneText(each, other));
      if (chosen.size() + echoed < most
          && chosen.stream().noneMatch(other -> repeats(each, other, inquiry, echoes))
          && (chosen.isEmpty() || adds(each, chosen.getFirst(), inquiry, vocabulary, elsewhere))) {
        chosen.add(each);
        echoed += echoes.of(each).size();
      }
    }
    return withValue(bestFirst(chosen), inquiry);
  }

  /** A second report says more than the second sentence of the first, or than a copy of it. */
  private static List<Candidate> oneOfEachReportFirst(List<Candidate> ordered, Echoes echoes) {
    List<Candidate> first = new ArrayList<>();
    List<Candidate> rest = new ArrayList<>();
    for (Candidate each : ordered) {
      (first.stream().noneMatch(other -> echoes.oneText(each, other)) ? first : rest).add(each);
    }
    return Stream.concat(first.stream(), rest.stream()).toList();
  }

  /** After a sentence that says who it was, one that does not is no answer to who. */
  private static List<Candidate> withValue(List<Candidate> ordered, Inquiry inquiry) {
    boolean asksWho =
        inquiry.expected() == QuestionType.Expected.ACTOR
            || inquiry.expected() == QuestionType.Expected.PERSON;
    List<Candidate> kept = new ArrayList<>();
    boolean told = false;
    for (Candidate each : ordered) {
      boolean tells = !value(each, inquiry).isEmpty();
      if (tells || !told || !asksWho || inquiry.several()) {
        kept.add(each);
      }
      told |= tells;
    }
    return kept;
  }

  /**
   * What a report tells twice, as in its title and its first sentence, is told once. Whether a
   * thing is so is told again only where the report tells it otherwise.
   */
  private static boolean repeats(Candidate each, Candidate other, Inquiry inquiry, Echoes echoes) {
    if (!echoes.oneText(each, other)) {
      return false;
    }
    String value = value(each, inquiry);
    return inquiry.type().asksWhether()
        ? each.claim().isEmpty() || value.equals(value(other, inquiry))
        : !value.isEmpty() && value.equals(value(other, inquiry));
  }

  private static String value(Candidate candidate, Inquiry inquiry) {
    return candidate
        .claim()
        .map(each -> Telling.value(each.claim(), inquiry))
        .map(value -> String.join(" ", Vocabulary.plainWords(value)))
        .orElse("");
  }

  private static boolean adds(
      Candidate each, Candidate best, Inquiry inquiry, Vocabulary vocabulary, boolean elsewhere) {
    double gap =
        inquiry.type().specific() ? CLOSE + MORE * (inquiry.type().most() - 2) : CLOSE_ALONE;
    gap += elsewhere ? ANOTHER_REPORT : 0;
    gap += inquiry.everyVoice() ? CLOSE : 0;
    gap += inquiry.several() ? CLOSE : 0;
    double least = best.cover() - (elsewhere ? LESS_ELSEWHERE : LESS_HERE);
    boolean otherSide = otherSide(each, best, inquiry);
    gap += otherSide ? 2 * CLOSE : 0;
    boolean wanted = inquiry.everyVoice() || inquiry.several() || otherSide;
    if (!sameMatter(each, best)
        || !ownsUp(each, best, inquiry)
        || otherDeed(each, best, inquiry, vocabulary)
        || !statusAsked(each, best, inquiry)
        || (gone(each) && !gone(best) && inquiry.ofToday())
        || (!wanted && each.cover() < least)) {
      return false;
    }
    boolean alone = best.claim().isPresent() && each.claim().isEmpty();
    boolean givesFigure =
        inquiry.everyVoice() && inquiry.numbers().stream().anyMatch(each.sentence()::writesNumber);
    if (alone && givesFigure) {
      return true;
    }
    return alone
        ? (elsewhere || meetsMore(each, best, inquiry, vocabulary))
            && inquiry.type().specific()
            && each.cover() >= best.cover()
            && gap > CLOSE
        : best.score() - each.score() <= gap;
  }

  /** Whether a thing is so is answered by who says so and by who denies it. */
  private static boolean otherSide(Candidate each, Candidate best, Inquiry inquiry) {
    return inquiry.type().asksWhether()
        && inquiry.actors().size() > 1
        && each.claim().isPresent()
        && best.claim().isPresent()
        && denies(each) != denies(best);
  }

  private static boolean denies(Candidate candidate) {
    return candidate
        .claim()
        .filter(each -> each.claim().status() == Status.DENIED || each.claim().negated())
        .isPresent();
  }

  /** What no claim was read from is told beside a claim of one report only for a word it adds. */
  private static boolean meetsMore(
      Candidate each, Candidate best, Inquiry inquiry, Vocabulary vocabulary) {
    return inquiry.terms().stream()
        .anyMatch(term ->
            each.sentence().here(term, vocabulary) > 0
                && best.sentence().here(term, vocabulary) == 0);
  }

  /** Where somebody owned up or denied, who else blames them was not asked. */
  private static boolean ownsUp(Candidate each, Candidate best, Inquiry inquiry) {
    return !inquiry.type().name().equals("admits") || !answersFor(best) || answersFor(each);
  }

  /** Where it claimed an attack, what it is only blamed for was not asked. */
  private static boolean statusAsked(Candidate each, Candidate best, Inquiry inquiry) {
    return !inquiry.asksFor(best)
        || inquiry.asksFor(each)
        || denies(each)
        || inquiry.writesStatus(each.sentence());
  }

  /** Who did another deed is no further voice on who did this one. */
  private static boolean otherDeed(
      Candidate each, Candidate best, Inquiry inquiry, Vocabulary vocabulary) {
    if (inquiry.expected() != QuestionType.Expected.ACTOR || !inquiry.everyVoice()) {
      return false;
    }
    List<Inquiry.Term> told =
        inquiry.terms().stream().filter(term -> best.sentence().writes(term, vocabulary)).toList();
    long here = told.stream().filter(term -> each.sentence().writes(term, vocabulary)).count();
    return told.size() > 2 && 2 * here <= told.size();
  }

  /** Who held a post once, or was killed, does not hold it now. */
  private static boolean gone(Candidate candidate) {
    return candidate
        .claim()
        .map(each -> each.claim().details())
        .filter(Details.Role.class::isInstance)
        .map(Details.Role.class::cast)
        .filter(role ->
            role.post().contains("former")
                || candidate.sentence().claims().stream()
                    .map(each -> each.claim().details())
                    .anyMatch(other -> killed(other, role.person())))
        .isPresent();
  }

  private static boolean killed(Details details, String person) {
    return details instanceof Details.Event event
        && event.type().equals("leader-killed")
        && event.targets().contains(person);
  }

  private static boolean answersFor(Candidate candidate) {
    return candidate
        .claim()
        .map(each -> each.claim().status())
        .filter(status -> status == Status.CLAIMED || status == Status.DENIED)
        .isPresent();
  }

  /** Where it is based is not where it is active; what a name means is no other name. */
  private static boolean sameMatter(Candidate each, Candidate best) {
    if (each.claim().isEmpty() || best.claim().isEmpty()) {
      return true;
    }
    Details one = each.claim().get().claim().details();
    Details other = best.claim().get().claim().details();
    return switch (other) {
      case Details.Founding _, Details.Presence _, Details.Characterisation _ ->
          one.getClass() != other.getClass()
              || QuestionType.word(one).equals(QuestionType.word(other));
      case Details.Name name ->
          !(one instanceof Details.Name second)
              || name.role().equals("meaning") == second.role().equals("meaning");
      case Details.Tie _,
          Details.Role _,
          Details.Strength _,
          Details.Targeting _,
          Details.Event _,
          Details.Statement _ ->
          true;
    };
  }
}
