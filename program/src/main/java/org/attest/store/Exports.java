package org.attest.store;

import static org.attest.store.db.Tables.EXPORT_LOG;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** The rows of the log of exports. */
final class Exports {

  private Exports() {}

  /** Adds a line; the number that {@code entry} carries is given here. */
  static long add(DSLContext sql, ExportEntry entry) {
    long id = Rows.highest(sql, EXPORT_LOG.ID) + 1;
    sql.insertInto(EXPORT_LOG)
        .values(
            id,
            Instants.text(entry.recorded()),
            entry.who(),
            entry.what(),
            entry.form(),
            entry.target(),
            entry.tlp(),
            entry.withheld(),
            entry.size(),
            entry.hash())
        .execute();
    return id;
  }

  static List<ExportEntry> all(DSLContext sql) {
    return sql.selectFrom(EXPORT_LOG)
        .orderBy(EXPORT_LOG.ID)
        .fetch(row ->
            new ExportEntry(
                row.getId(),
                Instant.parse(row.getRecorded()),
                row.getWho(),
                row.getWhat(),
                row.getForm(),
                row.getTarget(),
                row.getTlp(),
                row.getWithheld(),
                row.getSize(),
                row.getHash()));
  }
}
