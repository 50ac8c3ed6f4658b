package org.attest.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import org.attest.model.DocumentId;
import org.attest.model.Span;

/** The full-text index of one record, in a folder of its own. */
public final class Index implements AutoCloseable {

  /** Changed whenever what is indexed changes, so that older indexes are made anew. */
  private static final String VERSION = "1";

  private static final Sort ORDER =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField("document", SortField.Type.STRING),
          new SortField("start", SortField.Type.INT));

  private final Shelf shelf;
  private final Analyzer analyzer = new EnglishAnalyzer();

  private Index(Shelf shelf) {
    this.shelf = shelf;
  }

  /** Opens the index in {@code folder}, which need not be there yet. */
  public static Index open(Path folder) throws IOException {
    return new Index(new Shelf(folder, VERSION));
  }

  /**
   * Returns the state of the record that the index was made of; -1 where there is none, or one that
   * cannot be used.
   */
  public long state() throws IOException {
    return shelf.state();
  }

  /** Makes the index anew from all reports, and remembers that it was made of {@code state}. */
  public void rebuild(long state, Reports reports) throws IOException {
    if (state() < 0) {
      shelf.clear();
    }
    write(OpenMode.CREATE, state, reports);
  }

  /** Adds reports to a usable index, in place of what it has of them. */
  public void update(long state, Reports reports) throws IOException {
    write(OpenMode.CREATE_OR_APPEND, state, reports);
  }

  private void write(OpenMode mode, long state, Reports reports) throws IOException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer).setOpenMode(mode);
    try (IndexWriter writer = shelf.writer(config)) {
      reports.each(passages -> add(writer, passages));
      shelf.note(writer, state);
      writer.commit();
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
   * Returns the passages that have all of {@code words}, the best first, and between equals in
   * order of document and place. Words in double quotes must stand together.
   *
   * @param limit the most hits
   */
  public List<Hit> withAll(String words, int limit) throws IOException {
    return search(new Words(analyzer, words).all(), limit);
  }

  /** Returns the passages that have some of {@code words}, in the order of {@link #withAll}. */
  public List<Hit> withSome(String words, int limit) throws IOException {
    return search(new Words(analyzer, words).any(), limit);
  }

  private List<Hit> search(Query query, int limit) throws IOException {
    if (limit < 1) {
      throw new IllegalArgumentException("a search for " + limit + " hits");
    }
    if (!shelf.exists()) {
      return List.of();
    }
    DirectoryReader now = shelf.held();
    try {
      return hits(new IndexSearcher(now), query, limit);
    } finally {
      now.decRef();
    }
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
  public void close() throws IOException {
    shelf.close();
    analyzer.close();
  }
}
