package org.attest.store;

import static org.attest.store.db.Tables.CLAIM_ACTOR;
import static org.attest.store.db.Tables.CLAIM_PLACE;
import static org.attest.store.db.Tables.CLAIM_VOICE;
import static org.attest.store.db.Tables.READING;
import static org.attest.store.db.Tables.READING_ACTOR;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.DocumentId;
import org.attest.model.Kind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The rows of claims that name an actor, or that it makes: found and counted by the indexes alone,
 * without the claims themselves.
 */
final class NamedClaims {

  private final Filter filter;
  private final Set<String> names;
  private final Snapshot seen;

  /** Takes every name that stands for the filter's group. */
  NamedClaims(Filter filter, Snapshot seen) {
    this(filter, seen.fold().namesBehind(filter.group()), seen);
  }

  /** Takes the claims of the filter's kind that name one of these places. */
  static Select<Record2<String, Long>> atPlaces(
      Filter filter, Set<String> places, Snapshot seen, int most) {
    NamedClaims named = new NamedClaims(filter, places, seen);
    return joined(
        filter.eachKind().stream().map(kind -> named.latest(Named.PLACE, kind, most)).toList());
  }

  /** Takes of each what is wanted. */
  static Select<Record2<String, Long>> wanted(
      Filter filter, Collection<Wanted> wanted, Snapshot seen) {
    return joined(
        wanted.stream()
            .map(each ->
                new NamedClaims(filter.withGroup(each.actor()), seen)
                    .latest(Named.ACTOR, each.kind(), each.most()))
            .toList());
  }

  private NamedClaims(Filter filter, Set<String> names, Snapshot seen) {
    this.filter = filter;
    this.names = names;
    this.seen = seen;
  }

  /** One of the tables of names. */
  private record Named(
      Table<?> table,
      Field<String> claim,
      Field<Long> reading,
      Field<String> name,
      Field<String> kind,
      Field<String> countsFrom) {

    static final Named ACTOR =
        new Named(
            CLAIM_ACTOR,
            CLAIM_ACTOR.CLAIM,
            CLAIM_ACTOR.READING,
            CLAIM_ACTOR.NAME,
            CLAIM_ACTOR.KIND,
            CLAIM_ACTOR.COUNTS_FROM);

    static final Named VOICE =
        new Named(
            CLAIM_VOICE,
            CLAIM_VOICE.CLAIM,
            CLAIM_VOICE.READING,
            CLAIM_VOICE.NAME,
            CLAIM_VOICE.KIND,
            CLAIM_VOICE.COUNTS_FROM);

    static final Named PLACE =
        new Named(
            CLAIM_PLACE,
            CLAIM_PLACE.CLAIM,
            CLAIM_PLACE.READING,
            CLAIM_PLACE.NAME,
            CLAIM_PLACE.KIND,
            CLAIM_PLACE.COUNTS_FROM);
  }

  private List<Named> tables() {
    return filter.spoken() ? List.of(Named.ACTOR, Named.VOICE) : List.of(Named.ACTOR);
  }

  /** Returns claim and reading of all of them. */
  Select<Record2<String, Long>> all() {
    return joined(tables().stream().map(named -> rows(named)).toList());
  }

  private Select<Record2<String, Long>> rows(Named named) {
    return DSL.select(named.claim(), named.reading())
        .from(named.table())
        .where(condition(named, filter.kinds()));
  }

  /** Returns claim and reading of the latest of each kind, in each table {@code most}. */
  Select<Record2<String, Long>> latest(int most) {
    List<Select<Record2<String, Long>>> found = new ArrayList<>();
    for (Named named : tables()) {
      for (Kind kind : filter.eachKind()) {
        found.add(latest(named, kind, most));
      }
    }
    return joined(found);
  }

  private Select<Record2<String, Long>> latest(Named named, Kind kind, int most) {
    return DSL.selectFrom(
        DSL.select(named.claim(), named.reading())
            .from(named.table())
            .where(condition(named, Set.of(kind)))
            .orderBy(named.countsFrom().desc(), named.claim().desc(), named.reading().desc())
            .limit(most)
            .asTable("latest"));
  }

