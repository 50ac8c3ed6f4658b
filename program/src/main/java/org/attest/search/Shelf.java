package org.attest.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** A folder with one Lucene index, which remembers what state of the record it was made of. */
final class Shelf implements AutoCloseable {

  private final Directory directory;
  private final String version;
  private @Nullable DirectoryReader reader;

  /** Another process, or another thread of this one, is writing. */
  static final class InUse extends IOException {
    private static final long serialVersionUID = 1;

    private InUse(LockObtainFailedException cause) {
      super("another process is writing the search index; try again when it has finished", cause);
    }
  }

  /**
   * Opens the folder, which need not be there yet.
   *
   * @param version what is indexed, and how: an index of another version is not used
   */
  Shelf(Path folder, String version) throws IOException {
    Files.createDirectories(folder);
    this.directory = FSDirectory.open(folder);
    this.version = version;
  }

  /** Returns the state noted last; -1 where there is no index, or one that cannot be used. */
  long state() throws IOException {
    try {
      if (!exists()) {
        return -1;
      }
      Map<String, String> data = current().getIndexCommit().getUserData();
      return version.equals(data.get("version"))
          ? Long.parseLong(data.getOrDefault("state", "-1"))
          : -1;
    } catch (CorruptIndexException | IndexFormatTooOldException | IndexFormatTooNewException _) {
      return -1;
    }
  }

  /** Whether anything was ever written here. */
  boolean exists() throws IOException {
    return DirectoryReader.indexExists(directory);
  }

  /** Returns the newest commit, held for the caller, who must give it back by {@code decRef}. */
  synchronized DirectoryReader held() throws IOException {
    DirectoryReader now = current();
    now.incRef();
    return now;
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

  /**
   * Opens the index for writing.
   *
   * @throws InUse if somebody else writes to it
   */
  IndexWriter writer(IndexWriterConfig config) throws IOException {
    try {
      return new IndexWriter(directory, config);
    } catch (LockObtainFailedException e) {
      throw new InUse(e);
    }
  }

  /** Has the next commit note {@code state}. */
  void note(IndexWriter writer, long state) {
    writer.setLiveCommitData(Map.of("version", version, "state", Long.toString(state)).entrySet());
  }

  /** Empties the folder: Lucene will not write over an index that it cannot read. */
  synchronized void clear() throws IOException {
    closeReader();
    try (Lock held = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      held.ensureValid();
      for (String file : directory.listAll()) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          directory.deleteFile(file);
        }
      }
    }
  }

  private void closeReader() throws IOException {
    if (reader != null) {
      reader.close();
      reader = null;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closeReader();
    directory.close();
  }
}
