package org.attest;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.attest.dossier.Dossier;

/**
 * Keeps the dossiers that were asked for last, so that the pages of one group do not each gather it
 * anew. One that the record has outgrown is never given out; when memory is short, all go. Safe for
 * threads.
 */
final class KeptDossiers {

  private static final int MOST = 64;

  /** What a dossier is made of: it is the same for the same of these. */
  private record Key(String group, View view, String state) {}

  /** How a dossier is made. */
  @FunctionalInterface
  interface Maker {
    /** Gathers it from the record. */
    Dossier make() throws IOException;
  }

  private final Map<Key, SoftReference<Dossier>> kept =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SoftReference<Dossier>> eldest) {
          return size() > MOST;
        }
      };

  private final Map<Key, Beside<Dossier>> making = new HashMap<>();

  /** Returns the dossier that is kept for this state of the record, or makes it. */
  Dossier of(String group, View view, String state, Maker maker) throws IOException {
    Key key = new Key(group, view, state);
    Dossier known = known(key);
    return known == null ? begun(key, maker).done() : known;
  }

  /** As {@link #of}; empty where it takes longer, and then it is made behind whoever asked. */
  Optional<Dossier> within(Duration patience, String group, View view, String state, Maker maker)
      throws IOException {
    Key key = new Key(group, view, state);
    Dossier known = known(key);
    return known == null ? begun(key, maker).within(patience) : Optional.of(known);
  }

  /** Who asks for what is being made waits for that. */
  private Beside<Dossier> begun(Key key, Maker maker) {
    synchronized (kept) {
      return making.computeIfAbsent(key, _ -> Beside.begin("dossier", () -> made(key, maker)));
    }
  }

  private Dossier made(Key key, Maker maker) throws IOException {
    try {
      Dossier made = maker.make();
      synchronized (kept) {
        kept.put(key, new SoftReference<>(made));
      }
      return made;
    } finally {
      synchronized (kept) {
        making.remove(key);
      }
    }
  }

  private @org.jspecify.annotations.Nullable Dossier known(Key key) {
    synchronized (kept) {
      SoftReference<Dossier> found = kept.get(key);
      return found == null ? null : found.get();
    }
  }
}
