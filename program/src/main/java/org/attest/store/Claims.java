package org.attest.store;

import static org.attest.store.db.Tables.CLAIM;
import static org.attest.store.db.Tables.CLAIM_ACTOR;
import static org.attest.store.db.Tables.DOCUMENT;
import static org.attest.store.db.Tables.READING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.model.Claim;
import org.attest.model.ClaimId;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Evidence.Review;
import org.attest.model.Holds;
import org.attest.model.Kind;
import org.attest.model.Quote;
import org.attest.model.Span;
import org.attest.model.Status;
import org.attest.model.When;
import org.attest.store.db.tables.records.ClaimRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
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

  static List<Evidence> evidence(DSLContext sql, Filter filter) {
    return evidence(sql, filter, condition(filter).and(current(filter.recordedBy())));
  }

  static List<Evidence> all(DSLContext sql) {
    return evidence(sql, Filter.ALL, DSL.noCondition());
  }

  private static List<Evidence> evidence(DSLContext sql, Filter filter, Condition condition) {
    Map<String, Review> reviews = Decisions.standing(sql, filter.recordedBy());
    List<Evidence> found = new ArrayList<>();
    sql.select(CLAIM.fields())
        .select(DOCUMENT.fields())
        .from(CLAIM)
        .join(DOCUMENT)
        .on(DOCUMENT.ID.eq(CLAIM.DOCUMENT))
        .where(condition)
        .forEach(row -> {
          Claim claim = claim(row.into(CLAIM));
          Review review = reviews.getOrDefault(claim.id().value(), Review.MACHINE);
          if (!filter.reviewedOnly() || review == Review.ACCEPTED) {
            found.add(new Evidence(claim, Documents.source(row.into(DOCUMENT)), review));
          }
        });
    found.sort(Comparator.comparing(Evidence::claim, ORDER));
    return List.copyOf(found);
  }

  private static Condition condition(Filter filter) {
    Condition all = DSL.noCondition();
    if (!filter.group().isEmpty()) {
      all =
          all.and(
              DSL.exists(
                  DSL.selectOne()
                      .from(CLAIM_ACTOR)
                      .where(CLAIM_ACTOR.NAME.eq(filter.group()))
                      .and(CLAIM_ACTOR.READING.eq(CLAIM.READING))
                      .and(CLAIM_ACTOR.CLAIM.eq(CLAIM.ID))));
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

  /** Only the latest reading of each document speaks; at a past instant, the latest of then. */
  private static Condition current(Optional<Instant> recordedBy) {
    var other = READING.as("other");
    Condition then =
        recordedBy.map(at -> other.RECORDED.le(Instants.text(at))).orElse(DSL.noCondition());
    return CLAIM.READING.eq(
        DSL.select(DSL.max(other.ID))
            .from(other)
            .where(other.DOCUMENT.eq(CLAIM.DOCUMENT))
            .and(then));
  }
}
