package org.attest.store;

import static org.attest.store.db.Tables.ACTOR_NOTE;
import static org.attest.store.db.Tables.CLAIM_ACTOR;
import static org.attest.store.db.Tables.READING;
import static org.attest.store.db.Tables.READING_ACTOR;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.attest.model.DocumentId;
import org.attest.model.When;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.impl.DSL;

/** Who is in the record. */
final class Actors {

  private Actors() {}

  static List<ActorEntry> entries(DSLContext sql, Snapshot now) {
    return new FoldedActors(sql, now).of(read(sql, now.runs()));
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
    return names(sql, "claim_actor");
  }

  /** Returns every place that a claim of any reading names, in order. */
  static List<String> places(DSLContext sql) {
    return names(sql, "claim_place");
  }

  private static List<String> names(DSLContext sql, String table) {
    return sql.resultQuery(
            ("with recursive step(name) as ("
                    + "select min(name) from %1$s union all "
                    + "select (select min(name) from %1$s where name > step.name) from step"
                    + " where step.name is not null) "
                    + "select name from step where name is not null order by name")
                .formatted(table))
        .fetchInto(String.class);
  }

  /** Returns the documents with a reading that names one of these, and these, in order. */
  static List<DocumentId> documents(DSLContext sql, Set<String> names, Set<DocumentId> more) {
    NavigableSet<DocumentId> found = new TreeSet<>(more);
    Rows.of(
            sql.selectDistinct(READING.DOCUMENT)
                .from(READING_ACTOR)
                .join(READING)
                .on(READING.ID.eq(READING_ACTOR.READING))
                .where(READING_ACTOR.NAME.in(names)),
            row -> new DocumentId(row.getString(1)))
        .forEach(found::add);
    return List.copyOf(found);
  }

  /** Counted by what each reading has of each name; a reading that speaks is a document. */
  private static List<ActorEntry> read(DSLContext sql, Runs runs) {
    Map<String, Record3<String, String, Integer>> notes = notes(sql);
    return Rows.of(
        sql.select(
                READING_ACTOR.NAME,
                DSL.sum(READING_ACTOR.ABOUT),
                DSL.sum(READING_ACTOR.CLAIMS),
                DSL.count(),
                DSL.min(READING_ACTOR.COUNTS_FROM),
                DSL.max(READING_ACTOR.COUNTS_FROM))
            .from(READING_ACTOR)
            .where(runs.speaking(sql, READING_ACTOR.READING))
            .groupBy(READING_ACTOR.NAME)
            .orderBy(READING_ACTOR.NAME),
        row -> {
          String name = row.getString(1);
          var note = notes.get(name);
          return new ActorEntry(
              name,
              note == null ? "unnamed" : note.value2(),
              note != null && note.value3() == 1,
              row.getInt(2),
              row.getInt(3),
              row.getInt(4),
              When.of(row.getString(5)),
              When.of(row.getString(6)));
        });
  }

  static List<Told> told(DSLContext sql, Runs runs) {
    // parameters would make two expressions of it for PostgreSQL, one chosen and one grouped by
    Field<String> year = DSL.substring(READING_ACTOR.COUNTS_FROM, DSL.inline(1), DSL.inline(4));
    return Rows.of(
        sql.select(READING_ACTOR.NAME, year, DSL.sum(READING_ACTOR.ABOUT))
            .from(READING_ACTOR)
            .where(runs.speaking(sql, READING_ACTOR.READING))
            .and(READING_ACTOR.ABOUT.gt(0))
            .groupBy(READING_ACTOR.NAME, year),
        row -> new Told(row.getString(1), Integer.parseInt(row.getString(2)), row.getInt(3)));
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
