package org.attest.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.attest.model.Act;
import org.attest.model.Decision;

/**
 * Which decisions of a log stand: those that no standing later decision voids. Voiding what voids
 * lets the first stand again.
 */
public final class Standing {

  private final List<Decision> log;
  private final Map<Long, Long> voidedBy = new HashMap<>();

  /** Works it out for a log, in its order. */
  public Standing(List<Decision> log) {
    this.log = List.copyOf(log);
    for (Decision decision : this.log.reversed()) {
      if (decision.act() instanceof Act.Lift(var other)
          && other < decision.id()
          && !voidedBy.containsKey(decision.id())) {
        voidedBy.put(other, decision.id());
      }
    }
  }

  /** Returns the whole log. */
  public List<Decision> log() {
    return log;
  }

  /** Returns the decisions that stand, in the order of the log; what voids is not among them. */
  public List<Decision> decisions() {
    return log.stream()
        .filter(decision -> !(decision.act() instanceof Act.Lift))
        .filter(decision -> !voidedBy.containsKey(decision.id()))
        .toList();
  }

  /** Returns the number of the decision that voids this one; empty where it stands. */
  public OptionalLong voidedBy(long decision) {
    Long by = voidedBy.get(decision);
    return by == null ? OptionalLong.empty() : OptionalLong.of(by);
  }
}
