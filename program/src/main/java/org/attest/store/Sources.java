package org.attest.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attest.model.DocumentId;
import org.attest.model.Source;
import org.jooq.DSLContext;

/**
 * Where reports are from, remembered: the claims of every large group come from the same reports. A
 * report's row never changes; when one is forgotten, all this is. It forgets all when it is full,
 * so that it stays small. Safe for threads.
 */
final class Sources {

  private static final int MOST = 16_384;

  private final Map<DocumentId, Source> known = new ConcurrentHashMap<>();

  /** Returns where these documents are from; one that is not there is left out. */
  Map<DocumentId, Source> of(DSLContext sql, Collection<DocumentId> documents) {
    Map<DocumentId, Source> sources = new HashMap<>();
    List<DocumentId> unknown = new ArrayList<>();
    for (DocumentId document : documents) {
      Source source = known.get(document);
      if (source == null) {
        unknown.add(document);
      } else {
        sources.put(document, source);
      }
    }
    Map<DocumentId, Source> read = Documents.sources(sql, unknown);
    if (known.size() + read.size() > MOST) {
      known.clear();
    }
    if (read.size() <= MOST) {
      known.putAll(read);
    }
    sources.putAll(read);
    return sources;
  }
}
