package org.attest;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.attest.dossier.NearDuplicates;
import org.attest.model.DocumentId;
import org.attest.model.Source;
import org.attest.store.DocumentEntry;
import org.attest.store.Store;
import org.jspecify.annotations.Nullable;

/** Which reports of a record have text in common; worked out once for each state. */
final class Copies {

  /** Of more reports, comparing all texts keeps a page waiting for too long. */
  private static final int MOST = 1_500;

  /** One sentence in common can be a quote of a third. */
  private static final int FEWEST_PASSAGES = 2;

  private final Store store;
  private final AtomicReference<@Nullable Found> found = new AtomicReference<>();

  private record Found(long state, List<Desk.Copy> copies) {
    Found {
      copies = List.copyOf(copies);
    }
  }

  Copies(Store store) {
    this.store = store;
  }

  /** Returns whether there are so many reports that they are not compared. */
  boolean tooMany() throws IOException {
    return store.size() > MOST;
  }

  /** Returns the pairs with text in common, in order of their names; none where too many. */
  List<Desk.Copy> all() throws IOException {
    long state = store.state();
    Found known = found.get();
    if (known == null || known.state() != state) {
      known = new Found(state, tooMany() ? List.of() : compared());
      found.set(known);
    }
    return known.copies();
  }

  private List<Desk.Copy> compared() throws IOException {
    Map<DocumentId, Source> sources = new TreeMap<>();
    Map<DocumentId, String> texts = new TreeMap<>();
    for (DocumentEntry entry : store.documents()) {
      DocumentId id = entry.source().document();
      sources.put(id, entry.source());
      texts.put(id, store.text(id).orElse(""));
    }
    return NearDuplicates.among(texts).stream()
        .filter(pair -> pair.whole() || pair.passages() >= FEWEST_PASSAGES)
        .flatMap(pair ->
            Stream.ofNullable(sources.get(pair.first()))
                .flatMap(first ->
                    Stream.ofNullable(sources.get(pair.second()))
                        .map(
                            second -> new Desk.Copy(first, second, pair.share(), pair.passages()))))
        .toList();
  }
}
