package org.attest.store;

import static org.attest.store.db.Tables.CLAIM;
import static org.attest.store.db.Tables.CLAIM_ACTOR;
import static org.attest.store.db.Tables.CLAIM_VOICE;
import static org.attest.store.db.Tables.DOCUMENT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The rows of claims. */
final class Claims {

  private static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::document)
          .thenComparing(claim -> claim.quote().span())
          .thenComparing(Claim::kind)
          .thenComparing(Claim::id);

  private Claims() {}

  static void add(DSLContext sql, long reading, Collection<Claim> claims) {
    for (Claim claim : claims) {
      row(sql, reading, claim).insert();
      for (String name : Parties.of(claim)) {
        sql.insertInto(CLAIM_ACTOR).values(reading, claim.id().value(), name).execute();
      }
      for (String name : Parties.voices(claim)) {
        sql.insertInto(CLAIM_VOICE).values(reading, claim.id().value(), name).execute();
      }
    }
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

  private static Claim claim(ClaimRecord row) {
    return new Claim(
        new ClaimId(row.getId()),
        new DocumentId(row.getDocument()),
        new Quote(new Span(row.getSpanStart(), row.getSpanEnd()), row.getQuote()),
        row.getSubject(),
        Json.details(Kind.of(row.getKind()), row.getFields()),
        Json.strings(row.getVoice()),
        Status.of(row.getStatus()),
        row.getNegated() == 1,
        new Holds(
            When.of(row.getHoldsFrom()), When.of(row.getHoldsTo()), row.getHoldsApprox() == 1),
        When.of(row.getSaid()),
        row.getRule(),
        row.getReader());
  }

  static List<Claim> of(DSLContext sql, Condition condition) {
    return sql.selectFrom(CLAIM).where(condition).fetch(Claims::claim).stream()
        .sorted(ORDER)
        .toList();
  }

  /** Returns the claims of the readings that speak now, as they were read. */
  static List<Claim> current(DSLContext sql, Runs runs, Condition condition) {
    return of(sql, condition.and(CLAIM.READING.eq(runs.current(CLAIM.DOCUMENT))));
  }

  static List<Evidence> evidence(DSLContext sql, Filter filter, Fold fold) {
    return evidence(sql, filter, fold, Integer.MAX_VALUE);
  }

  static List<Evidence> evidence(DSLContext sql, Filter filter, Fold fold, int most) {
    List<Evidence> found =
        evidence(
            sql,
            fold,
            condition(filter, fold, most)
                .and(CLAIM.READING.eq(Runs.of(fold, filter.recordedBy()).current(CLAIM.DOCUMENT))));
    found.removeIf(each ->
        (filter.reviewedOnly() && !each.review().vouched())
            || !(filter.group().isEmpty() || tells(each.claim(), filter)));
    return List.copyOf(found);
  }

  static Optional<Evidence> evidence(DSLContext sql, ClaimId id, Fold fold) {
    return evidence(sql, fold, CLAIM.ID.eq(id.value())).stream().findFirst();
  }

  private static boolean tells(Claim claim, Filter filter) {
    return Parties.of(claim).contains(filter.group())
        || (filter.spoken() && claim.voice().contains(filter.group()));
  }

  /** Returns every claim of every reading, older readings included, as they were read. */
  static List<Evidence> all(DSLContext sql) {
    return List.copyOf(evidence(sql, Fold.NONE, DSL.noCondition()));
  }

  private static List<Evidence> evidence(DSLContext sql, Fold fold, Condition condition) {
    Map<String, Source> sources = new HashMap<>();
    List<Evidence> found = new ArrayList<>();
    sql.select(CLAIM.fields())
        .select(DOCUMENT.fields())
        .from(CLAIM)
        .join(DOCUMENT)
        .on(DOCUMENT.ID.eq(CLAIM.DOCUMENT))
        .where(condition)
        .forEach(row -> {
          Source source =
              sources.computeIfAbsent(
                  row.get(CLAIM.DOCUMENT), _ -> Documents.source(row.into(DOCUMENT)));
          found.add(fold.of(claim(row.into(CLAIM)), source));
        });
    found.sort(Comparator.comparing(Evidence::claim, ORDER));
    return found;
  }

  private static Condition condition(Filter filter, Fold fold, int most) {
    Condition all = DSL.noCondition();
    if (!filter.group().isEmpty()) {
      all = all.and(names(filter, fold, most));
    }
    if (filter.kind().isPresent()) {
      all = all.and(CLAIM.KIND.eq(filter.kind().get().word()));
    }
    if (filter.document().isPresent()) {
      all = all.and(CLAIM.DOCUMENT.eq(filter.document().get().value()));
    }
    if (filter.asOf().isPresent()) {
      all = all.and(DOCUMENT.COUNTS_FROM.le(filter.asOf().get().toString()));
    }
    return all;
  }

  /** Claims that name it in the record, and those of the documents where a person wrote it. */
  private static Condition names(Filter filter, Fold fold, int most) {
    Set<String> behind = fold.namesBehind(filter.group());
    Condition named =
        found(CLAIM_ACTOR, CLAIM_ACTOR.READING, CLAIM_ACTOR.CLAIM, CLAIM_ACTOR.NAME, behind, most);
    if (filter.spoken()) {
      named =
          named.or(
              found(
                  CLAIM_VOICE,
                  CLAIM_VOICE.READING,
                  CLAIM_VOICE.CLAIM,
                  CLAIM_VOICE.NAME,
                  behind,
                  most));
    }
    Set<DocumentId> written = fold.documentsNaming(filter.group());
    return written.isEmpty()
        ? named
        : named.or(CLAIM.DOCUMENT.in(written.stream().map(DocumentId::value).toList()));
  }

  /** Asked this way round, the databases begin with the few rows of the names. */
  private static Condition found(
      Table<?> table,
      Field<Long> reading,
      Field<String> claim,
      Field<String> name,
      Set<String> names,
      int most) {
    var rows = DSL.select(claim, reading).from(table).where(name.in(names));
    return DSL.row(CLAIM.ID, CLAIM.READING)
        .in(most == Integer.MAX_VALUE ? rows : rows.orderBy(claim, reading).limit(most));
  }
}
