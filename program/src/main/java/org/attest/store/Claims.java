package org.attest.store;

import static org.attest.store.db.Tables.CLAIM;
import static org.attest.store.db.Tables.CLAIM_ACTOR;
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

  /** Returns the claims of the readings that speak now, as they were read. */
  static List<Claim> current(DSLContext sql, Runs runs, Condition condition) {
    return of(sql, condition.and(CLAIM.READING.eq(runs.current(CLAIM.DOCUMENT))));
  }

  static List<Evidence> evidence(DSLContext sql, Filter filter, Fold fold) {
    List<Evidence> found =
        evidence(
            sql,
            fold,
            condition(filter, fold)
                .and(CLAIM.READING.eq(Runs.of(fold, filter.recordedBy()).current(CLAIM.DOCUMENT))));
    found.removeIf(each ->
        (filter.reviewedOnly() && !each.review().vouched())
            || !(filter.group().isEmpty() || Parties.of(each.claim()).contains(filter.group())));
    return List.copyOf(found);
  }

  static Optional<Evidence> evidence(DSLContext sql, ClaimId id, Fold fold) {
    return evidence(sql, fold, CLAIM.ID.eq(id.value())).stream().findFirst();
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

  private static Condition condition(Filter filter, Fold fold) {
    Condition all = DSL.noCondition();
    if (!filter.group().isEmpty()) {
      all = all.and(names(filter.group(), fold));
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
  private static Condition names(String group, Fold fold) {
    Condition named =
        DSL.exists(
            DSL.selectOne()
                .from(CLAIM_ACTOR)
                .where(CLAIM_ACTOR.NAME.in(fold.namesBehind(group)))
                .and(CLAIM_ACTOR.READING.eq(CLAIM.READING))
                .and(CLAIM_ACTOR.CLAIM.eq(CLAIM.ID)));
    Set<DocumentId> written = fold.documentsNaming(group);
    return written.isEmpty()
        ? named
        : named.or(CLAIM.DOCUMENT.in(written.stream().map(DocumentId::value).toList()));
  }
}
