package org.attest.dossier;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attest.model.DocumentId;
import org.attest.model.Evidence;
import org.attest.model.Source;

/**
 * Which reports have one origin as a whole: the same bytes, the same text under another name, or
 * versions of one address.
 *
 * <p>That two reports cite one source for one claim makes one origin of that claim only, and is not
 * here. Not for several threads while being built.
 */
public final class Origins {

  private final Map<DocumentId, DocumentId> joined = new HashMap<>();
  private final Set<DocumentId> heads = new HashSet<>();
  private final Map<DocumentId, DocumentId> versions = new HashMap<>();

  private Origins() {}

  /** Returns origins that know only of equal bytes. */
  public static Origins byHash() {
    return new Origins();
  }

  /** Returns origins that also know which texts are copies of each other. */
  public static Origins of(Map<DocumentId, String> texts) {
    Origins origins = new Origins();
    NearDuplicates.among(texts).stream()
        .filter(NearDuplicates.Pair::whole)
        .forEach(pair -> origins.join(pair.first(), pair.second()));
    return origins;
  }

  /** Returns origins by what of the texts is at hand: the quotes of the claims. */
  public static Origins ofQuotes(Collection<Evidence> evidence) {
    Map<DocumentId, Set<String>> quotes = new TreeMap<>();
    evidence.forEach(each ->
        quotes
            .computeIfAbsent(each.claim().document(), _ -> new TreeSet<>())
            .add(each.claim().quote().words()));
    Map<DocumentId, String> texts = new TreeMap<>();
    quotes.forEach((document, words) -> texts.put(document, String.join(".\n", words)));
    return of(texts);
  }

  /** Adds which reports are versions of one story, the oldest first in each list. */
  public Origins withVersions(Collection<List<DocumentId>> stories) {
    for (List<DocumentId> story : stories) {
      story.forEach(each -> {
        versions.put(each, story.getFirst());
        join(story.getFirst(), each);
      });
    }
    return this;
  }

  /** Returns a name of the story that a report is a version of. */
  DocumentId story(DocumentId document) {
    return versions.getOrDefault(document, document);
  }

  private void join(DocumentId a, DocumentId b) {
    DocumentId first = root(a);
    DocumentId second = root(b);
    if (!first.equals(second)) {
      boolean ordered = first.compareTo(second) < 0;
      joined.put(ordered ? second : first, ordered ? first : second);
      heads.add(ordered ? first : second);
    }
  }

  private DocumentId root(DocumentId document) {
    DocumentId root = document;
    for (DocumentId next = joined.get(root); next != null; next = joined.get(root)) {
      root = next;
    }
    return root;
  }

  /** Returns whether two reports are one text under two names. */
  public boolean oneText(DocumentId a, DocumentId b) {
    return root(a).equals(root(b));
  }

  /** Returns how many origins these reports have. */
  public long among(Collection<Source> reports) {
    return reports.stream().map(this::of).distinct().count();
  }

  /** Returns a name of a report's origin: equal exactly for reports of one origin. */
  String of(Source source) {
    DocumentId root = root(source.document());
    boolean alone = root.equals(source.document()) && !heads.contains(root);
    return alone && !source.hash().isEmpty() ? source.hash() : "document " + root;
  }
}
