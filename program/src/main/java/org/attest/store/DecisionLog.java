package org.attest.store;

import static org.attest.store.db.Tables.CLAIM;
import static org.attest.store.db.Tables.CLAIM_ACTOR;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Act;
import org.attest.model.Act.Thing;
import org.attest.model.Anchor;
import org.attest.model.Claim;
import org.attest.model.Decision;
import org.attest.model.DocumentId;
import org.attest.review.Fold;
import org.jooq.DSLContext;

/** Tells of every decision whether it stands, and whether it still finds what it was about. */
final class DecisionLog {

  private final DSLContext sql;
  private final Fold fold;

  DecisionLog(DSLContext sql, Fold fold) {
    this.sql = sql;
    this.fold = fold;
  }

  List<DecisionEntry> entries() {
    return fold.standing().log().stream().map(this::entry).toList();
  }

  private DecisionEntry entry(Decision decision) {
    var voidedBy = fold.standing().voidedBy(decision.id());
    String idle = voidedBy.isPresent() ? "" : idle(decision).orElse("");
    return new DecisionEntry(decision, voidedBy, idle);
  }

  private Optional<String> idle(Decision decision) {
    return fold.idle(decision, read(decision.act()))
        .or(() ->
            switch (decision.act()) {
              case Act.Merge(var thing, var from, _) when thing == Thing.ACTOR -> unnamed(from);
              case Act.Alias(_, var form, _) -> unnamed(form);
              default -> Optional.empty();
            });
  }

  private Optional<String> unnamed(String name) {
    return sql.fetchExists(CLAIM_ACTOR, CLAIM_ACTOR.NAME.eq(name))
        ? Optional.empty()
        : Optional.of("no report names " + name);
  }

  /** The claims that the record holds now in the documents of a decision. */
  private List<Claim> read(Act act) {
    Set<String> documents = new HashSet<>();
    anchors(act).forEach(anchor -> documents.add(anchor.document().value()));
    return documents.isEmpty()
        ? List.of()
        : Claims.current(sql, Runs.of(fold, Optional.empty()), CLAIM.DOCUMENT.in(documents));
  }

  static List<Anchor> anchors(Act act) {
    return switch (act) {
      case Act.Accept(var on) -> List.of(on);
      case Act.Reject(var on) -> List.of(on);
      case Act.Correct correct -> List.of(correct.on());
      case Act.Note(var on, _) -> List.of(on);
      case Act.Together(var a, var b) -> List.of(a, b);
      case Act.Apart(var a, var b) -> List.of(a, b);
      case Act.Split split -> split.claims();
      case Act.Merge _, Act.Alias _, Act.GradeSource _, Act.GradeReport _ -> List.of();
      case Act.Mark _, Act.Notice _, Act.Version _ -> List.of();
      case Act.TakeBack _, Act.Lift _ -> List.of();
    };
  }

  /** The documents that a decision is about. */
  static Set<DocumentId> documents(Act act) {
    Set<DocumentId> documents = new HashSet<>();
    anchors(act).forEach(anchor -> documents.add(anchor.document()));
    switch (act) {
      case Act.Mark(var document, _) -> documents.add(document);
      case Act.Notice(var document, _) -> documents.add(document);
      case Act.Version(var earlier, var later) -> documents.addAll(List.of(earlier, later));
      case Act.GradeReport(var document, _) -> documents.add(document);
      default -> {} // about names, publishers or decisions
    }
    return documents;
  }
}
