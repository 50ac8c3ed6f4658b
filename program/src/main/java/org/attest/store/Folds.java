package org.attest.store;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.attest.review.Fold;
import org.attest.review.Standing;
import org.jooq.DSLContext;

/** Keeps the fold of the newest decisions, so that a view does not read the whole log each time. */
final class Folds {

  private record Kept(String state, Fold fold) {}

  private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept("", Fold.NONE));

  Fold of(DSLContext sql, Optional<Instant> recordedBy) {
    return recordedBy.isPresent() ? made(sql, recordedBy).heldTo(newest(sql)) : newest(sql);
  }

  private Fold newest(DSLContext sql) {
    String state = Decisions.state(sql);
    Kept before = kept.get();
    if (before.state().equals(state)) {
      return before.fold();
    }
    Fold fold = made(sql, Optional.empty());
    kept.set(new Kept(state, fold));
    return fold;
  }

  private static Fold made(DSLContext sql, Optional<Instant> recordedBy) {
    return new Fold(new Standing(Decisions.log(sql, recordedBy)));
  }
}
