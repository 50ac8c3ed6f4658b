package org.attest.store;

import static org.attest.store.db.Tables.CLAIM;
import static org.attest.store.db.Tables.CLAIM_ACTOR;
import static org.attest.store.db.Tables.CLAIM_PLACE;
import static org.attest.store.db.Tables.CLAIM_VOICE;
import static org.attest.store.db.Tables.READING_ACTOR;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Holds;
import org.attest.model.Kind;
import org.attest.model.Quote;
import org.attest.model.Source;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.When;
import org.attest.review.Fold;
import org.attest.store.db.tables.records.ClaimRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableLike;
import org.jooq.impl.DSL;

/** The rows of claims. */
final class Claims {

  private static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::document)
          .thenComparing(claim -> claim.quote().span())
          .thenComparing(Claim::kind)
          .thenComparing(Claim::id);

  /** In the order in which {@link #claim} reads them. */
  private static final List<Field<?>> COLUMNS =
      List.of(
          CLAIM.ID,
          CLAIM.DOCUMENT,
          CLAIM.SPAN_START,
          CLAIM.SPAN_END,
          CLAIM.QUOTE,
          CLAIM.KIND,
          CLAIM.SUBJECT,
          CLAIM.FIELDS,
          CLAIM.VOICE,
          CLAIM.STATUS,
          CLAIM.NEGATED,
          CLAIM.HOLDS_FROM,
          CLAIM.HOLDS_TO,
          CLAIM.HOLDS_APPROX,
          CLAIM.SAID,
          CLAIM.RULE,
          CLAIM.READER);

  private Claims() {}

  /** Adds the claims of a reading, whose report counts from a day. */
  static void add(DSLContext sql, long reading, Collection<Claim> claims, String countsFrom) {
    for (Claim claim : claims) {
      row(sql, reading, claim).insert();
      String id = claim.id().value();
      String kind = claim.kind().word();
      for (String name : Parties.of(claim)) {
        sql.insertInto(CLAIM_ACTOR).values(reading, id, name, kind, countsFrom).execute();
      }
      for (String name : Parties.voices(claim)) {
        sql.insertInto(CLAIM_VOICE).values(reading, id, name, kind, countsFrom).execute();
      }
      for (String name : ClaimPlaces.of(claim)) {
        sql.insertInto(CLAIM_PLACE).values(reading, id, name, kind, countsFrom).execute();
      }
    }
    Tally.of(claims)
        .forEach((name, tally) ->
            sql.insertInto(READING_ACTOR)
                .values(reading, name, tally.about(), tally.claims(), countsFrom)
                .execute());
  }

  private static ClaimRecord row(DSLContext sql, long reading, Claim claim) {
    ClaimRecord row = sql.newRecord(CLAIM);
    row.setId(claim.id().value());
    row.setReading(reading);
    row.setDocument(claim.document().value());
    row.setSpanStart(claim.quote().span().start());
    row.setSpanEnd(claim.quote().span().end());
    row.setQuote(claim.quote().words());
    row.setKind(claim.kind().word());
    row.setSubject(claim.subject());
    row.setFields(Json.details(claim.details()));
    row.setVoice(Json.strings(claim.voice()));
    row.setStatus(claim.status().word());
    row.setNegated(claim.negated() ? 1 : 0);
    row.setHoldsFrom(claim.holds().from().text());
    row.setHoldsTo(claim.holds().to().text());
    row.setHoldsApprox(claim.holds().approximate() ? 1 : 0);
    row.setSaid(claim.said().text());
    row.setRule(claim.rule());
    row.setReader(claim.reader());
    return row;
  }

  private static Claim claim(ResultSet row) throws SQLException {
    Kind kind = Kind.of(row.getString(6));
    return new Claim(
        new ClaimId(row.getString(1)),
        new DocumentId(row.getString(2)),
        new Quote(new Span(row.getInt(3), row.getInt(4)), row.getString(5)),
        row.getString(7),
        Json.details(kind, row.getString(8)),
        Json.strings(row.getString(9)),
        Status.of(row.getString(10)),
        row.getInt(11) == 1,
        new Holds(When.of(row.getString(12)), When.of(row.getString(13)), row.getInt(14) == 1),
        When.of(row.getString(15)),
        row.getString(16),
        row.getString(17));
  }

  static List<Claim> of(DSLContext sql, Condition condition) {
    return of(sql, CLAIM, condition);
  }

  private static List<Claim> of(DSLContext sql, TableLike<?> from, Condition condition) {
    List<Claim> found = Rows.of(sql.select(COLUMNS).from(from).where(condition), Claims::claim);
    found.sort(ORDER);
    return List.copyOf(found);
  }

  /** Returns the claims of the readings that speak now, as they were read. */
  static List<Claim> current(DSLContext sql, Runs runs, Condition condition) {
    return of(sql, condition.and(CLAIM.READING.eq(runs.current(CLAIM.DOCUMENT))));
  }

  static List<Evidence> evidence(DSLContext sql, Filter filter, Snapshot seen) {
    return evidence(sql, filter, seen, Integer.MAX_VALUE);
  }

  /**
   * Returns at most {@code most} of each kind, in each table of names: those that count latest; of
   * reviewed claims all.
   */
  static List<Evidence> evidence(DSLContext sql, Filter filter, Snapshot seen, int most) {
    if (filter.reviewedOnly() && filter.document().isEmpty()) {
      // However large the record is, persons have looked at few of its reports.
      return evidence(sql, filter, seen, List.copyOf(seen.fold().documentsDecided()));
    }
    Condition condition = speaking(seen);
    if (filter.document().isPresent()) {
      condition = condition.and(CLAIM.DOCUMENT.eq(filter.document().get().value()));
    }
    List<Claim> claims =
        filter.group().isEmpty()
            ? of(sql, condition.and(ofKindAndTime(filter)))
            : named(sql, filter, seen, most, condition);
    return let(sql, filter, seen, claims);
  }

  /**
   * Claims that name it in the record, and those of the documents where a person wrote it. A cross
   * join is the one that SQLite does not turn round: it begins with the few rows of the names.
   */
  private static List<Claim> named(
      DSLContext sql, Filter filter, Snapshot seen, int most, Condition condition) {
    NamedClaims named = new NamedClaims(filter, seen);
    Select<Record2<String, Long>> rows =
        most == Integer.MAX_VALUE ? named.all() : named.latest(most);
    return found(sql, rows, seen.fold().documentsNaming(filter.group()), filter, condition);
  }

  /** Claims of these rows, and those of the documents where a person wrote what is asked for. */
  private static List<Claim> found(
      DSLContext sql,
      Select<Record2<String, Long>> named,
      Set<DocumentId> written,
      Filter filter,
      Condition condition) {
    Select<Record2<String, Long>> rows = named;
    if (!written.isEmpty()) {
      rows =
          rows.union(
              DSL.select(CLAIM.ID, CLAIM.READING)
                  .from(CLAIM)
                  .where(CLAIM.DOCUMENT.in(written.stream().map(DocumentId::value).toList()))
                  .and(ofKindAndTime(filter)));
    }
    Table<?> found = rows.asTable("named", "claim", "reading");
    return of(
        sql,
        found.crossJoin(CLAIM),
        condition
            .and(CLAIM.ID.eq(DSL.field(DSL.name("named", "claim"), String.class)))
            .and(CLAIM.READING.eq(DSL.field(DSL.name("named", "reading"), Long.class))));
  }

  /** Returns all claims that are wanted, in one asking; each once. */
  static List<Evidence> wanted(
      DSLContext sql, Filter filter, Snapshot seen, Collection<Wanted> wanted) {
    Set<DocumentId> written = new HashSet<>();
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    Set<String> actors = new HashSet<>();
    for (Wanted each : wanted) {
      written.addAll(seen.fold().documentsNaming(each.actor()));
      kinds.add(each.kind());
      actors.add(each.actor());
    }
    Filter ofKinds = filter.withKinds(kinds);
    List<Evidence> found =
        filter.reviewedOnly()
            ? evidence(sql, ofKinds, seen, List.copyOf(seen.fold().documentsDecided()))
            : let(
                sql,
                ofKinds,
                seen,
                found(
                    sql,
                    NamedClaims.wanted(filter, wanted, seen),
                    written,
                    ofKinds,
                    speaking(seen)));
    return found.stream()
        .filter(each -> !Collections.disjoint(Parties.of(each.claim()), actors))
        .toList();
  }

  /** Returns of the claims that name one of these places at most {@code most} of each kind. */
  static List<Evidence> atPlaces(
      DSLContext sql, Filter filter, Snapshot seen, Set<String> places, int most) {
    Set<DocumentId> written = new HashSet<>();
    places.forEach(place -> written.addAll(seen.fold().documentsNaming(place)));
    List<Claim> claims =
        found(
            sql, NamedClaims.atPlaces(filter, places, seen, most), written, filter, speaking(seen));
    return let(sql, filter, seen, claims);
  }

  /** Returns the claims of these documents. */
  static List<Evidence> evidence(
      DSLContext sql, Filter filter, Snapshot seen, List<DocumentId> documents) {
    Condition condition =
        speaking(seen)
            .and(CLAIM.DOCUMENT.in(documents.stream().map(DocumentId::value).toList()))
            .and(ofKindAndTime(filter))
            .and(filter.group().isEmpty() ? DSL.noCondition() : names(filter, seen.fold()));
    return let(sql, filter, seen, of(sql, condition));
  }

  private static Condition names(Filter filter, Fold fold) {
    Set<String> names = fold.namesBehind(filter.group());
    Condition named =
        DSL.exists(
            DSL.selectOne()
                .from(CLAIM_ACTOR)
                .where(CLAIM_ACTOR.READING.eq(CLAIM.READING))
                .and(CLAIM_ACTOR.CLAIM.eq(CLAIM.ID))
                .and(CLAIM_ACTOR.NAME.in(names)));
    if (filter.spoken()) {
      named =
          named.or(
              DSL.exists(
                  DSL.selectOne()
                      .from(CLAIM_VOICE)
                      .where(CLAIM_VOICE.READING.eq(CLAIM.READING))
                      .and(CLAIM_VOICE.CLAIM.eq(CLAIM.ID))
                      .and(CLAIM_VOICE.NAME.in(names))));
    }
    return named.or(
        CLAIM.DOCUMENT.in(
            fold.documentsNaming(filter.group()).stream().map(DocumentId::value).toList()));
  }

  /** Returns the claims that quote from these parts of documents. */
  static List<Evidence> evidence(
      DSLContext sql, Filter filter, Snapshot seen, Map<DocumentId, Span> parts) {
    // An index serves the first condition; PostgreSQL reads the whole table for the second alone.
    Condition documents =
        CLAIM.DOCUMENT.in(parts.keySet().stream().map(DocumentId::value).toList());
    Condition within =
        DSL.or(
            parts.entrySet().stream()
                .map(part ->
                    CLAIM
                        .DOCUMENT
                        .eq(part.getKey().value())
                        .and(CLAIM.SPAN_START.lt(part.getValue().end()))
                        .and(CLAIM.SPAN_END.gt(part.getValue().start())))
                .toList());
    Condition condition = speaking(seen).and(documents).and(within).and(ofKindAndTime(filter));
    return let(sql, filter, seen, of(sql, condition));
  }

  private static Condition speaking(Snapshot seen) {
    return seen.allSpeak()
        ? DSL.noCondition()
        : CLAIM.READING.eq(seen.runs().current(CLAIM.DOCUMENT));
  }

  /** Returns the claims with what was decided on them, those that the filter lets through then. */
  private static List<Evidence> let(
      DSLContext sql, Filter filter, Snapshot seen, List<Claim> claims) {
    return evidence(sql, seen.fold(), seen.sources(), claims).stream()
        .filter(each -> lets(filter, each))
        .toList();
  }

  /** What a decision has made of a claim can be what was not asked for. */
  private static boolean lets(Filter filter, Evidence each) {
    return (!filter.reviewedOnly() || each.review().vouched())
        && filter.lets(each.marks().tlp())
        && (filter.group().isEmpty() || tells(each.claim(), filter));
  }

  /** Returns how many claims of each kind speak now, of whomever they tell. */
  static Map<Kind, Integer> kinds(DSLContext sql, Snapshot seen) {
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    sql.select(CLAIM.KIND, DSL.count())
        .from(CLAIM)
        .where(seen.runs().speaking(sql, CLAIM.READING))
        .groupBy(CLAIM.KIND)
        .forEach(row -> counts.put(Kind.of(row.value1()), row.value2()));
    return counts;
  }

  static Optional<Evidence> evidence(DSLContext sql, ClaimId id, Snapshot seen) {
    List<Claim> claims = of(sql, CLAIM.ID.eq(id.value()));
    return evidence(sql, seen.fold(), seen.sources(), claims).stream().findFirst();
  }

  /** Returns the claim of this id, of whatever reading, as it was read. */
  static Optional<Claim> read(DSLContext sql, ClaimId id) {
    return of(sql, CLAIM.ID.eq(id.value())).stream().findFirst();
  }

  private static boolean tells(Claim claim, Filter filter) {
    return Parties.of(claim).contains(filter.group())
        || (filter.spoken() && claim.voice().contains(filter.group()));
  }

  /** Returns every claim of every reading, older readings included, as they were read. */
  static List<Evidence> all(DSLContext sql) {
    return List.copyOf(evidence(sql, Fold.NONE, new Sources(), of(sql, DSL.noCondition())));
  }

  private static List<Evidence> evidence(
      DSLContext sql, Fold fold, Sources known, List<Claim> claims) {
    Map<DocumentId, Source> sources =
        known.of(sql, claims.stream().map(Claim::document).collect(Collectors.toSet()));
    List<Evidence> found = new ArrayList<>(claims.size());
    for (Claim claim : claims) {
      Source source = sources.get(claim.document());
      if (source == null) {
        throw new IllegalStateException("claim " + claim.id() + " is of no report");
      }
      found.add(fold.of(claim, source));
    }
    found.sort(Comparator.comparing(Evidence::claim, ORDER));
    return found;
  }

  private static Condition ofKindAndTime(Filter filter) {
    Condition all = DSL.noCondition();
    if (!filter.kinds().isEmpty()) {
      all = all.and(CLAIM.KIND.in(filter.eachKind().stream().map(Kind::word).toList()));
    }
    if (filter.asOf().isPresent()) {
      all = all.and(Documents.countsFrom(CLAIM.DOCUMENT).le(filter.asOf().get().toString()));
    }
    return all;
  }
}
