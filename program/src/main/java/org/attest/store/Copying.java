package org.attest.store;

import static org.attest.store.db.Tables.ACTOR_NOTE;
import static org.attest.store.db.Tables.AUDIT_LOG;
import static org.attest.store.db.Tables.CLAIM;
import static org.attest.store.db.Tables.CLAIM_ACTOR;
import static org.attest.store.db.Tables.CLAIM_PLACE;
import static org.attest.store.db.Tables.CLAIM_VOICE;
import static org.attest.store.db.Tables.DECISION;
import static org.attest.store.db.Tables.DOCUMENT;
import static org.attest.store.db.Tables.EXPORT_LOG;
import static org.attest.store.db.Tables.IMPORT_LOG;
import static org.attest.store.db.Tables.MISS;
import static org.attest.store.db.Tables.READING;
import static org.attest.store.db.Tables.READING_ACTOR;
import static org.attest.store.db.Tables.REPORT_TEXT;
import static org.attest.store.db.Tables.TOMBSTONE;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.Table;

/** Copies all rows of one record into an empty one, whatever databases the two have. */
final class Copying {

  /** Each after those that it refers to. */
  private static final List<Table<?>> TABLES =
      List.of(
          DOCUMENT,
          REPORT_TEXT,
          READING,
          CLAIM,
          CLAIM_ACTOR,
          CLAIM_VOICE,
          CLAIM_PLACE,
          READING_ACTOR,
          MISS,
          ACTOR_NOTE,
          DECISION,
          IMPORT_LOG,
          AUDIT_LOG,
          EXPORT_LOG,
          TOMBSTONE);

  private static final int ROWS = 200;

  private Copying() {}

  /** Copies every row; both sides are in one transaction each. */
  static void copy(DSLContext from, DSLContext to) {
    TABLES.forEach(table -> copy(from, to, table));
  }

  private static void copy(DSLContext from, DSLContext to, Table<?> table) {
    if (to.fetchExists(table)) {
      throw new IllegalStateException("a record that is not empty is never copied into");
    }
    try (Cursor<? extends Record> rows = from.selectFrom(table).fetchSize(ROWS).fetchLazy()) {
      while (rows.hasNext()) {
        insert(to, table, new ArrayList<>(rows.fetchNext(ROWS)));
      }
    }
  }

  private static void insert(DSLContext to, Table<?> table, List<Record> rows) {
    InsertValuesStepN<?> insert = to.insertInto(table).columns(table.fields());
    for (Record row : rows) {
      insert = insert.values(row.intoArray());
    }
    insert.execute();
  }
}