  private static <R extends Record> Select<R> joined(List<Select<R>> parts) {
    return parts.stream().reduce(Select::union).orElseThrow();
  }

  /** Returns how many there are of each kind; what names the actor and is its own counts once. */
  Map<Kind, Integer> counts(DSLContext sql) {
    if (names.size() > 1) {
      return countsOfSeveral(sql);
    }
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    add(counts, sql, Named.ACTOR, DSL.noCondition());
    if (filter.spoken()) {
      add(counts, sql, Named.VOICE, DSL.notExists(alsoNamed()));
    }
    return counts;
  }

  /** Returns how many claims of each kind name the actor in these documents. */
  Map<Kind, Integer> countsIn(DSLContext sql, Collection<DocumentId> documents) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (List<String> some : Rows.parts(documents)) {
      Condition here =
          CLAIM_ACTOR.READING.in(
              DSL.select(READING.ID).from(READING).where(READING.DOCUMENT.in(some)));
      add(counts, sql, Named.ACTOR, here);
    }
    return counts;
  }

  /** Returns the documents that name the actor. */
  List<DocumentId> documents(DSLContext sql) {
    Condition all = READING_ACTOR.NAME.in(names);
    if (filter.asOf().isPresent()) {
      all = all.and(READING_ACTOR.COUNTS_FROM.le(filter.asOf().get().toString()));
    }
    if (!seen.allSpeak()) {
      all = all.and(seen.runs().speaks(READING_ACTOR.READING));
    }
    return Rows.of(
        sql.selectDistinct(READING.DOCUMENT)
            .from(READING_ACTOR)
            .join(READING)
            .on(READING.ID.eq(READING_ACTOR.READING))
            .where(all),
        row -> new DocumentId(row.getString(1)));
  }

  private void add(Map<Kind, Integer> counts, DSLContext sql, Named named, Condition condition) {
    sql.select(named.kind(), DSL.count())
        .from(named.table())
        .where(condition(named, filter.kinds()).and(condition))
        .groupBy(named.kind())
        .forEach(row -> counts.merge(Kind.of(row.value1()), row.value2(), Integer::sum));
  }

  /**
   * Whether a claim of a voice names the actor too. It is looked for in the index that lies in the
   * same order as that of the voices; the sum keeps databases from taking the other index, in which
   * every step is far from the last.
   */
  private Select<?> alsoNamed() {
    return DSL.selectOne()
        .from(CLAIM_ACTOR)
        .where(CLAIM_ACTOR.NAME.in(names))
        .and(CLAIM_ACTOR.KIND.eq(CLAIM_VOICE.KIND))
        .and(CLAIM_ACTOR.COUNTS_FROM.eq(CLAIM_VOICE.COUNTS_FROM))
        .and(CLAIM_ACTOR.CLAIM.eq(CLAIM_VOICE.CLAIM))
        .and(CLAIM_ACTOR.READING.plus(0L).eq(CLAIM_VOICE.READING));
  }

  private Map<Kind, Integer> countsOfSeveral(DSLContext sql) {
    Field<String> kind = DSL.field("kind", String.class);
    Select<Record3<String, String, Long>> rows =
        tables().stream()
            .<Select<Record3<String, String, Long>>>map(named ->
                DSL.select(named.kind().as(kind), named.claim(), named.reading())
                    .from(named.table())
                    .where(condition(named, filter.kinds())))
            .reduce(Select::union)
            .orElseThrow();
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    sql.select(kind, DSL.count())
        .from(rows.asTable("named"))
        .groupBy(kind)
        .forEach(row -> counts.put(Kind.of(row.value1()), row.value2()));
    return counts;
  }

  private Condition condition(Named named, Set<Kind> kinds) {
    Condition all = named.name().in(names);
    if (!kinds.isEmpty()) {
      all = all.and(named.kind().in(kinds.stream().map(Kind::word).sorted().toList()));
    }
    if (filter.asOf().isPresent()) {
      all = all.and(named.countsFrom().le(filter.asOf().get().toString()));
    }
    return all.and(speaks(named));
  }

  /** Whether the reading of the row speaks. */
  private Condition speaks(Named named) {
    return seen.allSpeak() ? DSL.noCondition() : seen.runs().speaks(named.reading());
  }
}
