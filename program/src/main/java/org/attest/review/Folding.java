package org.attest.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attest.model.Act;
import org.attest.model.Act.Thing;
import org.attest.model.Anchor;
import org.attest.model.Claim;
import org.attest.model.ClaimFields;
import org.attest.model.Decision;
import org.attest.model.Evidence.Review;
import org.attest.model.Grade;
import org.attest.model.Marks;
import org.attest.model.Notice;
import org.attest.model.Tlp;

/** One claim while the decisions on it, its document and its publisher are laid over it. */
final class Folding {

  private final Claim read;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private Claim claim;
  private Review review = Review.MACHINE;
  private Grade grade = Grade.NONE;
  private Tlp tlp = Tlp.NONE;

  Folding(Claim read) {
    this.read = read;
    this.claim = read;
  }

  /** Lays one more decision over the claim, in the order of the log. */
  void take(Decision decision) {
    switch (decision.act()) {
      case Act.Accept(var on) when on.fits(read) -> review(decision, Review.ACCEPTED);
      case Act.Reject(var on) when on.fits(read) -> review(decision, Review.REJECTED);
      case Act.Correct correct when corrects(correct, read) ->
          corrected(correct, claim)
              .ifPresent(better -> {
                claim = better;
                review(decision, Review.CORRECTED);
              });
      case Act.Note(var on, _) when on.fits(read) || on.reread(read) -> decisions.add(decision);
      case Act.Together(var a, var b) when a.fits(read) || b.fits(read) -> decisions.add(decision);
      case Act.Apart(var a, var b) when a.fits(read) || b.fits(read) -> decisions.add(decision);
      case Act.Split split when anyFits(split.claims()) ->
          rename(decision, Renaming.of(split.thing(), split.from(), split.into()));
      case Act.Alias(_, var form, var actor) ->
          rename(decision, Renaming.of(Thing.ACTOR, form, actor));
      case Act.GradeSource(_, var letter) -> grade = new Grade(letter, grade.credibility());
      case Act.GradeReport(_, var figure) -> grade = new Grade(grade.reliability(), figure);
      case Act.Mark(_, var mark) -> tlp = mark;
      case Act.Notice notice -> notices.addAll(notice(notice).stream().toList());
      case Act.Accept _, Act.Reject _, Act.Correct _, Act.Note _ -> {}
      case Act.Together _, Act.Apart _, Act.Split _ -> {}
      case Act.Merge _, Act.Version _, Act.TakeBack _, Act.Lift _ -> {} // no claim's own
    }
  }

  /** Returns a decision on what a publisher did with a report in words; empty for any other. */
  static Optional<Notice> notice(Act act) {
    return act instanceof Act.Notice(_, var amendment)
        ? Optional.of(new Notice(amendment.name().toLowerCase(Locale.ROOT) + " by its publisher"))
        : Optional.empty();
  }

  /** A field that a newer reader reads as the old one did is mended as well. */
  static boolean corrects(Act.Correct correct, Claim read) {
    return correct.on().fits(read)
        || (correct.on().reread(read)
            && correct.old().equals(ClaimFields.of(read).get(correct.field())));
  }

  /** Empty where it makes no sense any more: a lower bound above what is now the upper. */
  static Optional<Claim> corrected(Act.Correct correct, Claim claim) {
    try {
      return Optional.of(ClaimFields.with(claim, correct.field(), correct.now()));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private boolean anyFits(List<Anchor> anchors) {
    return anchors.stream().anyMatch(anchor -> anchor.fits(read));
  }

  private void review(Decision decision, Review now) {
    review = now;
    decisions.add(decision);
  }

  private void rename(Decision decision, Renaming renaming) {
    Claim renamed = renaming.in(claim);
    if (!renamed.equals(claim)) {
      claim = renamed;
      decisions.add(decision);
    }
  }

  Claim claim() {
    return claim;
  }

  Review review() {
    return review;
  }

  Marks marks() {
    return new Marks(decisions, grade, tlp, notices);
  }
}
