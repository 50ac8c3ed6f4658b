package org.attest.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.attest.model.DocumentId;
import org.attest.model.Span;

/**
 * The vectors of the passages of one record, in a folder of their own: they find what says the same
 * in other words. They hold no words; 1.5 kB a passage.
 *
 * <p>Searching is safe for threads. Making vectors takes some 20 ms a passage, so that they are
 * brought up to the record only when that is asked for, a part at a time.
 */
public final class Vectors implements AutoCloseable {

  /** Changed whenever what is kept changes, so that older folders are made anew. */
  private static final String VERSION = "1 ";

  /** So many vectors are all looked at: 20 ms; of more, the graph of neighbours leads to some. */
  private static final int FEW = 50_000;

  /** Of a sentence that stands in many reports, so many places are found. */
  private static final int MOST_ALIKE = 3;

  private final Shelf shelf;
  private final Embedder embedder;

  private Vectors(Shelf shelf, Embedder embedder) {
    this.shelf = shelf;
    this.embedder = embedder;
  }

  /** Opens the vectors in {@code folder}, which need not be there yet. */
  public static Vectors open(Path folder, Embedder embedder) throws IOException {
    return new Vectors(new Shelf(folder, VERSION + embedder.name()), embedder);
  }

  /**
   * Returns the state of the record that all was brought up to last; 0 where that was never
   * finished, -1 where there are none, or those of another model.
   */
  public long state() throws IOException {
    return shelf.state();
  }

  /** Begins to bring vectors of reports; what another model made is thrown away. */
  public Filling fill() throws IOException {
    long before = state();
    if (before < 0 && shelf.exists()) {
      shelf.clear();
    }
    return new Filling(shelf, embedder, Math.max(before, 0));
  }

  /**
   * Returns the passages whose meaning is nearest, the nearest first, and between equals in order
   * of document and place.
   *
   * @param limit the most passages
   * @param least the least cosine
   */
  public List<Near> near(String question, int limit, double least) throws IOException {
    if (state() < 0) {
      return List.of();
    }
    float[] asked = embedder.question(question);
    DirectoryReader now = shelf.held();
    try {
      List<Place> places =
          now.numDocs() <= FEW ? all(now, asked, least) : byGraph(now, asked, limit, least);
      return nearest(now, places, limit);
    } finally {
      now.decRef();
    }
  }

  /** A row and how near it is. */
  private record Place(int row, double cosine) {}

  /**
   * Looks at every vector: between many rows with the same words, as of a stock phrase, the graph
   * goes round in circles and never comes to what is nearer.
   */
  private static List<Place> all(DirectoryReader now, float[] asked, double least)
      throws IOException {
    List<Place> places = new ArrayList<>();
    for (LeafReaderContext leaf : now.leaves()) {
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Filling.VECTOR);
      if (vectors == null) {
        continue;
      }
      Bits alive = leaf.reader().getLiveDocs();
      KnnVectorValues.DocIndexIterator at = vectors.iterator();
      for (int doc = at.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = at.nextDoc()) {
        double cosine = VectorUtil.dotProduct(asked, vectors.vectorValue(at.index()));
        if (cosine >= least && (alive == null || alive.get(doc))) {
          places.add(new Place(leaf.docBase + doc, cosine));
        }
      }
    }
    return places;
  }

  private static List<Place> byGraph(DirectoryReader now, float[] asked, int limit, double least)
      throws IOException {
    KnnFloatVectorQuery query = new KnnFloatVectorQuery(Filling.VECTOR, asked, limit);
    List<Place> places = new ArrayList<>();
    for (ScoreDoc found : new IndexSearcher(now).search(query, limit).scoreDocs) {
      // Lucene scores by (1 + cosine) / 2, as it wants no negative scores.
      double cosine = 2 * found.score - 1;
      if (cosine >= least) {
        places.add(new Place(found.doc, cosine));
      }
    }
    return places;
  }

  private static List<Near> nearest(DirectoryReader now, List<Place> places, int limit)
      throws IOException {
    StoredFields fields = now.storedFields();
    Map<String, Integer> said = new HashMap<>();
    List<Near> near = new ArrayList<>();
    places.sort(Comparator.comparingDouble((Place each) -> -each.cosine()));
    for (Place place : places) {
      if (near.size() == limit) {
        break;
      }
      Document row = fields.document(place.row());
      if (said.merge(row.get(Filling.HASH), 1, Integer::sum) <= MOST_ALIKE) {
        near.add(near(row, place.cosine()));
      }
    }
    near.sort(
        Comparator.comparingDouble((Near each) -> -each.cosine())
            .thenComparing(each -> each.document().value())
            .thenComparingInt(each -> each.span().start()));
    return List.copyOf(near);
  }

  private static Near near(Document row, double cosine) {
    return new Near(
        new DocumentId(row.get(Filling.ID)),
        new Span(Filling.number(row, Filling.START), Filling.number(row, Filling.END)),
        Filling.number(row, Filling.QUOTED) == 1,
        cosine);
  }

  /**
   * Removes the vectors of all reports that are not among {@code kept}, from the disk as well.
   *
   * @return false where another process writes to the vectors, and nothing was removed
   */
  public boolean keepOnly(Set<DocumentId> kept) throws IOException {
    long state = state();
    List<Term> gone = state < 0 ? List.of() : gone(kept);
    if (gone.isEmpty()) {
      return true;
    }
    TieredMergePolicy all = new TieredMergePolicy().setForceMergeDeletesPctAllowed(0);
    IndexWriterConfig config = config().setMergePolicy(all);
    try (IndexWriter writer = shelf.writer(config)) {
      writer.deleteDocuments(gone.toArray(Term[]::new));
      writer.forceMergeDeletes();
      shelf.note(writer, state);
      writer.commit();
      return true;
    } catch (Shelf.InUse _) {
      return false;
    }
  }

  private List<Term> gone(Set<DocumentId> kept) throws IOException {
    List<Term> gone = new ArrayList<>();
    DirectoryReader now = shelf.held();
    try {
      Terms names = MultiTerms.getTerms(now, Filling.ID);
      if (names != null) {
        TermsEnum each = names.iterator();
        for (BytesRef name = each.next(); name != null; name = each.next()) {
          if (!kept.contains(new DocumentId(name.utf8ToString()))) {
            gone.add(new Term(Filling.ID, BytesRef.deepCopyOf(name)));
          }
        }
      }
    } finally {
      now.decRef();
    }
    return gone;
  }

  /** Merges while it writes, so that the same reports give the same graph of neighbours. */
  static IndexWriterConfig config() {
    return new IndexWriterConfig()
        .setOpenMode(OpenMode.CREATE_OR_APPEND)
        .setMergeScheduler(new SerialMergeScheduler());
  }

  @Override
  public void close() throws IOException {
    shelf.close();
  }
}
