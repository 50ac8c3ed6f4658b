package org.attest.store;

import static org.attest.store.db.Tables.CLAIM;
import static org.attest.store.db.Tables.DECISION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attest.model.Act;
import org.attest.model.Anchor;
import org.attest.model.Claim;
import org.attest.model.Decision;
import org.attest.store.db.tables.records.DecisionRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The rows of decisions. */
final class Decisions {

  private Decisions() {}

  static List<Decision> add(DSLContext sql, List<Act> acts, String who, String why, Instant at) {
    return acts.stream().map(act -> add(sql, act, who, why, at)).toList();
  }

  private static Decision add(DSLContext sql, Act act, String who, String why, Instant at) {
    Decision decision = new Decision(newest(sql) + 1, act, who, at, why);
    sql.insertInto(DECISION)
        .columns(
            DECISION.ID,
            DECISION.CLAIM,
            DECISION.VERDICT,
            DECISION.WHO,
            DECISION.DECIDED,
            DECISION.WHY,
            DECISION.ACT)
        .values(
            decision.id(), claim(act), act.word(), who, Instants.text(at), why, ActJson.write(act))
        .execute();
    return decision;
  }

  private static String claim(Act act) {
    return switch (act) {
      case Act.Accept(var on) -> on.claim().value();
      case Act.Reject(var on) -> on.claim().value();
      case Act.Correct correct -> correct.on().claim().value();
      case Act.Note(var on, _) -> on.claim().value();
      default -> ""; // it is about more than one claim, or about none
    };
  }

  /** Returns the number of the newest decision; 0 where there is none. */
  static long newest(DSLContext sql) {
    return Rows.highest(sql, DECISION.ID);
  }

  /** Returns the decisions up to {@code recordedBy}, in the order of the log. */
  static List<Decision> log(DSLContext sql, Optional<Instant> recordedBy) {
    Condition then =
        recordedBy.map(at -> DECISION.DECIDED.le(Instants.text(at))).orElse(DSL.noCondition());
    return sql.selectFrom(DECISION).where(then).orderBy(DECISION.ID).fetch().stream()
        .flatMap(row -> act(sql, row).stream().map(act -> decision(row, act)))
        .toList();
  }

  private static Decision decision(DecisionRecord row, Act act) {
    return new Decision(
        row.getId(), act, row.getWho(), Instant.parse(row.getDecided()), row.getWhy());
  }

  /** Empty where an older Attest decided on a claim that is gone. */
  private static Optional<Act> act(DSLContext sql, DecisionRecord row) {
    if (row.getVerdict().equals(Forgetting.FORGOTTEN)) {
      return Optional.empty();
    }
    if (!row.getAct().equals(ActJson.EMPTY)) {
      return Optional.of(ActJson.read(row.getVerdict(), row.getAct()));
    }
    return Claims.of(sql, CLAIM.ID.eq(row.getClaim())).stream()
        .findFirst()
        .map((Claim claim) ->
            row.getVerdict().equalsIgnoreCase("ACCEPT")
                ? new Act.Accept(Anchor.of(claim))
                : new Act.Reject(Anchor.of(claim)));
  }
}
