package org.attest.store;

import static org.attest.store.db.Tables.ACTOR_NOTE;
import static org.attest.store.db.Tables.CLAIM;
import static org.attest.store.db.Tables.DOCUMENT;
import static org.attest.store.db.Tables.MISS;
import static org.attest.store.db.Tables.READING;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.DocumentId;
import org.attest.model.Miss;
import org.attest.model.Reading;
import org.attest.model.Reading.ActorNote;
import org.attest.model.Span;
import org.attest.store.db.tables.records.ReadingRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The rows of readings and what belongs to them. */
final class Readings {

  private Readings() {}

  static long newest(DSLContext sql) {
    return Rows.highest(sql, READING.ID);
  }

  /** Returns the number that the next reading of the whole record gets, from 1. */
  static long nextRun(DSLContext sql) {
    return Rows.highest(sql, READING.RUN) + 1;
  }

  static SortedMap<Long, Instant> runs(DSLContext sql) {
    SortedMap<Long, Instant> runs = new TreeMap<>();
    sql.select(READING.RUN, DSL.min(READING.RECORDED))
        .from(READING)
        .where(READING.RUN.gt(0L))
        .groupBy(READING.RUN)
        .forEach(row -> runs.put(row.value1(), Instant.parse(row.value2())));
    return runs;
  }

  /** Adds what was read; {@code run} is 0 for what comes with a new document. */
  static void add(
      DSLContext sql, DocumentId document, long run, Readout readout, Instant recorded) {
    ReadingRecord row = sql.newRecord(READING);
    row.setRun(run);
    row.setId(newest(sql) + 1);
    row.setDocument(document.value());
    row.setRecorded(Instants.text(recorded));
    switch (readout) {
      case Readout.NotRead(var reason, var reader) -> {
        row.setNotRead(reason);
        row.setReader(reader);
        row.setSentences("[]");
        row.setMentions("[]");
        row.setClaims(0);
        row.setMisses(0);
        row.insert();
      }
      case Readout.Read(var reading) -> {
        row.setNotRead("");
        row.setReader(reading.reader());
        row.setSentences(Json.spans(reading.sentences()));
        row.setMentions(Json.mentions(reading.mentionsToKeep()));
        Map<ClaimId, Claim> claims = new LinkedHashMap<>();
        reading.claims().forEach(claim -> claims.putIfAbsent(claim.id(), claim));
        row.setClaims(claims.size());
        row.setMisses(reading.misses().size());
        row.insert();
        addParts(sql, row.getId(), reading, claims.values());
      }
    }
  }

  private static void addParts(DSLContext sql, long id, Reading reading, Collection<Claim> claims) {
    Claims.add(sql, id, claims, countsFrom(sql, reading.document()));
    for (int i = 0; i < reading.misses().size(); i++) {
      Miss miss = reading.misses().get(i);
      sql.insertInto(MISS)
          .values(id, i, miss.span().start(), miss.span().end(), miss.reason())
          .execute();
    }
    Map<String, ActorNote> notes = new LinkedHashMap<>();
    reading.actors().forEach(note -> notes.putIfAbsent(note.name(), note));
    for (ActorNote note : notes.values()) {
      sql.insertInto(ACTOR_NOTE)
          .values(id, note.name(), note.sort(), note.inLexicon() ? 1 : 0)
          .execute();
    }
  }

  private static String countsFrom(DSLContext sql, DocumentId document) {
    return sql.select(DOCUMENT.COUNTS_FROM)
        .from(DOCUMENT)
        .where(DOCUMENT.ID.eq(document.value()))
        .fetchOptional(DOCUMENT.COUNTS_FROM)
        .orElseThrow();
  }

  static Optional<Reading> latest(DSLContext sql, DocumentId document, Runs runs) {
    return sql.selectFrom(READING)
        .where(READING.DOCUMENT.eq(document.value()))
        .and(READING.NOT_READ.eq(""))
        .and(runs.counting())
        .orderBy(READING.ID.desc())
        .limit(1)
        .fetchOptional()
        .map(row -> reading(sql, row));
  }

  /** Returns the sentences of the latest reading, without what else was read. */
  static List<Span> sentences(DSLContext sql, DocumentId document, Runs runs) {
    return sql.select(READING.SENTENCES)
        .from(READING)
        .where(READING.DOCUMENT.eq(document.value()))
        .and(READING.NOT_READ.eq(""))
        .and(runs.counting())
        .orderBy(READING.ID.desc())
        .limit(1)
        .fetchOptional()
        .map(row -> Json.spans(row.value1()))
        .orElse(List.of());
  }

  /** Returns the sentences and mentions of the latest readings, without what else was read. */
  static Map<DocumentId, Reading> outlines(
      DSLContext sql, Collection<DocumentId> documents, Runs runs) {
    Map<DocumentId, Reading> outlines = new HashMap<>();
    for (List<String> some : Rows.parts(documents)) {
      sql.select(READING.DOCUMENT, READING.SENTENCES, READING.MENTIONS, READING.READER)
          .from(READING)
          .where(READING.DOCUMENT.in(some))
          .and(READING.NOT_READ.eq(""))
          .and(READING.ID.eq(runs.current(READING.DOCUMENT)))
          .forEach(row -> {
            DocumentId document = new DocumentId(row.value1());
            outlines.put(document, outline(document, row.value2(), row.value3(), row.value4()));
          });
    }
    return outlines;
  }

  private static Reading outline(
      DocumentId document, String sentences, String mentions, String reader) {
    return new Reading(
        document,
        Json.spans(sentences),
        Json.mentions(mentions),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        reader);
  }

  private static Reading reading(DSLContext sql, ReadingRecord row) {
    return new Reading(
        new DocumentId(row.getDocument()),
        Json.spans(row.getSentences()),
        Json.mentions(row.getMentions()),
        List.of(),
        Claims.of(sql, CLAIM.READING.eq(row.getId())),
        misses(sql, row.getId()),
        notes(sql, row.getId()),
        row.getReader());
  }

  private static List<Miss> misses(DSLContext sql, long reading) {
    return sql.selectFrom(MISS)
        .where(MISS.READING.eq(reading))
        .orderBy(MISS.POSITION)
        .fetch(row -> new Miss(new Span(row.getSpanStart(), row.getSpanEnd()), row.getReason()));
  }

  private static List<ActorNote> notes(DSLContext sql, long reading) {
    return sql.selectFrom(ACTOR_NOTE)
        .where(ACTOR_NOTE.READING.eq(reading))
        .orderBy(ACTOR_NOTE.NAME)
        .fetch(row -> new ActorNote(row.getName(), row.getSort(), row.getInLexicon() == 1));
  }
}
