package org.attest.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Evidence.Review;
import org.attest.model.Kind;
import org.attest.review.Fold;
import org.attest.review.Versions;

/** How much a record tells, counted by the database: no claim is brought to be counted. */
public final class Counts {

  private final Database database;
  private final Snapshots snapshots;
  private final Versioning versions;

  Counts(Database database, Snapshots snapshots, Versioning versions) {
    this.database = database;
    this.snapshots = snapshots;
    this.versions = versions;
  }

  /**
   * Returns how many claims of each kind name the filter's group (or are its own), as they were
   * read; of the filter only group, kind and the two dates count.
   */
  public Map<Kind, Integer> of(Filter filter) throws IOException {
    return Nul.isIn(filter.group())
        ? Map.of()
        : database.read(
            sql -> new NamedClaims(filter, snapshots.of(sql, filter.recordedBy())).counts(sql));
  }

  /** Returns how many claims of each kind speak now, as they were read. */
  public Map<Kind, Integer> kinds() throws IOException {
    return database.read(sql -> Claims.kinds(sql, snapshots.now(sql)));
  }

  /** Returns how many claims of each year are about each actor. */
  public List<Told> told() throws IOException {
    return database.read(sql -> Actors.told(sql, snapshots.now(sql).runs()));
  }

  /**
   * Returns on what the claims that name an actor rest: as persons decided, so that only the
   * reports on which somebody decided are read claim by claim. Of the filter only the group and
   * {@code asOf} count.
   */
  public Ground ground(Filter filter) throws IOException {
    return database.read(sql -> {
      Snapshot now = snapshots.now(sql);
      Versions known = versions.of(sql, now, Optional.empty());
      Set<DocumentId> touched = touched(now.fold(), known, filter.group());
      NamedClaims named = new NamedClaims(filter, now);
      Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
      kinds.putAll(named.counts(sql));
      named
          .countsIn(sql, touched)
          .forEach((kind, count) -> kinds.merge(kind, -count, Integer::sum));
      Set<DocumentId> documents = new HashSet<>(named.documents(sql));
      documents.removeAll(touched);
      List<Evidence> decided =
          Amended.over(
              sql,
              known,
              now.fold(),
              filter,
              Claims.evidence(sql, filter, now, new ArrayList<>(touched)));
      int reviewed = 0;
      for (Evidence each : decided) {
        if (each.review() != Review.REJECTED) {
          kinds.merge(each.claim().kind(), 1, Integer::sum);
          documents.add(each.claim().document());
          reviewed += each.review().vouched() ? 1 : 0;
        }
      }
      kinds.values().removeIf(count -> count == 0);
      return new Ground(kinds, reviewed, documents);
    });
  }

  /** The reports of which a claim can be other, or count from another day, than it was read. */
  private static Set<DocumentId> touched(Fold fold, Versions versions, String group) {
    Set<DocumentId> touched = new HashSet<>(fold.documentsDecided());
    touched.addAll(fold.documentsNaming(group));
    for (Versions.Story story : versions.stories()) {
      for (Versions.Version version : story.versions()) {
        touched.add(version.document());
        touched.addAll(version.copies());
      }
    }
    return touched;
  }
}
