package org.attest;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attest.dossier.Origins;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.review.Versions;
import org.attest.store.Store;

/** Finds which reports of a dossier are one text. */
final class Dossiers {

  /** Of more reports, the quotes are compared and not the texts: reading those takes too long. */
  private static final int MOST_TEXTS = 60;

  private Dossiers() {}

  /** Returns the origins of the reports that the claims come from. */
  static Origins origins(Store store, Collection<Evidence> evidence) throws IOException {
    Map<DocumentId, String> texts = new TreeMap<>();
    for (Evidence each : evidence) {
      texts.put(each.claim().document(), "");
    }
    if (texts.size() > MOST_TEXTS) {
      return versions(store, Origins.ofQuotes(evidence));
    }
    for (Map.Entry<DocumentId, String> text : texts.entrySet()) {
      text.setValue(store.text(text.getKey()).orElse(""));
    }
    return versions(store, Origins.of(texts));
  }

  /** Returns these origins, and which reports are versions of one. */
  static Origins versions(Store store, Origins origins) throws IOException {
    return origins.withVersions(stories(store));
  }

  /** Returns which reports are versions of one, the oldest first in each list. */
  static List<List<DocumentId>> stories(Store store) throws IOException {
    return store.versions().stories().stream().map(Dossiers::reports).toList();
  }

  private static List<DocumentId> reports(Versions.Story story) {
    return story.versions().stream()
        .flatMap(version -> Stream.concat(Stream.of(version.document()), version.copies().stream()))
        .toList();
  }
}
