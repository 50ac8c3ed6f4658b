package org.attest.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attest.model.DocumentId;

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
  private static final double ANOTHER_REPORT = 0.6;

  private Choice() {}

  static List<Candidate> bestFirst(Collection<Candidate> candidates) {
    return candidates.stream().sorted(BEST_FIRST).toList();
  }

  /** Returns the sentences to tell, best first; empty where none answers. */
  static List<Candidate> of(Collection<Candidate> candidates, Inquiry inquiry) {
    List<Candidate> answering = bestFirst(candidates.stream().filter(Candidate::answers).toList());
    List<Candidate> chosen = new ArrayList<>();
    Set<DocumentId> reports = new HashSet<>();
    int most = inquiry.type().most() + (inquiry.everyVoice() ? 1 : 0);
    for (Candidate each : answering) {
      if (chosen.size() < most
          && (chosen.isEmpty() || adds(each, chosen.getFirst(), inquiry, reports))) {
        chosen.add(each);
        reports.add(each.sentence().document());
      }
    }
    return chosen;
  }

  private static boolean adds(
      Candidate each, Candidate best, Inquiry inquiry, Set<DocumentId> reports) {
    double gap =
        inquiry.type().specific() ? CLOSE + MORE * (inquiry.type().most() - 2) : CLOSE_ALONE;
    gap += reports.contains(each.sentence().document()) ? 0 : ANOTHER_REPORT;
    gap += inquiry.everyVoice() ? CLOSE : 0;
    gap += inquiry.several() ? CLOSE : 0;
    boolean alone = best.claim().isPresent() && each.claim().isEmpty();
    return alone
        ? inquiry.type().specific() && each.cover() >= best.cover() && gap > CLOSE
        : best.score() - each.score() <= gap;
  }
}
