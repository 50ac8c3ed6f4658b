package org.attest.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.BytesRef;
import org.attest.model.DocumentId;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/** The full-text index of one record, in a folder of its own. */
public final class Index implements AutoCloseable {

  /** Changed whenever what is indexed changes, so that older indexes are made anew. */
  private static final String VERSION = "1";

  private static final Sort ORDER =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField("document", SortField.Type.STRING),
          new SortField("start", SortField.Type.INT));

  private final Directory directory;
  private final Analyzer analyzer = new EnglishAnalyzer();
  private @Nullable DirectoryReader reader;

  private Index(Directory directory) {
    this.directory = directory;
  }

  /** Opens the index in {@code folder}, which need not be there yet. */
  public static Index open(Path folder) throws IOException {
    Files.createDirectories(folder);
    return new Index(FSDirectory.open(folder));
  }

  /**
   * Returns the state of the record that the index was made of; -1 where there is none, or one that
   * cannot be used.
   */
  public long state() throws IOException {
    try {
      if (!DirectoryReader.indexExists(directory)) {
        return -1;
      }
      Map<String, String> data = current().getIndexCommit().getUserData();
      return VERSION.equals(data.get("version"))
          ? Long.parseLong(data.getOrDefault("state", "-1"))
          : -1;
    } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException _) {
      return -1;
    }
  }

  /** Where the passages of the record come from, one report after the other. */
  @FunctionalInterface
  public interface Reports {
    /** Gives every report of the record to {@code taker}. */
    void each(Taker taker) throws IOException;
  }

  /** Takes the passages of one report. */
  @FunctionalInterface
  public interface Taker {
    /** Takes them. */
    void take(Passages passages) throws IOException;
  }

  /** Makes the index anew from all reports, and remembers that it was made of {@code state}. */
  public void rebuild(long state, Reports reports) throws IOException {
    if (state() < 0) {
      clear();
    }
    write(OpenMode.CREATE, state, reports);
  }

  /** Lucene will not write over an index that it cannot read. */
  private void clear() throws IOException {
    try (Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      held.ensureValid();
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    }
  }

  /** Adds reports to a usable index, in place of what it has of them. */
  public void update(long state, Reports reports) throws IOException {
    write(OpenMode.CREATE_OR_APPEND, state, reports);
  }

  private void write(OpenMode mode, long state, Reports reports) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setOpenMode(mode);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      reports.each(passages -> add(writer, passages));
      writer.setLiveCommitData(
          Map.of("version", VERSION, "state", Long.toString(state)).entrySet());
      writer.commit();
    } catch (LockObtainFailedException e) {
      throw new IOException(
          "another process is writing the search index; try again when it has finished", e);
    }
  }

  private static void add(IndexWriter writer, Passages report) throws IOException {
    String name = report.document().value();
    List<Document> rows = new ArrayList<>();
    for (Span passage : report.passages()) {
      Document row = new Document();
      row.add(new StringField("id", name, Store.YES));
      row.add(new SortedDocValuesField("document", new BytesRef(name)));
      row.add(new NumericDocValuesField("start", passage.start()));
      row.add(new StoredField("start", passage.start()));
      row.add(new StoredField("end", passage.end()));
      row.add(new StoredField("quoted", report.quoted(passage) ? 1 : 0));
      row.add(new TextField("words", passage.of(report.text()), Store.YES));
      rows.add(row);
    }
    writer.updateDocuments(new Term("id", name), rows);
  }

  /**
   * Returns the passages that have all of {@code words}, or where none has, those that have some;
   * the best first, and between equals in order of document and place. Words in double quotes must
   * stand together.
   *
   * @param limit the most hits
   */
  public List<Hit> search(String words, int limit) throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("a search for " + limit + " hits");
    }
    if (!DirectoryReader.indexExists(directory)) {
      return List.of();
    }
    Words asked = new Words(analyzer, words);
    DirectoryReader now = current();
    now.incRef();
    try {
      IndexSearcher searcher = new IndexSearcher(now);
      List<Hit> all = hits(searcher, asked.all(), limit);
      return all.isEmpty() ? hits(searcher, asked.any(), limit) : all;
    } finally {
      now.decRef();
    }
  }

  /** The newest commit, opened: opening it for each search would cost more than the search. */
  private synchronized DirectoryReader current() throws IOException {
    DirectoryReader before = reader;
    if (before == null) {
      before = DirectoryReader.open(directory);
    } else {
      DirectoryReader newer = DirectoryReader.openIfChanged(before);
      if (newer != null) {
        before.close();
        before = newer;
      }
    }
    reader = before;
    return before;
  }

  private static List<Hit> hits(IndexSearcher searcher, Query query, int limit) throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query, limit, ORDER, true).scoreDocs) {
      Document row = searcher.storedFields().document(found.doc);
      hits.add(
          new Hit(
              new DocumentId(row.get("id")),
              new Span(number(row, "start"), number(row, "end")),
              row.get("words"),
              number(row, "quoted") == 1,
              found.score));
    }
    return List.copyOf(hits);
  }

  private static int number(Document row, String field) {
    return row.getField(field).numericValue().intValue();
  }

  @Override
  public synchronized void close() throws IOException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
    analyzer.close();
    directory.close();
  }
}
