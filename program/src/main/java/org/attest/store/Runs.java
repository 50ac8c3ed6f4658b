package org.attest.store;

import static org.attest.store.db.Tables.DOCUMENT;
import static org.attest.store.db.Tables.READING;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.attest.review.Fold;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Which reading of a document speaks: the latest that was not taken back; at a past instant, the
 * latest of then.
 */
record Runs(Set<Long> takenBack, Optional<Instant> recordedBy) {

  static Runs of(Fold fold, Optional<Instant> recordedBy) {
    return new Runs(fold.runsTakenBack(), recordedBy);
  }

  /** Returns whether every reading speaks, so that none need be asked: no report was read again. */
  boolean all(DSLContext sql) {
    return takenBack.isEmpty()
        && recordedBy.isEmpty()
        && sql.fetchCount(READING) == sql.fetchCount(DOCUMENT);
  }

  /** Returns the number of the reading that speaks of the document in this column. */
  Field<Long> current(Field<String> document) {
    var other = READING.as("other");
    Condition counting = other.DOCUMENT.eq(document);
    if (!takenBack.isEmpty()) {
      counting = counting.and(other.RUN.notIn(takenBack));
    }
    if (recordedBy.isPresent()) {
      counting = counting.and(other.RECORDED.le(Instants.text(recordedBy.get())));
    }
    return DSL.field(DSL.select(DSL.max(other.ID)).from(other).where(counting));
  }

  /** Returns whether the reading in this column speaks, for a query over most of the record. */
  Condition speaking(DSLContext sql, Field<Long> reading) {
    return all(sql)
        ? DSL.noCondition()
        : reading.in(
            DSL.select(DSL.max(READING.ID))
                .from(READING)
                .where(counting())
                .groupBy(READING.DOCUMENT));
  }

  /** Returns whether the reading in this column speaks. */
  Condition speaks(Field<Long> reading) {
    var read = READING.as("read");
    return DSL.exists(
        DSL.selectOne()
            .from(read)
            .where(read.ID.eq(reading))
            .and(read.ID.eq(current(read.DOCUMENT))));
  }

  /** Returns whether a row of readings counts. */
  Condition counting() {
    Condition counting = takenBack.isEmpty() ? DSL.noCondition() : READING.RUN.notIn(takenBack);
    return recordedBy
        .map(at -> counting.and(READING.RECORDED.le(Instants.text(at))))
        .orElse(counting);
  }
}
