package org.attest.store;

import static org.attest.store.db.Tables.DOCUMENT;
import static org.attest.store.db.Tables.READING;
import static org.attest.store.db.Tables.REPORT_TEXT;
import static org.attest.store.db.Tables.TOMBSTONE;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.model.Basis;
import org.attest.model.Document;
import org.attest.model.DocumentId;
import org.attest.model.Metadatum;
import org.attest.model.Sha256;
import org.attest.model.Source;
import org.attest.store.Addition.Added;
import org.attest.store.Addition.Known;
import org.attest.store.db.tables.records.DocumentRecord;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The rows of documents and their texts. */
final class Documents {

  /** What an entry has before its source. */
  private static final List<Field<?>> ENTRY =
      List.of(
          DOCUMENT.LANGUAGE,
          DOCUMENT.MEDIA_TYPE,
          DOCUMENT.EXTRACTOR,
          DOCUMENT.SIZE,
          READING.NOT_READ,
          READING.READER,
          READING.CLAIMS,
          READING.MISSES);

  /** In the order in which a source is read. */
  private static final List<Field<?>> SOURCE =
      List.of(
          DOCUMENT.ID,
          DOCUMENT.TITLE,
          DOCUMENT.TITLE_BASIS,
          DOCUMENT.TITLE_EVIDENCE,
          DOCUMENT.PUBLISHER,
          DOCUMENT.PUBLISHER_BASIS,
          DOCUMENT.PUBLISHER_EVIDENCE,
          DOCUMENT.AUTHOR,
          DOCUMENT.AUTHOR_BASIS,
          DOCUMENT.AUTHOR_EVIDENCE,
          DOCUMENT.PUBLISHED,
          DOCUMENT.PUBLISHED_BASIS,
          DOCUMENT.PUBLISHED_EVIDENCE,
          DOCUMENT.ADDRESS,
          DOCUMENT.ADDRESS_BASIS,
          DOCUMENT.ADDRESS_EVIDENCE,
          DOCUMENT.HASH,
          DOCUMENT.RECORDED,
          DOCUMENT.PAGES);

  private Documents() {}

  /** Returns whether a report has the bytes of this hash. */
  static boolean hasBytes(DSLContext sql, String hash) {
    return sql.fetchExists(DOCUMENT, DOCUMENT.HASH.eq(hash));
  }

  static Optional<DocumentId> known(DSLContext sql, Document document) {
    return sql.select(DOCUMENT.ID)
        .from(DOCUMENT)
        .where(DOCUMENT.HASH.eq(document.hash()))
        .and(DOCUMENT.PUBLISHER.eq(document.publisher().value()))
        .and(DOCUMENT.ADDRESS.eq(document.address().value()))
        .fetchOptional(DOCUMENT.ID)
        .map(DocumentId::new);
  }

  static Addition add(
      DSLContext sql, Document document, int size, Readout readout, Instant recorded) {
    Optional<DocumentId> known = known(sql, document);
    if (known.isPresent()) {
      return new Known(known.get());
    }
    DocumentId id = free(sql, document.id());
    Document named = document.named(id);
    insert(sql, named, size, recorded);
    Readings.add(sql, id, 0, Naming.named(readout, id), recorded);
    return new Added(id, document.id());
  }

  /** Returns {@code wanted}, or where it is taken, the first of -2, -3 … that is not. */
  private static DocumentId free(DSLContext sql, DocumentId wanted) {
    DocumentId id = wanted;
    for (int number = 2; taken(sql, id); number++) {
      id = new DocumentId(wanted.value() + "-" + number);
    }
    return id;
  }

  private static boolean taken(DSLContext sql, DocumentId id) {
    return sql.fetchExists(DOCUMENT, DOCUMENT.ID.eq(id.value()))
        || sql.fetchExists(TOMBSTONE, TOMBSTONE.DOCUMENT.eq(id.value()));
  }

  private static void insert(DSLContext sql, Document document, int size, Instant recorded) {
    DocumentRecord row = sql.newRecord(DOCUMENT);
    row.setId(document.id().value());
    row.setHash(document.hash());
    row.setSize((long) size);
    row.setTitle(document.title().value());
    row.setTitleBasis(document.title().basis().name());
    row.setTitleEvidence(document.title().evidence());
    row.setPublisher(document.publisher().value());
    row.setPublisherBasis(document.publisher().basis().name());
    row.setPublisherEvidence(document.publisher().evidence());
    row.setAuthor(document.author().value());
    row.setAuthorBasis(document.author().basis().name());
    row.setAuthorEvidence(document.author().evidence());
    row.setPublished(document.published().value());
    row.setPublishedBasis(document.published().basis().name());
    row.setPublishedEvidence(document.published().evidence());
    row.setModified(document.modified().value());
    row.setModifiedBasis(document.modified().basis().name());
    row.setModifiedEvidence(document.modified().evidence());
    row.setAddress(document.address().value());
    row.setAddressBasis(document.address().basis().name());
    row.setAddressEvidence(document.address().evidence());
    row.setCountsFrom(Source.of(document, recorded).countsFrom().toString());
    row.setLanguage(document.language());
    row.setMediaType(document.mediaType());
    row.setExtractor(document.extractor());
    row.setBoilerplate(Json.boilerplate(document.boilerplate()));
    row.setPages(Json.pages(document.pages()));
    row.setRecorded(Instants.text(recorded));
    row.insert();
    sql.insertInto(REPORT_TEXT)
        .columns(REPORT_TEXT.DOCUMENT, REPORT_TEXT.HASH, REPORT_TEXT.CONTENT)
        .values(
            document.id().value(),
            Sha256.of(document.text().getBytes(StandardCharsets.UTF_16BE)),
            document.text())
        .execute();
  }

