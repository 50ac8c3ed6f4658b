package org.attest.store;

import static org.attest.store.db.Tables.DOCUMENT;
import static org.attest.store.db.Tables.REPORT_TEXT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.attest.model.Document.Boilerplate;
import org.attest.model.DocumentId;
import org.attest.model.When;
import org.attest.review.Fold;
import org.attest.review.Succession;
import org.attest.review.Versions;
import org.attest.review.Versions.Report;
import org.attest.review.Versions.Word;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Keeps which reports are versions of one story until a report comes or goes. */
final class Versioning {

  private record Kept(State state, Succession succession, Versions versions) {
    /** No other decisions make versions. */
    boolean holds(Snapshot now) {
      return state.reading() == now.state().reading()
          && state.forgotten() == now.state().forgotten()
          && succession.sameAs(now.fold().succession());
    }
  }

  private final AtomicReference<Kept> kept =
      new AtomicReference<>(new Kept(new State(-1, -1, -1), Fold.NONE.succession(), Versions.NONE));

  /** Returns the versions that the record holds now. */
  Versions now(DSLContext sql, Snapshots snapshots) {
    return of(sql, snapshots.now(sql), Optional.empty());
  }

  /** Returns the versions of what is seen of the record, or those that it held at an instant. */
  Versions of(DSLContext sql, Snapshot seen, Optional<Instant> recordedBy) {
    Succession succession = seen.fold().succession();
    if (recordedBy.isPresent()) {
      return made(sql, succession, recordedBy);
    }
    Kept before = kept.get();
    if (before.holds(seen)) {
      return before.versions();
    }
    Versions versions = made(sql, succession, Optional.empty());
    kept.set(new Kept(seen.state(), succession, versions));
    return versions;
  }

  /** A report without its text, and what of the text its publisher says of it. */
  private record Row(
      DocumentId id,
      String address,
      String published,
      String modified,
      Instant recorded,
      String boilerplate) {}

  private static Versions made(
      DSLContext sql, Succession succession, Optional<Instant> recordedBy) {
    List<Row> rows =
        Rows.of(
            sql.select(
                    DOCUMENT.ID,
                    DOCUMENT.ADDRESS,
                    DOCUMENT.PUBLISHED,
                    DOCUMENT.MODIFIED,
                    DOCUMENT.RECORDED,
                    DSL.when(spokenOf(), DOCUMENT.BOILERPLATE).otherwise("[]"))
                .from(DOCUMENT)
                .where(
                    recordedBy
                        .map(at -> DOCUMENT.RECORDED.le(Instants.text(at)))
                        .orElse(DSL.noCondition()))
                .orderBy(DOCUMENT.ID),
            row ->
                new Row(
                    new DocumentId(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    Instant.parse(row.getString(5)),
                    row.getString(6)));
    return Versions.of(reports(sql, rows, succession), succession);
  }

  private static org.jooq.Condition spokenOf() {
    return DSL.or(
        Boilerplate.NOTICES.stream()
            .map(word -> DOCUMENT.BOILERPLATE.like("%\"" + word + "\"%"))
            .toList());
  }

  private static Collection<Report> reports(DSLContext sql, List<Row> rows, Succession succession) {
    Map<String, Integer> sharing = new HashMap<>();
    rows.forEach(row ->
        Versions.page(row.address()).ifPresent(page -> sharing.merge(page, 1, Integer::sum)));
    List<Row> told =
        rows.stream()
            .filter(row ->
                !row.modified().isEmpty()
                    || !row.boilerplate().equals("[]")
                    || succession.names(row.id())
                    || Versions.page(row.address())
                        .map(page -> sharing.getOrDefault(page, 0) > 1)
                        .orElse(false))
            .toList();
    Map<DocumentId, String> hashes = hashes(sql, told);
    return told.stream()
        .map(row ->
            new Report(
                row.id(),
                row.address(),
                When.of(row.published()),
                When.of(row.modified()),
                row.recorded(),
                hashes.getOrDefault(row.id(), ""),
                words(sql, row)))
        .toList();
  }

  private static Map<DocumentId, String> hashes(DSLContext sql, List<Row> rows) {
    Map<DocumentId, String> hashes = new HashMap<>();
    for (List<String> some : Rows.parts(rows.stream().map(Row::id).toList())) {
      sql.select(REPORT_TEXT.DOCUMENT, REPORT_TEXT.HASH)
          .from(REPORT_TEXT)
          .where(REPORT_TEXT.DOCUMENT.in(some))
          .forEach(row -> hashes.put(new DocumentId(row.value1()), row.value2()));
    }
    return hashes;
  }

  private static List<Word> words(DSLContext sql, Row row) {
    List<Word> words = new ArrayList<>();
    if (!row.boilerplate().equals("[]")) {
      String text = Documents.text(sql, row.id()).orElse("");
      Json.boilerplate(row.boilerplate()).stream()
          .filter(part -> part.notice() && part.span().end() <= text.length())
          .forEach(part -> words.add(new Word(part.reason(), part.words(text))));
    }
    return words;
  }
}
