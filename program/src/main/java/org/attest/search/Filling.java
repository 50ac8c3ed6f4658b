package org.attest.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DocIdSetIterator;
import org.attest.model.Sha256;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Vectors being brought up to a record, one report after the other. What was made is kept when this
 * is closed before all is done, and is not made again by the next: a passage is known by its words.
 * For one thread.
 */
public final class Filling implements AutoCloseable {

  static final String ID = "id";
  static final String START = "start";
  static final String END = "end";
  static final String QUOTED = "quoted";
  static final String VECTOR = "vector";
  static final String HASH = "hash";

  private static final int LEAST_WORDS = 5;

  /** So many new vectors, some 20 seconds of work, are lost at most when the process is killed. */
  private static final int UNSAVED = 1000;

  private final Shelf shelf;
  private final Embedder embedder;
  private final @Nullable DirectoryReader before;
  private final IndexWriter writer;
  private int unsaved;
  private int made;

  Filling(Shelf shelf, Embedder embedder, long state) throws IOException {
    this.shelf = shelf;
    this.embedder = embedder;
    this.before = shelf.exists() ? shelf.held() : null;
    this.writer = shelf.writer(Vectors.config());
    shelf.note(writer, state);
  }

  /** A passage: where it stands, whether a claim quotes it, and a hash of its words. */
  private record Key(Span span, boolean quoted, String hash) {}

  /**
   * Gives each passage of a report that says something its vector, in place of what the report had.
   */
  public void take(Passages report) throws IOException {
    Map<Key, float[]> known = known(report.document().value());
    List<Key> keys = new ArrayList<>();
    for (Span passage : report.passages()) {
      String words = passage.of(report.text());
      if (says(words)) {
        keys.add(new Key(passage, report.quoted(passage), hash(words)));
      }
    }
    if (keys.equals(List.copyOf(known.keySet()))) {
      return;
    }
    Map<String, float[]> vectors = new HashMap<>();
    known.forEach((key, vector) -> vectors.put(key.hash(), vector));
    make(report, keys, vectors);
    put(report.document().value(), keys, vectors);
    if (unsaved >= UNSAVED) {
      writer.commit();
      unsaved = 0;
    }
  }

  /**
   * Dates and headings say nothing, and are near to everything short; so are a text's questions.
   */
  private static boolean says(String words) {
    return !words.endsWith("?") && words.strip().split("\\s+").length >= LEAST_WORDS;
  }

  /** Adds to {@code vectors} those that are not there yet. */
  private void make(Passages report, List<Key> keys, Map<String, float[]> vectors) {
    Map<String, String> words = new LinkedHashMap<>();
    for (Key key : keys) {
      if (!vectors.containsKey(key.hash())) {
        words.put(key.hash(), key.span().of(report.text()));
      }
    }
    if (words.isEmpty()) {
      return;
    }
    Iterator<float[]> fresh = embedder.passages(List.copyOf(words.values())).iterator();
    words.keySet().forEach(hash -> vectors.put(hash, fresh.next()));
    made += words.size();
    unsaved += words.size();
  }

  private void put(String name, List<Key> keys, Map<String, float[]> vectors) throws IOException {
    List<Document> rows = new ArrayList<>();
    for (Key key : keys) {
      float[] vector = Objects.requireNonNull(vectors.get(key.hash()));
      Document row = new Document();
      row.add(new StringField(ID, name, Store.YES));
      row.add(new StoredField(START, key.span().start()));
      row.add(new StoredField(END, key.span().end()));
      row.add(new StoredField(QUOTED, key.quoted() ? 1 : 0));
      row.add(new StoredField(HASH, key.hash()));
      row.add(new KnnFloatVectorField(VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
      rows.add(row);
    }
    writer.updateDocuments(new Term(ID, name), rows);
  }

  /** What was there of a report when this began, in the order of its passages. */
  private Map<Key, float[]> known(String name) throws IOException {
    Map<Key, float[]> known = new LinkedHashMap<>();
    if (before != null) {
      for (LeafReaderContext leaf : before.leaves()) {
        known(leaf.reader(), name, known);
      }
    }
    return known;
  }

  private static void known(LeafReader leaf, String name, Map<Key, float[]> known)
      throws IOException {
    PostingsEnum places = leaf.postings(new Term(ID, name), PostingsEnum.NONE);
    FloatVectorValues vectors = leaf.getFloatVectorValues(VECTOR);
    if (places == null || vectors == null) {
      return;
    }
    KnnVectorValues.DocIndexIterator at = vectors.iterator();
    for (int doc = places.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = places.nextDoc()) {
      boolean alive = leaf.getLiveDocs() == null || leaf.getLiveDocs().get(doc);
      if (alive && at.advance(doc) == doc) {
        Document row = leaf.storedFields().document(doc);
        Key key =
            new Key(
                new Span(number(row, START), number(row, END)),
                number(row, QUOTED) == 1,
                row.get(HASH));
        known.put(key, vectors.vectorValue(at.index()).clone());
      }
    }
  }

  /** Returns how many vectors were made, and not only kept. */
  public int made() {
    return made;
  }

  /** Notes that everything was taken of the record in this state. */
  public void done(long state) {
    shelf.note(writer, state);
  }

  @Override
  public void close() throws IOException {
    try {
      writer.close();
    } finally {
      if (before != null) {
        before.decRef();
      }
    }
  }

  static int number(Document row, String field) {
    return row.getField(field).numericValue().intValue();
  }

  private static String hash(String words) {
    return Sha256.of(words.getBytes(StandardCharsets.UTF_8));
  }
}
