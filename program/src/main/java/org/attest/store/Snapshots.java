package org.attest.store;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.attest.review.Fold;
import org.attest.review.Standing;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is worked out from the whole record until the record changes, so that a view does not
 * read its logs each time. Safe for threads: two who ask at once may both work it out.
 */
final class Snapshots {

  private final AtomicReference<@Nullable Snapshot> kept = new AtomicReference<>();

  /** Returns what the record holds now. */
  Snapshot now(DSLContext sql) {
    State state = State.of(sql);
    Snapshot before = kept.get();
    if (before != null && before.state().equals(state)) {
      return before;
    }
    Fold fold = fold(sql, Optional.empty());
    Runs runs = Runs.of(fold, Optional.empty());
    Sources sources =
        before != null && before.state().forgotten() == state.forgotten()
            ? before.sources()
            : new Sources();
    Snapshot now = new Snapshot(state, fold, runs, runs.all(sql), sources);
    kept.set(now);
    return now;
  }

  /**
   * Returns what the record holds now, or what it held at an instant, as far as the marks of today
   * let it out; that is worked out each time.
   */
  Snapshot of(DSLContext sql, Optional<Instant> recordedBy) {
    Snapshot now = now(sql);
    if (recordedBy.isEmpty()) {
      return now;
    }
    Fold then = fold(sql, recordedBy).heldTo(now.fold());
    return new Snapshot(now.state(), then, Runs.of(then, recordedBy), false, now.sources());
  }

  private static Fold fold(DSLContext sql, Optional<Instant> recordedBy) {
    return new Fold(new Standing(Decisions.log(sql, recordedBy)));
  }
}
