package org.attest.store;

import static org.attest.store.db.Tables.ACTOR_NOTE;
import static org.attest.store.db.Tables.CLAIM;
import static org.attest.store.db.Tables.CLAIM_ACTOR;
import static org.attest.store.db.Tables.DOCUMENT;
import static org.attest.store.db.Tables.READING;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.model.When;
import org.attest.review.Fold;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.impl.DSL;

/** Who is in the record. */
final class Actors {

  private Actors() {}

  static List<ActorEntry> entries(DSLContext sql, Fold fold) {
    return new FoldedActors(sql, fold).of(read(sql, Runs.of(fold, Optional.empty())));
  }

  static boolean has(DSLContext sql, String name, Runs runs) {
    return sql.fetchExists(
        DSL.selectOne()
            .from(CLAIM_ACTOR)
            .join(READING)
            .on(READING.ID.eq(CLAIM_ACTOR.READING))
            .where(CLAIM_ACTOR.NAME.eq(name))
            .and(READING.ID.eq(runs.current(READING.DOCUMENT))));
  }

  /** From each name to the next in the index: as many steps as there are names, not claims. */
  static List<String> names(DSLContext sql) {
    return sql.resultQuery(
            "with recursive step(name) as ("
                + "select min(name) from claim_actor union all "
                + "select (select min(name) from claim_actor where name > step.name) from step"
                + " where step.name is not null) "
                + "select name from step where name is not null order by name")
        .fetchInto(String.class);
  }

  private static List<ActorEntry> read(DSLContext sql, Runs runs) {
    Map<String, Record3<String, String, Integer>> notes = notes(sql);
    var about = DSL.sum(DSL.when(CLAIM.SUBJECT.eq(CLAIM_ACTOR.NAME), 1).otherwise(0));
    return sql.select(
            CLAIM_ACTOR.NAME,
            about,
            DSL.count(),
            DSL.countDistinct(CLAIM.DOCUMENT),
            DSL.min(DOCUMENT.COUNTS_FROM),
            DSL.max(DOCUMENT.COUNTS_FROM))
        .from(CLAIM_ACTOR)
        .join(CLAIM)
        .on(CLAIM.ID.eq(CLAIM_ACTOR.CLAIM))
        .and(CLAIM.READING.eq(CLAIM_ACTOR.READING))
        .join(DOCUMENT)
        .on(DOCUMENT.ID.eq(CLAIM.DOCUMENT))
        .where(CLAIM.READING.eq(runs.current(CLAIM.DOCUMENT)))
        .groupBy(CLAIM_ACTOR.NAME)
        .orderBy(CLAIM_ACTOR.NAME)
        .fetch(row -> {
          var note = notes.get(row.value1());
          return new ActorEntry(
              row.value1(),
              note == null ? "unnamed" : note.value2(),
              note != null && note.value3() == 1,
              row.value2().intValue(),
              row.value3(),
              row.value4(),
              When.of(row.value5()),
              When.of(row.value6()));
        });
  }

  /** Returns the sort that most readings give a name; between equals, the first by alphabet. */
  private static Map<String, Record3<String, String, Integer>> notes(DSLContext sql) {
    Map<String, Record3<String, String, Integer>> notes = new HashMap<>();
    sql.select(ACTOR_NOTE.NAME, ACTOR_NOTE.SORT, DSL.max(ACTOR_NOTE.IN_LEXICON))
        .from(ACTOR_NOTE)
        .groupBy(ACTOR_NOTE.NAME, ACTOR_NOTE.SORT)
        .orderBy(ACTOR_NOTE.NAME, DSL.count().desc(), ACTOR_NOTE.SORT)
        .forEach(row -> notes.putIfAbsent(row.value1(), row));
    return notes;
  }
}
