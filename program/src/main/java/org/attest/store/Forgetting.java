package org.attest.store;

import static org.attest.store.db.Tables.ACTOR_NOTE;
import static org.attest.store.db.Tables.CLAIM;
import static org.attest.store.db.Tables.CLAIM_ACTOR;
import static org.attest.store.db.Tables.CLAIM_PLACE;
import static org.attest.store.db.Tables.CLAIM_VOICE;
import static org.attest.store.db.Tables.DECISION;
import static org.attest.store.db.Tables.DOCUMENT;
import static org.attest.store.db.Tables.IMPORT_LOG;
import static org.attest.store.db.Tables.MISS;
import static org.attest.store.db.Tables.READING;
import static org.attest.store.db.Tables.READING_ACTOR;
import static org.attest.store.db.Tables.REPORT_TEXT;
import static org.attest.store.db.Tables.TOMBSTONE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attest.model.DocumentId;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Takes all that is known of one report out of the rows: the one exception to append-only. */
final class Forgetting {

  /** What a decision is that was about a forgotten report. */
  static final String FORGOTTEN = "forgotten";

  private Forgetting() {}

  /** Puts up the tombstone and removes the rows; the database lets only what is buried go. */
  static Tombstone forget(DSLContext sql, DocumentId document, String who, String why, Instant at) {
    String name = document.value();
    int claims = sql.fetchCount(CLAIM, CLAIM.DOCUMENT.eq(name));
    sql.insertInto(TOMBSTONE).values(name, who, Instants.text(at), why, claims).execute();
    blankDecisions(sql, document);
    sql.update(IMPORT_LOG)
        .set(IMPORT_LOG.FILE, "")
        .set(IMPORT_LOG.NOTE, FORGOTTEN)
        .where(IMPORT_LOG.DOCUMENT.eq(name))
        .execute();
    sql.deleteFrom(CLAIM_ACTOR).where(CLAIM_ACTOR.READING.in(readings(name))).execute();
    sql.deleteFrom(CLAIM_VOICE).where(CLAIM_VOICE.READING.in(readings(name))).execute();
    sql.deleteFrom(CLAIM_PLACE).where(CLAIM_PLACE.READING.in(readings(name))).execute();
    sql.deleteFrom(READING_ACTOR).where(READING_ACTOR.READING.in(readings(name))).execute();
    sql.deleteFrom(MISS).where(MISS.READING.in(readings(name))).execute();
    sql.deleteFrom(ACTOR_NOTE).where(ACTOR_NOTE.READING.in(readings(name))).execute();
    sql.deleteFrom(CLAIM).where(CLAIM.DOCUMENT.eq(name)).execute();
    sql.deleteFrom(READING).where(READING.DOCUMENT.eq(name)).execute();
    sql.deleteFrom(REPORT_TEXT).where(REPORT_TEXT.DOCUMENT.eq(name)).execute();
    sql.deleteFrom(DOCUMENT).where(DOCUMENT.ID.eq(name)).execute();
    return new Tombstone(document, who, at, why, claims);
  }

  private static Select<Record1<Long>> readings(String document) {
    return DSL.select(READING.ID).from(READING).where(READING.DOCUMENT.eq(document));
  }

  /** Who decided and when stays; what was decided told of the report. */
  private static void blankDecisions(DSLContext sql, DocumentId document) {
    Decisions.log(sql, Optional.empty()).stream()
        .filter(decision -> DecisionLog.documents(decision.act()).contains(document))
        .forEach(decision ->
            sql.update(DECISION)
                .set(DECISION.CLAIM, "")
                .set(DECISION.VERDICT, FORGOTTEN)
                .set(DECISION.ACT, ActJson.EMPTY)
                .set(DECISION.WHY, "")
                .where(DECISION.ID.eq(decision.id()))
                .execute());
  }

  static List<Tombstone> all(DSLContext sql) {
    return sql.selectFrom(TOMBSTONE)
        .orderBy(TOMBSTONE.BURIED, TOMBSTONE.DOCUMENT)
        .fetch(row ->
            new Tombstone(
                new DocumentId(row.getDocument()),
                row.getWho(),
                Instant.parse(row.getBuried()),
                row.getWhy(),
                row.getClaims()));
  }
}
