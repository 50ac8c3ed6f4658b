package org.attest.store;

import static org.attest.store.db.Tables.AUDIT_LOG;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** The rows of the audit log. */
final class AuditLog {

  private AuditLog() {}

  /** Adds a line; the number that {@code entry} carries is given here. */
  static long add(DSLContext sql, AuditEntry entry) {
    long id = Rows.highest(sql, AUDIT_LOG.ID) + 1;
    sql.insertInto(AUDIT_LOG)
        .values(
            id,
            Instants.text(entry.recorded()),
            entry.who(),
            entry.address(),
            entry.deed(),
            entry.outcome(),
            entry.detail())
        .execute();
    return id;
  }

  /** Returns the last lines, the latest first. */
  static List<AuditEntry> latest(DSLContext sql, int most) {
    return sql.selectFrom(AUDIT_LOG)
        .orderBy(AUDIT_LOG.ID.desc())
        .limit(most)
        .fetch(row ->
            new AuditEntry(
                row.getId(),
                Instant.parse(row.getRecorded()),
                row.getWho(),
                row.getAddress(),
                row.getDeed(),
                row.getOutcome(),
                row.getDetail()));
  }
}
