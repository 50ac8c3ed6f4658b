package org.attest.store;

import static org.attest.store.db.Tables.CLAIM;
import static org.attest.store.db.Tables.DECISION;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.model.ClaimId;
import org.attest.model.Decision;
import org.attest.model.Decision.Verdict;
import org.attest.model.Evidence.Review;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The rows of decisions. */
final class Decisions {

  private Decisions() {}

  static Decision add(
      DSLContext sql, ClaimId claim, Verdict verdict, String who, String why, Instant at) {
    if (who.isBlank()) {
      throw new IllegalArgumentException("a decision needs the name of who decides");
    }
    if (!sql.fetchExists(CLAIM, CLAIM.ID.eq(claim.value()))) {
      throw new IllegalArgumentException("the record has no claim " + claim);
    }
    Long last = sql.select(DSL.max(DECISION.ID)).from(DECISION).fetchOneInto(Long.class);
    Decision decision = new Decision(last == null ? 1 : last + 1, claim, verdict, who, at, why);
    sql.insertInto(DECISION)
        .values(decision.id(), claim.value(), verdict.name(), who, Instants.text(at), why)
        .execute();
    return decision;
  }

  static List<Decision> all(DSLContext sql) {
    return fetch(sql, DSL.noCondition());
  }

  /** Returns what the decisions up to {@code recordedBy} make of each claim; the last one wins. */
  static Map<String, Review> standing(DSLContext sql, Optional<Instant> recordedBy) {
    Map<String, Review> reviews = new HashMap<>();
    Condition then =
        recordedBy.map(at -> DECISION.DECIDED.le(Instants.text(at))).orElse(DSL.noCondition());
    for (Decision decision : fetch(sql, then)) {
      reviews.put(
          decision.claim().value(),
          switch (decision.verdict()) {
            case ACCEPT -> Review.ACCEPTED;
            case REJECT -> Review.REJECTED;
          });
    }
    return reviews;
  }

  private static List<Decision> fetch(DSLContext sql, Condition condition) {
    return sql.selectFrom(DECISION)
        .where(condition)
        .orderBy(DECISION.ID)
        .fetch(row ->
            new Decision(
                row.getId(),
                new ClaimId(row.getClaim()),
                Verdict.valueOf(row.getVerdict()),
                row.getWho(),
                Instant.parse(row.getDecided()),
                row.getWhy()));
  }
}
