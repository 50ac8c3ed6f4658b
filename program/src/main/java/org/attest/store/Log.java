package org.attest.store;

import static org.attest.store.db.Tables.IMPORT_LOG;

import java.time.Instant;
import java.util.List;
import org.attest.store.Addition.Added;
import org.attest.store.Addition.Known;
import org.jooq.DSLContext;

/** The rows of the log of imports. */
final class Log {

  private Log() {}

  static long add(DSLContext sql, Instant recorded, String file, Addition addition) {
    return switch (addition) {
      case Added added ->
          add(
              sql,
              recorded,
              file,
              "added",
              added.document().value(),
              added.renamed() ? "the name " + added.renamedFrom() + " was taken" : "");
      case Known(var document) -> add(sql, recorded, file, "known", document.value(), "");
    };
  }

  static long add(
      DSLContext sql, Instant recorded, String file, String outcome, String document, String note) {
    long id = Rows.highest(sql, IMPORT_LOG.ID) + 1;
    sql.insertInto(IMPORT_LOG)
        .values(id, Instants.text(recorded), file, outcome, document, note)
        .execute();
    return id;
  }

  static List<ImportEntry> all(DSLContext sql) {
    return sql.selectFrom(IMPORT_LOG)
        .orderBy(IMPORT_LOG.ID)
        .fetch(row ->
            new ImportEntry(
                row.getId(),
                Instant.parse(row.getRecorded()),
                row.getFile(),
                row.getOutcome(),
                row.getDocument(),
                row.getNote()));
  }
}