  static List<DocumentEntry> entries(DSLContext sql, Runs runs) {
    int first = ENTRY.size() + 1;
    return Rows.of(
        sql.select(ENTRY)
            .select(SOURCE)
            .from(DOCUMENT)
            .join(READING)
            .on(READING.ID.eq(runs.current(DOCUMENT.ID)))
            .orderBy(DOCUMENT.ID),
        row ->
            new DocumentEntry(
                source(row, first),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getInt(8)));
  }

  static List<DocumentId> since(DSLContext sql, long state) {
    return sql.selectDistinct(READING.DOCUMENT)
        .from(READING)
        .where(READING.ID.gt(state))
        .orderBy(READING.DOCUMENT)
        .fetch(row -> new DocumentId(row.value1()));
  }

  static int count(DSLContext sql) {
    return sql.fetchCount(DOCUMENT);
  }

  static Optional<String> text(DSLContext sql, DocumentId id) {
    return sql.select(REPORT_TEXT.CONTENT)
        .from(REPORT_TEXT)
        .where(REPORT_TEXT.DOCUMENT.eq(id.value()))
        .fetchOptional(REPORT_TEXT.CONTENT);
  }

  static Map<DocumentId, String> texts(DSLContext sql, Collection<DocumentId> ids) {
    Map<DocumentId, String> texts = new HashMap<>();
    for (List<String> some : Rows.parts(ids)) {
      sql.select(REPORT_TEXT.DOCUMENT, REPORT_TEXT.CONTENT)
          .from(REPORT_TEXT)
          .where(REPORT_TEXT.DOCUMENT.in(some))
          .forEach(row -> texts.put(new DocumentId(row.value1()), row.value2()));
    }
    return texts;
  }

  static Optional<String> textHash(DSLContext sql, DocumentId id) {
    return sql.select(REPORT_TEXT.HASH)
        .from(REPORT_TEXT)
        .where(REPORT_TEXT.DOCUMENT.eq(id.value()))
        .fetchOptional(REPORT_TEXT.HASH);
  }

  static Optional<Document> document(DSLContext sql, DocumentId id) {
    return sql.selectFrom(DOCUMENT)
        .where(DOCUMENT.ID.eq(id.value()))
        .fetchOptional()
        .map(row -> document(row, text(sql, id).orElseThrow()));
  }

  private static Document document(DocumentRecord row, String text) {
    Source source = source(row);
    return new Document(
        source.document(),
        source.hash(),
        text,
        source.title(),
        source.publisher(),
        source.author(),
        source.published(),
        metadatum(row.getModified(), row.getModifiedBasis(), row.getModifiedEvidence()),
        source.address(),
        row.getLanguage(),
        Json.boilerplate(row.getBoilerplate()),
        row.getMediaType(),
        row.getExtractor(),
        source.pages());
  }

  static Optional<Source> source(DSLContext sql, DocumentId id) {
    return sql.selectFrom(DOCUMENT)
        .where(DOCUMENT.ID.eq(id.value()))
        .fetchOptional()
        .map(Documents::source);
  }

  /** Returns where these documents are from; one that is not there is left out. */
  static Map<DocumentId, Source> sources(DSLContext sql, List<DocumentId> documents) {
    Map<DocumentId, Source> sources = new HashMap<>();
    for (List<String> some : Rows.parts(documents)) {
      Rows.of(sql.select(SOURCE).from(DOCUMENT).where(DOCUMENT.ID.in(some)), row -> source(row, 1))
          .forEach(source -> sources.put(source.document(), source));
    }
    return sources;
  }

  /** Returns from which day the document in this column counts. */
  static Field<String> countsFrom(Field<String> document) {
    return DSL.field(
        DSL.select(DOCUMENT.COUNTS_FROM).from(DOCUMENT).where(DOCUMENT.ID.eq(document)));
  }

  private static Source source(ResultSet row, int first) throws SQLException {
    return new Source(
        new DocumentId(row.getString(first)),
        metadatum(row, first + 1),
        metadatum(row, first + 4),
        metadatum(row, first + 7),
        metadatum(row, first + 10),
        metadatum(row, first + 13),
        row.getString(first + 16),
        Instant.parse(row.getString(first + 17)),
        Optional.empty(),
        Json.pages(row.getString(first + 18)));
  }

  private static Metadatum metadatum(ResultSet row, int first) throws SQLException {
    return metadatum(row.getString(first), row.getString(first + 1), row.getString(first + 2));
  }

  static Source source(DocumentRecord row) {
    return new Source(
        new DocumentId(row.getId()),
        metadatum(row.getTitle(), row.getTitleBasis(), row.getTitleEvidence()),
        metadatum(row.getPublisher(), row.getPublisherBasis(), row.getPublisherEvidence()),
        metadatum(row.getAuthor(), row.getAuthorBasis(), row.getAuthorEvidence()),
        metadatum(row.getPublished(), row.getPublishedBasis(), row.getPublishedEvidence()),
        metadatum(row.getAddress(), row.getAddressBasis(), row.getAddressEvidence()),
        row.getHash(),
        Instant.parse(row.getRecorded()),
        Optional.empty(),
        Json.pages(row.getPages()));
  }

  private static Metadatum metadatum(String value, String basis, String evidence) {
    return new Metadatum(value, Basis.valueOf(basis), evidence);
  }
}
