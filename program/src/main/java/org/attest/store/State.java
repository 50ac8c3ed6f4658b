package org.attest.store;

import static org.attest.store.db.Tables.DECISION;
import static org.attest.store.db.Tables.READING;
import static org.attest.store.db.Tables.TOMBSTONE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * How far the record has grown, as one transaction sees it: what was worked out for an equal state
 * still holds.
 *
 * @param reading the number of the newest reading; 0 where there is none
 * @param decision the number of the newest decision; 0 where there is none
 * @param forgotten how many reports were forgotten
 */
record State(long reading, long decision, int forgotten) {

  static State of(DSLContext sql) {
    return sql.select(
            DSL.field(DSL.select(DSL.coalesce(DSL.max(READING.ID), 0L)).from(READING)),
            DSL.field(DSL.select(DSL.coalesce(DSL.max(DECISION.ID), 0L)).from(DECISION)),
            DSL.field(DSL.selectCount().from(TOMBSTONE)))
        .fetchSingle(row -> new State(row.value1(), row.value2(), row.value3()));
  }

  /** Returns a word that is another whenever the state is. */
  String word() {
    return reading + "/" + decision + "/" + forgotten;
  }
}
